// What is known of a store for its documents. (DOC-1)
import { ok, storeFactsSchema, type Json, type StoreFacts } from '@placet/core';
import { jsonFields } from '../fields.js';
import { applier } from './applier.js';

export const factsApplier = applier<StoreFacts>({
  kind: 'facts',
  schema: storeFactsSchema,
  fields: facts => jsonFields('facts', facts as Json),
  read: (_ports, { store: { facts } }) => Promise.resolve(facts === null ? undefined : JSON.parse(facts) as StoreFacts),
  set: async (facts, { ports: { stores }, store }) => ok(await stores.update(store, { facts: JSON.stringify(facts) })),
});
