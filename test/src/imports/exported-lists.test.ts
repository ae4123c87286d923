// What comes out: exactly the people it says, in a form that goes back in without loss. (SYN-3)
import { destroySubjectKeys } from '@placet/server';
import type { StoreId, SubjectId } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { describeInBoth, emailsOf, exported, importCsv, linesOf, noon, type House } from './import-harness.js';

const channels = ['email', 'sms', 'whatsapp', 'push', 'phone', 'post'] as const;

interface Said { readonly person: number; readonly channel: typeof channels[number] | 'all'; readonly answer: 'yes' | 'no'; readonly minute: number; readonly isProven: boolean }

const said: fc.Arbitrary<Said> = fc.record({
  person: fc.integer({ min: 0, max: 6 }), channel: fc.constantFrom(...channels, 'all' as const), answer: fc.constantFrom('yes' as const, 'no' as const),
  minute: fc.integer({ min: 0, max: 500 }), isProven: fc.boolean(),
});

/** Some have an e-mail, some a phone, some an account, and names are what people type. */
const people = ['Ada', '=1+1', 'O\'Neil, "Ned"', 'Zoë\nBeispiel', '\'quoted', '', '+4930'].map((name, at) => ({
  ...at % 3 === 2 ? {} : { email: `p${at}@a.example` }, ...at % 3 === 0 ? {} : { phone: `+44163296000${at}` }, ...at === 4 ? { externalId: '=42' } : {},
  ...name === '' ? {} : { name },
}));

const speak = async (house: House, storeId: string, { person, channel, answer, minute, isProven }: Said): Promise<void> => {
  const subject = people[person]!;
  house.time = noon + minute * 60_000;
  if (channel === 'all') {
    await house.json('POST', `/stores/${storeId}/unsubscribes`, 'email' in subject ? { email: subject.email, scope: 'all', source: 'link' } : { phone: subject.phone, scope: 'all', source: 'link' });
  } else if (isProven) {
    await house.json('POST', `/stores/${storeId}/consents`, {
      subject, section: 'newsletter', answers: [{ channel, answer, text: 'News by =channel, "daily"', locale: 'de-AT' }], source: { kind: 'web', widget: 'footer' },
    });
  } else {
    const cell = (text: string): string => `"${text.replaceAll('"', '""')}"`;
    const { email = '', phone = '', externalId = '', name = '' } = subject as Partial<Record<string, string>>;
    await importCsv(house, storeId, `email,phone,customer_id,name,channel,state\n${[email, phone, externalId, name, channel, answer].map(cell).join(',')}\n`, { treatNoAs: 'opt_out' });
  }
};

/** Cells that must survive: not the record's id and source, nor, where it is not proven, the time we heard of it. */
const meaningOf = (text: string): string[] => splitRows(text).slice(1).map((cells) => {
  const [email, phone, externalId, name, channel, state, since, timeProven, locale, section, words] = cells;
  return JSON.stringify([email, phone, externalId, name, channel, state, timeProven === 'yes' ? since : '', timeProven, locale, section, words]);
}).sort();

/** RFC 4180, as any other reader would do it. */
const splitRows = (text: string): string[][] => {
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.replace(/^\ufeff/, '').matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    rows.at(-1)!.push(quoted === undefined ? plain ?? '' : quoted.replaceAll('""', '"'));
    if (end === '\r\n') rows.push([]);
  }
  return rows.slice(0, -1);
};

