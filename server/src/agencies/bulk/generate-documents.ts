// Generates the documents of each store from its own facts, and publishes them if asked to. (DOC-1, DOC-2)
import { checkCompleteness, documentKinds } from '@placet/core';
import { documentLocales } from '@placet/templates';
import { z } from 'zod';
import { generateDocuments } from '../../documents/generate-documents.js';
import { factsOf } from '../../documents/store-facts.js';
import { bulkAction, done, refuse } from './bulk-action.js';

export const generateForMany = bulkAction({
  parameters: z.strictObject({
    kinds: z.array(z.enum(documentKinds)).min(1).optional(), locales: z.array(z.enum(documentLocales)).min(1).optional(), publish: z.boolean().default(false),
    material: z.boolean().default(true), changeSummary: z.string().max(2000).default(''),
  }),
  run: async ({ ports, store, parameters: { kinds = documentKinds, locales = documentLocales, publish, material, changeSummary }, isDryRun }) => {
    const facts = factsOf(store);
    const missing = kinds.flatMap(kind => locales.flatMap(locale => checkCompleteness({ kind, facts, locale }).flatMap(clause =>
      clause.missing.filter(path => !path.startsWith('doc.')).map(path => ({ path, message: `is missing for ${kind} in ${locale}`, citation: clause.citation })))));
    const lacking = missing.slice(0, 50);
    if (isDryRun) return missing.length === 0 ? done(`would make ${kinds.length * locales.length} documents`) : refuse(`${missing.length} facts are missing.`, lacking);
    const made = await generateDocuments(ports, store, { kinds, locales, publish: publish ? { material, changeSummary } : undefined });
    if (!made.ok) return refuse(made.error.message, made.error.details?.slice(0, 50));
    const { documents, incomplete } = made.value;
    return incomplete.length === 0 ? done(`made ${documents.length} documents`) : refuse(`Made ${documents.length} documents; ${incomplete.length} lack facts.`, lacking);
  },
});
