// A connection in words: how it stands, how far a walk is, what the last comparison found, what waits and what was given up.
import { lagReport } from '../../../unsubscribe/lag-report.js';
import type { ConnectionRow, Walk } from '../../../sync/connection-row.js';
import { countAccounts } from '../../../sync/connections.js';
import { deadShopWorkMax, shopProblems, type DeadShopWork, type ShopProblem, type ShopQueue } from '../../../sync/shop-work.js';
import {
  calloutModel, emptyModel, factsModel, progressModel, status, tableModel, type Column, type Fact, type ProgressModel, type Stat, type Status,
} from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import type { StoreVisit } from '../admin-page.js';
import { seconds } from '../alarms/alarm-words.js';
import { faultWords, problemWords } from './shop-words.js';

const lagDays = 30;
const dayMs = 86_400_000;

export const standingOf = ({ viewer }: StoreVisit, { mode, standing, fault }: ConnectionRow): Status => {
  const t = viewer.t.sync.standings;
  if (standing === 'attention') return status(viewer, 'no', t.attention);
  if (mode === 'manual') return status(viewer, 'none', t.manual);
  if (fault !== null) return status(viewer, 'waiting', t.behind);
  return standing === 'new' ? status(viewer, 'waiting', t.new) : status(viewer, 'yes', t.ok);
};

/** Why it does not go on, and what to do; undefined while all is well. */
export const troubleModel = (
  { site, viewer, store }: StoreVisit, { mode, standing, fault, pausedUntil }: ConnectionRow, mayManage: boolean,
): object | undefined => {
  const t = viewer.t.sync;
  const said = fault === null ? undefined : faultWords(viewer, fault);
  const needsSomebody = standing === 'attention';
  if (said === undefined || (mode === 'manual' && !needsSomebody)) return undefined;
  const now = site.services.clock.now();
  const waits = pausedUntil > now ? t.pausedUntil(viewer.recent(pausedUntil, store.timezone, now).text) : t.pausedNow;
  const sentences = [`${said.what} ${needsSomebody ? said.next : waits}`, ...said.detail === undefined ? [] : [said.detail]];
  const action = needsSomebody && mayManage ? { action: { text: t.renew, href: `${site.base}${roomPath('sync', store.id)}/connect` } } : {};
  return calloutModel(viewer, needsSomebody ? 'refusal' : 'warning', { title: needsSomebody ? t.attention : t.waits, sentences, ...action });
};

/** What the shop does not tell of by itself, though it could; undefined when there is nothing. */
export const untoldModel = ({ viewer }: StoreVisit, { report: { subscriptions } }: ConnectionRow): object | undefined => {
  const missing = subscriptions?.missing ?? [];
  if (missing.length === 0) return undefined;
  const { title, what } = viewer.t.sync.untold;
  return calloutModel(viewer, 'warning', { title, sentences: [what, missing.map(({ topic, reason }) => `${topic === '*' ? '' : `${topic}: `}${reason}`).join(', ')] });
};

export const walkModel = ({ site, viewer, store }: StoreVisit, { mode, walk, fault }: ConnectionRow): ProgressModel | undefined => {
  if (walk === null || mode === 'manual') return undefined;
  const t = viewer.t.sync;
  const here = `${site.base}${roomPath('sync', store.id)}`;
  const stuck = fault === null ? undefined : faultWords(viewer, fault);
  return progressModel(viewer, {
    label: t.walks[walk.kind], done: walk.seen, total: walk.total ?? 0, state: 'running', refresh: here, poll: here,
    note: stuck === undefined ? t.walkNote(viewer.number(walk.learned)) : t.walkStuck(stuck.what),
  });
};

export const connectionFacts = async (visit: StoreVisit, row: ConnectionRow): Promise<object> => {
  const { site: { services }, viewer, store, storeId } = visit;
  const t = viewer.t.sync;
  const now = services.clock.now();
  const { known } = await countAccounts(services, storeId);
  const when = (key: string, at: number | null): Fact => at === null ? { key, value: t.facts.never } : { key, time: viewer.recent(at, store.timezone, now) };
  const isUnderWay = (at: number): boolean => at <= now || row.walk !== null;
  const next = (key: string, at: number): readonly Fact[] =>
    row.mode === 'manual' ? [] : [isUnderWay(at) ? { key, value: t.facts.underWay } : when(key, at)];
  const { name, version } = row.report.shop ?? { name: null, version: null };
  const shop = [name, version].filter(part => part !== null).join(', ');
  return factsModel([
    { key: t.state, status: standingOf(visit, row) }, { key: t.facts.mode, value: t.modes[row.mode].name }, ...shop === '' ? [] : [{ key: t.facts.shop, value: shop }],
    { key: t.facts.accounts, value: viewer.number(known) }, when(t.facts.heard, row.heardAt), when(t.facts.pushed, row.pushedAt),
    ...next(t.facts.nextChanges, row.nextChangesAt), ...next(t.facts.nextFull, row.nextFullAt), when(t.facts.tested, row.testedAt),
  ]);
};

