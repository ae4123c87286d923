import { expect } from 'chai';
import fc from 'fast-check';
import type { RecordId } from '../kernel/index.js';
import { channelTarget } from './target.js';
import { channels, type Channel } from './channels.js';
import { judgeChange, judgeImport, type DraftAnswer } from './draft.js';
import { channelReport, fold } from './fold.js';
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

describe('judging a click', () => {
  const click = (action: Action, target: Target): DraftAnswer => ({ ...answer(action), target });

  it('changes nothing when things stand so already', () => {
    const stopped = fold([known('opt_in', 'channel:email', 10), known('opt_out', allChannels, 50)]);
    for (const [said, target] of [['opt_out', 'channel:email'], ['opt_out', 'channel:sms'], ['opt_out', allChannels]] as const) {
      expect(judgeChange(stopped, click(said, target), now).outcome, target).to.equal('unchanged');
    }
    expect(judgeChange(fold([known('opt_in', 'channel:email', 10)]), click('opt_in', 'channel:email'), now).outcome).to.equal('unchanged');
  });

  it('records a stop for someone nobody asked, and after a yes or a waiting answer that came later', () => {
    expect(judgeChange(fold([]), click('opt_out', 'channel:email'), now)).to.deep.equal({ outcome: 'record', occurredAt: now });
    expect(judgeChange(fold([]), click('opt_out', allChannels), now).outcome).to.equal('record');
    for (const later of ['opt_in', 'pending'] as const) {
      const standing = fold([known('opt_out', allChannels, 10), known(later, 'channel:email', 20)]);
      expect(judgeChange(standing, click('opt_out', allChannels), now).outcome, later).to.equal('record');
    }
  });

  it('outweighs what was dated by a clock ahead of ours', () => {
    const ahead = fold([known('opt_in', 'channel:email', now + 300)]);
    expect(judgeChange(ahead, click('opt_out', 'channel:email'), now).occurredAt).to.equal(now + 300);
    expect(judgeChange(ahead, click('opt_out', allChannels), now).occurredAt).to.equal(now + 300);
    expect(judgeChange(fold([known('opt_out', allChannels, now)]), click('opt_in', 'channel:email'), now).occurredAt).to.equal(now + 1);
  });

  it('always has the last word, and the same click again none', () => {
    const entry = fc.record({
      action: fc.constantFrom('opt_in', 'opt_out', 'pending', 'confirm'), target: fc.constantFrom<Target>('channel:email', 'channel:sms', allChannels),
      at: fc.integer({ min: 1, max: 2000 }), grade: fc.constantFrom(...timeGrades),
    });
    const history = fc.array(entry, { maxLength: 6 }).map(entries => entries.map(({ action, target, at, grade }, sequence) =>
      ({ ...known(target === allChannels ? 'opt_out' : action as Action, target, at, grade), sequence })));
    fc.assert(fc.property(history, fc.constantFrom('opt_in', 'opt_out'), fc.constantFrom<Channel | 'all'>('email', 'sms', 'all'), (records, said, about) => {
      if (about === 'all' && said === 'opt_in') return;
      const draft = click(said, about === 'all' ? allChannels : channelTarget(about));
      const { outcome, occurredAt } = judgeChange(fold(records), draft, now);
      const after = fold(outcome === 'record' ? [...records, { ...known(draft.action, draft.target, occurredAt), sequence: records.length }] : records);
      for (const channel of about === 'all' ? channels : [about]) expect(channelReport(after, channel).state).to.equal(said === 'opt_in' ? 'opted_in' : 'opted_out');
      expect(judgeChange(after, draft, now + 5000).outcome).to.equal('unchanged');
    }), { numRuns: 500 });
  });
});
