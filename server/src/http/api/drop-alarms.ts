// What follows from an alarm about a source of opt-ins: who came by meanwhile, and whom one may ask. (LED-11)
import { err, isId, type StoreId } from '@placet/core';
import { z } from 'zod';
import type { Services } from '../../compose.js';
import { writeRows } from '../../csv/write-rows.js';
import { findDropAlarm, type DropAlarm } from '../../drop-alarm/find-drop-alarm.js';
import { affectedPage, reconfirmationColumns, walkReconfirmation } from '../../drop-alarm/walk-affected.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, timeText } from './shapes.js';

const affectedShape = z.object({
  subjectId: z.string(), seenAt: timeText, isSameSection: z.boolean(), region: z.string().nullable(), state: z.string(),
  mayBeAsked: z.boolean(), whyNot: z.enum(['answered', 'waiting', 'region']).nullable(), citation: z.string().nullable(),
});

const alarmOf = ({ database }: Services, storeId: StoreId, text: string | undefined, now: number): Promise<DropAlarm | undefined> => {
  const id = idIn('alarm', text);
  return id === undefined ? Promise.resolve(undefined) : findDropAlarm(database, storeId, id, now);
};

export const dropAlarmRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/alarms/{alarmId}/affected', summary: 'Who came by while a source of opt-ins was silent, and whether they may be asked',
    permission: 'read', query: z.strictObject(pageQuery), errors: ['invalid_cursor'],
    answer: listOf(affectedShape).extend({ source: z.string(), since: timeText, until: timeText }),
    handle: async ({ services, storeId, params, query: { cursor, limit }, now }) => {
      if (cursor !== undefined && !isId('subject', cursor)) return err('invalid_cursor', 'cursor: was not made by this route');
      const alarm = await alarmOf(services, storeId, params.alarmId, now);
      if (alarm === undefined) return notFound('alarm about opt-ins');
      const { people, next } = await affectedPage(services, storeId, alarm, cursor ?? '', limit);
      return json({
        source: alarm.source, since: rfc3339(alarm.since), until: rfc3339(alarm.until), nextCursor: next ?? null,
        items: people.map(({ subjectId, seenAt, isSameSection, region, state, asking }) => ({
          subjectId, seenAt: rfc3339(seenAt), isSameSection, region, state,
          mayBeAsked: asking.may, whyNot: asking.may ? null : asking.why, citation: asking.citation,
        })),
      });
    },
  }),
  route({
    method: 'get', path: '/v1/stores/{storeId}/alarms/{alarmId}/reconfirmation.csv', summary: 'Those of them who may be asked by e-mail', permission: 'read',
    answer: { contentType: 'text/csv' }, audit: 'list_exported',
    handle: async ({ services, storeId, params, now }) => {
      const alarm = await alarmOf(services, storeId, params.alarmId, now);
      if (alarm === undefined) return notFound('alarm about opt-ins');
      const chunks = writeRows(reconfirmationColumns, walkReconfirmation(services, storeId, alarm));
      return { ok: true, value: { kind: 'stream', contentType: 'text/csv; charset=utf-8', fileName: 'reconfirmation.csv', chunks } };
    },
  }),
];
