// Where a yes waits for a confirmation, and why it does not where the region asks for one. (LED-9)
import { channels, ok, type Json } from '@placet/core';
import { doubleOptInSchema, judgeDoubleOptIn, keptDoubleOptIn, type DoubleOptInRequest } from '../../consents/double-opt-in/settings.js';
import { jsonFields } from '../fields.js';
import { applier } from './applier.js';

export const doubleOptInApplier = applier<DoubleOptInRequest>({
  kind: 'doubleOptIn',
  schema: doubleOptInSchema,
  // A reason without a channel it is for is not kept, so it is not compared.
  fields: ({ override, ...request }) => jsonFields('doubleOptIn', JSON.parse(JSON.stringify({
    ...request, ...channels.some(channel => request[channel] === 'never') ? { override } : {},
  })) as Json),
  read: (_ports, { store }) => {
    if (store.doubleOptIn === null) return Promise.resolve(undefined);
    const { modes, expiryDays, override } = keptDoubleOptIn(store);
    return Promise.resolve({ ...modes, expiryDays, ...override === null ? {} : { override: { reason: override.reason } } });
  },
  check: (request, { country }) => {
    const judged = judgeDoubleOptIn(country, request, '', 0);
    return judged.ok ? [] : (judged.error.details ?? []).map(detail => ({ ...detail, path: `doubleOptIn.${detail.path}` }));
  },
  set: async (request, { ports: { stores, clock }, store, actor }) => {
    const judged = judgeDoubleOptIn(store.country, request, actor, clock.now());
    return judged.ok ? ok(await stores.update(store, { doubleOptIn: JSON.stringify(judged.kept) })) : judged;
  },
});
