// "May I send this?": one question, a million, what was answered and how often, and the places held in the caps. (DEC-1..6)
import { channels, err, isId, type StoreId } from '@placet/core';
import { z } from 'zod';
import { answerBody } from '../../decisions/answer-text.js';
import { decideBatch, gatherPacks, packLinesMax } from '../../decisions/decide-batch.js';
import { batchQuery, campaignIdSchema, decisionSchema, reserveSecondsDefault } from '../../decisions/decision-request.js';
import { dayOf, decisionStatistics } from '../../decisions/decision-statistics.js';
import { listDecisions, type LoggedDecision } from '../../decisions/list-decisions.js';
import { checkTime, prepareQuestion, shopOf } from '../../decisions/prepare-question.js';
import { bytesOf, readQuestions } from '../../decisions/read-questions.js';
import type { SendId } from '../../decisions/sends.js';
import { timeSchema } from '../../consents/consent-request.js';
import { isAllowed } from '../access.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

const regionShape = z.object({ id: z.string(), why: z.string() });
const ruleShape = z.object({ id: z.string(), citation: z.string() });

const decisionShape = z.object({
  decision: z.enum(['allow', 'skip']), reason: z.string(), detail: z.string(), step: z.number().nullable(), region: regionShape, rule: ruleShape,
  records: z.array(z.string()), notBefore: timeText.optional(),
  warnings: z.array(z.object({ code: z.string(), rule: ruleShape, setting: z.string(), name: z.string(), reason: z.string(), at: timeText })).optional(),
  steps: z.array(z.object({
    step: z.number(), name: z.string(), outcome: z.enum(['passed', 'stopped', 'not_applied']), reason: z.string().optional(), detail: z.string().optional(),
    region: regionShape, rule: ruleShape, records: z.array(z.string()), notBefore: timeText.optional(),
    looked: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])),
  })).optional(),
  id: z.string(), decidedAt: timeText, reservation: z.object({ id: z.string(), expiresAt: timeText }).optional(),
});

const loggedShape = z.object({
  id: z.string(), decidedAt: timeText, decision: z.enum(['allow', 'skip']), reason: z.string(), detail: z.string(), step: z.number().nullable(),
  channel: z.enum(channels), messageType: z.string(), campaignId: z.string().nullable(), subjectId: z.string().nullable(), at: timeText,
  region: regionShape, rule: ruleShape, records: z.array(z.string()), notBefore: timeText.optional(),
});

const loggedBody = ({ id, decidedAt, subjectId, at, notBefore, records, ground }: LoggedDecision): object => ({
  id, decidedAt: rfc3339(decidedAt), decision: ground.decision, reason: ground.reason, detail: ground.detail, step: ground.step, channel: ground.channel,
  messageType: ground.messageType, campaignId: ground.campaignId === '' ? null : ground.campaignId, subjectId, at: rfc3339(at),
  region: { id: ground.region, why: ground.why }, rule: { id: ground.ruleId, citation: ground.citation }, records,
  ...notBefore === null ? {} : { notBefore: rfc3339(notBefore) },
});

const span = { from: timeSchema.optional(), to: timeSchema.optional() };
const code = z.string().regex(/^[a-z][a-z_]{0,63}$/, 'must be a reason such as no_opt_in');

const logQuery = z.strictObject({
  campaignId: campaignIdSchema.optional(), reason: code.optional(), decision: z.enum(['allow', 'skip']).optional(), channel: z.enum(channels).optional(), ...span,
  ...pageQuery,
});

const statisticsQuery = z.strictObject({
  campaignId: campaignIdSchema.optional(), ...span, cursor: z.string().regex(/^\d{1,6}$/, 'was not made by this route').optional(),
  limit: z.coerce.number().int().min(1).max(1000).default(200),
});

const statisticsDays = 30;
const dayMs = 86_400_000;

/** What tools call lines of JSON. */
const lineTypes: ReadonlySet<string> = new Set(['', 'application/x-ndjson', 'application/ndjson', 'application/jsonl', 'application/x-jsonlines', 'application/json',
  'text/plain', 'application/octet-stream']);

