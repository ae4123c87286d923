// One row of a clause table, and the cases in which a row applies.
import { isInEea } from './eea.js';
import type { FactPath } from './fact-paths.js';
import type { OfferKind } from './fact-values.js';
import type { StoreFacts } from './facts.js';

export interface Clause {
  readonly id: string;
  readonly citation: string;
  /** Facts the clause cannot be written without. Empty where the law alone gives the words. */
  readonly needs: readonly FactPath[];
  /** Absent: the clause always applies. */
  readonly appliesWhen?: Case;
}

export type Case = (facts: StoreFacts) => boolean;

export const sells = (kind: OfferKind): Case => facts => facts.offer?.kinds?.includes(kind) ?? false;

export const shipsToUk: Case = facts => facts.store?.countriesShippedTo?.includes('GB') ?? false;

/** GDPR Art. 27: no establishment in the EEA, yet goods or services offered there. */
export const reachesIntoEea: Case = facts =>
  isSeatedElsewhere(facts, isInEea) && (facts.store?.countriesShippedTo?.some(isInEea) ?? false);

/** UK GDPR Art. 27, likewise. */
export const reachesIntoUk: Case = facts => isSeatedElsewhere(facts, country => country === 'GB') && shipsToUk(facts);

export const asksConsent: Case = facts => facts.processing?.some(item => item.legalBasis === 'consent') ?? false;

const isSeatedElsewhere = (facts: StoreFacts, isHome: (country: string) => boolean): boolean => {
  const country = facts.merchant?.address?.country;
  return country !== undefined && !isHome(country);
};

export const addressOf = (path: string): readonly FactPath[] => [`${path}.street`, `${path}.city`, `${path}.country`];
