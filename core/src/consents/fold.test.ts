import { expect } from 'chai';
import fc from 'fast-check';
import type { RecordId } from '../kernel/index.js';
import { channelReport, fold, globallyUnsubscribedAt, globalUnsubscribeFor } from './fold.js';
import { actions, timeGrades, type Action, type TimeGrade } from './record.js';
import { allChannels, channelTarget, type Target } from './target.js';

const entry = (sequence: number, action: Action, target: Target, occurredAt: number, timeGrade: TimeGrade = 'observed') => ({
  id: `rec_${sequence}` as RecordId, sequence, action, target, version: null, occurredAt, timeGrade, recordedAt: 1000 + sequence,
});

const email = channelTarget('email');
const sms = channelTarget('sms');

describe('the fold of records into state', () => {
  it('gives the same state for every order in which records arrive', () => {
    const record = fc.record({
      action: fc.constantFrom(...actions), target: fc.constantFrom<Target>(email, sms, allChannels, 'cookie:targeting'),
      occurredAt: fc.integer({ min: 1, max: 5 }), timeGrade: fc.constantFrom(...timeGrades),
    });
    fc.assert(fc.property(fc.array(record, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (drawn, keys) => {
      const records = drawn.map((each, at) => entry(at, each.action, each.target, each.occurredAt, each.timeGrade));
      const shuffled = records.map(each => ({ each, key: keys.next().value as number })).sort((a, b) => a.key - b.key).map(({ each }) => each);
      expect([...fold(shuffled)].sort()).to.deep.equal([...fold(records)].sort());
    }));
  });

  it('lets the newer answer win, whichever was recorded first', () => {
    const state = fold([entry(0, 'opt_out', email, 20), entry(1, 'opt_in', email, 10)]);
    expect(channelReport(state, 'email')).to.deep.equal({ state: 'opted_out', since: 20, recordId: 'rec_0' });
  });

  it('lets the more protective answer win at the same instant', () => {
    expect(channelReport(fold([entry(0, 'opt_out', email, 10), entry(1, 'opt_in', email, 10)]), 'email').state).to.equal('opted_out');
  });

  it('never lets a yes nobody can date outweigh a no, nor a dated yes', () => {
    const undated = entry(1, 'opt_in', email, 99, 'unknown');
    expect(channelReport(fold([entry(0, 'opt_out', email, 1), undated]), 'email').state).to.equal('opted_out');
    expect(channelReport(fold([entry(0, 'opt_in', email, 1), undated]), 'email').recordId).to.equal('rec_0');
    expect(channelReport(fold([undated]), 'email').state).to.equal('opted_in');
  });

  it('lets a no nobody can date count from when we heard of it', () => {
    const state = fold([entry(0, 'opt_in', email, 500), entry(1, 'opt_out', email, 1, 'unknown')]);
    expect(channelReport(state, 'email').state).to.equal('opted_out');
  });

  it('turns every channel off at a global unsubscribe, also those never asked about', () => {
    const state = fold([entry(0, 'opt_in', email, 10), entry(1, 'opt_out', allChannels, 20)]);
    expect(channelReport(state, 'email')).to.deep.equal({ state: 'opted_out', since: 20, recordId: 'rec_1' });
    expect(channelReport(state, 'push').state).to.equal('opted_out');
    expect(globallyUnsubscribedAt(state)).to.equal(20);
  });

  it('lets a newer yes on one channel stand after a global unsubscribe, and leaves the others off', () => {
    const state = fold([entry(0, 'opt_in', sms, 5), entry(1, 'opt_out', allChannels, 20), entry(2, 'opt_in', email, 30)]);
    expect(channelReport(state, 'email').state).to.equal('opted_in');
    expect(channelReport(state, 'sms').state).to.equal('opted_out');
    expect(globalUnsubscribeFor(state, 'email')).to.equal(undefined);
    expect(globalUnsubscribeFor(state, 'sms')?.recordId).to.equal('rec_1');
    expect(globallyUnsubscribedAt(state)).to.equal(null);
  });

  it('knows nothing of a channel nobody asked about', () => {
    expect(channelReport(fold([]), 'email')).to.deep.equal({ state: 'unknown', since: null, recordId: null });
  });
});
