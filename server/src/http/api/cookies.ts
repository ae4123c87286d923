// What a store says about cookies: register, categories and banner. Set as a whole, kept as versions that are never changed again. (COO-3, COO-4)
import { compareCookieSettings, cookieCategories, cookieSettingsSchema, err, reaskReasons, type Result } from '@placet/core';
import { z } from 'zod';
import type { CookieVersionHead, KeptCookieVersion } from '../../cookies/cookie-shelf.js';
import { json, route, type Reply } from '../route.js';
import { listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

const putSchema = z.strictObject({
  /** All of them: what is left out is as if it had never been said. */
  settings: cookieSettingsSchema,
  /** Whether those who answered before are asked again; left out, what comparing with the version before suggests. */
  material: z.boolean().optional(),
  /** The version these were made from; when another is current by now, nothing is published. */
  expectedVersion: z.int().min(0).optional(),
});

const category = z.enum(cookieCategories);
const named = z.array(z.object({ name: z.string(), category }));
const listChangeShape = z.object({
  added: named, removed: named, moved: z.array(z.object({ name: z.string(), from: category, to: category })), changed: z.array(z.string()),
});
const comparisonShape = z.object({
  entries: listChangeShape, hosts: listChangeShape, categories: z.object({ begun: z.array(category), ended: z.array(category) }),
  settings: z.array(z.string()), isSame: z.boolean(),
});
const suggestionShape = z.object({ material: z.boolean(), reasons: z.array(z.object({ reason: z.enum(reaskReasons), category, name: z.string() })) });

/** `publishedAt` and `publishedBy` are null for version 0, which is what a store has before it says anything. */
const headShape = z.object({ version: z.number(), askedFrom: z.number(), publishedAt: timeText.nullable(), publishedBy: z.string().nullable() });
const versionShape = headShape.extend({ settings: cookieSettingsSchema });
const publishedShape = headShape.extend({ material: z.boolean(), comparison: comparisonShape, suggestion: suggestionShape });

const headBody = ({ version, askedFrom, publishedAt, publishedBy }: CookieVersionHead) =>
  ({ version, askedFrom, publishedAt: version === 0 ? null : rfc3339(publishedAt), publishedBy: version === 0 ? null : publishedBy });
const versionBody = (kept: KeptCookieVersion): object => ({ ...headBody(kept), settings: kept.settings });

/** What was published and how it differs; settings that were so already are answered without a row in the audit log, since nothing was done. */
const publishedReply = (published: KeptCookieVersion, before: KeptCookieVersion | undefined): Result<Reply> => {
  const { suggestion, ...comparison } = compareCookieSettings((before ?? published).settings, published.settings);
  const material = before !== undefined && published.askedFrom === published.version;
  const body = { ...headBody(published), material, comparison, suggestion };
  return before === undefined ? { ok: true, value: { kind: 'text', status: 200, text: JSON.stringify(body), isReplay: true } } : json(body);
};

const versionPattern = /^[1-9]\d{0,8}$/;

export const cookieRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/cookies', summary: 'The cookie register, categories and banner in force', permission: 'read', answer: versionShape,
    handle: async ({ services: { cookies }, storeId }) => json(versionBody(await cookies.newest(storeId))),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/cookies', summary: 'Publish them as a new version, told what changed and whether visitors are asked again',
    permission: 'manage', body: putSchema, answer: publishedShape, errors: ['conflict'], audit: 'cookies_published',
    handle: async ({ services: { cookies }, storeId, principal, body: { settings, material, expectedVersion } }) => {
      let replaced: KeptCookieVersion | undefined;
      const published = await cookies.publish(storeId, settings, { material, expectedVersion, by: principal.userId ?? principal.id }, (_tx, _made, before) => {
        replaced = before;
        return Promise.resolve();
      });
      return published.ok ? publishedReply(published.value, replaced) : published;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/cookies/versions', summary: 'The versions published, the newest first', permission: 'read',
    query: z.strictObject(pageQuery), answer: listOf(headShape), errors: ['invalid_cursor'],
    handle: async ({ services: { cookies }, storeId, query: { cursor, limit } }) => {
      if (cursor !== undefined && !versionPattern.test(cursor)) return err('invalid_cursor', 'cursor: was not made by this route');
      const found = await cookies.versions(storeId, limit + 1, cursor === undefined ? undefined : Number(cursor));
      const items = found.slice(0, limit);
      return json({ items: items.map(headBody), nextCursor: found.length > limit ? String(items.at(-1)?.version) : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/cookies/versions/{version}', summary: 'Show a version as it was published', permission: 'read', answer: versionShape,
    handle: async ({ services: { cookies }, storeId, params: { version = '' } }) => {
      const kept = versionPattern.test(version) ? await cookies.version(storeId, Number(version)) : undefined;
      return kept === undefined ? notFound('version') : json(versionBody(kept));
    },
  }),
];
