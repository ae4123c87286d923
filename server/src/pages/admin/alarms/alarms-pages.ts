// What is wrong with a store and what was; what follows from a source of opt-ins that fell silent; how long clicks take to arrive; opt-ins by source.
import { isId } from '@placet/core';
import { listAlarms, type Alarm } from '../../../alarms/alarms.js';
import { findDropAlarm } from '../../../drop-alarm/find-drop-alarm.js';
import { lastDays, listOptIns, type SourceDays } from '../../../drop-alarm/list-opt-ins.js';
import { affectedPage, type Affected } from '../../../drop-alarm/walk-affected.js';
import { lagReport, type LagLine } from '../../../unsubscribe/lag-report.js';
import { lagMsMax } from '../../../unsubscribe/watch-lags.js';
import { addressOf, chartModel, emptyModel, factsModel, pagerModel, status, tableModel, tabsModel, type Column, type Line } from '../../kit/index.js';
import { crumbsTo, peoplePath, roomPath } from '../../navigation.js';
import { sendNotFound, sendPage } from '../../site.js';
import { queryText, storePage, type StoreVisit } from '../admin-page.js';
import { personWords } from '../record-view.js';
import { endLine } from './alarm-forms.js';
import { alarmTitle, alarmWords, placeWords, seconds } from './alarm-words.js';

const path = '/admin/stores/:storeId/alarms' as const;
const pageSize = 50;
const dayMs = 86_400_000;

const tabsOf = ({ site, viewer, store }: StoreVisit, here: 'open' | 'past' | 'lag' | 'optIns'): object => {
  const base = `${site.base}${roomPath('alarms', store.id)}`;
  const t = viewer.t.alarms;
  const paths = { open: base, past: `${base}?state=past`, lag: `${base}/lag`, optIns: `${base}/opt-ins` } as const;
  return tabsModel(t.title, (Object.keys(paths) as (keyof typeof paths)[]).map(key => ({ text: t.tabs[key], href: paths[key], isHere: key === here })));
};

export const alarmsPage = storePage(path, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.alarms;
  const isPast = queryText(request, 'state') === 'past';
  const after = queryText(request, 'after');
  const before = isId('alarm', after) ? after : undefined;
  const found = await listAlarms(site.services.database, storeId, { state: isPast ? 'resolved' : 'open', before, limit: pageSize + 1 });
  const rows = found.slice(0, pageSize);
  const here = `${site.base}${roomPath('alarms', store.id)}`;
  const pager = pagerModel(addressOf(here, isPast ? { state: 'past' } : {}),
    { isFirst: before === undefined, previous: undefined, next: found.length > pageSize ? rows.at(-1)?.id : undefined });
  await sendPage(site, request, response, viewer, {
    view: 'alarms', title: t.title, place: { room: 'alarms', store },
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title), tabs: tabsOf(visit, isPast ? 'past' : 'open'),
      table: tableModel(viewer,
        { caption: isPast ? t.tabs.past : t.tabs.open, columns: alarmColumns(visit, isPast), rows, pager,
          empty: emptyModel(isPast ? t.nonePast : t.noneOpen, t.noneWhat) }),
    },
  });
});