export const figuresOf = async (visit: StoreVisit, queue: ShopQueue, dead: number): Promise<Stat[]> => {
  const { site: { services }, viewer, store, storeId } = visit;
  const t = viewer.t.sync.figures;
  const now = services.clock.now();
  const { number } = viewer;
  const { unresolved } = await countAccounts(services, storeId);
  const lags = await lagReport(services.database, storeId, now - lagDays * dayMs, now + 1);
  const lag = lags.find(({ stage, destination }) => stage === 'delivered' && destination === 'shop');
  const oldest = queue.oldestAt === null ? t.nothing : t.oldest(viewer.recent(queue.oldestAt, store.timezone, now).text);
  const lagNote = lag === undefined || lag.arrived + lag.waiting === 0 ? t.lagNone : lag.waiting > 0 ? t.lagWaiting(number(lag.waiting)) : t.lagNote;
  return [
    { label: t.waiting, value: number(queue.waiting), note: oldest },
    { label: t.lag, value: lag?.p99Ms == null ? '–' : t.seconds(seconds(number, lag.p99Ms)), note: lagNote },
    { label: t.unresolved, value: number(unresolved), note: t.unresolvedNote },
    { label: t.dead, value: number(dead), ...dead === 0 ? {} : { href: '#dead' } },
  ];
};

type Line = keyof StoreVisit['viewer']['t']['sync']['report']['lines'];

/** What the last walk through everybody came to. */
export const reportModel = async (visit: StoreVisit, { lastReport }: ConnectionRow): Promise<object> => {
  const { site: { services }, viewer, store, storeId } = visit;
  const t = viewer.t.sync.report;
  if (lastReport === null) return { empty: emptyModel(t.none, t.noneWhat), when: undefined, table: undefined, problems: undefined };
  const { unresolved } = await countAccounts(services, storeId);
  const counts: Readonly<Record<Line, number>> = { ...countsOf(lastReport), unresolved };
  const columns: readonly Column<Line>[] = [
    { key: 'what', title: t.found, isName: true, cell: line => t.lines[line] },
    { key: 'count', title: t.times, isNumber: true, cell: line => viewer.number(counts[line]) },
  ];
  return {
    empty: undefined, when: viewer.moment(lastReport.endedAt ?? lastReport.startedAt, store.timezone),
    table: tableModel(viewer, { caption: t.what, columns, rows: linesOf(counts) }), problems: await problemsModel(visit),
  };
};

/** What happened to nobody is left out, but for what everybody looks for. */
const always: ReadonlySet<Line> = new Set(['seen', 'learned', 'drifted']);
const linesOf = (counts: Readonly<Record<Line, number>>): Line[] => (Object.keys(counts) as Line[]).filter(line => always.has(line) || counts[line] > 0);

const countsOf = ({ seen, learned, drifted, outweighed, gone, erased }: Walk) => ({ seen, learned, drifted, outweighed, gone, erased });

const problemsModel = async ({ site, viewer, storeId }: StoreVisit): Promise<object | undefined> => {
  const t = viewer.t.sync.problems;
  const rows = await shopProblems(site.services.database, storeId);
  const columns: readonly Column<ShopProblem>[] = [
    { key: 'reason', title: t.reason, isName: true, cell: ({ problem }) => problemWords(viewer, problem) },
    { key: 'accounts', title: t.accounts, isNumber: true, cell: ({ accounts }) => viewer.number(accounts) },
  ];
  return rows.length === 0 ? undefined : tableModel(viewer, { caption: t.caption, columns, rows });
};

export const deadModel = ({ site, viewer, store, token }: StoreVisit, rows: readonly DeadShopWork[], mayManage: boolean): object | undefined => {
  if (rows.length === 0) return undefined;
  const t = viewer.t.sync.dead;
  const action = `${site.base}${roomPath('sync', store.id)}/retry`;
  const columns: readonly Column<DeadShopWork>[] = [
    { key: 'work', title: t.work, isName: true, cell: ({ topic }) => t.topics[topic] },
    { key: 'reason', title: t.reason, cell: ({ reason }) => faultWords(viewer, reason)?.what ?? (reason === '' ? t.noReason : reason) },
    { key: 'tries', title: t.tries, isNumber: true, cell: ({ attempts }) => viewer.number(attempts) },
    { key: 'since', title: t.since, cell: ({ createdAt }) => ({ time: viewer.recent(createdAt, store.timezone, site.services.clock.now()) }) },
    ...mayManage ? [{
      key: 'retry', title: t.retry, cell: ({ sequence, topic }: DeadShopWork) => ({
        button: t.retry, name: t.retryOf(t.topics[topic], String(sequence)), token, action, fields: [{ name: 'sequence', value: String(sequence) }],
      }),
    }] : [],
  ];
  return {
    table: tableModel(viewer, { caption: t.caption, columns, rows }), more: rows.length >= deadShopWorkMax ? t.more(viewer.number(deadShopWorkMax)) : undefined,
    action: mayManage ? action : undefined, token,
  };
};
