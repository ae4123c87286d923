import { expect } from 'chai';
import { allChannels } from '../consents/index.js';
import { ask, hourMs, inRegion, now, standings } from '../testing/asking.js';
import type { ExplainedDecision } from './decision.js';
import { explainDecision } from './explain.js';
import { makeGate } from './gate.js';

const brief = ({ steps }: ExplainedDecision): string[] => steps.map(({ step, outcome, reason, detail }) => [step, outcome, reason ?? '-', detail ?? '-'].join(' '));

describe('why a message goes or stays', () => {
  const known = standings(['opt_in', 'channel:sms', now - 30 * 24 * hourMs], ['opt_out', allChannels, now - hourMs]);
  const gate = makeGate({ caps: [{ channel: 'sms', max: 1, window: { kind: 'day' } }] });

  it('is told for every step, also for those after the one that decided', () => {
    const explained = explainDecision(ask({
      standings: known, channel: 'sms', region: inRegion('KR'), timeZone: 'Asia/Seoul', at: now + hourMs, sends: [{ channel: 'sms', at: now + 60_000 }],
    }), gate);
    expect(explained).to.deep.include({ decision: 'skip', reason: 'globally_unsubscribed', step: 2 });
    expect(brief(explained)).to.deep.equal([
      '1 passed explicit_consent explicit_consent', '2 stopped globally_unsubscribed opted_out', '3 stopped channel_cap merchant_daily_cap', '4 stopped quiet_hours quiet_hours',
    ]);
    expect(explained.steps.map(({ looked }) => looked)).to.deep.equal([
      {
        standing: 'yes', stance: 'explicit', needsConfirmation: false, needsWriting: false, purchaseKnown: false, enquiryKnown: false, registersLookedUp: false, regionsAsked: 1,
      },
      { globalNo: true, stands: true }, { sent: 1, max: 1, windowHours: 24 }, { timeZone: 'Asia/Seoul', zonesAsked: 1, from: '21:00', to: '08:00' },
    ]);
    expect(explained.steps[3]).to.deep.include({ notBefore: Date.parse('2026-11-09T23:00:00Z'), rule: { id: 'KR.quiet_hours.sms', citation: 'Network Act Art. 50(3)' } });
    expect(explained.steps.map(({ records }) => records)).to.deep.equal([['rec_0'], ['rec_1'], ['rec_0'], ['rec_0']]);
  });

  it('is one sentence for what passes no step', () => {
    const explained = explainDecision(ask({ messageType: 'order_confirmation' }));
    expect(brief(explained)).to.deep.equal([1, 2, 3, 4].map(step => `${step} not_applied - -`));
  });

  it('says that e-mail has no hours to keep', () => {
    const explained = explainDecision(ask({ standings: standings(['opt_in', 'channel:email', now - hourMs]) }));
    expect(brief(explained)).to.deep.equal(['1 passed explicit_consent explicit_consent', '2 passed - -', '3 passed - -', '4 not_applied - -']);
  });

  it('names of several regions the one that stops a step', () => {
    const explained = explainDecision(ask({ lastPurchaseAt: now - hourMs, region: inRegion('US-NY', 'DE') }));
    expect(explained.steps[0]).to.deep.include({ outcome: 'stopped', region: { id: 'DE', why: 'test' }, detail: 'no_consent' });
  });
});
