import type { ContactRow } from '@placet/core';
import { expect } from 'chai';
import { rowDrafter, type DraftedRows } from './draft-rows.js';

const now = Date.parse('2026-11-21T12:00:00Z');

const draft = (...contacts: ContactRow[]): DraftedRows => {
  const file = { readRow: ([at = '0']: readonly string[]) => ({ ok: true as const, contact: contacts[Number(at)]! }), columnOf: (field: string) => `column ${field}` };
  return rowDrafter({ id: 'sto_1', country: 'GB' }, file, 'a list')(
    { rows: contacts.map((_, at) => ({ line: at + 2, cells: [String(at)] })), faults: [], bytesRead: 10 }, now);
};

const yes = { channel: 'email', answer: 'yes' } as const;

describe('drafting the rows of an import', () => {
  it('makes one capture of a person and their answers, from the stated source, about the region of the store', () => {
    const { captures, lastLine } = draft({ email: ' Ada@A.Example', phone: '+44 1632 960001', name: 'Ada', answers: [yes] });
    expect(captures[0]?.request.subject).to.deep.equal({
      identifiers: [{ kind: 'email', value: 'ada@a.example' }, { kind: 'phone', value: '+441632960001' }], name: 'Ada',
    });
    expect(captures[0]?.request.circumstances).to.deep.equal({
      section: null, source: 'import', widget: 'a list', region: 'GB', regionBasis: 'store_country', occurredAt: 0, timeGrade: 'unknown', actor: 'merchant_user', context: {},
    });
    expect(lastLine).to.equal(2);
  });

  it('parts answers that prove their time from those that do not', () => {
    const { captures } = draft({ email: 'ada@a.example', answers: [{ ...yes, occurredAt: now - 1000 }, { channel: 'sms', answer: 'no', claimedAt: now - 1000 }] });
    expect(captures.map(({ request: { answers, circumstances } }) => [answers.map(({ target, action }) => `${target} ${action}`), circumstances.timeGrade, circumstances.occurredAt]))
      .to.deep.equal([[['channel:email opt_in'], 'stated', now - 1000], [['channel:sms opt_out'], 'unknown', 0]]);
  });

  it('lets no identifier that is none cost the others their answer', () => {
    const { captures, problems, warnings, errors } = draft(
      { email: 'ada@a.example', phone: 'none', answers: [yes] }, { email: 'none', externalId: '7', answers: [yes] }, { email: 'none', phone: 'none', answers: [yes] });
    expect(captures.map(({ line }) => line)).to.deep.equal([2, 3]);
    expect(problems.map(({ line, column, code }) => [line, column, code])).to.deep.equal([
      [2, 'column phone', 'phone_left_out'], [3, 'column email', 'email_left_out'], [4, 'column email', 'no_usable_identifier'],
    ]);
    expect({ warnings, errors }).to.deep.equal({ warnings: 2, errors: 1 });
  });

  it('refuses a proven time that lies ahead, but for a clock that is a little fast', () => {
    const at = (ahead: number) => draft({ email: 'ada@a.example', answers: [{ ...yes, occurredAt: now + ahead }] });
    expect([at(5 * 60_000).errors, at(5 * 60_000 + 1).errors]).to.deep.equal([0, 1]);
    expect(draft({ email: 'ada@a.example', answers: [{ ...yes, claimedAt: now + 1e9 }] }).errors).to.equal(0);
  });

  it('leaves out wordings, languages and sections that are none, once per row', () => {
    const answers = [yes, { channel: 'sms', answer: 'no', occurredAt: 1 }] as const;
    const { captures, problems, warnings } = draft({ email: 'ada@a.example', text: 'x'.repeat(10_001), locale: 'Deutsch!', section: 'Fuß zeile', answers });
    expect(captures).to.have.lengthOf(2);
    expect(problems.map(({ code }) => code)).to.deep.equal(['text_left_out', 'locale_left_out', 'section_left_out']);
    expect(warnings).to.equal(1);
  });

  it('keeps the words beside their hash, and drafts nothing for a row without answers', () => {
    const { captures, silent } = draft({ email: 'ada@a.example', text: 'News?', locale: 'en', answers: [yes] }, { email: 'zoe@a.example', answers: [] });
    const [answer] = captures[0]?.request.answers ?? [];
    expect(captures[0]?.request.wordings.get(answer?.textHash ?? '')).to.equal('News?');
    expect(silent).to.equal(1);
  });
});
