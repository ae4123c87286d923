// What is wrong with a store right now, and what was.
import { isId } from '@placet/core';
import { z } from 'zod';
import { alarmKindNames, alarmKinds } from '../../alarms/alarm-kinds.js';
import { alarmStates, endAlarm, findAlarm, listAlarms, type Alarm } from '../../alarms/alarms.js';
import { json, route } from '../route.js';
import { idIn, listOf, notFound, pageQuery, rfc3339, rfc3339OrNull, timeText } from './shapes.js';

const alarmShape = z.object({
  id: z.string(), kind: z.enum(alarmKindNames), meaning: z.string(), about: z.string(), detail: z.record(z.string(), z.unknown()), seen: z.number(),
  openedAt: timeText, seenAt: timeText, resolvedAt: timeText.nullable(),
});

const alarmBody = ({ kind, openedAt, seenAt, resolvedAt, ...rest }: Alarm): object => ({
  ...rest, kind, meaning: alarmKinds[kind].meaning, openedAt: rfc3339(openedAt), seenAt: rfc3339(seenAt), resolvedAt: rfc3339OrNull(resolvedAt),
});

export const alarmRoutes = [
  route({
    method: 'get', path: '/v1/stores/{storeId}/alarms', summary: 'What is wrong, and what was, newest first', permission: 'read',
    query: z.strictObject({ ...pageQuery, state: z.enum(alarmStates).default('open') }), answer: listOf(alarmShape), errors: ['invalid_cursor'],
    handle: async ({ services, storeId, query: { state, cursor, limit } }) => {
      if (cursor !== undefined && !isId('alarm', cursor)) return { ok: false, error: { code: 'invalid_cursor', message: 'cursor: was not made by this route' } };
      const alarms = await listAlarms(services.database, storeId, { state, before: cursor, limit: limit + 1 });
      const items = alarms.slice(0, limit);
      return json({ items: items.map(alarmBody), nextCursor: alarms.length > limit ? items.at(-1)?.id ?? null : null });
    },
  }),
  route({
    method: 'post', path: '/v1/stores/{storeId}/alarms/{alarmId}/resolve', permission: 'manage', answer: alarmShape, audit: 'alarm_resolved',
    summary: 'End an alarm by hand; if its cause lasts, another is opened',
    handle: async ({ services, storeId, params, now }) => {
      const id = idIn('alarm', params.alarmId);
      const ended = id === undefined ? undefined : await services.database.write(({ sql }) => endAlarm(sql, storeId, id, now));
      const alarm = id === undefined || ended === undefined ? undefined : await findAlarm(services.database, storeId, id);
      return alarm === undefined ? notFound('alarm') : json(alarmBody(alarm));
    },
  }),
];
