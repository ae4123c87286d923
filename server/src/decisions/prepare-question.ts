// A checked request turned into what can be looked up: identifiers normalised and hashed, the message type classified by the store's own list.
import { err, identifiersOf, identifierText, ok, type Channel, type Identifier, type Result, type StoreId } from '@placet/core';
import type { Keyring } from '../adapters/keyring.js';
import { phoneParserFor } from '../adapters/phone.js';
import { lookupHash } from '../adapters/vault.js';
import type { Evidence, Question } from './decision-request.js';

/** What of a store a question needs; a plain object reads faster than a model a million times over. */
export interface Shop { readonly id: string; readonly country: string; readonly locale: string }

export const shopOf = ({ id, country, locale }: Shop): Shop => ({ id, country, locale });

export interface Asked {
  readonly identifiers: readonly Identifier[];
  /** Keyed hashes of the identifiers, in their order. */
  readonly hashes: readonly Buffer[];
  readonly channel: Channel;
  readonly messageType: string;
  /** The registered name of what it is made from. */
  readonly template: string | undefined;
  readonly campaignId: string | undefined;
  /** The time of sending, epoch ms; undefined: now. */
  readonly at: number | undefined;
  readonly evidence: Evidence;
  /** Wants every step told. */
  readonly isExplained: boolean;
}

/** What most questions bring: one object, so that it is known without looking into it. */
export const noEvidence: Evidence = {};

export const prepareQuestion = (
  { lookupKey }: Pick<Keyring, 'lookupKey'>, store: Shop, question: Question,
): Result<Asked, 'validation_failed' | 'subject_unidentified'> => {
  const identifiers = identifiersOf(question.subject, phoneParserFor(store.country));
  if (!identifiers.ok) return identifiers;
  const storeId = store.id as StoreId;
  return ok({
    identifiers: identifiers.value, hashes: identifiers.value.map(identifier => lookupHash(lookupKey, storeId, identifierText(identifier))),
    channel: question.channel, messageType: question.messageType, template: question.template, campaignId: question.campaignId, at: question.at,
    evidence: question.evidence ?? noEvidence, isExplained: question.explain === true,
  });
};

/** The farthest a message may be planned ahead or asked about in hindsight. */
export const askedDaysMax = 366;

export const checkTime = (at: number | undefined, now: number): Result<null, 'validation_failed'> => {
  if (at === undefined || Math.abs(at - now) <= askedDaysMax * 86_400_000) return ok(null);
  const message = `must lie within ${askedDaysMax} days of now`;
  return err('validation_failed', `at ${message}`, [{ path: 'at', message }]);
};
