import { readFileSync } from 'node:fs';
import { compileRowReader, recognisePreset, type RowOptions, type RowOutcome } from '@placet/core';
import { expect } from 'chai';
import { csvPresets, subscriberGrid } from './csv-preset.js';

const recorded = readFileSync(new URL('../test/fixtures/newsletter-subscribers-grid.csv', import.meta.url), 'utf8')
  .trimEnd().split('\n').map(line => line.split(',').map(cell => cell.replace(/^"|"$/g, '')));

const interpret = (lines: readonly (readonly string[])[], options: RowOptions = {}): RowOutcome[] => {
  const [headers = [], ...rows] = lines;
  const reader = compileRowReader(headers, subscriberGrid, options);
  if (!reader.ok) throw new Error(reader.error.message);
  return rows.map(reader.value);
};

describe('the Magento subscriber grid', () => {
  it('is recognised by its header', () => {
    expect(recognisePreset(recorded[0] ?? [], csvPresets)).to.equal(subscriberGrid);
  });

  it('reads every status of a recorded file', () => {
    const outcomes = interpret(recorded);
    const answers = outcomes.map(outcome => outcome.ok ? outcome.contact.answers[0]?.answer : outcome.fault.reason);
    expect(answers).to.deep.equal(['yes', 'yes', 'no', 'yes', 'yes', 'no', 'yes', 'yes', 'yes', 'pending', 'pending', 'pending',
      'yes', 'no', 'yes', 'yes', 'yes', 'yes', 'no', 'yes']);
  });

  it('gives names as people write them, no subscription number as customer id, and the website the answer is for', () => {
    expect(interpret(recorded)[14]).to.deep.equal({ ok: true, contact: {
      email: 'o.neil@example.test', name: 'Ned O\'Neil & Söhne', scope: 'Main Website', answers: [{ channel: 'email', answer: 'yes' }] } });
    const ada = interpret(recorded).filter(outcome => outcome.ok && outcome.contact.email === 'ada@example.com');
    expect(ada.map(outcome => outcome.ok && [outcome.contact.scope, outcome.contact.answers[0]?.answer]))
      .to.deep.equal([['Second Website', 'no'], ['Main Website', 'yes']]);
  });

  it('guesses nothing from a label of another language, and says which it was', () => {
    const german = [recorded[0] ?? [], ['1', 'ada@example.test', 'Gast', '', '', 'Angemeldet', 'Main Website', 'Store', 'View']];
    expect(interpret(german)).to.deep.equal([{ ok: false, fault: {
      reason: 'answer_unknown', message: 'The value is not a known answer. Map it to yes, no, pending, withdrawn or no_record.', column: 'Status', value: 'Angemeldet' } }]);
    expect(interpret(german, { values: { angemeldet: 'yes' } })[0]?.ok).to.equal(true);
  });
});