const alarmColumns = (visit: StoreVisit, isPast: boolean): readonly Column<Alarm>[] => {
  const { site, viewer, store } = visit;
  const t = viewer.t.alarms;
  const base = `${site.base}${roomPath('alarms', store.id)}`;
  const next = (alarm: Alarm): Line | undefined => {
    const name = (text: string): string => `${text}: ${alarmTitle(viewer, alarm)}`;
    if (alarm.kind === 'opt_ins_dropped') return { text: t.whoWasThere, href: `${base}/${alarm.id}`, name: name(t.whoWasThere) };
    if (alarm.kind === 'unsubscribe_late') return { text: t.tabs.lag, href: `${base}/lag`, name: name(t.tabs.lag) };
    if (alarm.kind === 'shop_needs_attention' || alarm.kind === 'shop_passed_request') {
      return { text: viewer.t.sync.nav, href: `${site.base}${roomPath('sync', store.id)}`, name: name(viewer.t.sync.nav) };
    }
    return { text: viewer.t.webhooks.title, href: `${site.base}${roomPath('webhooks', store.id)}/${alarm.about}`, name: name(viewer.t.webhooks.title) };
  };
  return [
    { key: 'what', title: t.what, isName: true,
      cell: alarm => [{ status: status(viewer, isPast ? 'none' : 'no', alarmTitle(viewer, alarm)) }, { text: alarmWords(viewer, alarm), isQuiet: true }] },
    { key: 'since', title: t.since, cell: ({ openedAt }) => ({ time: viewer.moment(openedAt, store.timezone) }) },
    { key: 'seen', title: isPast ? t.until : t.lastSeen, cell: ({ seenAt, resolvedAt }) => ({ time: viewer.moment(resolvedAt ?? seenAt, store.timezone) }) },
    { key: 'times', title: t.times, isNumber: true, cell: ({ seen }) => viewer.number(seen) }, { key: 'next', title: t.next, cell: alarm => [next(alarm), isPast ? undefined : endLine(visit, alarm)].filter(line => line !== undefined) },
  ];
};

/** Who came by while a source of opt-ins was silent, and whom one may ask. */
export const dropAlarmPage = storePage(`${path}/:alarmId`, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const { services } = site;
  const t = viewer.t.alarms;
  const id = String(request.params.alarmId);
  const alarm = isId('alarm', id) ? await findDropAlarm(services.database, storeId, id, services.clock.now()) : undefined;
  if (alarm === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const after = queryText(request, 'after');
  const { people, next } = await affectedPage(services, storeId, alarm, isId('subject', after) ? after : '', pageSize);
  const base = `${site.base}${roomPath('alarms', store.id)}`;
  const mayDownload = visit.looker.kind === 'session';
  await sendPage(site, request, response, viewer, {
    view: 'drop-alarm', title: t.kinds.opt_ins_dropped, place: { room: 'alarms', store, isInside: true },
    model: {
      heading: t.kinds.opt_ins_dropped, lead: t.dropLead,
      crumbs: crumbsTo(viewer, site.base, store, [[t.title, roomPath('alarms', store.id)]], t.kinds.opt_ins_dropped),
      facts: factsModel([
        { key: t.source, value: alarm.source }, { key: t.since, time: viewer.moment(alarm.since, store.timezone) },
        { key: t.until, time: viewer.moment(alarm.until, store.timezone) },
      ]),
      download: mayDownload && people.length > 0 ? { text: t.download,
        href: `${site.base}/v1/stores/${store.id}/alarms/${id}/reconfirmation.csv` } : undefined,
      table: tableModel(viewer, {
        caption: t.whoWasThere, columns: affectedColumns(visit), rows: people, empty: emptyModel(t.nobody, t.nobodyWhat),
        pager: pagerModel(addressOf(`${base}/${id}`), { isFirst: !isId('subject', after), previous: undefined, next }),
      }),
    },
  });
});

const affectedColumns = (visit: StoreVisit): readonly Column<Affected>[] => {
  const { site, viewer, store } = visit;
  const t = viewer.t.alarms;
  return [
    { key: 'who', title: t.who, isName: true,
      cell: ({ subjectId, profile }) => ({ text: personWords(visit, { ...profile })?.name ?? viewer.t.ledger.anonymous,
        href: `${site.base}${peoplePath(store.id)}/${subjectId}` }) },
    { key: 'seen', title: t.seenAt,
      cell: ({ seenAt, isSameSection }) => [{ time: viewer.moment(seenAt, store.timezone) },
        { text: isSameSection ? t.samePlace : t.otherPlace, isQuiet: true }] },
    { key: 'region', title: viewer.t.why.region, cell: ({ region }) => region ?? '' },
    { key: 'ask', title: t.mayAsk, cell: ({ asking }) => asking.may
      ? [{ status: status(viewer, 'yes', t.asked.yes) }, { text: asking.citation, isQuiet: true }]
      : [{ status: status(viewer, 'none', t.asked[asking.why]) }, ...asking.citation === null ? [] : [{ text: asking.citation, isQuiet: true } as const]] },
  ];
};

const lagDays = 30;

