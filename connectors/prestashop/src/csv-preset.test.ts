import { readFileSync } from 'node:fs';
import { compileRowReader, recognisePreset, type RowOptions, type RowOutcome } from '@placet/core';
import { expect } from 'chai';
import { csvPresets, newsletterExport } from './csv-preset.js';

const recorded = (name: string): readonly (readonly string[])[] =>
  readFileSync(new URL(`../test/fixtures/${name}.csv`, import.meta.url), 'utf8').trimEnd().split('\n').map(line => line.split(';'));

const interpret = (lines: readonly (readonly string[])[], options: RowOptions = {}): RowOutcome[] => {
  const [headers = [], ...rows] = lines;
  const reader = compileRowReader(headers, newsletterExport, options);
  if (!reader.ok) throw new Error(reader.error.message);
  return rows.map(reader.value);
};

const headers = ['id', 'shop_name', 'gender', 'lastname', 'firstname', 'email', 'subscribed', 'subscribed_on', 'iso_language'];

describe('the PrestaShop newsletter export', () => {
  it('is recognised by its header', () => {
    expect(recognisePreset(headers, csvPresets)).to.equal(newsletterExport);
  });

  it('reads every row of a recorded file: customers with their id, newsletter readers without', () => {
    const outcomes = interpret(recorded('all-subscribers'));
    expect(outcomes.every(({ ok }) => ok)).to.equal(true);
    expect(outcomes).to.have.length(12);
    expect(outcomes[4]).to.deep.equal({ ok: true, contact: {
      email: 'o.neil@example.test', externalId: '13', name: 'Ned O\'Neil & Söhne', locale: 'en', scope: 'Example Shop',
      answers: [{ channel: 'email', answer: 'yes', claimedAt: Date.UTC(2026, 10, 21, 21, 40, 51) }] } });
    expect(outcomes[10]).to.deep.equal({ ok: true, contact: {
      email: 'Leserin.Gross@EXAMPLE.COM', locale: 'de', scope: 'Example Shop',
      answers: [{ channel: 'email', answer: 'yes', claimedAt: Date.UTC(2026, 10, 21, 20, 41, 4) }] } });
  });

  it('believes no time until the operator names the clock', () => {
    const [first] = interpret(recorded('subscribers-without-account'), { timeZone: 'Europe/Berlin' });
    expect(first?.ok === true && first.contact.answers).to.deep.equal([{ channel: 'email', answer: 'yes', occurredAt: Date.UTC(2026, 10, 21, 19, 41, 3) }]);
  });

  it('takes those who are not subscribed for silent, and as an opt-out list for opt-outs without a date', () => {
    const lines = recorded('non-subscribers');
    for (const outcome of interpret(lines)) expect(outcome.ok && outcome.contact.answers).to.deep.equal([]);
    for (const outcome of interpret(lines, { treatNoAs: 'opt_out' })) expect(outcome.ok && outcome.contact.answers).to.deep.equal([{ channel: 'email', answer: 'no' }]);
  });

  it('finds the person behind a separator in a name, and refuses a line the shop cut off', () => {
    const [slid, cut, noTime] = interpret([headers,
      ['7', 'Shop', '', 'Example', ' Sons', 'Ada', 'ada@example.test', '1', '2026-11-21 20:41:03', 'en'],
      ['8', 'Shop', '', 'Example', 'Ada', 'ada@examp'],
      ['9', 'Shop', '', 'Example', 'Bob', 'bob@example.test', '1', '0000-00-00 00:00:00', 'en']]);
    expect(slid).to.deep.equal({ ok: true, contact: {
      email: 'ada@example.test', externalId: '7', locale: 'en', answers: [{ channel: 'email', answer: 'yes', claimedAt: Date.UTC(2026, 10, 21, 20, 41, 3) }] } });
    expect(cut?.ok === false && cut.fault.reason).to.equal('email_not_found');
    expect(noTime?.ok === true && noTime.contact.answers).to.deep.equal([{ channel: 'email', answer: 'yes' }]);
  });
});
