// Which region's rules a message falls under (REG-2): from evidence, the strictest candidate, with a sentence that says why.
import type { Channel } from '../consents/channels.js';
import { isEeaCountry } from './eea.js';
import { countryOf, normaliseRegion, unknownRegion } from './region-code.js';
import { stanceFor, strictnessOf } from './stances.js';

/** Country or subdivision codes as the shop knows them; `locale` a language tag such as `de-AT`. */
export interface RegionEvidence {
  /** Where the last order was delivered. */
  readonly shippingCountry?: string;
  /** Of the person's account with the shop. */
  readonly accountCountry?: string;
  readonly billingCountry?: string;
  /** Stated with an earlier answer of the person, as the ledger has it. */
  readonly statedRegion?: string;
  /** Of the prefix of the person's phone number, as `regionOfPhone` reads it. */
  readonly phoneCountry?: string;
  /** From the address of the visit. Not to be given for a known VPN or proxy. */
  readonly ipCountry?: string;
  readonly locale?: string;
  readonly storeCountry?: string;
}

/**
 * What each piece of evidence weighs. `place` evidence is about where the person is; a `hint` only about what language is read or where the shop is,
 * so it never excludes the possibility that the person is somewhere stricter.
 */
export const evidenceKinds = [
  { field: 'shippingCountry', basis: 'shipping_country', weight: 90, says: 'place' },
  { field: 'accountCountry', basis: 'account_country', weight: 80, says: 'place' },
  { field: 'billingCountry', basis: 'billing_country', weight: 70, says: 'place' },
  { field: 'statedRegion', basis: 'stated_region', weight: 60, says: 'place' },
  { field: 'phoneCountry', basis: 'phone_country', weight: 50, says: 'place' },
  { field: 'ipCountry', basis: 'ip_country', weight: 40, says: 'place' },
  { field: 'locale', basis: 'locale', weight: 20, says: 'hint' },
  { field: 'storeCountry', basis: 'store_country', weight: 10, says: 'hint' },
] as const satisfies readonly { field: keyof RegionEvidence; basis: string; weight: number; says: 'place' | 'hint' }[];

export const regionBases = [...evidenceKinds.map(({ basis }) => basis), 'none'] as const;
export type RegionBasis = (typeof regionBases)[number];

export interface RegionCandidate {
  readonly id: string;
  readonly basis: RegionBasis;
}

export interface ResolvedRegion extends RegionCandidate {
  /** One sentence of codes and evidence names, such as "strictest of US (shipping country), DE (billing country)". */
  readonly why: string;
  /** The heaviest first; every one has to allow. */
  readonly candidates: readonly RegionCandidate[];
}

type Says = (typeof evidenceKinds)[number]['says'];

const noEvidence: RegionCandidate = { id: unknownRegion, basis: 'none' };

/**
 * The region to hold a message on `channel` to. Every piece of `place` evidence is a candidate and the strictest wins, the weightier one among
 * equals; hints count only when there is no such evidence, and then the unknown region is a candidate beside them, unless one of them is
 * a place under the GDPR, which is what the unknown region is held to. A country as a whole
 * says nothing against its part that weightier evidence names. An unreadable country code is an unknown region, not a missing one.
 */
export const resolveRegion = (evidence: RegionEvidence, channel: Channel = 'email'): ResolvedRegion => {
  const places = candidatesOf(evidence, 'place');
  const candidates = places.length > 0 ? places : withUnknown(candidatesOf(evidence, 'hint'));
  const winner = candidates.reduce(stricterOn(channel));
  return { ...winner, why: whyOf(winner, candidates), candidates };
};

const withUnknown = (hints: readonly RegionCandidate[]): readonly RegionCandidate[] =>
  hints.some(({ id }) => isUnderGdpr(countryOf(id))) ? hints : [...hints, noEvidence];

/** The United Kingdom kept it as its own law (Data Protection Act 2018 s. 3(10)). */
const isUnderGdpr = (country: string): boolean => country === 'EU' || country === 'GB' || isEeaCountry(country);

const candidatesOf = (evidence: RegionEvidence, says: Says): RegionCandidate[] => {
  const found = new Map<string, RegionCandidate>();
  for (const kind of evidenceKinds) {
    const value = evidence[kind.field];
    if (kind.says !== says || value === undefined || value === '') continue;
    const id = kind.field === 'locale' ? regionOfLocale(value) : normaliseRegion(value) ?? unknownRegion;
    if (id !== undefined && !found.has(id) && !hasPartOf(found, id)) found.set(id, { id, basis: kind.basis });
  }
  return [...found.values()];
};

const hasPartOf = (found: ReadonlyMap<string, RegionCandidate>, country: string): boolean =>
  country.length === 2 && [...found.keys()].some(id => id.startsWith(`${country}-`));

/** The region subtag of a language tag (`pt_BR`, `zh-Hant-TW`); a language alone names no place. */
const regionOfLocale = (locale: string): string | undefined => {
  const subtag = /^[A-Za-z]{2,3}(?:[-_][A-Za-z]{4})?[-_]([A-Za-z]{2})(?![A-Za-z])/.exec(locale.slice(0, 35))?.[1];
  return subtag === undefined ? undefined : normaliseRegion(subtag);
};

const stricterOn = (channel: Channel) => (left: RegionCandidate, right: RegionCandidate): RegionCandidate =>
  strictnessOf(stanceFor(right.id), channel) > strictnessOf(stanceFor(left.id), channel) ? right : left;

const whyOf = (winner: RegionCandidate, candidates: readonly RegionCandidate[]): string => {
  if (candidates.length === 1) return winner.basis === 'none' ? 'no evidence of a place: GDPR grade' : `${wordsOf(winner)}, the only evidence`;
  return `strictest of ${candidates.map(wordsOf).join(', ')}`;
};

const wordsOf = ({ id, basis }: RegionCandidate): string =>
  basis === 'none' ? 'unknown place' : `${id} (${basis.replaceAll('_', ' ')})`;
