// One webhook endpoint: how it is, what it was sent and how that went, and everything that can be done with it. (SYN-6)
import { isId, type Id } from '@placet/core';
import { deliveryStates, listDeliveries, replayDeliveries, replayMax, type FeedPoint } from '../../../outbound/delivery-log.js';
import { changeEndpoint, findEndpoint, removeEndpoint, rotateSecret } from '../../../outbound/endpoint-shelf.js';
import { sendTest } from '../../../outbound/send-test.js';
import type { WebhookEndpoint } from '../../../storage/models/index.js';
import { addressOf, confirmModel, emptyModel, filterModel, formModel, isTyped, pagerModel, say, sendConfirm, tableModel,
  type ConfirmModel } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { audited, queryText, storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';
import { momentIn } from '../moment-in.js';
import { readWebhookForm, webhookFields, webhookFormOf, type WebhookForm } from './webhook-form.js';
import { deliveryColumns, endpointFacts } from './webhook-models.js';

const path = '/admin/stores/:storeId/webhooks/:endpointId' as const;
const pageSize = 50;

interface EndpointVisit extends StoreVisit { readonly endpoint: WebhookEndpoint; readonly endpointId: Id<'webhookEndpoint'>; readonly here: string }

/** Endpoints of other stores are as if they did not exist. */
const withEndpoint = (take: (visit: EndpointVisit) => Promise<void>) => async (visit: StoreVisit): Promise<void> => {
  const { site, request, response, viewer, store, storeId } = visit;
  const id = String(request.params.endpointId);
  const endpoint = isId('webhookEndpoint', id) ? await findEndpoint(site.services, storeId, id) : undefined;
  if (endpoint === undefined || !isId('webhookEndpoint', id)) await sendNotFound(site, request, response, viewer);
  else await take({ ...visit, endpoint, endpointId: id, here: `${site.base}${roomPath('webhooks', store.id)}/${id}` });
};

const done = ({ site, request, response, here }: EndpointVisit, text: string,
  undo?: { readonly path: string; readonly fields: Readonly<Record<string, string>> }): void => {
  say(site, request, response, { text, undo });
  seeOther(response, here);
};

const webhookPage = storePage(path, withEndpoint(visit => sendEndpoint(visit, {})), 'manage');

const changeForm = audited('endpoint_changed', storeForm(path, 'manage', withEndpoint(async (visit) => {
  const { site, storeId, endpointId, viewer } = visit;
  const form = readWebhookForm(visit);
  const changed = form.errors.size > 0 ? undefined : await changeEndpoint(site.services, storeId, endpointId, form.fields);
  if (changed?.ok === true) { done(visit, viewer.t.webhooks.changed); return; }
  await sendEndpoint(visit, { form: changed === undefined ? form : { ...form, errors: new Map([['url', viewer.t.webhooks.errors.url]]) }, status: 422 });
})));

const stateForm = audited('endpoint_changed', storeForm(`${path}/state`, 'manage', withEndpoint(async (visit) => {
  const { site, storeId, endpointId, viewer, store } = visit;
  const enabled = fieldOf(visit.request, 'enabled') === 'yes';
  await changeEndpoint(site.services, storeId, endpointId, { enabled });
  visit.note({ detail: enabled ? 'enabled' : 'disabled' });
  done(visit, enabled ? viewer.t.webhooks.switchedOn : viewer.t.webhooks.switchedOff,
    { path: `${roomPath('webhooks', store.id)}/${endpointId}/state`, fields: { enabled: enabled ? 'no' : 'yes' } });
})));

const testForm = audited('endpoint_tested', storeForm(`${path}/test`, 'manage', withEndpoint(async (visit) => {
  const { site, storeId, endpointId, viewer } = visit;
  const t = viewer.t.webhooks;
  const told = await sendTest(site.services, storeId, endpointId);
  const answer = String(told?.status ?? told?.fault ?? '');
  done(visit, told?.delivered === true ? t.testTaken(answer, viewer.number(told.latencyMs)) : t.testFailed(answer));
})));

const rotateForm = audited('endpoint_secret_rotated', storeForm(`${path}/rotate`, 'manage', withEndpoint(async (visit) => {
  const rotated = await rotateSecret(visit.site.services, visit.storeId, visit.endpointId);
  if (rotated.ok) await sendEndpoint({ ...visit, endpoint: rotated.value.endpoint }, { secret: rotated.value.secret });
  else await sendNotFound(visit.site, visit.request, visit.response, visit.viewer);
})));

const numberIn = (text: string): number | undefined => /^\d{1,15}$/.test(text.trim()) ? Number(text) : undefined;

const minuteMs = 60_000;

/** A number of the feed, or a minute in the reader's zone. */
const pointIn = ({ viewer, store }: StoreVisit, text: string): FeedPoint | undefined => {
  const sequence = numberIn(text);
  if (sequence !== undefined) return { sequence };
  const at = momentIn(text.trim(), viewer.zone(store.timezone));
  return at === undefined ? undefined : { at };
};

/** A number and a time are not compared here: what lies between them is for the feed to say. */
const isBefore = (one: FeedPoint, other: FeedPoint): boolean =>
  'at' in one ? 'at' in other && one.at < other.at : 'sequence' in other && one.sequence < other.sequence;

const replayForm = audited('endpoint_replayed', storeForm(`${path}/replay`, 'manage', withEndpoint(async (visit) => {
  const { site: { services }, request, storeId, endpointId, viewer } = visit;
  const t = viewer.t.webhooks;
  const typed = { from: fieldOf(request, 'from').slice(0, 20), to: fieldOf(request, 'to').slice(0, 20) };
  const [from, to] = [pointIn(visit, typed.from), pointIn(visit, typed.to)];
  const errors = new Map([...from === undefined ? [['from', t.errors.point] as const] : [], ...to === undefined ? [['to', t.errors.point] as const] : []]);
  if (from === undefined || to === undefined) { await sendEndpoint(visit, { replay: { ...typed, errors }, status: 422 }); return; }
  if (isBefore(to, from)) { await sendEndpoint(visit, { replay: { ...typed, errors: new Map([['to', t.errors.order]]) }, status: 422 }); return; }
  const replayed = await replayDeliveries(services.database, storeId, endpointId,
    { from, to: 'at' in to ? { at: to.at + minuteMs - 1 } : to, now: services.clock.now() });
  if (!replayed.ok) {
    const isOff = replayed.error.code === 'conflict';
    await sendEndpoint(visit,
      { replay: { ...typed, errors: isOff ? new Map() : new Map([['to', t.errors.span(viewer.number(replayMax))]]),
        problem: isOff ? t.errors.off : undefined }, status: isOff ? 409 : 422 });
    return;
  }
  services.outbound.wake(storeId);
  done(visit, t.replayed(viewer.number(replayed.value)));
})));

const question = ({ viewer, endpoint, token, here }: EndpointVisit, error?: string): ConfirmModel => {
  const t = viewer.t.webhooks;
  return confirmModel(viewer,
    { id: 'remove', title: t.removeTitle, sentences: [endpoint.url, t.removeWhat], action: `${here}/remove`, token, button: t.remove, cancel: here,
      isDanger: true, word: t.removeWord, error });
};

const removePage = storePage(`${path}/remove`,
  withEndpoint(visit => sendConfirm(visit.site, visit.request, visit.response, visit.viewer, question(visit),
    { room: 'webhooks', store: visit.store, isInside: true })), 'manage');

const removeForm = audited('endpoint_removed', storeForm(`${path}/remove`, 'manage', withEndpoint(async (visit) => {
  const { site, request, response, viewer, store, storeId, endpointId } = visit;
  const t = viewer.t.webhooks;
  if (!isTyped(fieldOf(request, 'word'), t.removeWord)) {
    await sendConfirm(site, request, response, viewer, question(visit, viewer.t.kit.confirm.mismatch(t.removeWord)),
      { room: 'webhooks', store, isInside: true });
    return;
  }
  await removeEndpoint(site.services, storeId, endpointId);
  say(site, request, response, { text: t.removed });
  seeOther(response, `${site.base}${roomPath('webhooks', store.id)}`);
})));

interface Replay { readonly from: string; readonly to: string; readonly errors: ReadonlyMap<string, string>; readonly problem?: string | undefined }
interface Shown { readonly form?: WebhookForm; readonly status?: number; readonly secret?: string; readonly replay?: Replay }

const sendEndpoint = async (visit: EndpointVisit,
  { form = webhookFormOf(visit.endpoint), status = 200, secret, replay = { from: '', to: '', errors: new Map() } }: Shown): Promise<void> => {
  const { site, request, response, viewer, store, storeId, token, endpoint, endpointId, here } = visit;
  const t = viewer.t.webhooks;
  const state = deliveryStates.find(each => each === queryText(request, 'state'));
  const before = numberIn(queryText(request, 'after'));
  const found = await listDeliveries(site.services.database, storeId, endpointId, { state, before, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const address = addressOf(here, state === undefined ? {} : { state });
  const pager = pagerModel(address,
    { isFirst: before === undefined, previous: undefined, next: found.length > pageSize ? String(rows.at(-1)?.sequence ?? '') : undefined });
  const title = endpoint.description === '' ? t.one : endpoint.description;
  await sendPage(site, request, response, viewer, {
    view: 'webhook', title, style: 'gate.css', scripts: ['copy.js', 'dialog.js'], status, place: { room: 'webhooks', store, isInside: true },
    model: {
      heading: title, lead: undefined, crumbs: crumbsTo(viewer, site.base, store, [[t.title, roomPath('webhooks', store.id)]], title), token, here,
      secret: secret === undefined ? undefined : { label: t.secret, name: t.secret, text: secret }, facts: endpointFacts(visit, endpoint),
      isOn: endpoint.state === 'enabled',
      form: formModel(viewer, { action: here, token, fields: webhookFields(viewer, form), button: t.save }),
      filter: filterModel(viewer,
        { path: here, isFiltered: state !== undefined,
          fields: [{ kind: 'select', name: 'state', label: t.state, value: state ?? '', any: t.anyState,
            options: deliveryStates.map(value => ({ value, text: t.states[value] })) }] }),
      table: tableModel(viewer,
        { caption: t.deliveries, columns: deliveryColumns(visit), rows, pager, empty: emptyModel(t.noDeliveries, t.noDeliveriesWhat) }),
      replay: formModel(viewer, {
        id: 'replay', action: `${here}/replay`, token, button: t.replay, problem: replay.problem,
        fields: [
          { kind: 'text', name: 'from', label: t.replayFrom, hint: t.replayHint(viewer.zone(store.timezone)), value: replay.from, error: replay.errors.get('from') },
          { kind: 'text', name: 'to', label: t.replayTo, value: replay.to, error: replay.errors.get('to') },
        ],
      }),
      remove: { text: t.removeOpen, href: `${here}/remove`, dialog: 'remove', isDanger: true }, confirm: question(visit),
    },
  });
};

export const webhookRooms: readonly AdminPage[] = [webhookPage, changeForm, stateForm, testForm, rotateForm, replayForm, removePage, removeForm];
