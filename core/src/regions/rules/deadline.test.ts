import { expect } from 'chai';
import fc from 'fast-check';
import golden from './golden/golden-rights.json' with { type: 'json' };
import { deadline, type Deadline } from './deadline.js';
import { holidayRules } from './holidays.js';
import { requestFactsSchema } from './request-facts.js';
import { retentionDuties } from './retention-duties.js';
import { allRightsRules } from './rights/index.js';
import { retentionDutySchema, rightsRulesSchema } from './rights-schema.js';
import { dayOf, holidaysIn } from './working-days.js';

const ask = (region: string, facts: object): Deadline =>
  deadline(region, requestFactsSchema.parse({ right: 'access', receivedAt: '2026-11-02', identity: 'verified', ...facts }));

describe('the law on requests as data', () => {
  for (const rules of allRightsRules) {
    it(`says everything of ${rules.name} in the agreed shape`, () => {
      expect(rightsRulesSchema.safeParse(rules).error?.issues ?? []).to.deep.equal([]);
    });
  }

  it('holds 37 regions once each, and the retention duties of 47 countries', () => {
    expect(new Set(allRightsRules.map(({ region }) => region)).size).to.equal(37);
    expect(retentionDuties.flatMap(each => retentionDutySchema.safeParse(each).error?.issues ?? [])).to.deep.equal([]);
    expect(new Set(retentionDuties.map(({ country }) => country)).size).to.equal(47);
  });

  for (const [country, days] of Object.entries(golden.holidaysUsed)) {
    it(`knows the holidays of ${country}`, () => {
      const rules = holidayRules[country as keyof typeof holidayRules];
      const isWholeYear = country !== 'US-CA';
      const known = [...holidaysIn(2026, rules), ...holidaysIn(2027, rules), ...holidaysIn(2028, rules)];
      expect(known).to.include.members(days);
      if (isWholeYear) expect([...holidaysIn(2026, rules)].sort()).to.deep.equal(days.filter(day => day.startsWith('2026')));
    });
  }
});

describe('the deadline of a request', () => {
  for (const { id, title, region, facts, expect: expected } of golden.cases) {
    it(`answers ${id}: ${title}`, () => {
      const said = ask(region, facts) as Deadline & Record<string, unknown>;
      expect(Object.fromEntries(Object.keys(expected).map(key => [key, said[key]]))).to.deep.equal(expected);
    });
  }

  const others = [
    ['a state of the EEA by its own code', 'NO', {}, { decidedBy: 'EU', dueDate: '2026-12-02', holidaysKnown: false }],
    ['an unknown region, held to the GDPR', 'KE', {}, { decidedBy: 'EU', dueDate: '2026-12-02' }],
    ['a province without a law of its own', 'CA-ON', {}, { decidedBy: 'CA', dueDate: '2026-12-02' }],
    ['holidays told with the question', 'EU', { country: 'BE', holidays: ['2026-12-02'] }, { rawDue: '2026-12-02', dueDate: '2026-12-03', holidaysKnown: true }],
    ['an extension whose notice came late', 'EU', { country: 'DE', complex: true, receivedAt: '2026-01-31', extensionNoticeSentAt: '2026-03-03' },
      { dueDate: '2026-03-02', extendedDueDate: '2026-04-30', extendedDueDateCautious: '2026-04-28' }],
    ['an opt-out of sale in California', 'US-CA', { right: 'opt_out_sale_share' }, { dueDate: '2026-11-24', extension: null, refusable: false, suppressImmediately: true }],
    ['Iowa with its 90 days', 'US-IA', {}, { dueDate: '2027-01-31', extendedDueDate: '2027-03-17' }],
    ['India before the new act', 'IN', {}, { dueDate: '2026-12-02' }],
    ['India under the new act', 'IN', { receivedAt: '2027-06-01' }, { dueDate: '2027-08-30' }],
    ['a small agent in Brazil', 'BR', { receivedAt: '2026-11-03', smallAgent: true }, { dueDate: '2026-12-03' }],
    ['a withdrawal in Singapore by somebody nobody can verify', 'SG', { right: 'withdraw_consent', identity: 'unverifiable' }, { outcome: 'comply', refusable: false }],
    ['a right the region does not grant', 'EU', { right: 'opt_out_sale_share' }, { outcome: 'right_not_available' }],
    ['an invoice whose period is over', 'EU', { country: 'DE', right: 'erasure', data: { invoice: '2010-05-10' } }, { outcome: 'comply', erase: ['invoice'] }],
  ] as const;
  for (const [what, region, facts, expected] of others) {
    it(`tells ${what}`, () => { expect(ask(region, facts)).to.deep.include(expected); });
  }

  it('is never before the request, never a Sunday under Regulation 1182/71, and never sooner for a later request', () => {
    const day = fc.integer({ min: dayOf('2020-01-01'), max: dayOf('2035-12-31') }).map(each => new Date(each * 86_400_000).toISOString().slice(0, 10));
    const region = fc.constantFrom(...allRightsRules.map(each => each.region).filter(each => each !== 'IN'));
    fc.assert(fc.property(region, day, day, fc.constantFrom('DE', 'FR', 'AT'), (id, one, two, country) => {
      const [first = one, second = two] = [one, two].sort();
      const due = ask(id, { receivedAt: first, country }).dueDate;
      expect(due > first).to.equal(true);
      expect(ask(id, { receivedAt: second, country }).dueDate >= due).to.equal(true);
      if (id === 'EU') expect(new Date(due).getUTCDay()).to.be.within(1, 5);
    }), { numRuns: 1500 });
  });
});