export const decisionRoutes = [
  route({
    method: 'post', path: '/v1/stores/{storeId}/decisions', summary: 'May this be sent to this person now?', permission: 'read', body: decisionSchema,
    answer: decisionShape, errors: ['subject_unidentified', 'message_class_mismatch', 'forbidden'],
    handle: async ({ services: { keyring, decider }, principal, store, body, now }) => {
      if (body.reserve === true && !isAllowed(principal, 'answer')) return err('forbidden', `The role ${principal.role} may ask, but not hold a place.`);
      const time = checkTime(body.at, now);
      if (!time.ok) return time;
      const asked = prepareQuestion(keyring, store, body);
      if (!asked.ok) return asked;
      const answer = await decider.decide(store, asked.value, body.reserve === true ? body.reserveSeconds ?? reserveSecondsDefault : undefined);
      return answer.ok ? json(answerBody(answer.value)) : answer;
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/decisions/batch', summary: 'May this be sent to these people now? A question a line, an answer a line',
    permission: 'read', query: batchQuery, streams: ['application/x-ndjson'], answer: { contentType: 'application/x-ndjson' }, errors: ['unsupported_media_type'],
    handle: ({ services: { keyring, decider, clock }, principal, store, query, request }) => {
      if (query.reserve && !isAllowed(principal, 'answer')) return Promise.resolve(err('forbidden', `The role ${principal.role} may ask, but not hold places.`));
      const type = (request.headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
      if (!lineTypes.has(type)) return Promise.resolve(err('unsupported_media_type', 'Send lines of JSON as application/x-ndjson.'));
      const shop = shopOf(store);
      const questions = readQuestions({ keyring, store: shop, query, source: bytesOf(request), now: () => clock.now() });
      const chunks = decideBatch({ decider, store: shop, query, packs: gatherPacks(questions, packLinesMax) });
      return Promise.resolve({ ok: true, value: { kind: 'stream', contentType: 'application/x-ndjson', chunks } });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/decisions', summary: 'The log of decisions, newest first', permission: 'read', query: logQuery, answer: listOf(loggedShape),
    errors: ['invalid_cursor'],
    handle: async ({ services: { database }, storeId, query: { cursor, limit, ...filter } }) => {
      if (cursor !== undefined && !isId('decision', cursor)) return err('invalid_cursor', 'cursor: was not made by this route');
      const found = await listDecisions(database, storeId, { ...filter, before: cursor }, limit + 1);
      const items = found.slice(0, limit);
      return json({ items: items.map(loggedBody), nextCursor: found.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/decision-statistics', summary: 'How many were allowed and skipped, by campaign, day, channel and reason', permission: 'read',
    query: statisticsQuery,
    answer: listOf(z.object({
      day: z.iso.date(), campaignId: z.string().nullable(), channel: z.enum(channels), decision: z.enum(['allow', 'skip']), reason: z.string(), decisions: z.number(),
    })),
    handle: async ({ services: { database }, storeId, query: { campaignId, from, to, cursor, limit }, now }) => {
      const until = to ?? now;
      const days = { from: dayOf(from ?? until - statisticsDays * dayMs), to: dayOf(until) };
      const offset = Number(cursor ?? 0);
      const found = await decisionStatistics(database, storeId, { campaignId, ...days }, offset, limit + 1);
      return json({ items: found.slice(0, limit), nextCursor: found.length > limit ? String(offset + limit) : null });
    },
  }),
  route({
    method: 'delete', path: '/v1/stores/{storeId}/reservations/{reservationId}', summary: 'Give back a place held in the caps', permission: 'answer',
    answer: z.object({}), errors: ['not_found', 'conflict'],
    handle: async ({ services: { sends }, storeId, params }) => {
      const id = idIn('send', params.reservationId);
      const released = id === undefined ? notFound('reservation') : await sends.release(storeId satisfies StoreId, id as SendId);
      return released.ok ? { ok: true, value: { kind: 'empty' } } : released;
    },
  }),
];
