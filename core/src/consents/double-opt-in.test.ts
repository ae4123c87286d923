import { expect } from 'chai';
import fc from 'fast-check';
import type { RecordId } from '../kernel/index.js';
import { allMarketingRules } from '../regions/rules/marketing/index.js';
import { channels, type Channel } from './channels.js';
import {
  awaitConfirmation, channelsToConfirm, confirmationState, defaultDoubleOptIn, doubleOptInBasis, mayAskAgain, type DoubleOptInMode, type DoubleOptInSettings,
} from './double-opt-in.js';
import type { DraftAnswer } from './draft.js';
import { fold } from './fold.js';
import { sourceKinds, type Action } from './record.js';
import { allChannels, channelTarget, type Target } from './target.js';

const now = 1_800_000_000_000;
const minute = 60_000;
const day = 86_400_000;

const record = (sequence: number, action: Action, target: Target, occurredAt = now - 1000 + sequence) =>
  ({ id: `rec_${sequence}` as RecordId, sequence, action, target, version: null, occurredAt, timeGrade: 'observed' as const, recordedAt: occurredAt });
const email = channelTarget('email');
const yes: DraftAnswer = { target: email, action: 'opt_in', version: null, textHash: null, locale: 'de' };
const asked = (regions: readonly string[], settings = defaultDoubleOptIn) => channelsToConfirm(settings, { regions, source: 'web', occurredAt: now, now });
const set = (modes: Partial<Record<Channel, DoubleOptInMode>>, overridden: readonly Channel[] = []): DoubleOptInSettings =>
  ({ ...defaultDoubleOptIn, modes: { ...defaultDoubleOptIn.modes, ...modes }, overridden });

