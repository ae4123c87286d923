// One store at a glance: how much it holds, whether people still say yes, what needs somebody, and what was said last.
import { documentKinds, type ConsentRecord } from '@placet/core';
import { statesOf } from '../../../agencies/rollup/rollup.js';
import { listAlarms } from '../../../alarms/alarms.js';
import { listRegister, type RegisterEntry } from '../../../consents/list-register.js';
import { isAllowed } from '../../../http/access.js';
import { connectorOf } from '../../../stores/platforms.js';
import { findConnection } from '../../../sync/connection-row.js';
import { readStores } from '../../installation-state.js';
import { chartModel, emptyModel, sparkModel, statsModel, tableModel, type Column, type EmptyModel } from '../../kit/index.js';
import { peoplePath, registerPath, roomPath } from '../../navigation.js';
import { callOf } from '../../next-steps.js';
import { platformName } from '../../platform-names.js';
import { aboutText, answerWords, maskEmail, policyNames } from '../../record-words.js';
import { sendPage } from '../../site.js';
import { needsOf, worstFirst } from '../../today/needs.js';
import { waitingOf } from '../../today/read-today.js';
import { storePage, type StoreVisit } from '../admin-page.js';

const latestShown = 8;
const alarmsShown = 20;
const dayMs = 86_400_000;

export const storeRoomPage = storePage('/admin/stores/:storeId', async (visit) => {
  const { site, request, response, viewer, store, looker } = visit;
  const { services, base } = site;
  const words = viewer.t.store.overview;
  const [state] = await statesOf(services, [store]);
  const waiting = (await waitingOf(services, [store.id], services.clock.now())).get(store.id) ?? 0;
  if (state === undefined) throw new Error('a store has no state');
  await sendPage(site, request, response, viewer, {
    view: 'store', title: store.name, scripts: ['copy.js'], place: { room: 'overview', store },
    model: {
      heading: store.name, lead: words.lead(platformName(store.platform), hostOf(store.url)),
      crumbs: [{ text: viewer.t.admin.nav.stores, href: `${base}${roomPath('stores')}`, isHere: false }, { text: store.name, href: undefined, isHere: true }],
      needs: worstFirst(needsOf({ viewer, base, looker }, state, waiting)).map(need => ({ ...need, store: undefined })),
      stats: statsModel(await figures(visit, state, waiting)),
      chart: trend(visit, state.optIns, state.optInsBefore), table: await latest(visit), register: `${base}${registerPath(store.id)}`,
      alarms: await alarms(visit), missing: missing(visit, state),
      connect: isAllowed(looker, 'manage') ? connect(visit) : undefined, shop: await shopDoor(visit),
    },
  });
});

type State = Awaited<ReturnType<typeof statesOf>>[number];

const hostOf = (url: string): string => URL.canParse(url) ? new URL(url).host : url;

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

const figures = async ({ site, viewer, store }: StoreVisit, { optIns, optInsBefore }: State, waiting: number) => {
  const words = viewer.t.store.overview;
  const [held] = await readStores(site.services, [store]);
  const base = site.base;
  return [
    { label: words.records, value: viewer.number(held?.records ?? 0), href: `${base}${registerPath(store.id)}` },
    {
      label: words.people, value: viewer.number(sum(optIns)), note: words.before(viewer.number(optInsBefore)), spark: sparkModel(viewer.t.today.trend, optIns),
    },
    { label: words.waiting, value: viewer.number(waiting), ...waiting === 0 ? {} : { href: `${base}${registerPath(store.id)}?answer=pending` } },
    { label: words.signed, value: viewer.number(held?.signedRecords ?? 0), note: held?.signedAt === undefined ? words.unsigned : viewer.moment(held.signedAt, store.timezone).text, href: `${base}${roomPath('ledger', store.id)}` },
  ];
};

const trend = ({ site, viewer, store }: StoreVisit, optIns: readonly number[], optInsBefore: number): object => {
  const { t, number } = viewer;
  const [current, now] = [sum(optIns), site.services.clock.now()];
  return chartModel(viewer, {
    id: 'trend', title: t.today.trend, shape: 'bars', columns: [t.kit.chart.when, t.today.optIns],
    summary: current + optInsBefore === 0 ? t.today.trendNone : t.today.trendSum(number(current), number(optInsBefore)),
    points: current === 0 ? [] : optIns.map((value, at) => ({ label: viewer.day(now - (optIns.length - 1 - at) * dayMs, store.timezone).text, value })),
  });
};

