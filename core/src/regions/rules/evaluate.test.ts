import { expect } from 'chai';
import fc from 'fast-check';
import cases from './golden/golden-marketing.json' with { type: 'json' };
import { evaluate, type Evaluation } from './evaluate.js';
import { allMarketingRules } from './marketing/index.js';
import { marketingFactsSchema, type MarketingFacts } from './marketing-facts.js';
import { ruleChannels } from './marketing-schema.js';

const base = {
  candidateRegions: ['DE'], channel: 'email', messageType: 'marketing', consentHistory: [], lastPurchaseAt: null, lastEnquiryAt: null,
  recipientLocalTime: '2026-11-03T10:00:00+01:00', sentInWindow: {},
};
const factsOf = (facts: object): MarketingFacts => marketingFactsSchema.parse({ ...base, ...facts });
const answer = (facts: object): Evaluation => evaluate(factsOf(facts));
const brief = ({ decision, reason, detail, decidedBy }: Evaluation): string => [decision, reason, detail, decidedBy].join(' ');
const grant = (channel: string, at: string, more: object = {}) => ({ action: 'grant', channel, at, source: 'checkbox_unticked', ...more });

describe('the marketing law', () => {
  for (const { id, title, facts, expect: expected } of cases) {
    it(`answers ${id}: ${title}`, () => {
      const { decision, detail, decidedBy, citation } = answer(facts);
      expect({ decision, reason: detail, ...'decidedBy' in expected ? { decidedBy } : {} }).to.deep.equal(expected);
      expect(citation.join('')).to.not.equal('');
    });
  }

  const texting = { channel: 'sms', consentHistory: [grant('sms', '2026-09-01T15:00:00Z', { written: true })] };
  const windows = [
    ['before midnight in Florida', { candidateRegions: ['US-FL'], recipientLocalTime: '2026-11-03T20:30:00-05:00' }, '2026-11-04T13:00:00.000Z'],
    ['after midnight in Florida', { candidateRegions: ['US-FL'], recipientLocalTime: '2026-11-04T03:00:00-05:00' }, '2026-11-04T13:00:00.000Z'],
    ['on a Sunday in Texas', { candidateRegions: ['US-TX'], recipientLocalTime: '2026-11-08T11:00:00-06:00' }, '2026-11-08T18:00:00.000Z'],
    ['on a Saturday night in France, past the Sunday', { candidateRegions: ['FR'], recipientLocalTime: '2026-11-07T22:00:00+01:00' }, '2026-11-09T07:00:00.000Z'],
    ['where two regions meet, by the later of both', { candidateRegions: ['US-FL', 'IN'], recipientLocalTime: '2026-11-03T22:00:00-05:00' }, '2026-11-04T15:00:00.000Z'],
    ['with seconds on the clock', { candidateRegions: ['US-FL'], recipientLocalTime: '2026-11-03T20:00:59.500-05:00' }, '2026-11-04T13:00:00.000Z'],
  ] as const;
  for (const [when, facts, notBefore] of windows) {
    it(`says when a text may go that comes ${when}`, () => {
      const said = answer({ ...texting, ...facts });
      expect(said).to.deep.include({ decision: 'skip', reason: 'quiet_hours', notBefore });
      expect(answer({ ...texting, ...facts, recipientLocalTime: notBefore.replace('Z', '+00:00') }).citation).to.not.equal(undefined);
    });
  }

  it('ends quiet hours at the minute they end, not before', () => {
    const at = (time: string) => answer({ ...texting, candidateRegions: ['US-FL'], recipientLocalTime: `2026-11-03T${time}-05:00` }).detail;
    expect([at('07:59:59'), at('08:00:00'), at('19:59:59'), at('20:00:00')]).to.deep.equal(['quiet_hours', 'explicit_consent', 'explicit_consent', 'quiet_hours']);
  });

  it('knows holidays, agreements to be reached at night, and unknown time zones', () => {
    const korean = { channel: 'sms', candidateRegions: ['KR'], recipientLocalTime: '2026-11-03T22:30:00+09:00' };
    const yes = grant('sms', '2026-02-01T01:00:00Z');
    expect(brief(answer({ ...korean, consentHistory: [yes, { ...yes, action: 'night_grant' }] }))).to.equal('allow explicit_consent explicit_consent KR');
    const french = { ...texting, candidateRegions: ['FR'], recipientLocalTime: '2026-11-11T12:00:00+01:00' };
    expect([answer(french).detail, answer({ ...french, isPublicHoliday: true }).detail]).to.deep.equal(['explicit_consent', 'quiet_hours']);
    const adrift = answer({ ...texting, candidateRegions: [], recipientLocalTime: '2026-11-03T12:00:00Z', timeZoneKnown: false });
    expect(adrift).to.include({ detail: 'quiet_hours', decidedBy: 'ZZ' }).and.not.have.property('notBefore');
  });

  const reasons = [
    ['an opt-out from all channels', { consentHistory: [{ ...grant('all', '2026-10-01T09:00:00Z'), action: 'withdraw' }] }, 'skip no_opt_in opted_out DE'],
    ['an opt-out from the channel', { consentHistory: [{ ...grant('email', '2026-10-01T09:00:00Z'), action: 'withdraw' }] }, 'skip no_opt_in opted_out DE'],
    ['a no and a yes of the same moment', {
      candidateRegions: ['GB'], consentHistory: [grant('email', '2026-10-01T09:00:00Z'), { ...grant('email', '2026-10-01T09:00:00Z'), action: 'withdraw' }],
    }, 'skip no_opt_in opted_out GB'],
    ['a pre-ticked box after an opt-out', {
      candidateRegions: ['US'], consentHistory: [{ ...grant('email', '2026-01-01T09:00:00Z'), action: 'withdraw' }, grant('email', '2026-10-01T09:00:00Z', { source: 'import_no_proof' })],
    }, 'skip no_opt_in opted_out US'],
    ['a yes of tomorrow', { candidateRegions: ['GB'], consentHistory: [grant('email', '2026-11-04T09:00:00Z')] }, 'skip no_opt_in no_consent GB'],
    ['a good yes after an unconfirmed one', {
      consentHistory: [grant('email', '2026-01-01T09:00:00Z'), { ...grant('email', '2026-01-01T09:05:00Z'), action: 'confirm' }, grant('email', '2026-10-01T09:00:00Z')],
    }, 'allow explicit_consent explicit_consent DE'],
    ['a soft opt-in switched on and met in Britain', {
      candidateRegions: ['GB'], lastPurchaseAt: '2026-09-10T12:00:00Z', merchantPolicy: { softOptIn: ['GB'] },
      softOptIn: { obtainedInSale: true, ownSimilarProducts: true, optOutOfferedAtCollection: true, optOutOfferedEachMessage: true },
    }, 'allow soft_opt_in soft_opt_in GB'],
    ['a call in Australia three months after a yes without a period', {
      candidateRegions: ['AU'], channel: 'phone', recipientLocalTime: '2026-11-03T10:00:00+11:00', consentHistory: [grant('phone', '2026-08-01T01:00:00Z')],
    }, 'skip consent_expired consent_expired AU'],
    ['a Korean yes of two years ago, not confirmed since', {
      candidateRegions: ['KR'], recipientLocalTime: '2026-11-03T10:00:00+09:00', consentHistory: [grant('email', '2024-11-01T01:00:00Z')],
    }, 'skip consent_expired reconfirmation_overdue KR'],
    ['WhatsApp to a number in the United States', { candidateRegions: ['US-NY'], channel: 'whatsapp', consentHistory: [grant('whatsapp', '2026-10-01T01:00:00Z')] },
      'skip suppressed channel_blocked_by_platform US'],
    ['a number in a register', {
      candidateRegions: ['GB'], channel: 'phone', consentHistory: [grant('phone', '2026-10-01T01:00:00Z')], registryListed: ['GB-TPS'],
    }, 'skip suppressed registry_listed GB'],
    ['the fourth text of a day in Florida', { ...texting, candidateRegions: ['US-FL'], recipientLocalTime: '2026-11-03T15:00:00-05:00', sentInWindow: { '24h': 3 } },
      'skip daily_cap frequency_cap US-FL'],
    ['a Belgian of 13, held to the law of the Union with the age of Belgium', {
      candidateRegions: ['BE'], recipientAge: 13, consentHistory: [grant('email', '2026-10-01T01:00:00Z')],
    }, 'allow explicit_consent explicit_consent EU'],
    ['a buyer in Australia whose merchant wants a yes', { candidateRegions: ['AU'], lastPurchaseAt: '2026-10-10T01:00:00Z', merchantPolicy: { strict: ['AU'] } },
      'skip no_opt_in no_consent AU'],
  ] as const;
  for (const [what, facts, said] of reasons) {
    it(`says "${said}" to ${what}`, () => { expect(brief(answer(facts))).to.equal(said); });
  }

  const region = fc.constantFrom(...allMarketingRules.map(({ id }) => id), 'US-NY', 'CA-ON', 'BE', 'KE', 'nonsense');
  const moment = fc.date({ min: new Date('2024-01-01T00:00:00Z'), max: new Date('2026-11-20T00:00:00Z'), noInvalidDate: true }).map(each => each.toISOString());
  const drawn: fc.Arbitrary<MarketingFacts> = fc.record({
    candidateRegions: fc.array(region, { maxLength: 3 }), channel: fc.constantFrom(...ruleChannels), messageType: fc.constant('marketing' as const),
    consentHistory: fc.array(fc.record({
      action: fc.constantFrom('grant', 'grant', 'confirm', 'withdraw', 'night_grant'), channel: fc.constantFrom(...ruleChannels, 'all'), at: moment,
      source: fc.constantFrom('checkbox_unticked', 'checkbox_preticked'), written: fc.boolean(),
    }), { maxLength: 4 }),
    lastPurchaseAt: fc.option(moment), lastEnquiryAt: fc.option(moment), recipientLocalTime: moment, sentInWindow: fc.constantFrom({}, { '24h': 3 }),
    recipientAge: fc.constantFrom(12, 15, 40), merchantPolicy: fc.constantFrom({}, { softOptIn: ['GB', 'DE'] }),
    softOptIn: fc.constant({ obtainedInSale: true, ownSimilarProducts: true, optOutOfferedAtCollection: true, optOutOfferedEachMessage: true }),
  }).map(factsOf);

  it('never turns a skip into an allow because of one more candidate region', () => {
    fc.assert(fc.property(drawn, region, (facts, more) => {
      if (facts.candidateRegions.length === 0 || evaluate(facts).decision === 'allow') return;
      expect(evaluate({ ...facts, candidateRegions: [...facts.candidateRegions, more] }).decision).to.equal('skip');
    }), { numRuns: 4000 });
  });

  it('never allows more because the merchant is stricter, or the person said no', () => {
    fc.assert(fc.property(drawn, region, (facts, strict) => {
      if (evaluate(facts).decision === 'allow') return;
      expect(evaluate({ ...facts, merchantPolicy: { ...facts.merchantPolicy, strict: [strict] } }).decision).to.equal('skip');
      const no = { action: 'withdraw', channel: 'all', at: '2026-01-01T00:00:00Z', source: 'unsubscribe_link' } as const;
      expect(evaluate({ ...facts, consentHistory: [...facts.consentHistory, no] }).decision).to.equal('skip');
    }), { numRuns: 4000 });
  });

  it('lets a message go at the time it names, when nothing else has changed', () => {
    fc.assert(fc.property(drawn, (facts) => {
      const said = evaluate(facts);
      if (said.decision === 'allow' || said.notBefore === undefined) return;
      expect(evaluate({ ...facts, recipientLocalTime: said.notBefore }).detail).to.not.equal('quiet_hours');
    }), { numRuns: 4000 });
  });
});
