// Who may be written to, by region: the eight rows every answer of the gate rests on today, and two that keep them safe.
// The full rule base (31 regions with conditions, quiet hours and caps) is a later layer; until it is there, a region without
// a row of its own is held to the EU's.
import { isEeaCountry } from './eea.js';
import { countryOf, normaliseRegion, unknownRegion } from './region-code.js';

/** A rule a decision can be traced to. */
export interface RegionRule {
  readonly id: string;
  readonly citation: string;
}

/** Whether a purchase stands in for a missing answer; `purchaseMonthsMax` in calendar months, null when no clock runs. */
export type MarketingGround =
  | { readonly kind: 'explicit'; readonly rule: RegionRule }
  | { readonly kind: 'implied_by_purchase'; readonly purchaseMonthsMax: number | null; readonly rule: RegionRule };

export interface RegionStance {
  readonly id: string;
  readonly name: string;
  readonly stance: 'explicit' | 'implied_after_purchase' | 'implied_with_do_not_sell' | 'express_or_limited_implied';
  readonly marketingNeeds: 'active_consent' | 'easy_unsubscribe';
  readonly transactionalRestsOn: 'legitimate_interest' | 'always';
  readonly email: MarketingGround;
  /** Every channel but e-mail: a purchase never opens one of them, in no region. */
  readonly otherChannels: MarketingGround;
  readonly transactionalRule: RegionRule;
  /** Whether an e-mail box may come pre-ticked. */
  readonly preTickedAllowed: boolean;
  /** Month in which the law was read, `YYYY-MM`. */
  readonly lawAsOf: string;
}

type Column = 'stance' | 'marketingNeeds' | 'transactionalRestsOn';
type Words = Pick<RegionStance, 'id' | 'name' | Column>;
interface Citations { readonly email: string; readonly others: string; readonly transactional: string }

const lawAsOf = '2026-11';

const groundsOf = (id: string, cites: Citations) => ({
  otherChannels: { kind: 'explicit', rule: { id: `${id}.marketing.other_channels`, citation: cites.others } },
  transactionalRule: { id: `${id}.transactional`, citation: cites.transactional },
} as const);

const explicit = (words: Words, cites: Citations): RegionStance => ({
  ...words, ...groundsOf(words.id, cites), preTickedAllowed: false, lawAsOf,
  email: { kind: 'explicit', rule: { id: `${words.id}.marketing.email`, citation: cites.email } },
});

const implied = (
  words: Words, purchaseMonthsMax: number | null, preTickedAllowed: boolean, cites: Citations,
): RegionStance => ({
  ...words, ...groundsOf(words.id, cites), preTickedAllowed, lawAsOf,
  email: { kind: 'implied_by_purchase', purchaseMonthsMax, rule: { id: `${words.id}.marketing.email`, citation: cites.email } },
});

const activeConsent = { stance: 'explicit', marketingNeeds: 'active_consent', transactionalRestsOn: 'legitimate_interest' } as const;

const tcpa = '47 U.S.C. § 227(b)(1)(A); 47 CFR 64.1200(a)(2), (f)(9)';
const canSpamRelationship = '15 U.S.C. § 7702(17); 16 CFR 316.3';
const gdprTransactional = 'GDPR Art. 6(1)(b),(f); Directive 2002/58/EC Art. 13';

