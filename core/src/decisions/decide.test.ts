import { expect } from 'chai';
import { allChannels, channels, channelTarget, type Channel } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import { allMarketingRules, evaluate, ruleChannels, type MarketingFacts } from '../regions/index.js';
import { ask, brief, inRegion, now, standings, type Entry } from '../testing/asking.js';
import { decide } from './decide.js';
import { makeGate } from './gate.js';
import { messageTypes, type MessageType } from './message-types.js';
import type { DecisionQuestion } from './question.js';

const months = (count: number): number => Date.UTC(2026, 10 - count, 9, 15);
const daysAgo = (count: number): number => now - count * 86_400_000;

const histories = {
  none: () => [],
  yes: channel => [['opt_in', channelTarget(channel), daysAgo(20)]],
  no: channel => [['opt_out', channelTarget(channel), daysAgo(20)]],
  'yes, then a global no': channel => [['opt_in', channelTarget(channel), daysAgo(20)], ['opt_out', allChannels, daysAgo(10)]],
  'a global no, then yes': channel => [['opt_in', channelTarget(channel), daysAgo(20)], ['opt_out', allChannels, daysAgo(30)]],
  'a global no alone': () => [['opt_out', allChannels, daysAgo(10)]],
  'a no, then a global no': channel => [['opt_out', channelTarget(channel), daysAgo(20)], ['opt_out', allChannels, daysAgo(10)]],
} as const satisfies Record<string, (channel: Channel) => Entry[]>;
type History = keyof typeof histories;

type Event = MarketingFacts['consentHistory'][number];

const eventsOf = (entries: readonly Entry[]): Event[] => entries.flatMap(([action, target, at]) => {
  const says = (said: Event['action']): Event =>
    ({ action: said, channel: target.slice('channel:'.length) as Event['channel'], at: new Date(at).toISOString(), source: 'web_form', written: true });
  return action === 'opt_out' ? [says('withdraw')] : [says('grant'), says('confirm')];
});

