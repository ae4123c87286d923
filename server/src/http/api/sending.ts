// What a store says about sending: caps, own hours, message types, rules loosened on the record, and how long things are kept. (REG-4, DEC-2, DEC-5)
import { z } from 'zod';
import { retentionDefaults, sendingSettingsSchema, type SendingVersion } from '../../decisions/sending-shelf.js';
import { json, route } from '../route.js';
import { rfc3339OrNull, timeText } from './shapes.js';

const putSchema = sendingSettingsSchema.extend({
  /** The version these were made from; when another is current by now, nothing is changed. */
  version: z.int().min(0).optional(),
});

const sendingShape = z.object({ ...sendingSettingsSchema.shape, version: z.number(), updatedAt: timeText.nullable(), updatedBy: z.string().nullable() });

const sendingBody = (newest: SendingVersion | undefined): object => ({
  caps: [], overrides: [], messageTypes: [], retention: retentionDefaults, ...newest?.settings,
  version: newest?.version ?? 0, updatedAt: rfc3339OrNull(newest?.createdAt ?? null), updatedBy: newest?.actor ?? null,
});

export const sendingRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/sending', summary: 'Caps, hours, message types and overrides of a store', permission: 'read', answer: sendingShape,
    handle: async ({ services: { sending }, storeId }) => json(sendingBody(await sending.newest(storeId))),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/sending', summary: 'Set them anew; what loosens a rule below the statute needs a record of who answers for it',
    permission: 'manage', body: putSchema, answer: sendingShape, errors: ['guard_violated', 'conflict'], audit: 'sending_set',
    handle: async ({ services: { sending }, storeId, principal, body: { version: expectedVersion, ...settings } }) => {
      const set = await sending.put(storeId, settings, { actor: principal.userId ?? principal.id, expectedVersion });
      return set.ok ? json(sendingBody(set.value)) : set;
    },
  }),
];
