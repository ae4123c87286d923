// Which region's rules a message falls under (REG-2): from evidence, the strictest candidate, with a sentence that says why.
import type { Channel } from '../consents/channels.js';
import { normaliseRegion, unknownRegion } from './region-code.js';
import { stanceFor, strictnessOf } from './stances.js';

/** Country or subdivision codes as the shop knows them; `locale` a language tag such as `de-AT`. */
export interface RegionEvidence {
  readonly shippingCountry?: string;
  readonly billingCountry?: string;
  /** From the address of the visit. Not to be given for a known VPN or proxy. */
  readonly ipCountry?: string;
  readonly storeCountry?: string;
  readonly locale?: string;
}

export const regionBases = ['shipping_country', 'billing_country', 'ip_country', 'store_country', 'locale', 'none'] as const;
export type RegionBasis = (typeof regionBases)[number];

export interface RegionCandidate {
  readonly id: string;
  readonly basis: RegionBasis;
}

export interface ResolvedRegion extends RegionCandidate {
  /** One sentence of codes and evidence names, such as "strictest of US (shipping country), DE (billing country)". */
  readonly why: string;
  readonly candidates: readonly RegionCandidate[];
}

/**
 * Heaviest first. `place` evidence is about where the person is; a `hint` only about where the shop is or what language is read,
 * so it never excludes the possibility that the person is somewhere stricter.
 */
const evidenceKinds = [
  { field: 'shippingCountry', basis: 'shipping_country', says: 'place' },
  { field: 'billingCountry', basis: 'billing_country', says: 'place' },
  { field: 'ipCountry', basis: 'ip_country', says: 'place' },
  { field: 'storeCountry', basis: 'store_country', says: 'hint' },
  { field: 'locale', basis: 'locale', says: 'hint' },
] as const satisfies readonly { field: keyof RegionEvidence; basis: RegionBasis; says: 'place' | 'hint' }[];

type Says = (typeof evidenceKinds)[number]['says'];

const noEvidence: RegionCandidate = { id: unknownRegion, basis: 'none' };

/**
 * The region to hold a message on `channel` to. Every piece of `place` evidence is a candidate and the strictest wins, the weightier one among
 * equals; hints count only when there is no such evidence, and then the unknown region is a candidate beside them. An unreadable
 * country code is an unknown region, not a missing one.
 */
export const resolveRegion = (evidence: RegionEvidence, channel: Channel = 'email'): ResolvedRegion => {
  const places = candidatesOf(evidence, 'place');
  const candidates = places.length > 0 ? places : [...candidatesOf(evidence, 'hint'), noEvidence];
  const winner = candidates.reduce(stricterOn(channel));
  return { ...winner, why: whyOf(winner, candidates), candidates };
};

const candidatesOf = (evidence: RegionEvidence, says: Says): RegionCandidate[] => {
  const found = new Map<string, RegionCandidate>();
  for (const kind of evidenceKinds) {
    const value = evidence[kind.field];
    if (kind.says !== says || value === undefined || value === '') continue;
    const id = kind.field === 'locale' ? regionOfLocale(value) : normaliseRegion(value) ?? unknownRegion;
    if (id !== undefined && !found.has(id)) found.set(id, { id, basis: kind.basis });
  }
  return [...found.values()];
};

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