describe('the decision to send', () => {
  for (const { id } of allMarketingRules) {
    it(`says on every channel what the law of ${id} says to the same facts, after every history, with and without a purchase`, () => {
      for (const channel of ruleChannels) for (const history of Object.keys(histories) as History[]) for (const bought of [true, false]) {
        const entries = histories[history](channel);
        const lastPurchaseAt = bought ? months(1) : null;
        const said = evaluate({
          candidateRegions: [id], channel, messageType: 'marketing', consentHistory: eventsOf(entries), recipientLocalTime: new Date(now).toISOString(),
          lastPurchaseAt: lastPurchaseAt === null ? null : new Date(lastPurchaseAt).toISOString(), sentInWindow: {},
        });
        const answer = decide(ask({
          standings: standings(...entries), channel, region: inRegion(id), lastPurchaseAt, timeZone: 'UTC', registers: [], isHoliday: false,
          customer: { privacyNoticeShown: true },
        }));
        const expected = { decision: said.decision, reason: said.reason, detail: said.detail, notBefore: 'notBefore' in said ? said.notBefore : undefined };
        const notBefore = answer.decision === 'skip' && answer.notBefore !== undefined ? new Date(answer.notBefore).toISOString() : undefined;
        expect({ decision: answer.decision, reason: answer.reason, detail: answer.detail, notBefore }, `${channel} after ${history}`).to.deep.equal(expected);
      }
    });
  }

  /** The table the product promises, acted out: region, then newsletter to a buyer, to a silent stranger, to who said yes, and an order confirmation. */
  const promised = [
    ['EU', 'skip no_opt_in', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['GB', 'skip no_opt_in', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['US', 'allow implied_purchase', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['US-CA', 'skip no_opt_in', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['IN', 'skip no_opt_in', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['BR', 'skip no_opt_in', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['AU', 'allow implied_purchase', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
    ['CA', 'allow implied_purchase', 'skip no_opt_in', 'allow explicit_consent', 'allow transactional'],
  ] as const;
  for (const [id, ...row] of promised) {
    it(`holds the promised row of ${id}: ${row.join(', ')}`, () => {
      const region = inRegion(id);
      const yes = standings(['opt_in', 'channel:email', daysAgo(5)]);
      const said = [
        { region, lastPurchaseAt: months(1) }, { region }, { region, standings: yes }, { region, messageType: 'order_confirmation' },
      ].map(more => decide(ask(more)));
      expect(said.map(({ decision, reason }) => `${decision} ${reason}`)).to.deep.equal(row);
    });
  }

  it('holds the promised table of message types: what needs an opt-in and what does not', () => {
    const needs = (messageType: MessageType): boolean => decide(ask({ messageType })).decision === 'skip';
    expect(Object.fromEntries(Object.keys(messageTypes).map(type => [type, needs(type as MessageType)]))).to.deep.equal({
      order_confirmation: false, shipping_update: false, password_reset: false, transactional: false, cart_recovery: true, newsletter: true, campaign: true,
      win_back: true, review_request: true, marketing: true, data_export_confirmation: false, regulatory: false,
    });
  });

  const yes = ['opt_in', 'channel:sms', daysAgo(20)] as const;
  const sends = [{ channel: 'sms', at: now }] as const;
  const gate = makeGate({ caps: [{ channel: 'sms', max: 1, window: { kind: 'day' } }] });
  const night = { channel: 'sms', region: inRegion('KR'), timeZone: 'Asia/Seoul' } as const;
  const order = [
    ['no answer', { ...night, sends, standings: standings(['opt_out', allChannels, 30]) }, 'skip no_opt_in 1 opted_out'],
    ['a no', { ...night, sends, standings: standings(['opt_out', 'channel:sms', 20], ['opt_out', allChannels, 30]) }, 'skip no_opt_in 1 opted_out'],
    ['a yes, but a global no', { ...night, sends, standings: standings(yes, ['opt_out', allChannels, now - 5]) }, 'skip globally_unsubscribed 2 opted_out'],
    ['a yes, but the cap is reached', { ...night, sends, standings: standings(yes) }, 'skip channel_cap 3 merchant_daily_cap'],
    ['a yes at night', { ...night, standings: standings(yes) }, 'skip quiet_hours 4 quiet_hours'],
    ['a yes by day', { ...night, standings: standings(yes), at: now + 12 * 3_600_000 }, 'allow explicit_consent - explicit_consent'],
  ] as const satisfies readonly (readonly [string, Partial<DecisionQuestion>, string])[];
  for (const [what, more, said] of order) {
    it(`takes the steps in their order, with everything against it: ${what} gives "${said}"`, () => { expect(brief(decide(ask(more), gate))).to.equal(said); });
  }

  it('waits for a confirmation that was asked for, in every region, whatever was bought', () => {
    const known = standings(['pending', 'channel:email', 20]);
    for (const { id } of allMarketingRules) {
      expect(brief(decide(ask({ standings: known, region: inRegion(id), lastPurchaseAt: months(1) }))), id).to.equal('skip not_confirmed 1 double_opt_in_missing');
    }
  });

  const evidence = [
    ['DE', 'email', { isWritten: true }, 'skip not_confirmed 1 double_opt_in_missing'], ['DE', 'email', { confirmedAt: now - 1 }, 'allow explicit_consent - explicit_consent'],
    ['GB', 'email', {}, 'allow explicit_consent - explicit_consent'], ['US-NY', 'sms', {}, 'skip no_opt_in 1 consent_not_written'],
    ['ES', 'email', { weakness: 'preticked' }, 'skip no_opt_in 1 consent_invalid_preticked'], ['NL', 'email', { weakness: 'unproven' }, 'skip no_opt_in 1 consent_without_proof'],
    ['GB', 'email', { isAfterOptOut: true }, 'allow explicit_consent - explicit_consent_after_opt_out'],
  ] as const;
  for (const [id, channel, yesEvidence, said] of evidence) {
    it(`reads what is known of a yes strictly in ${id}: ${JSON.stringify(yesEvidence)} gives "${said}"`, () => {
      const known = standings(['opt_in', channelTarget(channel), daysAgo(20)]);
      expect(brief(decide(ask({ standings: known, region: inRegion(id), channel, yes: yesEvidence })))).to.equal(said);
    });
  }

  it('lets a yes end where the law says so, and one nobody can date at once', () => {
    const phone = { channel: 'phone', region: inRegion('AU'), timeZone: 'Australia/Sydney', at: Date.parse('2026-11-09T02:00:00Z') } as const;
    const given = (at: string) => brief(decide(ask({ ...phone, standings: standings(['opt_in', 'channel:phone', Date.parse(at)]) })));
    expect(given('2026-08-09T05:00:00Z')).to.equal('allow explicit_consent - explicit_consent');
    expect(given('2026-08-08T05:00:00Z')).to.equal('skip consent_expired 1 consent_expired');
    const undated = new Map([['channel:phone', { target: 'channel:phone', answer: 'yes', effectiveAt: 0, since: now - 1e9, recordId: 'rec_0' as RecordId, sequence: 0, version: null }]] as const);
    expect(brief(decide(ask({ ...phone, standings: undated })))).to.equal('skip consent_expired 1 consent_expired');
  });

  it('lets nothing but a yes open a channel whose register was not looked up', () => {
    const called = { channel: 'phone', region: inRegion('CA-ON'), lastPurchaseAt: months(1), timeZone: 'America/Toronto', at: now + 3_600_000 } as const;
    expect(brief(decide(ask(called)))).to.equal('skip no_opt_in 1 no_consent');
    expect(brief(decide(ask({ ...called, registers: [] })))).to.equal('allow implied_purchase - implied_purchase');
    expect(brief(decide(ask({ ...called, registers: ['CA-DNCL'] })))).to.equal('skip suppressed 1 registry_listed');
  });

  it('names region, rule and the records it rests on', () => {
    const known = standings(['opt_in', 'channel:email', 20], ['opt_out', allChannels, 30]);
    const region = { id: 'DE', why: 'DE (shipping country), the only evidence', candidates: [{ id: 'DE', basis: 'shipping_country' as const }] };
    const told = { id: 'DE', why: 'DE (shipping country), the only evidence' };
    expect(decide(ask({ standings: known, region }))).to.deep.equal({
      decision: 'skip', reason: 'globally_unsubscribed', step: 2, detail: 'opted_out', region: told, records: ['rec_1'],
      rule: { id: 'DE.unsubscribe', citation: 'GDPR Art. 7(3), 21(2)-(3), 12(2); Directive 2002/58/EC Art. 13(2), 13(4)' },
    });
    expect(decide(ask({ standings: standings(['opt_in', 'channel:email', 20]), region }))).to.deep.include({
      records: ['rec_0'], region: told, rule: { id: 'DE.marketing.email', citation: 'UWG § 7(2) Nr. 2, § 7(3)' },
    });
    expect(decide(ask({ channel: 'sms', region: inRegion('US-NY') })).rule).to.deep.include({ id: 'US.marketing.sms' });
  });

  it('asks every candidate and names the one that decides', () => {
    const buyer = { lastPurchaseAt: months(1), region: inRegion('US-NY', 'DE') };
    expect(decide(ask(buyer))).to.deep.include({ decision: 'skip', region: { id: 'DE', why: 'test' } });
    expect(decide(ask({ ...buyer, region: inRegion('US-NY', 'AU') }))).to.deep.include({ decision: 'allow', region: { id: 'US-NY', why: 'test' } });
  });

  it('asks every part where only the country is known and the law differs by part, and says so', () => {
    const texted = { channel: 'sms', standings: standings(['opt_in', 'channel:sms', daysAgo(5)]), timeZone: 'America/New_York', at: Date.parse('2026-11-10T01:30:00Z') } as const;
    const answer = decide(ask({ ...texted, region: inRegion('US') }));
    expect(answer).to.deep.include({ reason: 'quiet_hours', region: { id: 'US-FL', why: 'test; of US the part is not known, so every part with a law of its own is asked' } });
    expect(decide(ask({ ...texted, region: inRegion('US-NY') })).decision).to.equal('allow');
  });

  it('keeps marketing from the erased and the suppressed, and nothing else', () => {
    const known = standings(['opt_in', 'channel:email', 20]);
    const bounced = { cause: 'bounce', recordId: 'rec_9' as RecordId } as const;
    expect(brief(decide(ask({ standings: known, erased: true, suppressed: bounced })))).to.equal('skip erased - erased');
    expect(decide(ask({ standings: known, suppressed: bounced }))).to.deep.include({ reason: 'suppressed', detail: 'address_suppressed', step: null, records: ['rec_9'] });
    for (const messageType of ['order_confirmation', 'data_export_confirmation']) {
      expect(decide(ask({ erased: true, suppressed: bounced, messageType })).decision, messageType).to.equal('allow');
    }
  });

  it('counts a message of a type nobody knows as marketing', () => {
    for (const messageType of ['', 'receipt', 'constructor', '__proto__']) expect(decide(ask({ messageType })).decision, messageType).to.equal('skip');
  });

  it('takes neither a later purchase nor an unreadable date for a proof, and letters only for a yes', () => {
    for (const lastPurchaseAt of [now + 1, Number.NaN]) {
      expect(brief(decide(ask({ region: inRegion('US'), lastPurchaseAt })))).to.equal('skip no_opt_in 1 no_consent');
    }
    for (const channel of channels.filter(each => each === 'post')) {
      expect(decide(ask({ channel, region: inRegion('US'), lastPurchaseAt: months(1) })).reason).to.equal('no_opt_in');
      expect(decide(ask({ channel, standings: standings(['opt_in', 'channel:post', 20]) })).reason).to.equal('explicit_consent');
    }
  });
});
