// The form at the till: quick by finger and by keyboard, nothing ticked ahead, and a minute to take it back. (LED-10)
import { isId } from '@placet/core';
import { askedAtCounter, type CounterQuestion } from '../../counter/asked-at-counter.js';
import { takeAnswers, takenWith, undoAnswers, type TakenAnswers } from '../../counter/take-answers.js';
import { counterPath, crumbsTo } from '../navigation.js';
import { fieldOf, seeOther } from '../people/guard.js';
import { sendNotFound, sendPage } from '../site.js';
import { audited, queryText, storeForm, storePage, type StoreVisit } from './admin-page.js';
import { counterFields, emptyCounterForm, readCounterForm, type CounterField, type CounterForm } from './counter-form.js';

const path = '/admin/stores/:storeId/counter' as const;

export const counterPage = storePage(path, visit => sendCounter(visit), 'answer');

export const counterAnswersForm = audited('answers_taken', storeForm(path, 'answer', async (visit) => {
  const { site, response, store } = visit;
  const questions = await askedAtCounter(site.services, store);
  const form = readCounterForm(visit, questions);
  if (form.values.cashier !== '' && !form.errors.has('cashier')) rememberCashier(visit, form.values.cashier);
  if (form.errors.size > 0) { await sendCounter(visit, { form, status: 422 }); return; }
  const { cashier, email, phone, spoken } = form.values;
  const taken = await takeAnswers(site.services, store, { cashier, email, phone, spoken, questions: form.ticked });
  if (!taken.ok) { await sendCounter(visit, { form, status: 422, complaint: visit.viewer.t.counter.problems.summary }); return; }
  site.services.work.kick();
  visit.note({ detail: taken.value.recordId });
  seeOther(response, `${site.base}${counterPath(store.id)}?taken=${taken.value.recordId}`);
}));

export const counterUndoForm = audited('answers_undone', storeForm(`${path}/undo`, 'answer', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const recordId = fieldOf(request, 'record');
  const undone = isId('record', recordId) ? await undoAnswers(site.services, storeId, recordId, rememberedCashier(visit)) : 'not_found';
  if (undone === 'not_found') { await sendNotFound(site, request, response, viewer); return; }
  if (undone === 'too_late') { await sendCounter(visit, { status: 409, complaint: viewer.t.counter.problems.tooLate }); return; }
  visit.note({ detail: recordId });
  seeOther(response, `${site.base}${counterPath(store.id)}?undone=1`);
}));

interface Shown { readonly form?: CounterForm; readonly status?: number; readonly complaint?: string }

const sendCounter = async (visit: StoreVisit, { form = emptyCounterForm(rememberedCashier(visit)), status = 200, complaint }: Shown = {}): Promise<void> => {
  const { site, request, response, viewer, store, storeId, token } = visit;
  const t = viewer.t.counter;
  const questions = await askedAtCounter(site.services, store);
  const takenId = queryText(request, 'taken');
  const taken = isId('record', takenId) ? await takenWith(site.services, storeId, takenId) : undefined;
  await sendPage(site, request, response, viewer, {
    view: 'counter', title: t.title, style: 'counter.css', status, place: { room: 'counter', store },
    model: {
      token, path: `${site.base}${counterPath(store.id)}`, crumbs: crumbsTo(viewer, site.base, store, [], t.title), questions: questions.map(each => questionModel(visit, each, form)),
      complaint: complaint ?? (form.errors.size > 0 ? t.problems.summary : undefined), ticksError: form.errors.get('ticks'),
      taken: taken === undefined ? undefined : takenModel(visit, taken, takenId), isUndone: queryText(request, 'undone') === '1',
      fields: Object.fromEntries(counterFields.map(name => [name, fieldModel(form, name, questions)])), suggestions: t.suggestions,
    },
  });
};

const questionModel = ({ viewer }: StoreVisit, { channel, text, locale }: CounterQuestion, { ticked }: CounterForm): object => ({
  id: `yes-${channel}`, channel, name: viewer.t.counter.channels[channel], text, locale, isTicked: ticked.some(each => each.channel === channel),
});

/** What must be seen first gets the focus: the first thing that is wrong, else the first field that is empty. */
const fieldModel = ({ values, errors }: CounterForm, name: CounterField, questions: readonly CounterQuestion[]): object => {
  const firstWrong = counterFields.find(each => errors.has(each));
  const firstEmpty = values.cashier === '' ? 'cashier' : 'email';
  return {
    value: values[name], error: errors.get(name), hasFocus: questions.length > 0 && name === (firstWrong ?? (errors.size > 0 ? undefined : firstEmpty)),
  };
};

const takenModel = ({ site, viewer }: StoreVisit, { channels, records, undoUntil }: TakenAnswers, recordId: string): object => ({
  recordId, words: viewer.t.counter.taken(channels.map(channel => viewer.t.counter.channels[channel]).join(', ')),
  asks: records.some(({ action }) => action === 'pending') ? viewer.t.counter.asks : undefined, canUndo: site.services.clock.now() <= undoUntil,
});

const cashierCookie = 'placet_cashier';
const shiftMs = 12 * 3_600_000;

const rememberCashier = ({ site, response, store }: StoreVisit, cashier: string): void => {
  response.cookie(cashierCookie, Buffer.from(cashier).toString('base64url'), {
    httpOnly: true, sameSite: 'strict', secure: site.services.config.baseUrl.startsWith('https:'), path: `${site.base}${counterPath(store.id)}`, maxAge: shiftMs,
  });
};

const rememberedCashier = ({ request }: Pick<StoreVisit, 'request'>): string => {
  const text = /(?:^|;\s*)placet_cashier=([\w-]{1,600})(?:;|$)/.exec(request.get('cookie') ?? '')?.[1] ?? '';
  return Buffer.from(text, 'base64url').toString().toWellFormed().trim().slice(0, 80);
};