describeInBoth('the exported lists', (opened) => {
  let house: House;
  before(() => { house = opened(); });

  const fileOf = async (storeId: string, list: string): Promise<string> => (await house.call('GET', `/stores/${storeId}/exports/${list}.csv`)).text;

  it('hold exactly those whose contact report says so, and read back into another store they say the same again', async () => {
    await fc.assert(fc.asyncProperty(fc.array(said, { minLength: 1, maxLength: 12 }), async (history) => {
      const [from, into] = [await house.addStore(), await house.addStore()];
      for (const each of history) await speak(house, from, each);
      house.time = noon + 24 * 3_600_000;
      for (const state of ['opted_in', 'opted_out'] as const) {
        const listed = await emailsOf(house, from, state === 'opted_in' ? 'opt-ins' : 'opt-outs');
        expect(listed.filter(email => email !== '')).to.deep.equal(await reported(from, state));
      }
      const lists = [await fileOf(from, 'opt-ins'), await fileOf(from, 'opt-outs')];
      for (const list of lists) await importCsv(house, into, list);
      expect([await fileOf(into, 'opt-ins'), await fileOf(into, 'opt-outs')].map(meaningOf)).to.deep.equal(lists.map(meaningOf));
    }), { numRuns: 12 });
  });

  const reported = async (storeId: string, state: string): Promise<string[]> => {
    const found: string[] = [];
    for (const person of people) {
      if (!('email' in person)) continue;
      const { status, body } = await house.call('GET', `/stores/${storeId}/subjects?email=${person.email}`);
      const report = (Array.isArray(body.items) ? body.items[0] : body) as { channels?: { email: { state: string } } } | undefined;
      if (status === 200 && report?.channels?.email.state === state) found.push(person.email);
    }
    return found.sort();
  };

  it('let a global unsubscribe speak for the channels a person can be reached on, and for no address they do not have', async () => {
    const storeId = await house.addStore();
    await house.json('POST', `/stores/${storeId}/unsubscribes`, { email: 'ada@a.example', scope: 'all', source: 'link' });
    const lines = await exported(house, storeId, 'opt-outs');
    expect(lines.map(line => line.split(',')[4])).to.deep.equal(['email', 'push', 'post']);
  });

  it('leave out whoever was erased, and name a merged person once', async () => {
    const storeId = await house.addStore();
    await importCsv(house, storeId, 'email,customer_id,email_opt_in\nada@a.example,,yes\nzoe@a.example,,yes\nold@a.example,,yes\n,77,yes\n');
    await importCsv(house, storeId, 'email,customer_id,email_opt_in\nold@a.example,77,yes\n');
    const { body } = await house.call('GET', `/stores/${storeId}/subjects?email=zoe@a.example`);
    const { id } = (Array.isArray(body.items) ? body.items[0] : body) as { id: string };
    await destroySubjectKeys(house.services.database, storeId as StoreId, id as SubjectId, house.time);
    expect(await emailsOf(house, storeId, 'opt-ins')).to.deep.equal(['ada@a.example', 'old@a.example']);
    expect((await exported(house, storeId, 'register')).join('\n')).not.to.contain('zoe');
  });

  it('give the register in the order of the log, every record with its words and its leaf', async () => {
    const storeId = await house.addStore();
    await speak(house, storeId, { person: 0, channel: 'email', answer: 'yes', minute: 1, isProven: true });
    await speak(house, storeId, { person: 0, channel: 'all', answer: 'no', minute: 2, isProven: true });
    const [header, first, second, ...more] = splitRows(await fileOf(storeId, 'register'));
    const cells = (row: string[] | undefined) => Object.fromEntries((header ?? []).map((name, at) => [name, row?.[at]]));
    expect(more).to.deep.equal([]);
    expect(cells(first)).to.include({ email: 'p0@a.example', channel: 'email', state: 'opted_in', time_proven: 'yes', section: 'newsletter', source: 'footer', sequence: '0' });
    expect(cells(first).text).to.equal('News by =channel, "daily"');
    expect(cells(second)).to.include({ target: 'channel:all', action: 'opt_out', channel: '', sequence: '1' });
    expect(cells(second).leaf_hash).to.match(/^[0-9a-f]{64}$/);
  });

  it('are the same over the API and for one channel a part of the whole', async () => {
    const storeId = await house.addStore();
    await importCsv(house, storeId, 'email,phone,email_opt_in,sms_opt_in\nada@a.example,+441632960001,yes,yes\nzoe@a.example,+441632960002,yes,unsubscribed\n');
    const all = linesOf(await fileOf(storeId, 'opt-ins')).slice(1);
    const parts = [...await exported(house, storeId, 'opt-ins', 'email'), ...await exported(house, storeId, 'opt-ins', 'sms')];
    expect(parts.sort()).to.deep.equal(all.sort());
    expect((await house.call('GET', `/stores/${storeId}/exports/opt-ins.csv?channel=smoke`)).status).to.equal(400);
  });
});
