// Documents: facts in, four documents out, kept and published as versions.
import { documentKinds, parseStoreFacts, storeFactsSchema } from '@placet/core';
import { Op } from 'sequelize';
import { z } from 'zod';
import { documentLocales } from '@placet/templates';
import { findDocument, generateDocuments } from '../../documents/generate-documents.js';
import { documentFile } from '../../documents/document-file.js';
import { factsOf } from '../../documents/store-facts.js';
import type { Document } from '../../storage/models/index.js';
import { json, route } from '../route.js';
import { listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

const clauseShape = z.object({ clause: z.string(), citation: z.string(), present: z.boolean(), missing: z.array(z.string()) });
const documentShape = z.object({
  id: z.string(), kind: z.string(), locale: z.string(), title: z.string(), policyId: z.string().nullable(), version: z.number().nullable(),
  completeness: z.array(clauseShape), createdAt: timeText.optional(),
});
const missingShape = z.object({ path: z.string(), message: z.string(), citation: z.string().optional() });

const documentBody = (document: Document): object => ({
  id: document.id, kind: document.kind, locale: document.locale, title: document.title, policyId: document.policyId, version: document.version,
  completeness: JSON.parse(document.completeness) as unknown, createdAt: rfc3339(document.createdAt),
});

const generateSchema = z.strictObject({
  kind: z.enum(documentKinds).optional(),
  locale: z.enum(documentLocales).optional(),
  publish: z.boolean().default(false),
  material: z.boolean().default(true),
  changeSummary: z.string().max(2000).default(''),
});

export const documentRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/facts', summary: 'What is known of the store for its documents', permission: 'read', answer: z.object({}).loose(),
    handle: ({ store }) => Promise.resolve(json(factsOf(store))),
  }),
  route({
    method: 'put', path: '/v1/stores/{storeId}/facts', summary: 'Set what is known of the store', permission: 'manage', body: storeFactsSchema, answer: z.object({}).loose(),
    audit: 'facts_set',
    handle: async ({ services, store, body }) => {
      const facts = parseStoreFacts(body);
      return facts.ok ? json(factsOf(await services.stores.update(store, { facts: JSON.stringify(facts.value) }))) : facts;
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/documents/generate', summary: 'Generate documents from the facts, and publish them if asked to', permission: 'manage',
    body: generateSchema, errors: ['document_incomplete'], audit: 'documents_generated',
    answer: z.object({
      items: z.array(documentShape), incomplete: z.array(z.object({ kind: z.string(), locale: z.string(), missing: z.array(missingShape) })),
    }),
    handle: async ({ services, store, body: { kind, locale, publish, material, changeSummary } }) => {
      const generated = await generateDocuments(services, store, {
        kinds: kind === undefined ? documentKinds : [kind], locales: locale === undefined ? documentLocales : [locale],
        publish: publish ? { material, changeSummary } : undefined,
      });
      if (!generated.ok) return generated;
      return json({ items: generated.value.documents.map(({ html: _html, ...document }) => document), incomplete: generated.value.incomplete }, 201);
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/documents', summary: 'Generated documents, newest first', permission: 'read',
    query: z.strictObject({ ...pageQuery, kind: z.enum(documentKinds).optional(), locale: z.enum(documentLocales).optional() }), answer: listOf(documentShape),
    handle: async ({ services, storeId, query: { kind, locale, cursor, limit } }) => {
      const rows = await services.database.models.documents.findAll({
        where: {
          storeId, ...kind === undefined ? {} : { kind }, ...locale === undefined ? {} : { locale }, ...cursor === undefined ? {} : { id: { [Op.lt]: cursor } },
        },
        order: [['id', 'DESC']], limit: limit + 1,
      });
      const items = rows.slice(0, limit);
      return json({ items: items.map(documentBody), nextCursor: rows.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/documents/{document}', summary: 'A document as a file: its id followed by .html, .md or .json', permission: 'read',
    answer: { contentType: 'text/html' },
    handle: async ({ services, storeId, params }) => {
      const [, id = '', format = ''] = /^(doc_[0-9a-z]{26})\.(html|md|json)$/.exec(params.document ?? '') ?? [];
      const document = await findDocument(services, storeId, id);
      if (document === undefined) return notFound('document (ask for <id>.html, .md or .json)');
      return { ok: true, value: documentFile(document, format) };
    },
  }),
];
