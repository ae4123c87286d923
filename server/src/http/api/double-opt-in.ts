// Double opt-in: what a store set, and asking a person once more. (LED-9)
import { channels, doubleOptInBasis, doubleOptInModes, err, type SubjectId } from '@placet/core';
import { z } from 'zod';
import { channelOf } from '../../consents/double-opt-in/confirmation-row.js';
import { askOnceMore, listAwaited } from '../../consents/double-opt-in/resend.js';
import { doubleOptInSchema, judgeDoubleOptIn, keptDoubleOptIn, type KeptDoubleOptIn } from '../../consents/double-opt-in/settings.js';
import { confirmingBody } from '../../consents/record-consent.js';
import { findById } from '../../subjects/find-subject.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, rfc3339, timeText } from './shapes.js';
import { confirmingShape } from './consents.js';

const settingsShape = z.object({
  channels: z.record(z.enum(channels), z.object({ mode: z.enum(doubleOptInModes), regionAsks: z.string().nullable(), isAsked: z.boolean() })),
  expiryDays: z.number(), override: z.object({ channels: z.array(z.enum(channels)), reason: z.string(), by: z.string(), at: timeText }).nullable(),
});

/** Each channel with the paper that asks for a confirmation in the store's country, if one does, and whether a shopper from there is asked. */
const settingsBody = (country: string, { modes, expiryDays, override }: KeptDoubleOptIn): object => ({
  channels: Object.fromEntries(channels.map((channel) => {
    const [mode, basis] = [modes[channel], doubleOptInBasis(country, channel)];
    const isOff = mode === 'never' && (basis === undefined || override?.channels.includes(channel) === true);
    return [channel, { mode, regionAsks: basis ?? null, isAsked: mode === 'always' || (basis !== undefined && !isOff) }];
  })),
  expiryDays, override: override === null ? null : { ...override, at: rfc3339(override.at) },
});

export const doubleOptInRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/double-opt-in', summary: 'Where a yes waits for a confirmation', permission: 'read', answer: settingsShape,
    handle: ({ store }) => Promise.resolve(json(settingsBody(store.country, keptDoubleOptIn(store)))),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/double-opt-in', summary: 'Set it; channels left out follow their region', permission: 'manage', body: doubleOptInSchema,
    answer: settingsShape, errors: ['guard_violated'], audit: ({ body }) => body.override === undefined ? 'double_opt_in_set' : 'double_opt_in_overridden',
    handle: async ({ services, store, principal, body, now }) => {
      const judged = judgeDoubleOptIn(store.country, body, principal.userId ?? principal.id, now);
      if (!judged.ok) return judged;
      await services.stores.update(store, { doubleOptIn: JSON.stringify(judged.kept) });
      return json(settingsBody(store.country, judged.kept));
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/subjects/{subjectId}/confirmations', summary: 'What is waited for from a person, with the links to hand on',
    permission: 'answer', answer: listOf(confirmingShape),
    handle: async ({ services, storeId, params }) => {
      const id = idIn('subject', params.subjectId);
      const subject = id === undefined ? undefined : await findById(services.database, services.keyring, storeId, id as SubjectId);
      if (subject === undefined) return notFound('subject');
      const rows = await listAwaited(services, storeId, subject.id);
      return json({
        items: rows.map((row) => {
          const isMailed = channelOf(row) === 'email' && subject.profile.email !== undefined;
          return confirmingBody(services, storeId, {
            recordId: row.record_id, confirmationId: row.id, channel: channelOf(row), expiresAt: row.expires_at, by: isMailed ? 'earlier_mail' : 'shop', isForShop: true,
          });
        }),
        nextCursor: null,
      });
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/subjects/{subjectId}/confirmations', summary: 'Ask a person once more to confirm', permission: 'answer',
    body: z.strictObject({ channel: z.enum(channels).default('email') }), answer: confirmingShape, errors: ['conflict', 'rate_limited'], audit: 'confirmation_asked',
    handle: async ({ services, store, storeId, params, body }) => {
      const id = idIn('subject', params.subjectId);
      if (id === undefined) return notFound('subject');
      const asked = await askOnceMore(services, store, id as SubjectId, body.channel);
      if (!asked.ok) return err(asked.error.code, asked.error.message);
      services.work.kick();
      return json(confirmingBody(services, storeId, asked.value));
    },
  }),
];
