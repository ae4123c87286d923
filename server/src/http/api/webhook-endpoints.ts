// Webhook endpoints: where others want to be told, how it went, and telling them again. (SYN-6)
import { z } from 'zod';
import { isId } from '@placet/core';
import { timeSchema, wellFormedText } from '../../consents/consent-request.js';
import { changeTypes } from '../../outbound/change-types.js';
import { deliveryStates, listDeliveries, replayDeliveries, replayMax, type Delivery, type FeedPoint } from '../../outbound/delivery-log.js';
import { disabledReasons, eventsOf } from '../../outbound/endpoint-row.js';
import { addEndpoint, changeEndpoint, findEndpoint, listEndpoints, removeEndpoint, rotateSecret } from '../../outbound/endpoint-shelf.js';
import { sendTest } from '../../outbound/send-test.js';
import type { WebhookEndpoint } from '../../storage/models/index.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

const path = '/v1/stores/{storeId}/webhook-endpoints';
const what = 'webhook endpoint';

const fields = {
  url: z.string().max(2048),
  events: z.array(z.enum(changeTypes)).min(1).max(changeTypes.length).transform(events => [...new Set(events)]),
  description: wellFormedText(200),
  includeIdentifiers: z.boolean(),
};

const createSchema = z.strictObject({
  ...fields, events: fields.events.default([...changeTypes]), description: fields.description.default(''), includeIdentifiers: fields.includeIdentifiers.default(false),
});
const changeSchema = z.strictObject({ ...fields, enabled: z.boolean() }).partial().refine(changes => Object.keys(changes).length > 0, 'names no field to change');

const endpointShape = z.object({
  id: z.string(), url: z.string(), events: z.array(z.enum(changeTypes)), description: z.string(), includeIdentifiers: z.boolean(), enabled: z.boolean(),
  disabledReason: z.enum(disabledReasons).nullable(), disabledAt: timeText.nullable(), failingSince: timeText.nullable(), nextSequence: z.number(),
  previousSecretUntil: timeText.nullable(), createdAt: timeText, updatedAt: timeText,
});
const withSecretShape = endpointShape.extend({ secret: z.string().nullable() });

/** An endpoint as the API and the pages show it; secrets never leave again. */
export const endpointBody = (endpoint: WebhookEndpoint): z.output<typeof endpointShape> => ({
  id: endpoint.id, url: endpoint.url, events: [...eventsOf(endpoint.events)], description: endpoint.description,
  includeIdentifiers: endpoint.withIdentifiers === 1,
  enabled: endpoint.state === 'enabled', disabledReason: disabledReasons.find(each => each === endpoint.disabledReason) ?? null,
  disabledAt: rfc3339OrNull(endpoint.disabledAt), failingSince: rfc3339OrNull(endpoint.failingSince), nextSequence: endpoint.feedPosition,
  previousSecretUntil: rfc3339OrNull(endpoint.previousUntil), createdAt: rfc3339(endpoint.createdAt), updatedAt: rfc3339(endpoint.updatedAt),
});

const deliveryShape = z.object({
  sequence: z.number(), type: z.enum(changeTypes), recordId: z.string().nullable(), subjectId: z.string().nullable(), state: z.enum(deliveryStates),
  attempts: z.number(), changedAt: timeText, nextAttemptAt: timeText.nullable(), finishedAt: timeText.nullable(), status: z.number().nullable(),
  fault: z.string().nullable(), latencyMs: z.number().nullable(),
});

const deliveryBody = ({ lane, state, nextAt, changedAt, doneAt, ...rest }: Delivery): z.output<typeof deliveryShape> => ({
  ...rest, subjectId: lane !== null && isId('subject', lane) ? lane : null, state, changedAt: rfc3339(changedAt),
  nextAttemptAt: state === 'waiting' ? rfc3339(nextAt) : null, finishedAt: rfc3339OrNull(doneAt),
});

/** A sequence as a number, or a time as text. */
const point = z.union([
  z.number().int().min(0).max(Number.MAX_SAFE_INTEGER).transform((sequence): FeedPoint => ({ sequence })), timeSchema.transform((at): FeedPoint => ({ at })),
]);
const replaySchema = z.strictObject({ from: point, to: point });

