// Exports: the opt-ins, the opt-outs and the register, streamed: CSV, and the register as JSON lines too. (SYN-3)
import { actions, answerOf, channels, err, isId, isTarget, ok, type Result, type SubjectId } from '@placet/core';
import { z } from 'zod';
import { timeSchema } from '../../consents/consent-request.js';
import { exportList, exportLists, type ExportList } from '../../exports/export-lists.js';
import type { ExportRequest } from '../../exports/export-request.js';
import { registerLines } from '../../exports/walk-register.js';
import { route, type Context, type Reply } from '../route.js';

const summaries: Readonly<Record<ExportList, string>> = {
  'opt-ins': 'Everyone who said yes, per channel',
  'opt-outs': 'Everyone who said no, per channel, global unsubscribes included',
  register: 'Every record of the log, or those a filter names',
};

const channelQuery = z.strictObject({ channel: z.enum(channels).optional() });

/** The filter of the register's room; a person by their number, since addresses do not belong into a URL. */
const registerQuery = channelQuery.extend({
  about: z.string().max(200).refine(isTarget, 'must be a target such as channel:email').optional(), answer: z.enum(['yes', 'no', 'pending']).optional(),
  section: z.string().regex(/^[a-z][a-z0-9_-]{0,63}$/, 'must be a section\'s name').optional(), from: timeSchema.optional(), to: timeSchema.optional(),
  person: z.string().refine(text => isId('subject', text), 'must be a subject id').optional(),
});
type Query = z.output<typeof registerQuery>;

const filterOf = ({ about, answer, section, from, to, person }: Query): ExportRequest['filter'] => ({
  target: about, section, from, to, subjectId: person as SubjectId | undefined,
  actions: answer === undefined ? undefined : actions.filter(action => answerOf(action) === answer),
});

const requestOf = ({ services: { database, keyring }, storeId, query }: Context<Query, unknown>): Result<ExportRequest> => {
  if (query.channel !== undefined && query.about !== undefined) return err('validation_failed', 'query: name channel or about, not both');
  return ok({ database, keyring, storeId, channel: query.channel, filter: filterOf(query) });
};

const streamed = (contentType: string, fileName: string, chunks: AsyncGenerator<string>): Promise<Result<Reply>> =>
  Promise.resolve(ok({ kind: 'stream', contentType, fileName, chunks }));

const nameOf = (list: string, { channel, ...filter }: Query, ending: string): string =>
  `${[list, channel, ...Object.values(filter).some(value => value !== undefined) ? ['part'] : []].filter(each => each !== undefined).join('-')}.${ending}`;

const csvRoute = (list: ExportList) => route<Query, unknown>({
  method: 'get', path: `/v1/stores/{storeId}/exports/${list}.csv`, summary: summaries[list], permission: 'read',
  query: list === 'register' ? registerQuery : channelQuery, answer: { contentType: 'text/csv' }, audit: 'list_exported',
  handle: (context) => {
    const request = requestOf(context);
    return request.ok ? streamed('text/csv; charset=utf-8', nameOf(list, context.query, 'csv'), exportList(list, request.value)) : Promise.resolve(request);
  },
});

export const exportRoutes = [
  ...exportLists.map(csvRoute),
  route<Query, unknown>({
    method: 'get', path: '/v1/stores/{storeId}/exports/register.json', summary: 'The same as JSON lines: one record per line, streamed', permission: 'read',
    query: registerQuery, answer: { contentType: 'application/x-ndjson' }, audit: 'list_exported',
    handle: (context) => {
      const request = requestOf(context);
      return request.ok ? streamed('application/x-ndjson; charset=utf-8', nameOf('register', context.query, 'jsonl'), registerLines(request.value)) : Promise.resolve(request);
    },
  }),
];
