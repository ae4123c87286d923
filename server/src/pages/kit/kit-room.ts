// The parts in every state, on a page that lives: for whoever builds pages. It is not there in production.
import { housePage, houseForm, queryText, type AdminPage, type Visit } from '../admin/admin-page.js';
import { fieldOf, fieldsOf, seeOther } from '../people/guard.js';
import { sendPage } from '../site.js';
import { confirmModel, isTyped, sendConfirm, type ConfirmModel } from './confirm.js';
import { say } from './flash.js';
import { formModel } from './form.js';
import { progressModel, type Progress } from './progress.js';
import { formSamples, formFields } from './samples-forms.js';
import { sampleKeys, samples } from './samples.js';
import { readOrder } from './sortable.js';

const path = '/admin/_kit';
const word = 'ERASE ADA';

const showKit = async (visit: Visit): Promise<void> => {
  const { site, request, response, viewer, token } = visit;
  const here = `${site.base}${path}`;
  await sendPage(site, request, response, viewer, {
    view: 'kit', title: 'The kit', place: { room: 'stores', isInside: true }, scripts: ['copy.js', 'dialog.js', 'sortable.js', 'progress.js'],
    model: {
      ...samples(viewer, { here, token, order: orderOf(queryText(request, 'order')), sort: queryText(request, 'sort'), progress: stepOf(visit) }),
      ...formSamples(viewer, here, token), confirm: question(visit), confirmPage: `${here}/erase`,
    },
  });
};

/** The order in the address, if it is one. */
const orderOf = (text: string): readonly string[] => readOrder(sampleKeys, text === '' ? [] : text.split('.'), '') ?? sampleKeys;

const question = ({ site, viewer, token }: Visit, error?: string): ConfirmModel => confirmModel(viewer, {
  id: 'erase', title: 'Erase Ada Example', word, token, action: `${site.base}${path}/erase`, cancel: `${site.base}${path}`, button: 'Erase', isDanger: true, error,
  sentences: ['This changes 5,012 things about Ada Example. The records stay, without her in them.', 'It can be undone for seven days.'],
});

const showQuestion = ({ site, request, response, viewer, ...rest }: Visit, error?: string): Promise<void> =>
  sendConfirm(site, request, response, viewer, question({ site, request, response, viewer, ...rest }, error), { room: 'stores', isInside: true });

const takeErasure = async (visit: Visit): Promise<void> => {
  const { site, request, response, viewer } = visit;
  if (!isTyped(fieldOf(request, 'word'), word)) { await showQuestion(visit, viewer.t.kit.confirm.mismatch(word)); return; }
  say(site, request, response, { text: 'Nothing was erased: this is a sample.' });
  seeOther(response, `${site.base}${path}`);
};

const takeOrder = async ({ site, request, response }: Visit): Promise<void> => {
  const before = fieldsOf(request, 'order');
  const after = readOrder(sampleKeys, before, fieldOf(request, 'move')) ?? sampleKeys;
  say(site, request, response, { text: 'The order is kept.', undo: { path: `${path}/undo`, fields: { before: before.join('.') } } });
  seeOther(response, `${site.base}${path}?order=${after.join('.')}#order`);
  await Promise.resolve();
};

const takeUndo = async ({ site, request, response }: Visit): Promise<void> => {
  say(site, request, response, { text: 'The order is as it was.' });
  seeOther(response, `${site.base}${path}?order=${orderOf(fieldOf(request, 'before')).join('.')}#order`);
  await Promise.resolve();
};

const takeForm = async (visit: Visit): Promise<void> => {
  const { site, request, response, viewer, token } = visit;
  const fields = formFields(viewer).map(field => 'value' in field ? { ...field, value: fieldOf(request, field.name).slice(0, 200), error: viewer.t.kit.form.needed } : field);
  await sendPage(site, request, response, viewer, {
    view: 'kit-returned', title: 'A form that came back', place: { room: 'stores', isInside: true }, status: 422,
    model: { form: formModel(viewer, { action: `${site.base}${path}/form`, token, button: 'Publish version 4', fields }) },
  });
};

const stepsMax = 12;

/** The sample's progress is in its address: every look is a step further. */
const stepOf = ({ site, request }: Visit): Progress => {
  const at = Math.min(stepsMax, Number(/^\d{1,2}$/.exec(queryText(request, 'step'))?.[0] ?? 4));
  const next = `${site.base}${path}?step=${at + 1}#progress`;
  return {
    label: 'Importing customers.csv', done: at * 1000, total: stepsMax * 1000, state: at === stepsMax ? 'done' : 'running', refresh: next, note: 'Rows that say no are read first.',
    poll: `${site.base}${path}/progress?step=${at + 1}`,
  };
};

const showProgress = async (visit: Visit): Promise<void> => {
  const { site, response, viewer } = visit;
  const model = progressModel(viewer, stepOf(visit));
  response.set('Cache-Control', 'no-store').json({ html: site.views('kit-progress', { t: viewer.t, ...model }), isOver: false });
  await Promise.resolve();
};

export const kitPages: readonly AdminPage[] = [
  housePage(path, showKit), housePage(`${path}/erase`, visit => showQuestion(visit)), housePage(`${path}/progress`, showProgress),
  houseForm(`${path}/erase`, 'read', takeErasure), houseForm(`${path}/order`, 'read', takeOrder), houseForm(`${path}/undo`, 'read', takeUndo), houseForm(`${path}/form`, 'read', takeForm),
];
