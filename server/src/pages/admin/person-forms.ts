// The forms of the contact report. (SUB-3)
import { channelReport, channels, isId, type Channel } from '@placet/core';
import { askOnceMore } from '../../consents/double-opt-in/resend.js';
import { findById, type KnownSubject } from '../../subjects/find-subject.js';
import { canUndo, channelsCapture, undoChannel, type ChannelsSet, type SetTo } from '../../subjects/set-channels.js';
import { say } from '../kit/index.js';
import { peoplePath } from '../navigation.js';
import { fieldOf, seeOther } from '../people/guard.js';
import { sendNotFound } from '../site.js';
import { audited, storeForm, type StoreVisit } from './admin-page.js';
import { personAddress, type AnswerForm } from './person-deeds.js';
import type { personPath } from './person-room.js';
import { sendPersonOf } from './person-room.js';

type PersonForm = `${typeof personPath}/${string}`;

const formOf = (path: PersonForm, take: (visit: StoreVisit, known: KnownSubject) => Promise<void>) => storeForm(path, 'answer', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const asked = String(request.params.subjectId);
  const known = isId('subject', asked) ? await findById(site.services.database, site.services.keyring, storeId, asked) : undefined;
  if (known === undefined) { await sendNotFound(site, request, response, viewer); return; }
  visit.note({ object: known.id, detail: storeId });
  await take(visit, known);
});

const actorOf = ({ looker }: StoreVisit): ChannelsSet['actor'] => ({ kind: 'merchant_user', id: looker.userId ?? looker.id });

const reasonLengthMax = 2000;

const readForm = ({ request, viewer }: StoreVisit): AnswerForm & { readonly channel: Channel | undefined; readonly state: SetTo | undefined } => {
  const { contact: words } = viewer.t;
  const values = {
    channel: fieldOf(request, 'channel').slice(0, 20), answer: fieldOf(request, 'answer').slice(0, 20),
    reason: fieldOf(request, 'reason').trim().slice(0, reasonLengthMax + 1),
  };
  const channel = channels.find(each => each === values.channel);
  const state = (['opted_in', 'opted_out'] as const).find(each => each === values.answer);
  const reason = values.reason === '' ? words.needed : values.reason.length > reasonLengthMax ? words.tooLong : undefined;
  return {
    values, channel, state,
    errors: {
      ...channel === undefined ? { channel: words.choose } : {},
      ...state === undefined ? { answer: words.choose } : {},
      ...reason === undefined ? {} : { reason },
    },
  };
};

export const channelForm = audited('channels_set', formOf('/admin/stores/:storeId/people/:subjectId/channels', async (visit, known) => {
  const { site, request, response, viewer, store } = visit;
  const form = readForm(visit);
  const { channel, state, values: { reason } } = form;
  if (channel === undefined || state === undefined || form.errors.reason !== undefined) { await sendPersonOf(visit, known.id, { form, status: 422 }); return; }
  const reply = await site.services.writer.append(
    channelsCapture(store, { subjectId: known.id, states: { [channel]: state }, reason, actor: actorOf(visit), locale: undefined,
      now: site.services.clock.now() }));
  if (reply.kind !== 'captured') throw new Error('an answer without a key was taken for a repetition');
  site.services.work.kick();
  const [placed] = reply.captured.placed;
  const { t } = viewer;
  const isUndoable = placed !== undefined && canUndo(placed.record.action, channelReport(known.standings, channel).state);
  say(site, request, response, {
    text: t.contact.set(t.targets[channel], t.answers[state === 'opted_in' ? 'yes' : 'no']),
    undo: isUndoable ? { path: `${peoplePath(store.id)}/${known.id}/undo`, fields: { record: placed.record.id } } : undefined,
  });
  seeOther(response, personAddress(visit, known.id));
}));

export const channelUndoForm = audited('channels_set', formOf('/admin/stores/:storeId/people/:subjectId/undo', async (visit, known) => {
  const { site, request, response, viewer, store } = visit;
  const recordId = fieldOf(request, 'record');
  const undone = isId('record', recordId) ? await undoChannel(site.services, store, recordId, actorOf(visit)) : 'not_found';
  if (undone === 'not_found') { await sendNotFound(site, request, response, viewer); return; }
  if (undone === 'too_late') visit.note('nothing');
  site.services.work.kick();
  say(site, request, response, { text: undone === 'done' ? viewer.t.contact.undone : viewer.t.contact.tooLate });
  seeOther(response, personAddress(visit, known.id));
}));

export const confirmAgainForm = audited('confirmation_asked', formOf('/admin/stores/:storeId/people/:subjectId/confirm', async (visit, known) => {
  const { site, request, response, viewer, store } = visit;
  const { contact: words } = viewer.t;
  const channel = channels.find(each => each === fieldOf(request, 'channel')) ?? 'email';
  const asked = await askOnceMore(site.services, store, known.id, channel);
  if (!asked.ok) visit.note('nothing');
  site.services.work.kick();
  say(site, request, response, { text: asked.ok ? words.sent : asked.error.code === 'rate_limited' ? words.tooOften : words.nothingWaits });
  seeOther(response, personAddress(visit, known.id));
}));