/** The eight stances the product promises to hold exactly (REG-1). */
export const seedStances: readonly RegionStance[] = [
  explicit({ id: 'EU', name: 'European Union and EEA', ...activeConsent }, {
    email: 'Directive 2002/58/EC Art. 13(1); GDPR Art. 4(11), 7',
    others: 'Directive 2002/58/EC Art. 2(h), 5(3), 13(1), 13(3); GDPR Art. 4(11), 7', transactional: gdprTransactional,
  }),
  explicit({ id: 'GB', name: 'United Kingdom', ...activeConsent }, {
    email: 'PECR reg. 22(2); UK GDPR Art. 4(11), 7', others: 'PECR reg. 6, 19, 21, 22; UK GDPR Art. 4(11), 7',
    transactional: 'UK GDPR Art. 6(1)(b),(f); DPA 2018 s. 122(5)',
  }),
  implied({
    id: 'US', name: 'United States', stance: 'implied_after_purchase', marketingNeeds: 'easy_unsubscribe', transactionalRestsOn: 'always',
  }, null, true, { email: '15 U.S.C. § 7704(a)(3)-(5)', others: tcpa, transactional: canSpamRelationship }),
  explicit({
    id: 'US-CA', name: 'California', stance: 'implied_with_do_not_sell', marketingNeeds: 'active_consent', transactionalRestsOn: 'always',
  }, {
    email: '15 U.S.C. § 7704; Cal. Bus. & Prof. Code § 17529.5; product rule: active consent; data use: Cal. Civ. Code § 1798.120, .135',
    others: `${tcpa}; Cal. Bus. & Prof. Code § 17538.41`, transactional: canSpamRelationship,
  }),
  explicit({ id: 'IN', name: 'India', ...activeConsent }, {
    email: 'DPDP Act 2023 s. 6', others: 'TCCCPR 2018 reg. 2, 20, Sch. II; DPDP Act 2023 s. 6',
    transactional: 'TCCCPR 2018 reg. 2; DPDP Act 2023 s. 7',
  }),
  explicit({ id: 'BR', name: 'Brazil', ...activeConsent }, {
    email: 'LGPD Art. 7 I, 8', others: 'LGPD Art. 7 I, 8', transactional: 'LGPD Art. 7 V, IX',
  }),
  implied({
    id: 'AU', name: 'Australia', stance: 'implied_after_purchase', marketingNeeds: 'easy_unsubscribe', transactionalRestsOn: 'always',
  }, 24, false, {
    email: 'Spam Act 2003 s. 16(2), Sch. 2 cl. 2; product rule: 24 months',
    others: 'product rule: a purchase opens e-mail only; Spam Act 2003 s. 16; Do Not Call Register Act 2006 s. 11',
    transactional: 'Spam Act 2003 s. 16(1)(b), Sch. 1',
  }),
  implied({
    id: 'CA', name: 'Canada', stance: 'express_or_limited_implied', marketingNeeds: 'active_consent', transactionalRestsOn: 'always',
  }, 24, false, {
    email: 'CASL s. 6(1), 10(9)(a), 10(10)(a)',
    others: 'product rule: a purchase opens e-mail only; CASL s. 6(1), 10(1)', transactional: 'CASL s. 6(6)',
  }),
];

/** Quebec must not inherit Canada's implied consent; an unknown place is held to the GDPR's standard (REG-2). */
const safetyStances: readonly RegionStance[] = [
  explicit({ id: 'CA-QC', name: 'Quebec', stance: 'explicit', marketingNeeds: 'active_consent', transactionalRestsOn: 'always' }, {
    email: 'CQLR c. P-39.1 s. 12, 14, 22; CASL s. 6, 10', others: 'CQLR c. P-39.1 s. 12, 14, 22; CASL s. 6, 10',
    transactional: 'CASL s. 6(6)',
  }),
  explicit({ id: unknownRegion, name: 'Unknown region', ...activeConsent }, {
    email: 'product rule: region unknown, GDPR Art. 4(11), 7', others: 'product rule: region unknown, GDPR Art. 4(11), 7',
    transactional: 'product rule: region unknown, GDPR Art. 6(1)(b),(f)',
  }),
];

const stances: ReadonlyMap<string, RegionStance> = new Map([...seedStances, ...safetyStances].map(each => [each.id, each]));

/** Every row there is, for walks. */
export const allStances: readonly RegionStance[] = [...stances.values()];

const rowOf = (id: string): RegionStance => {
  const row = stances.get(id);
  if (row === undefined) throw new Error(`no stance for ${id}`);
  return row;
};

const euStance = rowOf('EU');
const unknownStance = rowOf(unknownRegion);

/**
 * The row a region is held to: its own, else its country's, else the EU's for a state of the EEA, else the unknown region's,
 * which is just as strict. Never fails: what is no region code is an unknown region.
 */
export const stanceFor = (regionId: string): RegionStance => {
  const exact = stances.get(regionId);
  if (exact !== undefined) return exact;
  const code = normaliseRegion(regionId);
  if (code === undefined) return unknownStance;
  const country = countryOf(code);
  return stances.get(code) ?? stances.get(country) ?? (isEeaCountry(country) ? euStance : unknownStance);
};

/** Whether a box may come pre-ticked in a form shown in all of `regionIds`: only when every one of them allows it, and never for none. */
export const preTickedAllowedIn = (regionIds: readonly string[]): boolean =>
  regionIds.length > 0 && regionIds.every(id => stanceFor(id).preTickedAllowed);

/** Higher is stricter, judged by who may be written to by e-mail without an answer. The rows of today nest, so the strictest one is all of them. */
export const strictnessOf = ({ email }: RegionStance): number => {
  if (email.kind === 'explicit') return 2;
  return email.purchaseMonthsMax === null ? 0 : 1;
};
