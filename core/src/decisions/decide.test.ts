import { expect } from 'chai';
import fc from 'fast-check';
import { allChannels, channels, channelTarget, fold, type Action, type Channel, type Standings, type Target } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import { allStances } from '../regions/index.js';
import { decide, type Decision, type DecisionQuestion } from './decide.js';
import { messageTypes, type MessageType } from './message-types.js';

const now = Date.parse('2026-11-09T15:00:00Z');
const months = (count: number): number => Date.UTC(2026, 10 - count, 9, 15);

type Entry = readonly [action: Action, target: Target, at: number];
const standings = (...entries: readonly Entry[]): Standings => fold(entries.map(([action, target, at], sequence) => ({
  id: `rec_${sequence}` as RecordId, sequence, action, target, version: null, occurredAt: at, timeGrade: 'observed' as const, recordedAt: at,
})));

const ask = (more: Partial<DecisionQuestion>): DecisionQuestion => ({
  standings: standings(), channel: 'email', messageType: 'newsletter', region: { id: 'DE', why: 'test' }, at: now, ...more,
});
const brief = ({ decision, reason, step, detail }: Decision): string => [decision, reason, step ?? '-', detail].join(' ');

const histories = {
  none: () => [],
  yes: channel => [['opt_in', channelTarget(channel), 20]],
  confirmed: channel => [['pending', channelTarget(channel), 10], ['confirm', channelTarget(channel), 20]],
  no: channel => [['opt_out', channelTarget(channel), 20]],
  pending: channel => [['pending', channelTarget(channel), 20]],
  'yes, then a global no': channel => [['opt_in', channelTarget(channel), 20], ['opt_out', allChannels, 30]],
  'a global no, then yes': channel => [['opt_in', channelTarget(channel), 20], ['opt_out', allChannels, 10]],
  'a global no alone': () => [['opt_out', allChannels, 10]],
} as const satisfies Record<string, (channel: Channel) => Entry[]>;
type History = keyof typeof histories;

const byOwnAnswer: Partial<Record<History, string>> = {
  yes: 'allow explicit_consent - explicit_consent', confirmed: 'allow explicit_consent - explicit_consent',
  no: 'skip no_opt_in 1 opted_out', pending: 'skip not_confirmed 1 double_opt_in_missing',
  'yes, then a global no': 'skip globally_unsubscribed 2 opted_out', 'a global no, then yes': 'allow explicit_consent - explicit_consent',
};
const withPurchase: Partial<Record<History, string>> = {
  none: 'allow implied_purchase - implied_purchase', 'a global no alone': 'skip globally_unsubscribed 2 opted_out',
};
const impliedByPurchase: Partial<Record<Channel, ReadonlySet<string>>> = {
  email: new Set(['US', 'US-FL', 'US-OK', 'US-WA', 'US-TX', 'AU', 'CA', 'NZ']), sms: new Set(['AU', 'CA', 'NZ']),
};

const expected = (region: string, channel: Channel, type: MessageType, history: History, hasBought: boolean): string => {
  if (messageTypes[type] === 'transactional') return 'allow transactional - transactional';
  if (messageTypes[type] === 'regulatory') return 'allow regulatory - regulatory_notice';
  const implied = hasBought && impliedByPurchase[channel]?.has(region) === true ? withPurchase[history] : undefined;
  return byOwnAnswer[history] ?? implied ?? 'skip no_opt_in 1 no_consent';
};

const historyNames = Object.keys(histories) as History[];
const typeNames = Object.keys(messageTypes) as MessageType[];