export const webhookEndpointRoutes = [
  route({
    method: 'post', path, summary: 'Add a webhook endpoint; its secret is shown this once', permission: 'manage', body: createSchema, answer: withSecretShape,
    errors: ['conflict'], audit: 'endpoint_added',
    handle: async ({ services, storeId, body }) => {
      const added = await addEndpoint(services, storeId, body);
      if (!added.ok) return added;
      const shown = endpointBody(added.value.endpoint);
      return { ok: true, value: { kind: 'json', status: 201, body: { ...shown, secret: added.value.secret }, kept: { ...shown, secret: null } } };
    },
  }),
  route({
    method: 'get', path, summary: 'List webhook endpoints', permission: 'manage', answer: listOf(endpointShape),
    handle: async ({ services, storeId }) => json({ items: (await listEndpoints(services, storeId)).map(endpointBody), nextCursor: null }),
  }),
  route({
    method: 'get', path: `${path}/{endpointId}`, summary: 'Show a webhook endpoint', permission: 'manage', answer: endpointShape,
    handle: async ({ services, storeId, params }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      const endpoint = id === undefined ? undefined : await findEndpoint(services, storeId, id);
      return endpoint === undefined ? notFound(what) : json(endpointBody(endpoint));
    },
  }),
  route({
    method: 'patch', path: `${path}/{endpointId}`, summary: 'Change a webhook endpoint, or switch it on or off', permission: 'manage', body: changeSchema,
    answer: endpointShape, audit: 'endpoint_changed',
    handle: async ({ services, storeId, params, body }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      const changed = id === undefined ? undefined : await changeEndpoint(services, storeId, id, body);
      if (changed === undefined) return notFound(what);
      return changed.ok ? json(endpointBody(changed.value)) : changed;
    },
  }),
  route({
    method: 'delete', path: `${path}/{endpointId}`, summary: 'Remove a webhook endpoint and its log', permission: 'manage', answer: z.void(), audit: 'endpoint_removed',
    handle: async ({ services, storeId, params }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      return id !== undefined && await removeEndpoint(services, storeId, id) ? { ok: true, value: { kind: 'empty' } } : notFound(what);
    },
  }),
  route({
    method: 'post', path: `${path}/{endpointId}/rotate-secret`, summary: 'Make a new secret; the old one signs as well for a day', permission: 'manage',
    answer: withSecretShape, audit: 'endpoint_secret_rotated',
    handle: async ({ services, storeId, params }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      const rotated = id === undefined ? undefined : await rotateSecret(services, storeId, id);
      if (rotated === undefined) return notFound(what);
      if (!rotated.ok) return rotated;
      const shown = endpointBody(rotated.value.endpoint);
      return { ok: true, value: { kind: 'json', status: 200, body: { ...shown, secret: rotated.value.secret }, kept: { ...shown, secret: null } } };
    },
  }),
  route({
    method: 'post', path: `${path}/{endpointId}/test`, summary: 'Send a test message now, and tell how it went', permission: 'manage',
    answer: z.object({ delivered: z.boolean(), status: z.number().nullable(), fault: z.string().nullable(), latencyMs: z.number() }), audit: 'endpoint_tested',
    handle: async ({ services, storeId, params }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      const told = id === undefined ? undefined : await sendTest(services, storeId, id);
      return told === undefined ? notFound(what) : json(told);
    },
  }),
  route({
    method: 'post', path: `${path}/{endpointId}/replay`, permission: 'manage', body: replaySchema, errors: ['conflict'], audit: 'endpoint_replayed',
    summary: `Send again what is from one sequence or time to another, at most ${replayMax} changes, under the ids of before`, answer: z.object({ messages: z.number() }),
    handle: async ({ services, storeId, params, body, now }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      const replayed = id === undefined ? undefined : await replayDeliveries(services.database, storeId, id, { ...body, now });
      if (replayed === undefined) return notFound(what);
      if (!replayed.ok) return replayed;
      await services.outbound.dispatcher.refresh(storeId);
      return json({ messages: replayed.value });
    },
  }),
  route({
    method: 'get', path: `${path}/{endpointId}/deliveries`, summary: 'What the endpoint was sent and how it went, newest first, thirty days back', permission: 'manage',
    query: z.strictObject({ ...pageQuery, cursor: z.string().regex(/^\d{1,15}$/, 'is not a cursor of this route').optional(), state: z.enum(deliveryStates).optional() }),
    answer: listOf(deliveryShape),
    handle: async ({ services, storeId, params, query: { cursor, limit, state } }) => {
      const id = idIn('webhookEndpoint', params.endpointId);
      if (id === undefined || await findEndpoint(services, storeId, id) === undefined) return notFound(what);
      const before = cursor === undefined ? undefined : Number(cursor);
      const deliveries = await listDeliveries(services.database, storeId, id, { state, before, limit: limit + 1 });
      const items = deliveries.slice(0, limit);
      return json({ items: items.map(deliveryBody), nextCursor: deliveries.length > limit ? String(items.at(-1)?.sequence) : null });
    },
  }),
];
