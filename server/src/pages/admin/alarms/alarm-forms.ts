// Ends an alarm by hand, and takes that back for a moment.
import { isId, type Id } from '@placet/core';
import { endAlarm, reopenAlarm, type Alarm } from '../../../alarms/alarms.js';
import { isAllowed } from '../../../http/access.js';
import { say, type Line } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { seeOther } from '../../people/guard.js';
import { sendNotFound } from '../../site.js';
import { audited, storeForm, type StoreVisit } from '../admin-page.js';
import { alarmTitle } from './alarm-words.js';

const path = '/admin/stores/:storeId/alarms/:alarmId' as const;

/** The button of an open alarm; nothing for those who may not press it. */
export const endLine = ({ site, viewer, store, looker, token }: StoreVisit, alarm: Alarm): Line | undefined =>
  looker.kind === 'session' && isAllowed(looker, 'manage')
    ? { button: viewer.t.alarms.end, name: viewer.t.alarms.endIt(alarmTitle(viewer, alarm)), action: `${site.base}${pathOf(store.id, alarm.id)}/resolve`, token }
    : undefined;

const pathOf = (storeId: string, id: string): string => `${roomPath('alarms', storeId)}/${id}`;

const idOf = ({ request }: StoreVisit): Id<'alarm'> | undefined => {
  const id = String(request.params.alarmId);
  return isId('alarm', id) ? id : undefined;
};

export const resolveAlarmForm = audited('alarm_resolved', storeForm(`${path}/resolve`, 'manage', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const { database, clock } = site.services;
  const id = idOf(visit);
  const ended = id === undefined ? undefined : await database.write(({ sql }) => endAlarm(sql, storeId, id, clock.now()));
  if (id === undefined || ended === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const t = viewer.t.alarms;
  say(site, request, response, ended === 'ended' ? { text: t.ended, undo: { path: `${pathOf(store.id, id)}/reopen` } } : { text: t.endedBefore });
  seeOther(response, `${site.base}${roomPath('alarms', store.id)}`);
}));

export const reopenAlarmForm = audited('alarm_reopened', storeForm(`${path}/reopen`, 'manage', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const { database, clock } = site.services;
  const id = idOf(visit);
  const isOpen = id !== undefined && await database.write(({ sql }) => reopenAlarm(sql, storeId, id, clock.now()));
  say(site, request, response, { text: isOpen ? viewer.t.alarms.reopened : viewer.t.alarms.notReopened });
  seeOther(response, `${site.base}${roomPath('alarms', store.id)}`);
}));
