// Policies and their frozen versions, and the sections that ask for them.
import { policyRequestSchema, sectionNameSchema, sectionRequestSchema, versionRequestSchema, type PolicyVersion } from '@placet/core';
import { z } from 'zod';
import { json, route } from '../route.js';
import { sanitiseVersion } from '../../policies/sanitise-version.js';
import { idIn, listOf, notFound, rfc3339, timeText } from './shapes.js';

const policyShape = z.object({
  id: z.string(), kind: z.string(), name: z.string(), createdAt: timeText.optional(), currentVersion: z.number().nullable().optional(),
});
const versionShape = z.object({
  policyId: z.string(), version: z.number(), contentHash: z.string(), material: z.boolean(), changeSummary: z.string(),
  effectiveAt: timeText, publishedAt: timeText,
  locales: z.record(z.string(), z.object({ title: z.string(), html: z.string() })).optional(),
});
const findingShape = z.object({ guard: z.string(), path: z.string(), reason: z.string(), citation: z.string() });
const placementShape = z.object({
  policyId: z.string().optional(), channel: z.string().optional(), required: z.boolean(), preTicked: z.boolean(), text: z.record(z.string(), z.string()),
});

const versionBody = ({ number, locales, effectiveAt, publishedAt, ...rest }: PolicyVersion, withTexts: boolean): object =>
  ({ ...rest, version: number, effectiveAt: rfc3339(effectiveAt), publishedAt: rfc3339(publishedAt), ...withTexts ? { locales } : {} });

export const policyRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/policies', summary: 'Add a policy', permission: 'manage', body: policyRequestSchema, answer: policyShape,
    audit: 'policy_added',
    handle: async ({ services, storeId, body }) => {
      const { createdAt, ...policy } = await services.policies.create(storeId, body.kind, body.name);
      return json({ ...policy, createdAt: rfc3339(createdAt), currentVersion: null }, 201);
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/policies', summary: 'List policies', permission: 'read', answer: listOf(policyShape),
    handle: async ({ services, storeId }) => {
      const policies = await services.policies.list(storeId);
      const items = await Promise.all(policies.map(async ({ createdAt, ...policy }) => {
        const current = await services.policies.versionInForce(storeId, policy.id);
        return { ...policy, createdAt: rfc3339(createdAt), currentVersion: current.ok ? current.value : null };
      }));
      return json({ items, nextCursor: null });
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/policies/{policyId}/versions', summary: 'Publish a version; it is never changed again',
    permission: 'manage', body: versionRequestSchema, answer: versionShape, errors: ['conflict'], audit: 'version_published',
    handle: async ({ services, storeId, params, body }) => {
      const policyId = idIn('policy', params.policyId);
      const policy = policyId === undefined ? undefined : await services.policies.find(storeId, policyId);
      if (policy === undefined) return notFound('policy');
      const clean = sanitiseVersion(body);
      if (!clean.ok) return clean;
      const published = await services.policies.publish(storeId, policy.id, clean.value);
      return published.ok ? json(versionBody(published.value, false), 201) : published;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/policies/{policyId}/versions', summary: 'List the versions of a policy', permission: 'read', answer: listOf(versionShape),
    handle: async ({ services, storeId, params }) => {
      const policyId = idIn('policy', params.policyId);
      if (policyId === undefined || await services.policies.find(storeId, policyId) === undefined) return notFound('policy');
      return json({ items: (await services.policies.versions(storeId, policyId)).map(version => versionBody(version, false)), nextCursor: null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/policies/{policyId}/versions/{version}', summary: 'Show a version with its texts', permission: 'read', answer: versionShape,
    handle: async ({ services, storeId, params }) => {
      const number = /^[1-9]\d{0,8}$/.test(params.version ?? '') ? Number(params.version) : undefined;
      const policyId = idIn('policy', params.policyId);
      const version = number === undefined || policyId === undefined ? undefined : await services.policies.version(storeId, policyId, number);
      return version === undefined ? notFound('version') : json(versionBody(version, true));
    },
  }),
  ...(['put', 'patch', 'delete'] as const).map(method => route({
    method, path: '/v1/stores/{storeId}/policies/{policyId}/versions/{version}', summary: 'Refused: a published version is never changed', permission: 'manage',
    answer: z.void(), errors: ['version_immutable'],
    handle: () => Promise.resolve({ ok: false as const, error: { code: 'version_immutable' as const, message: 'A published version is never changed. Publish a new one.' } }),
  })),
  route({
    method: 'get', path: '/v1/stores/{storeId}/sections', summary: 'List sections', permission: 'read', answer: listOf(z.object({ section: z.string(), updatedAt: timeText })),
    handle: async ({ services, storeId }) => json({
      items: (await services.sections.list(storeId)).map(({ name, updatedAt }) => ({ section: name, updatedAt: rfc3339(updatedAt) })), nextCursor: null,
    }),
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/sections/{section}', summary: 'Show a section', permission: 'read',
    answer: z.object({ section: z.string(), placements: z.array(placementShape) }),
    handle: async ({ services, storeId, params }) => {
      const name = sectionNameSchema.safeParse(params.section);
      return name.success ? json({ section: name.data, placements: await services.sections.find(storeId, name.data) }) : notFound('section');
    },
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/sections/{section}', summary: 'Set what a section asks, in order', permission: 'manage', body: sectionRequestSchema,
    answer: z.object({ section: z.string(), placements: z.array(placementShape), warnings: z.array(findingShape) }), errors: ['guard_violated'],
    audit: 'section_set',
    handle: async ({ services, store, params, body }) => {
      const name = sectionNameSchema.safeParse(params.section);
      if (!name.success) return { ok: false, error: { code: 'validation_failed', message: `section: ${name.error.issues[0]?.message ?? 'is not a name'}` } };
      const put = await services.sections.put(store, name.data, body);
      return put.ok ? json({ section: name.data, placements: body.placements, warnings: put.value }) : put;
    },
  }),
];
