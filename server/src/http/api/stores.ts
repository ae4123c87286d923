// Stores: one shop on one platform each.
import { isId, regionAreas, type StoreId } from '@placet/core';
import { z } from 'zod';
import { sealCredentials } from '../../agencies/credentials.js';
import { moveRegion } from '../../agencies/move-region.js';
import { localeSchema, regionSchema, wellFormedText } from '../../consents/consent-request.js';
import type { Services } from '../../compose.js';
import type { Store } from '../../storage/models/index.js';
import { platforms } from '../../stores/platforms.js';
import { json, route } from '../route.js';
import { listOf, pageQuery, rfc3339, timeText } from './shapes.js';

const timezoneSchema = z.string().max(64).refine(isTimezone, 'must be an IANA time zone such as Europe/Berlin');
const urlSchema = z.url({ protocol: /^https?$/, error: 'must be an http or https URL' }).max(500);

const fields = {
  name: wellFormedText(200),
  platform: z.enum(platforms),
  url: urlSchema,
  country: regionSchema,
  locale: localeSchema,
  timezone: timezoneSchema,
};

const credentials = z.record(z.string().max(100), z.string().max(10_000)).optional();
export const storeFieldsSchema = z.strictObject(fields);
const createSchema = z.strictObject({ ...fields, credentials });
const updateSchema = createSchema.partial().refine(changes => Object.keys(changes).length > 0, 'names no field to change');

export const storeShape = z.object({
  id: z.string(), ...fields, publicKey: z.string(), hasCredentials: z.boolean(), createdAt: timeText, updatedAt: timeText,
});

const regionValue = z.union([z.string(), z.number(), z.boolean(), z.null()]);

const regionChangeShape = z.object({
  from: z.string(), to: z.string(),
  changes: z.array(z.object({
    key: z.string(), area: z.enum(regionAreas), before: regionValue.optional(), after: regionValue.optional(), citation: z.string(),
  })),
  unticked: z.array(z.string()).describe('Boxes that came ticked and do not any more'),
  wordings: z.array(z.object({ section: z.string().nullable(), box: z.string(), locale: z.string(), text: z.string() }))
    .describe('Drafts: read them before you use them'),
  languagesWithoutWords: z.array(z.string()),
});

/** A store as the API shows it; credentials never leave. */
export const storeBody = (store: Store): object => ({
  id: store.id, name: store.name, platform: store.platform, url: store.url, country: store.country, locale: store.locale, timezone: store.timezone,
  publicKey: store.publicKey, hasCredentials: store.sealedCredentials !== null, createdAt: rfc3339(store.createdAt), updatedAt: rfc3339(store.updatedAt),
});

const sealed = (services: Services, given: Record<string, string> | undefined) => (storeId: StoreId): Buffer | null =>
  given === undefined ? null : sealCredentials(services.keyring, storeId, given);

export const storeRoutes = [
  route({
    method: 'post', path: '/v1/stores', summary: 'Add a store', permission: 'manage', body: createSchema, answer: storeShape,
    audit: 'store_added',
    handle: async ({ services, principal, body: { credentials: given, ...store } }) => {
      if (principal.storeScope !== null) return { ok: false, error: { code: 'forbidden', message: 'A token for one store cannot add another.' } };
      return json(storeBody(await services.stores.create(principal.organisationId, store, sealed(services, given))), 201);
    },
  }),
  route({
    method: 'get', path: '/v1/stores', summary: 'List stores', permission: 'read', query: z.strictObject(pageQuery), answer: listOf(storeShape),
    errors: ['invalid_cursor'],
    handle: async ({ services, principal, query: { cursor, limit } }) => {
      if (cursor !== undefined && !isId('store', cursor)) return { ok: false, error: { code: 'invalid_cursor', message: 'cursor: was not made by this route' } };
      const stores = await services.stores.list(principal.organisationId, principal.storeScope, cursor ?? '', limit + 1);
      const items = stores.slice(0, limit);
      return json({ items: items.map(storeBody), nextCursor: stores.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}', summary: 'Show a store', permission: 'read', answer: storeShape,
    handle: ({ store }) => Promise.resolve(json(storeBody(store))),
  }),
  route({
    method: 'patch', path: '/v1/stores/{storeId}', summary: 'Change a store; a new country brings its law with it', permission: 'manage', body: updateSchema,
    answer: storeShape.extend({ regionChange: regionChangeShape.optional().describe('What a new country changed at once') }),
    audit: 'store_changed',
    handle: async ({ services, store, storeId, body: { credentials: given, ...changes } }) => {
      const defined = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      const sealedCredentials = given === undefined ? {} : { sealedCredentials: sealed(services, given)(storeId) };
      const { country = store.country, locale = store.locale, name = store.name } = changes;
      const regionChange = country === store.country ? undefined : await moveRegion(services, store, { country, locale, name });
      const updated = await services.stores.update(store, { ...defined, ...sealedCredentials });
      return json({ ...storeBody(updated), ...regionChange === undefined ? {} : { regionChange } });
    },
  }),
  route({
    method: 'delete', path: '/v1/stores/{storeId}', summary: 'Remove a store; its ledger is kept', permission: 'manage', answer: z.void(),
    audit: 'store_removed',
    handle: async ({ services, store }) => {
      await services.stores.remove(store);
      return { ok: true, value: { kind: 'empty' } };
    },
  }),
];

function isTimezone(text: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}
