// The room of the sending settings, and its forms. Each change is a new version; undoing one restores the version before.
import type { Failure } from '@placet/core';
import type { SendingSettings, SendingVersion } from '../../../decisions/sending-shelf.js';
import { say } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, fieldsOf, seeOther } from '../../people/guard.js';
import { sendNotFound } from '../../site.js';
import { audited, queryText, storeForm, storePage, type StoreVisit } from '../admin-page.js';
import { enter, sendingParts, without, type SendingField } from './sending-entries.js';
import { sendSending, settingAsked, type Returned } from './sending-room.js';

const path = '/admin/stores/:storeId/sending' as const;

export const sendingPage = storePage(path, visit => sendSending(visit), 'manage');

export const sendingForm = audited('sending_set', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const t = viewer.t.sending;
  const part = sendingParts.find(each => each === fieldOf(request, 'part'));
  if (part === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const before = await site.services.sending.newest(storeId);
  const returned: Returned = {
    part, setting: settingAsked(fieldOf(request, 'setting')), typed: name => fieldOf(request, name).slice(0, 2000), days: fieldsOf(request, 'days'),
    errors: new Map(),
    problem: undefined, below: [], status: 422,
  };
  const entered = enter(part, before?.settings ?? {}, { one: returned.typed, many: () => returned.days }, site.services.clock.now());
  if ('wrong' in entered) { await sendSending(visit, { ...returned, errors: new Map([...entered.wrong].map(field => [field, t.errors[field]])) }); return; }
  const set = await put(visit, entered.settings, fieldOf(request, 'version'));
  if (!set.ok) { await sendSending(visit, { ...returned, ...complaintOf(visit, part, set.error) }); return; }
  leave(visit, part === 'retention' ? t.kept : t.added, set.value.version - 1);
}));

export const sendingRemoveForm = audited('sending_set', storeForm(`${path}/remove`, 'manage', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const part = sendingParts.find(each => each === queryText(request, 'part'));
  const before = await site.services.sending.newest(storeId);
  const at = /^\d{1,4}$/.test(queryText(request, 'at')) ? Number(queryText(request, 'at')) : -1;
  const changed = part === undefined || before === undefined ? undefined : without(part, before.settings, at);
  if (changed === undefined) { await sendNotFound(site, request, response, viewer); return; }
  await finish(visit, changed, queryText(request, 'version'), viewer.t.sending.removed);
}));

export const sendingRestoreForm = audited('sending_set', storeForm(`${path}/restore`, 'manage', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const asked = fieldOf(request, 'version') === '' ? queryText(request, 'version') : fieldOf(request, 'version');
  const version = /^\d{1,9}$/.test(asked) ? Number(asked) : -1;
  // Version 0 is what holds before anything was set.
  const settings = version === 0 ? {} : (await site.services.sending.versions(storeId, version + 1)).find(each => each.version === version)?.settings;
  if (settings === undefined) { await sendNotFound(site, request, response, viewer); return; }
  await finish(visit, settings, fieldOf(request, 'from') === '' ? queryText(request, 'from') : fieldOf(request, 'from'), viewer.t.sending.restored);
}));

const put = ({ site: { services }, looker, storeId }: StoreVisit, settings: SendingSettings, version: string) => services.sending.put(storeId, settings, {
  actor: looker.userId ?? looker.id, expectedVersion: /^\d{1,9}$/.test(version) ? Number(version) : undefined,
});

type PutFailure = Failure<'validation_failed' | 'guard_violated' | 'conflict'>;

const complaintOf = ({ viewer: { t: { sending: t } } }: StoreVisit, part: Returned['part'], { code, details = [] }: PutFailure): Partial<Returned> => {
  if (code === 'guard_violated') return { below: details, errors: new Map<SendingField,
    string>([['approver', t.errors.below], ['reason', t.errors.reason]]) };
  if (code === 'validation_failed') return { errors: new Map<SendingField, string>([['sendDays', t.errors.sendDays]]),
    ...part === 'retention' ? {} : { problem: t.errors.sendDays } };
  return details.length > 0 ? { errors: new Map<SendingField, string>([['name', t.errors.classTaken]]), status: 409 } : { problem: t.changedMeanwhile,
    status: 409 };
};

const finish = async (visit: StoreVisit, settings: SendingSettings, version: string, said: string): Promise<void> => {
  const set = await put(visit, settings, version);
  if (set.ok) { leave(visit, said, set.value.version - 1); return; }
  const { problem = visit.viewer.t.sending.changedMeanwhile, status = 409, ...rest } = complaintOf(visit, 'caps', set.error);
  await sendSending(visit, { part: 'caps', setting: settingAsked(''), typed: () => '', days: [], errors: new Map(), below: [], ...rest, problem, status });
};

/** Says what was done, with a way back to the version before. */
const leave = (visit: StoreVisit, text: string, before: SendingVersion['version']): void => {
  const { site, request, response, store } = visit;
  visit.note({ detail: `version ${before + 1}` });
  const here = roomPath('sending', store.id);
  say(site, request, response, { text, undo: { path: `${here}/restore`, fields: { version: String(before), from: String(before + 1) } } });
  seeOther(response, `${site.base}${here}`);
};
