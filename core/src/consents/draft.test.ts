import { expect } from 'chai';
import fc from 'fast-check';
import type { RecordId } from '../kernel/index.js';
import { judgeImport, type DraftAnswer } from './draft.js';
import { fold } from './fold.js';
import { actions, timeGrades, type Action, type TimeGrade } from './record.js';
import { allChannels, type Target } from './target.js';

const known = (action: Action, target: Target, occurredAt: number, timeGrade: TimeGrade = 'observed') =>
  ({ id: 'rec_known' as RecordId, sequence: 0, action, target, version: null, occurredAt, timeGrade, recordedAt: occurredAt });
const answer = (action: Action): DraftAnswer => ({ action, target: 'channel:email', version: null, textHash: null, locale: null });
const now = 1000;

describe('judging an imported answer', () => {
  it('records what is new', () => {
    expect(judgeImport(fold([]), answer('opt_in'), now, 'unknown', now)).to.equal('record');
  });

  it('changes nothing when it says what already stands', () => {
    expect(judgeImport(fold([known('opt_in', 'channel:email', 5)]), answer('opt_in'), now, 'unknown', now)).to.equal('unchanged');
    expect(judgeImport(fold([known('opt_out', 'channel:email', 5)]), answer('opt_out'), now, 'unknown', now)).to.equal('unchanged');
    expect(judgeImport(fold([known('opt_in', 'channel:email', 5)]), answer('opt_in'), 5, 'stated', now)).to.equal('unchanged');
  });

  it('refuses a yes that does not prove itself newer than a no', () => {
    const optedOut = fold([known('opt_out', 'channel:email', 50)]);
    expect(judgeImport(optedOut, answer('opt_in'), now, 'unknown', now)).to.equal('refused');
    expect(judgeImport(optedOut, answer('opt_in'), 50, 'stated', now)).to.equal('refused');
    expect(judgeImport(optedOut, answer('opt_in'), 51, 'stated', now)).to.equal('record');
    expect(judgeImport(optedOut, answer('pending'), now, 'unknown', now)).to.equal('refused');
  });

  it('lets a global unsubscribe stand against every channel', () => {
    const unsubscribed = fold([known('opt_in', 'channel:email', 10), known('opt_out', allChannels, 50)]);
    expect(judgeImport(unsubscribed, answer('opt_in'), 20, 'stated', now)).to.equal('refused');
    expect(judgeImport(unsubscribed, answer('opt_in'), 60, 'stated', now)).to.equal('record');
  });

  it('takes a no at once, dated or not', () => {
    expect(judgeImport(fold([known('opt_in', 'channel:email', 50)]), answer('opt_out'), 1, 'unknown', now)).to.equal('record');
    expect(judgeImport(fold([known('opt_in', 'channel:email', 50)]), answer('opt_out'), 40, 'stated', now)).to.equal('unchanged');
  });

  it('never answers "record" twice for the same row', () => {
    const record = fc.record({ action: fc.constantFrom(...actions), occurredAt: fc.integer({ min: 1, max: 6 }), timeGrade: fc.constantFrom(...timeGrades) });
    fc.assert(fc.property(fc.array(record, { maxLength: 4 }), record, (history, row) => {
      const before = history.map((each, at) => ({ ...known(each.action, 'channel:email', each.occurredAt, each.timeGrade), sequence: at }));
      if (judgeImport(fold(before), answer(row.action), row.occurredAt, row.timeGrade, now) !== 'record') return;
      const imported = { ...known(row.action, 'channel:email', row.timeGrade === 'unknown' ? now : row.occurredAt, row.timeGrade), sequence: 9, recordedAt: now };
      expect(judgeImport(fold([...before, imported]), answer(row.action), row.occurredAt, row.timeGrade, now + 5)).to.not.equal('record');
    }));
  });
});
