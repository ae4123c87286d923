// How the store's shop is reached, and whether it is in step. (SYN-1, SYN-2)
import { isAble, type Capability, type StoreId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { connectionModes, findConnection, type ConnectionRow, type Walk } from '../../sync/connection-row.js';
import { askForWalk, changeMode, connectShop, countAccounts, disconnectShop, tryConnection } from '../../sync/connections.js';
import { rotateShopSecret } from '../../sync/rotate-shop-secret.js';
import { deliveryUrlOf } from '../../sync/keep-subscribed.js';
import { connectorOf } from '../../stores/platforms.js';
import type { Store } from '../../storage/models/index.js';
import { json, route } from '../route.js';
import { notFound, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

const path = '/v1/stores/{storeId}/connection';
const credentials = z.record(z.string().regex(/^[a-z][A-Za-z0-9]{0,39}$/), z.string().max(4000)).refine(values => Object.keys(values).length <= 20,
  'holds too many fields');

const walkShape = z.object({
  kind: z.enum(['first', 'changes', 'full']), startedAt: timeText, endedAt: timeText.nullable(), seen: z.number(), total: z.number().nullable(),
  learned: z.number(),
  outweighed: z.number(), drifted: z.number(), erased: z.number(), gone: z.number(),
});
const reportShape = z.object({
  shop: z.object({ name: z.string().nullable(), url: z.string().nullable(), version: z.string().nullable() }),
  plugin: z.object({ version: z.string().nullable() }).nullable(),
  missing: z.array(z.string()).readonly(), warnings: z.array(z.object({ code: z.string(), message: z.string() })).readonly(),
});
const findingsShape = reportShape.extend({
  subscriptions: z.object({
    active: z.array(z.string()).readonly(), repaired: z.array(z.string()).readonly(),
    missing: z.array(z.object({ topic: z.string(), reason: z.string() })).readonly(),
  }),
}).partial();
const connectionShape = z.object({
  platform: z.string(), mode: z.enum(connectionModes), standing: z.enum(['new', 'ok', 'attention']), fault: z.string().nullable(), faultAt: timeText.nullable(),
  pausedUntil: timeText.nullable(), report: findingsShape, testedAt: timeText.nullable(), deliveryUrl: z.string(), heardAt: timeText.nullable(),
  pushedAt: timeText.nullable(), accounts: z.object({ known: z.number(), unresolved: z.number() }), walk: walkShape.nullable(),
  lastReport: walkShape.nullable(),
  nextChangesAt: timeText, nextFullAt: timeText, cannot: z.array(z.object({ capability: z.string(), note: z.string() })),
});
const connectedShape = connectionShape.extend({ secret: z.string().nullable() });

const walkBody = ({ kind, startedAt, endedAt, seen, total, learned, outweighed, drifted, erased, gone }: Walk): z.output<typeof walkShape> =>
  ({ kind, startedAt: rfc3339(startedAt), endedAt: rfc3339OrNull(endedAt), seen, total, learned, outweighed, drifted, erased, gone });

export const connectionBody = async (services: Services, store: Store, row: ConnectionRow): Promise<z.output<typeof connectionShape>> => {
  const { mode, standing, fault, report, walk, lastReport, pausedUntil } = row;
  const manifest = connectorOf(store.platform)?.manifest;
  const hasPlugin = report.plugin != null;
  return {
    platform: store.platform, mode, standing, fault, report, faultAt: rfc3339OrNull(row.faultAt), testedAt: rfc3339OrNull(row.testedAt),
    pausedUntil: pausedUntil > services.clock.now() ? rfc3339(pausedUntil) : null, deliveryUrl: deliveryUrlOf(services.config, store),
    heardAt: rfc3339OrNull(row.heardAt),
    pushedAt: rfc3339OrNull(row.pushedAt), accounts: await countAccounts(services, store.id as StoreId), walk: walk === null ? null : walkBody(walk),
    lastReport: lastReport === null ? null : walkBody(lastReport), nextChangesAt: rfc3339(row.nextChangesAt), nextFullAt: rfc3339(row.nextFullAt),
    cannot: manifest === undefined ? [] : (Object.keys(manifest.capabilities) as Capability[]).filter(capability => !isAble(manifest, capability, hasPlugin))
      .map(capability => ({ capability, note: manifest.capabilities[capability].note ?? '' })),
  };
};

export const connectionRoutes = [
  route({
    method: 'get', path, summary: 'How the shop is reached, and whether it is in step', permission: 'read', answer: connectionShape,
    handle: async ({ services, store, storeId }) => {
      const row = await services.database.read(sql => findConnection(sql, storeId));
      return row === undefined ? notFound('connection') : json(await connectionBody(services, store, row));
    },
  }),
  route({
    method: 'put', path, permission: 'manage',
    summary: 'Connect the shop: the credentials are tried, kept sealed, and the first pull begins; the secret for its messages is shown',
    body: z.strictObject({ credentials, mode: z.enum(connectionModes).default('realtime'), secret: z.string().min(16).max(200).optional() }),
    answer: connectedShape, errors: ['conflict'], audit: 'shop_connected',
    handle: async ({ services, store, body }) => {
      const connected = await connectShop(services, store, body);
      if (!connected.ok) return connected;
      const shown = await connectionBody(services, store, connected.value.connection);
      return { ok: true, value: { kind: 'json', status: 200, body: { ...shown, secret: connected.value.secret }, kept: { ...shown, secret: null } } };
    },
  }),
  route({
    method: 'post', path: `${path}/test`, summary: 'Try credentials without keeping them', permission: 'manage',
    body: z.strictObject({ credentials }), answer: reportShape,
    errors: ['conflict'],
    handle: async ({ services, store, body }) => {
      const report = await tryConnection(services, store, body.credentials);
      return report.ok ? json(report.value) : report;
    },
  }),
  route({
    method: 'patch', path, summary: 'Keep the shop in step in real time, or by files', permission: 'manage',
    body: z.strictObject({ mode: z.enum(connectionModes) }), answer: connectionShape,
    audit: 'shop_mode_changed',
    handle: async ({ services, store, storeId, body }) => {
      const row = await changeMode(services, storeId, body.mode);
      return row === undefined ? notFound('connection') : json(await connectionBody(services, store, row));
    },
  }),
  route({
    method: 'delete', path, summary: 'Forget the shop\'s credentials and what was seen of it; what people said stays', permission: 'manage',
    answer: z.void(), audit: 'shop_disconnected',
    handle: async ({ services, store }) => await disconnectShop(services, store) ? { ok: true, value: { kind: 'empty' } } : notFound('connection'),
  }),
  route({
    method: 'post', path: `${path}/rotate-secret`, permission: 'manage', answer: connectedShape, audit: 'shop_secret_rotated',
    summary: 'Make a new secret for the shop\'s messages; the old one counts as well for a day',
    handle: async ({ services, store, storeId }) => {
      const rotated = await rotateShopSecret(services, storeId);
      if (rotated === undefined) return notFound('connection');
      const shown = await connectionBody(services, store, rotated.connection);
      return { ok: true, value: { kind: 'json', status: 200, body: { ...shown, secret: rotated.secret }, kept: { ...shown, secret: null } } };
    },
  }),
  ...(['sync', 'reconcile'] as const).map(verb => route({
    method: 'post', path: `/v1/stores/{storeId}/${verb}`, permission: 'manage', answer: connectionShape, errors: ['conflict'], audit: 'shop_walk_asked',
    summary: verb === 'sync' ? 'Look now for what changed in the shop' : 'Compare everybody in the shop with what is known here, now',
    handle: async ({ services, store, storeId }) => {
      const asked = await askForWalk(services, storeId, verb === 'sync' ? 'changes' : 'full');
      return asked.ok ? json(await connectionBody(services, store, asked.value)) : asked;
    },
  })),
];
