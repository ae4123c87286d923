import { expect } from 'chai';
import fc from 'fast-check';
import { viewerFor } from '../viewer.js';
import { addressOf } from './address.js';
import { chartModel } from './chart.js';
import { isTyped } from './confirm.js';
import { diffModel, diffTexts } from './diff.js';
import { readKeyset } from './pager.js';
import { readOrder } from './sortable.js';
import { readSort, type Column } from './table.js';

const viewer = viewerFor('en');

describe('Addresses', () => {
  it('keep what stands, change what is asked and leave out what is empty', () => {
    const address = addressOf('/admin', { answer: 'yes', before: '7', person: '' });
    expect(address()).to.equal('/admin?answer=yes&before=7');
    expect(address({ before: '', after: 'a&b' })).to.equal('/admin?answer=yes&after=a%26b');
    expect(addressOf('/admin')()).to.equal('/admin');
  });
});

describe('Sorting by an address', () => {
  const columns: readonly Column<string>[] = [{ key: 'name', title: 'Name', canSort: true, cell: row => row }, { key: 'note', title: 'Note', cell: row => row }];
  const habit = { by: 'name', isDescending: false };

  it('takes columns that sort, and no others', () => {
    expect(readSort('-name', columns, habit)).to.deep.equal({ by: 'name', isDescending: true });
    for (const asked of ['', 'note', '-note', 'name; DROP TABLE users', '--name']) expect(readSort(asked, columns, habit), asked).to.equal(habit);
  });
});

describe('Pages by place', () => {
  const rows = Array.from({ length: 23 }, (_, at) => at);
  const size = 5;
  const read = (direction: 'after' | 'before', place: string | undefined, limit: number): Promise<number[]> => Promise.resolve(direction === 'after'
    ? rows.filter(row => place === undefined || row > Number(place)).slice(0, limit)
    : rows.filter(row => row < Number(place)).reverse().slice(0, limit));
  const open = (asked: { before: string; after: string }) => readKeyset({ size, asked, read, placeOf: String });

  it('show every row once on the way forth, and again on the way back', async () => {
    const forth: number[] = [];
    let page = await open({ before: '', after: '' });
    expect(page.isFirst).to.equal(true);
    for (;;) {
      forth.push(...page.rows);
      if (page.next === undefined) break;
      page = await open({ before: '', after: page.next });
    }
    expect(forth).to.deep.equal(rows);
    while (page.previous !== undefined) page = await open({ before: page.previous, after: '' });
    expect(page).to.deep.equal(await open({ before: '', after: '' }));
  });
});

describe('An order people asked for', () => {
  const keys = ['a', 'b', 'c'];

  it('moves one up or down, and leaves the ends where they are', () => {
    expect(readOrder(keys, keys, 'c:up')).to.deep.equal(['a', 'c', 'b']);
    expect(readOrder(keys, [], 'a:down')).to.deep.equal(['b', 'a', 'c']);
    expect(readOrder(keys, keys, 'a:up')).to.deep.equal(keys);
    expect(readOrder(keys, ['c', 'a', 'b'], '')).to.deep.equal(['c', 'a', 'b']);
  });

  it('is refused when it is not of the keys that are there', () => {
    for (const order of [['a', 'b'], ['a', 'b', 'b'], ['a', 'b', 'x'], ['a', 'b', 'c', 'c']]) expect(readOrder(keys, order, ''), order.join()).to.equal(undefined);
    for (const move of ['x:up', 'a:left', 'up', ':up', 'a']) expect(readOrder(keys, keys, move), move).to.equal(undefined);
  });

  it('loses and invents nothing, whatever is sent', () => {
    fc.assert(fc.property(fc.array(fc.string()), fc.string(), (order, move) => {
      const made = readOrder(keys, order, move);
      expect(made === undefined || [...made].sort().join() === keys.join()).to.equal(true);
    }));
  });
});

describe('A difference', () => {
  it('gives both texts back when one side is left out', () => {
    const text = fc.array(fc.constantFrom('we', 'keep', 'your', 'address', ' ', '\n', ', ', 'not ', 'é'), { maxLength: 60 }).map(words => words.join(''));
    fc.assert(fc.property(text, text, (before, after) => {
      const segments = diffTexts(before, after);
      expect(segments.filter(({ kind }) => kind !== 'added').map(each => each.text).join('')).to.equal(before);
      expect(segments.filter(({ kind }) => kind !== 'removed').map(each => each.text).join('')).to.equal(after);
    }));
  });

  it('shows texts it cannot compare in time whole, the old removed and the new added', () => {
    const [before, after] = ['a '.repeat(150_000), 'b '.repeat(150_000)];
    expect(diffTexts(before, after)).to.deep.equal([{ kind: 'removed', text: before }, { kind: 'added', text: after }]);
  });

  it('cuts long unchanged parts short and says how much it left out', () => {
    const same = Array.from({ length: 500 }, (_, at) => `word${at} `).join('');
    const { segments } = diffModel(viewer, `${same}old`, `${same}new`, 'en') as { segments: { text: string; isSkipped: boolean }[] };
    expect(segments.find(({ isSkipped }) => isSkipped)?.text).to.equal('470 words unchanged');
    expect(segments.map(({ text }) => text).join('').length).to.be.lessThan(400);
  });
});

describe('A chart', () => {
  it('stays inside its frame and says its numbers, also with none, one, or nothing but zeros', () => {
    for (const values of [[], [0], [7], [0, 0], [1, 999_999, 3]]) {
      for (const shape of ['line', 'bars'] as const) {
        const model = chartModel(viewer, { id: 'c', title: 't', summary: 's', shape, points: values.map(value => ({ label: 'd', value })) }) as { rows: object[] };
        expect(model.rows.length).to.equal(values.length);
        expect(JSON.stringify(model)).not.to.match(/NaN|Infinity|"height":-/);
      }
    }
  });
});

describe('A typed word', () => {
  it('counts in any case and with any spaces around it, and nothing else counts', () => {
    for (const typed of ['ERASE ADA', 'erase ada', '  Erase   Ada ']) expect(isTyped(typed, 'ERASE ADA'), typed).to.equal(true);
    for (const typed of ['', 'ERASE', 'ERASEADA', 'ERASE ADA!']) expect(isTyped(typed, 'ERASE ADA'), typed).to.equal(false);
  });
});
