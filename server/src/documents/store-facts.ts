// What is known of a store for its documents: what the merchant told us, over what the store's own row says.
import { parseStoreFacts, type Result, type StoreFacts } from '@placet/core';
import type { Store } from '../storage/models/index.js';

/** The store's facts; only its web address is known of itself until a connector reads more. */
export const factsOf = (store: Store): StoreFacts => {
  const told: unknown = store.facts === null ? {} : JSON.parse(store.facts);
  const parsed = parseStoreFacts(told);
  if (!parsed.ok) throw new Error('stored facts are of a shape that is not known');
  const facts = parsed.value;
  return { ...facts, store: { url: store.url, ...facts.store } };
};

/** Facts as they come from outside, checked and turned into what is stored. */
export const readFacts = (input: unknown): Result<string, 'validation_failed'> => {
  const parsed = parseStoreFacts(input);
  return parsed.ok ? { ok: true, value: JSON.stringify(parsed.value) } : parsed;
};
