// The change feed: everything that happened in a store, once and in order, for tools that would rather ask than be told. (SYN-6)
import type { IncomingMessage } from 'node:http';
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { changeBody, changeShape } from '../../outbound/change-body.js';
import { exitsOf } from '../../outbound/flow-exits.js';
import { identifiersOf } from '../../outbound/identifiers.js';
import { readFeed, type FeedEntry } from '../../outbound/read-feed.js';
import { isAllowed } from '../access.js';
import { json, route } from '../route.js';

const waitSecondsMax = 30;

const identifiersShape = z.object({ email: z.string().optional(), phone: z.string().optional(), externalId: z.string().optional() });

const query = z.strictObject({
  after: z.coerce.number().int().min(-1).max(Number.MAX_SAFE_INTEGER).default(-1),
  limit: z.coerce.number().int().min(1).max(1000).default(100),
  wait: z.coerce.number().int().min(0).max(waitSecondsMax).default(0),
  include: z.literal('identifiers').optional(),
});

export const changeRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/changes', permission: 'read', query,
    summary: 'The change feed: everything after a sequence, in order, from the first day on; `wait` holds the answer until there is something, for so many seconds',
    answer: z.object({
      items: z.array(changeShape.extend({ identifiers: identifiersShape.nullable().optional() })), nextCursor: z.string().nullable(), lastSequence: z.number(),
    }),
    handle: async ({ services, principal, storeId, request, query: { after, limit, wait, include } }) => {
      if (include !== undefined && !isAllowed(principal, 'answer')) {
        return { ok: false, error: { code: 'forbidden', message: `The role ${principal.role} reads the feed without identifiers.` } };
      }
      const page = () => services.database.read(sql => readFeed(sql, storeId, after + 1, limit + 1));
      let entries = await page();
      if (entries.length === 0 && wait > 0) {
        await waitFor(services, storeId, after + 1, wait, request);
        entries = await page();
      }
      const items = entries.slice(0, limit);
      const lastSequence = items.at(-1)?.sequence ?? after;
      return json({
        items: await bodiesOf(services, storeId, items, include !== undefined), nextCursor: entries.length > limit ? String(lastSequence) : null, lastSequence,
      });
    },
  }),
];

const waitFor = async ({ outbound }: Services, storeId: StoreId, from: number, seconds: number, request: IncomingMessage): Promise<void> => {
  const gone = new AbortController();
  const leave = (): void => { gone.abort(); };
  request.socket.once('close', leave);
  await outbound.waiters.wait(storeId, from, seconds * 1000, gone.signal);
  request.socket.off('close', leave);
};

const bodiesOf = async ({ database, keyring }: Services, storeId: StoreId, entries: readonly FeedEntry[], withIdentifiers: boolean): Promise<object[]> => {
  const exits = await database.read(sql => exitsOf(sql, storeId, entries));
  const people = entries.flatMap(({ record }) => record === undefined ? [] : [record.subject_id]);
  const identifiers = withIdentifiers ? await database.read(sql => identifiersOf(sql, keyring, storeId, people)) : undefined;
  return entries.map(entry => ({
    ...changeBody(entry), ...exits.get(entry.sequence),
    ...identifiers === undefined || entry.subjectId === null ? {} : { identifiers: identifiers.get(entry.subjectId) ?? null },
  }));
};
