// The file `placet apply` takes, as it validates and as editors complete it: the JSON Schema is made of this very schema. (AGE-3)
import { isId } from '@placet/core';
import { z } from 'zod';
import { storeFieldsSchema } from '../http/api/stores.js';
import { appliers } from './appliers/index.js';
import { partNameSchema, partsInFile } from './written.js';

export const fileFormat = 1;
export const storesMax = 1000;
const inheritsMax = 10;

const reference = z.string().regex(/^\$\{[A-Z][A-Z0-9_]{0,99}\}$/, 'must name an environment variable: ${NAME}. A secret does not belong into a file');

const otherKinds = Object.fromEntries(appliers.flatMap(({ kind, schema }) => schema === undefined ? [] : [[kind, schema.optional()]]));

const storeSchema = z.strictObject({
  id: z.string().refine(text => isId('store', text), 'must be the id of a store').optional().describe('For a store that is there already under another address'),
  ...storeFieldsSchema.shape,
  credentials: z.record(z.string().min(1).max(100), reference).optional().describe('How Placet reaches the shop; each value names an environment variable'),
  inherits: z.array(partNameSchema).max(inheritsMax).optional().describe('Templates, the later over the earlier'),
  ...partsInFile,
  ...otherKinds,
});

export const fileSchema = z.strictObject({
  placet: z.literal(fileFormat).describe('The version of this format'),
  templates: z.record(partNameSchema, z.strictObject(partsInFile)).optional(),
  stores: z.record(partNameSchema, storeSchema).refine(stores => Object.keys(stores).length <= storesMax, `at most ${storesMax} stores`).optional(),
});

export type FileContent = z.output<typeof fileSchema>;
export type StoreInFile = z.output<typeof storeSchema>;

/** For editors: put `# yaml-language-server: $schema=<path>` at the head of a file. */
export const fileJsonSchema = (): object => ({
  ...z.toJSONSchema(fileSchema, { io: 'input', unrepresentable: 'any' }), title: 'Placet: an agency\'s stores, templates, policies and sections',
});
