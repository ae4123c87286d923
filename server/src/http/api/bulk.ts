// One act on many stores, carried out in the background, each store with an outcome of its own.
import { err, isId } from '@placet/core';
import { z } from 'zod';
import { bulkActionNames, bulkRequestShapes, parametersOf, type BulkActionName } from '../../agencies/bulk/bulk-actions.js';
import { bulkResults, bulkStates, findBulk, startBulk, type BulkProgress } from '../../agencies/bulk/bulk-run.js';
import { chooseStores, storesMax } from '../../agencies/bulk/choose-stores.js';
import { partNameSchema } from '../../agencies/written.js';
import { regionSchema } from '../../consents/consent-request.js';
import { platforms } from '../../stores/platforms.js';
import { validationFailure } from '../error-reply.js';
import { json, route } from '../route.js';
import { idIn, notFound, pageQuery, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

const filterSchema = z.strictObject({ country: regionSchema.optional(), platform: z.enum(platforms).optional(), inherits: partNameSchema.optional() });

const requestSchema = z.strictObject({
  action: z.enum(bulkActionNames as readonly [BulkActionName, ...BulkActionName[]]),
  parameters: z.looseObject({}).optional().meta({ anyOf: bulkRequestShapes.map(shape => z.toJSONSchema(shape, { io: 'input', unrepresentable: 'any' })) }),
  stores: z.array(z.string().max(64)).min(1).max(storesMax).optional().describe('Ids of stores; without it, all that `filter` lets through'),
  filter: filterSchema.optional(),
  dryRun: z.boolean().default(false),
}).refine(({ stores, filter }) => stores === undefined || filter === undefined, 'either stores or filter');

const progressShape = z.object({
  id: z.string(), action: z.string(), parameters: z.object({}).loose(), dryRun: z.boolean(), createdAt: timeText, finishedAt: timeText.nullable(),
  counts: z.object(Object.fromEntries(bulkStates.map(state => [state, z.int()]))),
});

const progressBody = ({ id, action, parameters, isDryRun, createdAt, finishedAt, counts }: BulkProgress) =>
  ({ id, action, parameters, dryRun: isDryRun, createdAt: rfc3339(createdAt), finishedAt: rfc3339OrNull(finishedAt), counts });

const resultShape = z.object({
  storeId: z.string(), state: z.enum(bulkStates), reason: z.string().nullable(), detail: z.union([z.string(), z.array(z.object({}).loose())]).nullable(),
  settledAt: timeText.nullable(),
});

export const bulkRoutes = [
  route({
    method: 'post', path: '/v1/bulk', summary: 'Do one thing to many stores, in the background', permission: 'manage', body: requestSchema, answer: progressShape,
    audit: 'bulk_started',
    handle: async ({ services, principal, body: { action, parameters, stores, filter, dryRun }, now }) => {
      const parsed = parametersOf(action, parameters);
      if (!parsed.success) return { ok: false, error: validationFailure(parsed.error, 'body') };
      const chosen = await chooseStores(services, principal, { stores, filter });
      if (!chosen.ok) return chosen;
      if (chosen.value.length === 0) return err('validation_failed', 'filter: lets no store through');
      const { organisationId } = principal;
      const id = await startBulk(services.database, {
        organisationId, action, parameters: parsed.data.parameters as object, isDryRun: dryRun, storeIds: chosen.value, actor: principal.userId ?? principal.id,
      }, now);
      services.work.kick();
      const progress = await findBulk(services.database, organisationId, id);
      return progress === undefined ? notFound('bulk run') : json(progressBody(progress), 202);
    },
  }),
  route({
    method: 'get', path: '/v1/bulk/{bulkId}', summary: 'How far it is, and what became of each store', permission: 'read',
    query: z.strictObject({ ...pageQuery, state: z.enum(bulkStates).optional() }),
    answer: progressShape.extend({ items: z.array(resultShape), nextCursor: z.string().nullable() }), errors: ['invalid_cursor'],
    handle: async ({ services, principal, params, query: { cursor, limit, state } }) => {
      if (cursor !== undefined && !isId('store', cursor)) return err('invalid_cursor', 'cursor: was not made by this route');
      const id = idIn('bulk', params.bulkId);
      // A token for one store hears of that one, and not how the others fared.
      const { organisationId, storeScope: storeId } = principal;
      const progress = id === undefined ? undefined : await findBulk(services.database, organisationId, id, storeId);
      if (id === undefined || progress === undefined) return notFound('bulk run');
      const rows = await bulkResults(services.database, id, { after: cursor ?? '', state, storeId, limit: limit + 1 });
      const items = rows.slice(0, limit).map(row => ({ ...row, detail: detailOf(row.detail), settledAt: rfc3339OrNull(row.settledAt) }));
      return json({ ...progressBody(progress), items, nextCursor: rows.length > limit ? rows[limit - 1]?.storeId ?? null : null });
    },
  }),
];

/** What the guards and the facts said of a refused store is a list; anything else a sentence. */
const detailOf = (text: string | null): unknown => text?.startsWith('[') === true ? JSON.parse(text) as unknown : text;