describe('double opt-in', () => {
  it('is asked for where a region\'s rules require it, on the channels they name, and only there', () => {
    for (const rules of allMarketingRules) {
      for (const channel of channels) {
        const own = channel === 'post' ? 'none' : rules.channels[channel].doubleOptIn ?? rules.doubleOptIn;
        expect(asked([rules.id]).includes(channel), `${rules.id} ${channel}`).to.equal(own === 'required');
        expect(doubleOptInBasis(rules.id, channel)).to.equal(own === 'required' ? rules.doubleOptInBasis : undefined);
      }
    }
    expect(asked(['DE'])).to.deep.equal(['email']);
    expect(asked(['FR'])).to.deep.equal([]);
    expect(asked(['FR', 'DE'])).to.deep.equal(['email']);
    expect(asked(['DE-BY'])).to.deep.equal(['email']);
  });

  it('is what the store set, but against a rule only with an override', () => {
    expect(asked(['FR'], set({ sms: 'always' }))).to.deep.equal(['sms']);
    expect(asked(['DE'], set({ email: 'never' }))).to.deep.equal(['email']);
    expect(asked(['DE'], set({ email: 'never' }, ['email']))).to.deep.equal([]);
    expect(asked(['DE'], set({ email: 'by_region' }, ['email']))).to.deep.equal(['email']);
  });

  it('is asked of people who act now, not of what shops, lists or staff report, nor of what is long past', () => {
    const from = sourceKinds.filter(source => channelsToConfirm(defaultDoubleOptIn, { regions: ['DE'], source, occurredAt: now, now }).length > 0);
    expect(from).to.deep.equal(['web', 'pos', 'api']);
    expect(channelsToConfirm(defaultDoubleOptIn, { regions: ['DE'], source: 'web', occurredAt: now - 2 * day, now })).to.deep.equal([]);
  });

  it('turns a yes into waiting, leaves every no alone, and takes nobody\'s standing yes away', () => {
    expect(awaitConfirmation(yes, ['email'], fold([]))).to.deep.equal({ ...yes, action: 'pending' });
    expect(awaitConfirmation(yes, ['sms'], fold([]))).to.equal(yes);
    expect(awaitConfirmation({ ...yes, action: 'opt_out' }, ['email'], fold([])).action).to.equal('opt_out');
    expect(awaitConfirmation(yes, ['email'], fold([record(0, 'confirm', email)])).action).to.equal('opt_in');
    expect(awaitConfirmation(yes, ['email'], fold([record(0, 'opt_out', email)])).action).to.equal('pending');
    expect(awaitConfirmation(yes, ['email'], fold([record(0, 'confirm', email), record(1, 'opt_out', allChannels)])).action).to.equal('pending');
  });

  it('never turns anything into a yes, whatever was said before', () => {
    const history = fc.array(fc.record({ action: fc.constantFrom<Action>('opt_in', 'opt_out', 'pending', 'confirm'), target: fc.constantFrom<Target>(email, allChannels) }), { maxLength: 6 });
    fc.assert(fc.property(history, fc.constantFrom<Action>('opt_in', 'opt_out', 'pending'), (said, action) => {
      const standings = fold(said.map((each, at) => record(at, each.action, each.target)));
      const { action: becomes } = awaitConfirmation({ ...yes, action }, ['email'], standings);
      expect(becomes === action || (action === 'opt_in' && becomes === 'pending')).to.equal(true);
    }));
  });

  it('can be confirmed while it waits, by the newest sign-up only, until it expires, and not after a no', () => {
    const awaited = { channel: 'email' as const, recordId: 'rec_0' as RecordId, isConfirmed: false, expiresAt: now + day };
    const pending = record(0, 'pending', email);
    expect(confirmationState(awaited, fold([pending]), now)).to.equal('open');
    expect(confirmationState(awaited, fold([pending]), now + day)).to.equal('expired');
    expect(confirmationState(awaited, fold([pending, record(1, 'pending', email)]), now)).to.equal('superseded');
    expect(confirmationState(awaited, fold([pending, record(1, 'opt_out', email)]), now)).to.equal('withdrawn');
    expect(confirmationState(awaited, fold([pending, record(1, 'opt_out', allChannels)]), now)).to.equal('withdrawn');
    expect(confirmationState({ ...awaited, isConfirmed: true }, fold([pending, record(1, 'confirm', email)]), now + 2 * day)).to.equal('confirmed');
    expect(confirmationState({ ...awaited, isConfirmed: true }, fold([pending, record(1, 'confirm', email), record(2, 'opt_out', email)]), now)).to.equal('withdrawn');
  });

  it('is never open once the person has said no after it', () => {
    fc.assert(fc.property(fc.array(fc.constantFrom<Action>('pending', 'confirm', 'opt_in'), { maxLength: 4 }), fc.constantFrom<Target>(email, allChannels), (before, target) => {
      const said = [...before.map((action, at) => record(at, action, email)), record(9, 'opt_out', target)];
      for (const { id } of said) {
        expect(confirmationState({ channel: 'email', recordId: id, isConfirmed: false, expiresAt: now + day }, fold(said), now)).to.equal('withdrawn');
      }
    }));
  });

  it('writes three letters in seven days at most, none within five minutes of another', () => {
    expect(mayAskAgain([], now)).to.deep.equal({ may: true });
    expect(mayAskAgain([now - 4 * minute], now)).to.deep.equal({ may: false, why: 'too_soon', until: now + minute });
    expect(mayAskAgain([now - 6 * minute], now)).to.deep.equal({ may: true });
    expect(mayAskAgain([now - day, now - 2 * day, now - 3 * day], now)).to.deep.equal({ may: false, why: 'too_many', until: now + 4 * day });
    expect(mayAskAgain([now - 8 * day, now - 2 * day, now - 3 * day], now)).to.deep.equal({ may: true });
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 20_000 }), { maxLength: 200 }), (gaps) => {
      const sent: number[] = [];
      let at = now;
      for (const gap of gaps) {
        at += gap * 1000;
        if (mayAskAgain(sent, at).may) sent.push(at);
      }
      for (const [index, time] of sent.entries()) {
        if (index >= 1) expect(time - (sent[index - 1] ?? 0)).to.be.at.least(5 * minute);
        if (index >= 3) expect(time - (sent[index - 3] ?? 0)).to.be.at.least(7 * day);
      }
    }));
  });
});