const latest = async (visit: StoreVisit): Promise<object> => {
  const { site, viewer, store, storeId } = visit;
  const words = viewer.t.store.overview;
  const { entries } = await listRegister(site.services.database, site.services.keyring, storeId, {}, latestShown);
  const names = policyNames(await site.services.policies.list(storeId));
  const columns: readonly Column<RegisterEntry>[] = [
    { key: 'when', title: words.when, cell: ({ record }) => ({ time: viewer.recent(record.occurredAt, store.timezone, site.services.clock.now()) }) },
    { key: 'who', title: words.who, isName: true, cell: entry => ({ text: whoText(visit, entry), href: `${site.base}${peoplePath(store.id)}/${entry.record.subjectId}` }) },
    { key: 'about', title: words.about, cell: ({ record }) => aboutText(viewer, record, names) },
    { key: 'said', title: words.said, cell: ({ record }) => ({ status: said(visit, record) }) },
  ];
  return tableModel(viewer, { caption: words.caption, columns, rows: entries, empty: nobodyYet(visit) });
};

const said = ({ viewer }: StoreVisit, record: ConsentRecord) => {
  const { sign, answer, answerText } = answerWords(viewer, record);
  return { sign, tone: answer, text: answerText };
};

const whoText = ({ viewer, readsAddresses }: StoreVisit, { person }: RegisterEntry): string => {
  const words = viewer.t.store.overview;
  if (person === undefined) return words.nobody;
  if (person.email === undefined) return words.anonymous;
  return readsAddresses ? person.email : maskEmail(person.email);
};

const nobodyYet = ({ site, viewer, store, looker }: StoreVisit): EmptyModel => {
  const { overview, first } = viewer.t.store;
  return emptyModel(overview.none, overview.noneNext, isAllowed(looker, 'manage') ? { action: { text: first.title, href: `${site.base}/admin/stores/${store.id}/first-answer` } } : {});
};

const alarms = async ({ site, viewer, store, storeId }: StoreVisit): Promise<object[]> => {
  const words = viewer.t.store.overview;
  const open = await listAlarms(site.services.database, storeId, { state: 'open', before: undefined, limit: alarmsShown });
  return open.map(({ kind, about, openedAt, seen }) => ({
    text: words.alarmKinds[kind], about, href: kind === 'shop_needs_attention' || kind === 'shop_passed_request' ? `${site.base}${roomPath('sync', store.id)}` : undefined, since: viewer.recent(openedAt, store.timezone, site.services.clock.now()),
    seen: seen > 1 ? words.seen(viewer.number(seen)) : undefined,
  }));
};

const missing = ({ viewer, store }: StoreVisit, { missingDocuments, parts }: State): object | undefined => {
  const clauses = parts.find(({ kind }) => kind === 'incomplete_clauses')?.count ?? 0;
  if (missingDocuments.length === 0 && clauses === 0) return undefined;
  return {
    documents: documentKinds.filter(kind => missingDocuments.includes(kind)).map(kind => viewer.t.kinds[kind]),
    clauses: clauses === 0 ? undefined : viewer.t.store.overview.clauses(viewer.number(clauses)), command: `npx placet documents generate --store ${store.id}`,
  };
};

/** To the page of the shop: to connect it, or to see how it is kept in step. Shops that use the API themselves have none. */
const shopDoor = async ({ site, viewer, store, storeId, looker }: StoreVisit): Promise<object | undefined> => {
  if (connectorOf(store.platform) === undefined) return undefined;
  const t = viewer.t.sync;
  const here = `${site.base}${roomPath('sync', store.id)}`;
  const isConnected = await site.services.database.read(sql => findConnection(sql, storeId)) !== undefined;
  if (isConnected) return { what: undefined, text: t.store.see, href: here };
  return isAllowed(looker, 'manage') ? { what: t.none.what, text: t.none.connect, href: `${here}/connect` } : undefined;
};

/** What a shop sends when somebody ticks a box, ready to be copied. */
const connect = ({ site, viewer, store }: StoreVisit): object => ({
  label: viewer.t.store.overview.connectName, name: viewer.t.store.overview.connectName,
  text: callOf.record({ t: viewer.t, baseUrl: site.services.config.baseUrl, storeId: store.id }),
});
