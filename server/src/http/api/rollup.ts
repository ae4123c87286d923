// All stores at a glance, the worst first. A token for one store sees that one.
import { documentKinds } from '@placet/core';
import { z } from 'zod';
import { rollup, rollupSorts, type StoreState } from '../../agencies/rollup/rollup.js';
import { readRollupPlace, writeRollupPlace } from '../../agencies/rollup/rollup-place.js';
import { json, route } from '../route.js';
import { listOf, pageQuery, rfc3339OrNull, timeText } from './shapes.js';

const stateShape = z.object({
  storeId: z.string(), name: z.string(), platform: z.string(), url: z.string(), country: z.string(),
  overdueRequests: z.int(), openAlarms: z.int(), deadWork: z.int(), failedMails: z.int(), oldestWorkAt: timeText.nullable(),
  missingDocuments: z.array(z.enum(documentKinds)), incompleteClauses: z.int(),
  optIns: z.object({ days: z.array(z.int()).describe('Thirty days by the store\'s wall clock, today last'), last30Days: z.int(), before30Days: z.int() }),
  lastConsentAt: timeText.nullable(),
  trouble: z.object({ score: z.int(), parts: z.array(z.object({ kind: z.string(), count: z.int(), points: z.int() })) }),
});

/** A store's line, as the API and the pages have it. */
export const rollupLine = (state: StoreState): z.output<typeof stateShape> => {
  const { store, score, parts, missingDocuments, oldestWorkAt, optIns, optInsBefore, lastConsentAt } = state;
  const count = (kind: string): number => parts.find(part => part.kind === kind)?.count ?? 0;
  return {
    storeId: store.id, name: store.name, platform: store.platform, url: store.url, country: store.country,
    overdueRequests: count('overdue_requests'), openAlarms: count('open_alarms'), deadWork: count('dead_work'), failedMails: count('failed_mails'),
    oldestWorkAt: rfc3339OrNull(oldestWorkAt), missingDocuments: [...missingDocuments], incompleteClauses: count('incomplete_clauses'),
    optIns: { days: [...optIns], last30Days: optIns.reduce((sum, each) => sum + each, 0), before30Days: optInsBefore },
    lastConsentAt: rfc3339OrNull(lastConsentAt), trouble: { score, parts: [...parts] },
  };
};

export const rollupRoutes = [
  route({
    method: 'get', path: '/v1/rollup', summary: 'All stores: what is overdue or broken, and the trend of opt-ins', permission: 'read',
    query: z.strictObject({ ...pageQuery, cursor: z.string().max(500).optional(), sort: z.enum(rollupSorts).default('trouble') }),
    answer: listOf(stateShape), errors: ['invalid_cursor'],
    handle: async ({ services, principal, query: { sort, cursor, limit } }) => {
      const after = cursor === undefined ? undefined : readRollupPlace(cursor);
      const isUnreadable = cursor !== undefined && (after === undefined || (typeof after.value === 'string') !== (sort === 'name'));
      if (isUnreadable) return { ok: false, error: { code: 'invalid_cursor', message: 'cursor: was not made by this route for this order' } };
      const { items, next } = await rollup(services, { organisationId: principal.organisationId, storeScope: principal.storeScope, sort, after, limit });
      return json({ items: items.map(rollupLine), nextCursor: next === undefined ? null : writeRollupPlace(next) });
    },
  }),
];