export const lagPage = storePage(`${path}/lag`, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.alarms;
  const now = site.services.clock.now();
  const lines = await lagReport(site.services.database, storeId, now - lagDays * dayMs, now + 1);
  const late = lines.filter(({ maxMs }) => (maxMs ?? 0) > lagMsMax).length;
  await sendPage(site, request, response, viewer, {
    view: 'lag', title: t.tabs.lag, place: { room: 'alarms', store, isInside: true },
    model: {
      heading: t.tabs.lag, lead: t.lagLead, crumbs: crumbsTo(viewer, site.base, store, [[t.title, roomPath('alarms', store.id)]], t.tabs.lag),
      tabs: tabsOf(visit, 'lag'), hasLines: lines.length > 0,
      chart: chartModel(viewer, {
        id: 'lag', title: t.lagChart, summary: late === 0 ? t.lagFine : t.lagLate(viewer.number(late)), shape: 'bars', columns: [t.place, t.p99],
        limit: { value: lagMsMax / 1000, text: t.limit(viewer.number(lagMsMax / 1000)) },
        points: lines.map(line => ({ label: placeWords(t, `${line.stage} ${line.destination}`), value: Math.round((line.p99Ms ?? 0) / 10) / 100 })),
      }),
      table: tableModel(viewer, { caption: t.lagChart, columns: lagColumns(visit), rows: lines, empty: emptyModel(t.noClicks, t.noClicksWhat) }),
    },
  });
});

const lagColumns = ({ viewer }: StoreVisit): readonly Column<LagLine>[] => {
  const { t: { alarms: t }, number } = viewer;
  const time = (ms: number | null): string => ms === null ? '' : t.seconds(seconds(number, ms));
  return [
    { key: 'place', title: t.place, isName: true, cell: ({ stage, destination }) => placeWords(t, `${stage} ${destination}`) },
    { key: 'arrived', title: t.arrived, isNumber: true, cell: ({ arrived }) => number(arrived) },
    { key: 'waiting', title: t.waiting, isNumber: true, cell: ({ waiting }) => number(waiting) },
    { key: 'p50', title: t.p50, isNumber: true, cell: ({ p50Ms }) => time(p50Ms) },
    { key: 'p99', title: t.p99, isNumber: true, cell: ({ p99Ms }) => time(p99Ms) },
    { key: 'max', title: t.max, isNumber: true, cell: ({ maxMs }) => time(maxMs) },
    { key: 'state', title: t.state,
      cell: ({ maxMs, waiting }) => ({ status: (maxMs ?? 0) > lagMsMax ? status(viewer, 'no', t.tooLate) : status(viewer, waiting > 0 ? 'waiting' : 'yes',
        waiting > 0 ? t.underWay : t.inTime) }) },
  ];
};

const optInDays = 42;

export const optInsPage = storePage(`${path}/opt-ins`, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.alarms;
  const now = site.services.clock.now();
  const sources = await listOptIns(site.services.database, { id: storeId, timezone: store.timezone }, now, optInDays);
  const days = lastDays(store.timezone, now, optInDays);
  const charts = sources.slice(0, 12).map((each, at) => sourceChart(visit, each, days, at));
  await sendPage(site, request, response, viewer, {
    view: 'opt-ins', title: t.tabs.optIns, place: { room: 'alarms', store, isInside: true },
    model: {
      heading: t.tabs.optIns, lead: t.optInsLead, crumbs: crumbsTo(viewer, site.base, store, [[t.title, roomPath('alarms', store.id)]], t.tabs.optIns),
      tabs: tabsOf(visit, 'optIns'), charts,
      more: sources.length > charts.length ? t.moreSources(viewer.number(sources.length - charts.length)) : undefined,
      empty: sources.length > 0 ? undefined : emptyModel(t.noOptIns, t.noOptInsWhat),
    },
  });
});

const sourceChart = ({ viewer }: StoreVisit, { source, total, days: counts }: SourceDays, days: readonly string[], at: number): object => chartModel(viewer, {
  id: `source-${at}`, title: source, summary: viewer.t.alarms.optInsIn(viewer.number(total), viewer.number(days.length)), shape: 'bars',
  points: days.map(day => ({ label: day, value: counts.get(day) ?? 0 })),
});
