// The words of every closed value a fact may take; templates ask for them with {{label "group" value}}.
import type {
  Channel, ContractConclusion, ContractStorage, CookieCategory, DisputeStance, LegalBasis, OfferKind, ProvisionDuty, TransferBasis,
  WithdrawalExclusion,
} from '@placet/core';
import { labelsDe } from './labels-de.js';
import { labelsEn } from './labels-en.js';
import type { DocumentLocale } from './locales.js';

export interface Labels {
  readonly channel: Readonly<Record<Channel, string>>;
  readonly cookieCategory: Readonly<Record<CookieCategory, string>>;
  /** What a category is for, and what refusing it changes (CNIL 2020-091 Art. 2). */
  readonly cookieConsequence: Readonly<Record<CookieCategory, string>>;
  readonly cookieLife: Readonly<Record<'session' | 'until_deleted', string>>;
  readonly legalBasis: Readonly<Record<LegalBasis, string>>;
  readonly provision: Readonly<Record<ProvisionDuty, string>>;
  readonly transferBasis: Readonly<Record<TransferBasis, string>>;
  readonly offerKind: Readonly<Record<OfferKind, string>>;
  readonly contractConclusion: Readonly<Record<ContractConclusion, string>>;
  readonly contractStorage: Readonly<Record<ContractStorage, string>>;
  readonly withdrawalExclusion: Readonly<Record<WithdrawalExclusion, string>>;
  readonly disputeStance: Readonly<Record<DisputeStance, string>>;
}

export const labels: Readonly<Record<DocumentLocale, Labels>> = { en: labelsEn, de: labelsDe };
