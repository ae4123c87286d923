// One change as others see it, in the feed and in webhooks alike: ids, types, times and answers; nothing that says who somebody is.
import { answerOf } from '@placet/core';
import { z } from 'zod';
import type { FeedEntry } from './read-feed.js';
import { changeTypes } from './change-types.js';

const time = z.iso.datetime();

const words = z.string().nullable().optional();

export const changeShape = z.object({
  sequence: z.number(), type: z.enum(changeTypes), at: time, subjectId: z.string().nullable(),
  id: z.string().optional(), ledgerSequence: z.number().optional(), leafHash: z.string().optional(), action: z.string().optional(),
  target: z.string().optional(), answer: z.enum(['yes', 'no', 'pending']).nullable().optional(), channel: z.string().optional(), policyId: z.string().optional(),
  cookieCategory: z.string().optional(), otherSubjectId: z.string().optional(), version: z.number().nullable().optional(), textHash: words, locale: words,
  section: words, source: z.string().optional(), widget: words, region: words, regionBasis: words, timeGrade: z.string().optional(),
  actor: z.string().optional(), occurredAt: time.optional(), recordedAt: time.optional(), requestId: z.string().optional(),
  reason: z.enum(['exited_unsubscribed']).optional(), enrolments: z.array(z.object({ id: z.string(), flow: z.string(), externalId: z.string() })).optional(),
});

const rfc3339 = (at: number): string => new Date(at).toISOString();

const targetNames: Readonly<Record<string, string>> = { channel: 'channel', policy: 'policyId', cookie: 'cookieCategory', subject: 'otherSubjectId' };

/** What the ids of events that are no records are ids of. */
const objectNames: Readonly<Record<string, string>> = { 'policy.published': 'policyId', 'request.opened': 'requestId', 'request.closed': 'requestId' };

export const changeBody = (entry: FeedEntry): Record<string, unknown> => {
  const { sequence, type, at, subjectId, record, event } = entry;
  return { sequence, type, at: rfc3339(at), subjectId, ...record === undefined ? {} : recordPart(record), ...event === undefined ? {} : eventPart(event) };
};

const recordPart = (record: NonNullable<FeedEntry['record']>): object => {
  const [kind = '', name = ''] = record.target.split(':');
  const named = targetNames[kind];
  return {
    id: record.id, ledgerSequence: record.sequence, leafHash: record.leaf_hash.toString('hex'), action: record.action, target: record.target,
    answer: answerOf(record.action) ?? null, ...named === undefined ? {} : { [named]: name }, version: record.version, textHash: record.text_hash,
    locale: record.locale, section: record.section, source: record.source, widget: record.widget, region: record.region, regionBasis: record.region_basis,
    timeGrade: record.time_grade, actor: record.actor, occurredAt: rfc3339(record.occurred_at), recordedAt: rfc3339(record.recorded_at),
  };
};

const eventPart = ({ type, object_id: objectId, version }: NonNullable<FeedEntry['event']>): object => {
  const named = objectNames[type];
  return { ...named === undefined || objectId === null ? {} : { [named]: objectId }, ...version === null ? {} : { version } };
};
