import { expect } from 'chai';
import fc from 'fast-check';
import { allChannels, channels, type Action, type Target } from '../consents/index.js';
import { allMarketingRules, ruleChannels, weekdays, type RuleOverride } from '../regions/index.js';
import { ask, brief, dayMs, inRegion, now, standings } from '../testing/asking.js';
import { decide } from './decide.js';
import { warningCodes } from './decision.js';
import { explainDecision } from './explain.js';
import { makeGate } from './gate.js';
import type { DecisionQuestion } from './question.js';

const approval = { name: 'Data protection officer', reason: 'Opinion of counsel on file', at: '2026-11-01T09:00:00Z' };
const yes = standings(['opt_in', 'channel:email', now - dayMs], ['opt_in', 'channel:sms', now - dayMs]);

describe('a store\'s gate', () => {
  it('asks for a confirmation the law does not ask for', () => {
    const gate = makeGate({ overrides: [{ region: 'GB', setting: 'double_opt_in', value: true }] });
    const answer = decide(ask({ standings: yes, region: inRegion('GB'), yes: { isWritten: true } }), gate);
    expect(answer).to.deep.include({ reason: 'not_confirmed', rule: { id: 'GB.double_opt_in', citation: 'set by the store' } });
  });

  it('lets a yes end, and forbids what a purchase implies', () => {
    const ends = makeGate({ overrides: [{ region: '*', setting: 'consent_months', value: 1 }, { region: 'US', setting: 'implied_consent', value: false }] });
    const old = standings(['opt_in', 'channel:email', Date.parse('2026-10-08T12:00:00Z')]);
    expect(brief(decide(ask({ standings: old }), ends))).to.equal('skip consent_expired 1 consent_expired');
    expect(brief(decide(ask({ standings: yes }), ends))).to.equal('allow explicit_consent - explicit_consent');
    expect(brief(decide(ask({ region: inRegion('US-NY'), lastPurchaseAt: now - dayMs }), ends))).to.equal('skip no_opt_in 1 no_consent');
  });

  it('says with every answer what was loosened below the statute, by whom and why, and nothing of what was not', () => {
    const gate = makeGate({ overrides: [{ region: 'DE', setting: 'double_opt_in', value: false, approval }, { region: 'FR', setting: 'double_opt_in', value: true }] });
    const answer = decide(ask({ standings: yes, yes: {} }), gate);
    expect(answer.decision).to.equal('allow');
    expect(answer.warnings?.map(({ rule, ...each }) => [rule.id, each])).to.deep.equal([
      ['DE.marketing.email', { code: warningCodes[0], setting: 'double_opt_in', ...approval }],
    ]);
    expect(decide(ask({ standings: yes, region: inRegion('FR') }), gate)).to.not.have.property('warnings');
    expect(decide(ask({ messageType: 'order_confirmation' }), gate)).to.not.have.property('warnings');
    const silent = makeGate({ overrides: [{ region: 'DE', setting: 'double_opt_in', value: false }] });
    expect(decide(ask({ standings: yes, yes: {} }), silent).reason).to.equal('not_confirmed');
  });

  it('knows how far back sends count', () => {
    expect(makeGate().longestWindowHours).to.equal(720);
    expect(makeGate({ caps: [{ max: 1, window: { kind: 'rolling', hours: 2000 } }] }).longestWindowHours).to.equal(2000);
    expect(makeGate({ overrides: [{ region: '*', setting: 'cap', value: { max: 1, windowHours: 1500 } }] }).longestWindowHours).to.equal(1500);
  });

  it('judges by the names the store registered', () => {
    const gate = makeGate({ messageTypes: [{ name: 'spring_sale', class: 'marketing' }, { name: 'invoice', class: 'transactional' }] });
    expect(['spring_sale', 'invoice', 'unheard_of'].map(messageType => decide(ask({ messageType }), gate).reason)).to.deep.equal(['no_opt_in', 'transactional', 'no_opt_in']);
  });

  const regionId = fc.constantFrom(...allMarketingRules.map(({ id }) => id), 'US-NY', 'CA-ON', 'BE', 'KE', 'nonsense', '');
  const time = fc.integer({ min: now - 900 * dayMs, max: now });
  const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });
  const drawn = fc.record({
    entries: fc.array(fc.tuple(
      fc.constantFrom<Action>('opt_in', 'opt_out', 'pending', 'confirm'), fc.constantFrom<Target>('channel:email', 'channel:sms', 'channel:phone', allChannels), time,
    ), { maxLength: 4 }),
    channel: fc.constantFrom(...channels), messageType: fc.constantFrom('newsletter', 'order_confirmation', 'regulatory', 'made_up'),
    regions: fc.array(regionId, { minLength: 1, maxLength: 3 }), at: fc.integer({ min: now - 10 * dayMs, max: now + 200 * dayMs }),
    timeZone: fc.constantFrom(null, 'Europe/Berlin', 'America/New_York', 'Asia/Seoul', 'Nowhere/Land'), lastPurchaseAt: maybe(time), lastEnquiryAt: maybe(time),
    yes: fc.option(fc.record({ confirmedAt: maybe(time), isWritten: fc.boolean(), weakness: fc.constantFrom(null, 'preticked' as const) }), { nil: undefined, freq: 2 }),
    age: maybe(fc.integer({ min: 8, max: 40 })), registers: fc.constantFrom(undefined, [], ['GB-TPS']),
    sends: fc.array(fc.record({ channel: fc.constantFrom(...channels), at: time }), { maxLength: 5 }),
    customer: fc.constantFrom({}, { obtainedInSale: true, ownSimilarProducts: true, optOutOfferedAtCollection: true, optOutOfferedEachMessage: true }),
    agreements: fc.record({ nightAt: maybe(time), timeAt: maybe(time), parentAt: maybe(time) }),
  });
  type Drawn = typeof drawn extends fc.Arbitrary<infer T> ? T : never;
  const questionOf = ({ entries, regions: [first = 'ZZ', ...others], yes: evidence, registers, ...rest }: Drawn): DecisionQuestion => ({
    ...rest, standings: standings(...entries), region: inRegion(first, ...others), ...evidence === undefined ? {} : { yes: evidence },
    ...registers === undefined ? {} : { registers },
  });

  it('never turns a skip into an allow because of one more candidate region', () => {
    fc.assert(fc.property(drawn, regionId, (question, more) => {
      if (decide(questionOf(question)).decision === 'allow') return;
      expect(decide(questionOf({ ...question, regions: [...question.regions, more] })).decision).to.equal('skip');
      expect(decide(questionOf({ ...question, regions: [more, ...question.regions] })).decision).to.equal('skip');
    }), { numRuns: 3000 });
  });

  it('never lets more through because of a global unsubscribe, a newer one least of all', () => {
    fc.assert(fc.property(drawn, time, (question, at) => {
      const before = decide(questionOf(question));
      const after = decide(questionOf({ ...question, entries: [...question.entries, ['opt_out', allChannels, at]] }));
      if (before.decision === 'skip') expect(after.decision).to.equal('skip');
      const last = decide(questionOf({ ...question, entries: [...question.entries, ['opt_out', allChannels, now]] }));
      expect(last.decision).to.equal(['order_confirmation', 'regulatory'].includes(question.messageType) ? 'allow' : 'skip');
    }), { numRuns: 3000 });
  });

  it('has no quiet hours at the moment it names as their end', () => {
    fc.assert(fc.property(drawn, (question) => {
      const asked = questionOf(question);
      const answer = decide(asked);
      if (answer.decision === 'allow' || answer.notBefore === undefined) return;
      expect(answer.notBefore).to.be.at.least(asked.at);
      expect(decide({ ...asked, at: answer.notBefore }).reason).to.not.equal(answer.reason);
    }), { numRuns: 3000 });
  });

  const span = fc.record({
    from: fc.constantFrom('00:00', '08:30', '21:00'), to: fc.constantFrom('06:00', '12:00', '24:00'), days: fc.subarray<(typeof weekdays)[number]>([...weekdays], { minLength: 1 }),
  });
  const scope = { region: fc.constantFrom('*', 'DE', 'US', 'CA', 'AU', 'GB'), channel: fc.constantFrom(undefined, ...ruleChannels) };
  const tightening: fc.Arbitrary<RuleOverride> = fc.oneof(
    fc.record({ ...scope, setting: fc.constant('double_opt_in' as const), value: fc.constant(true) }),
    fc.record({ ...scope, setting: fc.constant('consent_months' as const), value: fc.integer({ min: 1, max: 30 }) }),
    fc.record({ ...scope, setting: fc.constant('implied_consent' as const), value: fc.constant(false) }),
    fc.record({ ...scope, setting: fc.constant('implied_months' as const), value: fc.integer({ min: 1, max: 40 }) }),
    fc.record({ ...scope, setting: fc.constant('quiet_hours' as const), value: fc.array(span, { minLength: 1, maxLength: 2 }) }),
    fc.record({ ...scope, setting: fc.constant('cap' as const), value: fc.record({ max: fc.integer({ min: 0, max: 3 }), windowHours: fc.constantFrom(24, 720) }) }),
  );
  const before: fc.Arbitrary<RuleOverride> = fc.oneof(
    tightening, fc.record({ ...scope, setting: fc.constant('double_opt_in' as const), value: fc.constant(false), approval: fc.constant(approval) }),
    fc.record({ ...scope, setting: fc.constant('implied_months' as const), value: fc.constant(null), approval: fc.constant(approval) }),
    fc.record({ ...scope, setting: fc.constant('quiet_hours_instead' as const), value: fc.constant<never[]>([]), approval: fc.constant(approval) }),
  );

  it('never lets more through because of one more tightening override, whatever is set beside it', () => {
    fc.assert(fc.property(fc.array(drawn, { minLength: 12, maxLength: 12 }), fc.array(before, { maxLength: 2 }), tightening, (questions, overrides, more) => {
      const held = makeGate({ overrides });
      const tighter = makeGate({ overrides: [...overrides, more] });
      for (const question of questions.map(questionOf)) {
        if (decide(question, held).decision === 'skip') expect(decide(question, tighter).decision).to.equal('skip');
      }
    }), { numRuns: 60 });
  }).timeout(20_000);

  it('never throws, whatever it is asked, and explains every answer in four steps', () => {
    const wild = fc.oneof(fc.double(), fc.constantFrom(Number.NaN, Infinity, -Infinity, 1e300, -1, 8.64e15));
    fc.assert(fc.property(drawn, wild, wild, fc.string(), fc.string(), (question, at, other, name, zone) => {
      const asked = {
        ...questionOf(question), at, lastPurchaseAt: other, messageType: name, timeZone: zone, age: other, sends: [{ channel: 'sms' as const, at: other }],
        region: inRegion(name, zone), agreements: { nightAt: other },
      };
      const { steps, ...answer } = explainDecision(asked);
      expect(answer).to.deep.equal(decide(asked));
      expect(steps.map(each => each.step)).to.deep.equal([1, 2, 3, 4]);
      expect(answer.rule.citation).to.match(/\w/);
    }), { numRuns: 3000 });
  }).timeout(20_000);
});
