// Imports: a CSV in, counts out, and what was wrong with which line. (SYN-3)
import { z } from 'zod';
import { importCountsSchema } from '../../imports/import-counts.js';
import { importAnswer, previewAnswer } from '../../imports/import-answer.js';
import { importLimits } from '../../imports/import-limits.js';
import { findImport, listImports } from '../../imports/import-shelf.js';
import { parseSettings } from '../../imports/import-settings.js';
import { problemsFile } from '../../imports/list-problems.js';
import { previewImport } from '../../imports/preview-import.js';
import type { RowProblem } from '../../imports/row-problems.js';
import { takeImport } from '../../imports/take-import.js';
import { openUploadBody, uploadTypes } from '../../imports/upload-body.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, timeText } from './shapes.js';

const setting = (max: number) => z.string().max(max).optional();

const importQuery = z.strictObject({
  source: setting(1000), dryRun: z.enum(['true', 'false']).default('false'), treatNoAs: z.enum(['opt_out', 'no_record']).optional(),
  timeZone: setting(64), preset: setting(80), encoding: setting(40), delimiter: setting(8), everyRow: setting(40),
  map: z.union([z.string().max(4000), z.array(z.string().max(400)).max(40)]).optional(),
});

const problemShape = z.object({ line: z.number(), column: z.string(), code: z.string(), message: z.string() });

const importShape = importCountsSchema.extend({
  id: z.string(), state: z.enum(['uploading', 'waiting', 'trying', 'tried', 'queued', 'running', 'finished', 'failed']), source: z.string(), preset: z.string().nullable(),
  notice: z.string().nullable(), bytesRead: z.number(), bytesTotal: z.number(), message: z.string().nullable(), createdAt: timeText,
  finishedAt: timeText.nullable(), errorsUrl: z.string(),
});

const previewShape = importCountsSchema.extend({
  dryRun: z.literal(true), preset: z.string(), notice: z.string().nullable(), times: z.string(), headers: z.array(z.string()), encoding: z.string(),
  isEncodingCertain: z.boolean(), delimiter: z.string(), problems: z.array(problemShape),
});

const bodyOf = (found: Parameters<typeof importAnswer>[0]): object =>
  ({ ...importAnswer(found), errorsUrl: `/v1/stores/${found.storeId}/imports/${found.id}/errors.csv` });

export const importRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/imports', summary: 'Import a CSV of opt-ins and opt-outs, or try it with dryRun', permission: 'manage',
    query: importQuery, streams: uploadTypes, answer: z.union([importShape, previewShape]),
    errors: ['request_too_large', 'unsupported_media_type', 'csv_unreadable', 'csv_columns_unknown'],
    audit: ({ query: { dryRun } }) => dryRun === 'true' ? 'import_tried' : 'import_started',
    handle: async ({ services, store, request, query: { dryRun, map, ...stated } }) => {
      const isDryRun = dryRun === 'true';
      const settings = parseSettings({ ...stated, source: stated.source ?? (isDryRun ? 'dry run' : ''), map: typeof map === 'string' ? [map] : map });
      if (!settings.ok) return settings;
      const body = await openUploadBody(request);
      if (!body.ok) return body;
      if (!isDryRun) {
        const taken = await takeImport(services, store, settings.value, body.value);
        return taken.ok ? json(bodyOf(taken.value), taken.value.finishedAt === null ? 202 : 201) : taken;
      }
      const problems: RowProblem[] = [];
      const preview = await previewImport(services, store, settings.value, body.value, (found) => {
        problems.push(...found.slice(0, importLimits.problemsShownMax - problems.length));
      });
      return preview.ok ? json(previewAnswer(preview.value, settings.value, problems)) : preview;
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/imports', summary: 'Imports, newest first', permission: 'read', query: z.strictObject(pageQuery), answer: listOf(importShape),
    handle: async ({ services, storeId, query: { cursor, limit } }) => {
      const found = await listImports(services.database, storeId, cursor, limit + 1);
      const items = found.slice(0, limit);
      return json({ items: items.map(bodyOf), nextCursor: found.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/imports/{importId}', summary: 'How far an import is, and its counts', permission: 'read', answer: importShape,
    handle: async ({ services, storeId, params }) => {
      const id = idIn('import', params.importId);
      const found = id === undefined ? undefined : await findImport(services.database, storeId, id);
      return found === undefined ? notFound('import') : json(bodyOf(found));
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/imports/{importId}/errors.csv', summary: 'What was wrong, line by line', permission: 'read',
    answer: { contentType: 'text/csv' },
    handle: async ({ services, storeId, params }) => {
      const id = idIn('import', params.importId);
      const found = id === undefined ? undefined : await findImport(services.database, storeId, id);
      if (found === undefined) return notFound('import');
      return { ok: true, value: { kind: 'stream', contentType: 'text/csv; charset=utf-8', fileName: `${found.id}-errors.csv`, chunks: problemsFile(services.database, storeId, found.id) } };
    },
  }),
];