describe('the decision to send', () => {
  for (const { id } of allStances) {
    it(`answers every channel, message type and history as the stance of ${id} says, with and without a purchase`, () => {
      for (const channel of channels) for (const messageType of typeNames) for (const history of historyNames) for (const bought of [true, false]) {
        const known = standings(...histories[history](channel));
        const question = ask({ standings: known, channel, messageType, region: { id, why: 'test' }, lastPurchaseAt: bought ? months(1) : null });
        expect(brief(decide(question)), `${channel} ${messageType} after ${history}`).to.equal(expected(id, channel, messageType, history, bought));
      }
    });
  }

  const clocks = [
    ['US', 240, 'allow implied_purchase - implied_purchase'], ['CA', 24, 'allow implied_purchase - implied_purchase'],
    ['AU', 24, 'allow implied_purchase - implied_purchase'], ['CA', 25, 'skip no_opt_in 1 implied_expired'],
    ['AU', 25, 'skip no_opt_in 1 implied_expired'], ['CA-ON', 23, 'allow implied_purchase - implied_purchase'],
    ['CA-QC', 1, 'skip no_opt_in 1 no_consent'], ['US-NY', 3, 'allow implied_purchase - implied_purchase'],
    ['US-CA', 1, 'skip no_opt_in 1 no_consent'], ['JP', 1, 'skip no_opt_in 1 no_consent'],
  ] as const;
  for (const [id, count, answer] of clocks) {
    it(`says "${answer}" in ${id} to e-mail ${count} months after a purchase`, () => {
      expect(brief(decide(ask({ region: { id, why: 'test' }, lastPurchaseAt: months(count) })))).to.equal(answer);
    });
  }

  it('ends implied consent one day after the last day in Canada', () => {
    const bought = Date.parse('2024-11-09T15:00:00-05:00');
    const on = (day: string) => brief(decide(ask({ region: { id: 'CA-ON', why: 'test' }, lastPurchaseAt: bought, at: Date.parse(day) })));
    expect(on('2026-11-09T10:00:00-05:00')).to.equal('allow implied_purchase - implied_purchase');
    expect(on('2026-11-10T10:00:00-05:00')).to.equal('skip no_opt_in 1 implied_expired');
  });

  it('takes neither a later purchase nor an unreadable date for a proof', () => {
    for (const lastPurchaseAt of [now + 1, Number.NaN]) {
      expect(brief(decide(ask({ region: { id: 'US', why: 'test' }, lastPurchaseAt })))).to.equal('skip no_opt_in 1 no_consent');
    }
  });

  it('does not let a purchase revive an opt-out', () => {
    const known = standings(['opt_out', channelTarget('email'), 20]);
    expect(brief(decide(ask({ standings: known, region: { id: 'US', why: 'test' }, lastPurchaseAt: months(0) })))).to.equal('skip no_opt_in 1 opted_out');
  });

  it('names region, rule and the records it rests on', () => {
    const known = standings(['opt_in', channelTarget('email'), 20], ['opt_out', allChannels, 30]);
    const region = { id: 'DE', why: 'DE (shipping country), the only evidence' };
    expect(decide(ask({ standings: known, region }))).to.deep.equal({
      decision: 'skip', reason: 'globally_unsubscribed', step: 2, detail: 'opted_out', region, records: ['rec_1'],
      rule: { id: 'DE.marketing.email', citation: 'UWG § 7(2) Nr. 2, § 7(3)' },
    });
    expect(decide(ask({ standings: standings(['opt_in', channelTarget('email'), 20]), region }))).to.deep.include({ records: ['rec_0'], region });
  });

  it('cites the rule of the channel, not the one of e-mail', () => {
    expect(decide(ask({ channel: 'sms', region: { id: 'US-NY', why: 'test' } })).rule.citation).to.include('47 CFR 64.1200(a)(2)');
  });

  it('keeps marketing from an erased person even after a yes, and nothing else', () => {
    const known = standings(['opt_in', channelTarget('email'), 20]);
    expect(brief(decide(ask({ standings: known, erased: true })))).to.equal('skip erased - erased');
    expect(brief(decide(ask({ erased: true, messageType: 'order_confirmation' })))).to.equal('allow transactional - transactional');
    expect(brief(decide(ask({ erased: true, messageType: 'data_export_confirmation' })))).to.equal('allow regulatory - regulatory_notice');
  });

  const question = fc.record({
    entries: fc.array(fc.tuple(
      fc.constantFrom<Action>('opt_in', 'opt_out', 'pending', 'confirm'), fc.constantFrom<Target>('channel:email', 'channel:sms', allChannels),
      fc.integer({ min: 1, max: 9 }),
    ), { maxLength: 6 }),
    channel: fc.constantFrom(...channels), messageType: fc.constantFrom(...typeNames), region: fc.constantFrom(...allStances.map(({ id }) => id)),
    lastPurchaseAt: fc.constantFrom(null, months(1), months(30)), erased: fc.boolean(),
  });
  type Drawn = typeof question extends fc.Arbitrary<infer T> ? T : never;
  const decideFor = ({ entries, region, ...rest }: Drawn, ...more: Entry[]): Decision =>
    decide(ask({ ...rest, standings: standings(...entries, ...more), region: { id: region, why: 'test' } }));

  it('never turns a skip into an allow because of a global unsubscribe, whenever that came', () => {
    fc.assert(fc.property(question, fc.integer({ min: 1, max: 9 }), (drawn, at) => {
      const before = decideFor(drawn);
      const after = decideFor(drawn, ['opt_out', allChannels, at]);
      if (before.decision === 'skip') expect(after.decision).to.equal('skip');
    }), { numRuns: 1000 });
  });

  it('lets no marketing pass after a global unsubscribe that is newer than every answer', () => {
    fc.assert(fc.property(question, (drawn) => {
      if (messageTypes[drawn.messageType] !== 'marketing') return;
      expect(decideFor(drawn, ['opt_out', allChannels, 10]).decision).to.equal('skip');
    }), { numRuns: 1000 });
  });

  it('never holds back a transactional or regulatory message', () => {
    fc.assert(fc.property(question, (drawn) => {
      if (messageTypes[drawn.messageType] === 'marketing') return;
      expect(decideFor(drawn).decision).to.equal('allow');
    }), { numRuns: 1000 });
  });

  it('allows in the strictest of several regions only what each of them allows', () => {
    const strict = { ...ask({}), region: { id: 'EU', why: 'test' } };
    fc.assert(fc.property(question, (drawn) => {
      const inEurope = decide({ ...strict, channel: drawn.channel, messageType: drawn.messageType, standings: standings(...drawn.entries),
        lastPurchaseAt: drawn.lastPurchaseAt, erased: drawn.erased });
      if (inEurope.decision === 'allow') expect(decideFor(drawn).decision).to.equal('allow');
    }), { numRuns: 1000 });
  });
});
