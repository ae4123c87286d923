// How many messages went and how many stayed, by day and reason, from the counters of the gate. (DEC-3)
import { channels, type Channel } from '@placet/core';
import { decisionStatistics, type StatisticsRow } from '../../../decisions/decision-statistics.js';
import { campaignIdSchema } from '../../../decisions/decision-request.js';
import { addressOf, chartModel, emptyModel, filterModel, status, statsModel, tableModel, tabsModel, type Column, type Field } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { queryText, storePage, type StoreVisit } from '../admin-page.js';
import { daysOf, readSpan, spanFields, type AskedSpan } from './span-form.js';

const path = '/admin/stores/:storeId/statistics' as const;
const habitDays = 30;
/** A year of a store with many campaigns; beyond, it asks for a shorter span. */
const rowsMax = 20_000;

export const statisticsPage = storePage(path, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const t = viewer.t.statistics;
  const here = `${site.base}${roomPath('statistics', store.id)}`;
  const asked = { campaign: queryText(request, 'campaign'), channel: queryText(request, 'channel'), from: queryText(request, 'from'),
    to: queryText(request, 'to') };
  const span = readSpan(viewer, asked.from, asked.to, site.services.clock.now(), habitDays);
  const campaign = asked.campaign === '' ? undefined : campaignIdSchema.safeParse(asked.campaign);
  const channel = channels.find(each => each === asked.channel);
  const errors = new Map<string, string>([
    ...span.errors, ...campaign?.success === false ? [['campaign', t.noCampaign] as const] : [],
    ...asked.channel !== '' && channel === undefined ? [['channel', viewer.t.admin.errors.choice] as const] : [],
  ]);
  const rows = errors.size > 0 ? [] : (await decisionStatistics(site.services.database, storeId, { campaignId: campaign?.data, from: span.from, to: span.to },
    0, rowsMax))
    .filter(row => channel === undefined || row.channel === channel);
  await sendPage(site, request, response, viewer, {
    view: 'statistics', title: t.title, style: 'gate.css', place: { room: 'statistics', store }, status: errors.size > 0 ? 400 : 200,
    model: {
      heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.title), tabs: statisticsTabs(visit, 'statistics'),
      filter: filterModel(viewer, {
        path: here, isFiltered: Object.values(asked).some(each => each !== ''), fields: fieldsOf(visit, asked, span, errors),
        end: { text: t.seeLog, href: addressOf(`${here}/decisions`, { campaign: asked.campaign, channel: asked.channel, from: asked.from, to: asked.to })() },
      }),
      ...summaryOf(viewer, rows, span), isEmpty: rows.length === 0 && errors.size === 0, empty: emptyModel(t.empty, t.emptyNext),
    },
  });
});

export const statisticsTabs = ({ site, viewer, store }: StoreVisit, here: 'statistics' | 'decisions'): object => {
  const base = `${site.base}${roomPath('statistics', store.id)}`;
  return tabsModel(viewer.t.statistics.views, [
    { text: viewer.t.statistics.tabs.statistics, href: base, isHere: here === 'statistics' },
    { text: viewer.t.statistics.tabs.decisions, href: `${base}/decisions`, isHere: here === 'decisions' },
  ]);
};

const fieldsOf = ({ viewer }: StoreVisit, asked: Readonly<Record<'campaign' | 'channel' | 'from' | 'to', string>>, span: AskedSpan,
  errors: ReadonlyMap<string, string>): Field[] => [
  { kind: 'text', name: 'campaign', label: viewer.t.statistics.campaign, value: asked.campaign, lengthMax: 200, error: errors.get('campaign') },
  channelField(viewer, asked.channel, errors.get('channel')),
  ...spanFields(viewer, asked.from, asked.to, span),
];

export const channelField = ({ t }: Viewer, value: string, error: string | undefined): Field => ({
  kind: 'select', name: 'channel', label: t.sending.channel, value, any: t.sending.everyChannel, error,
  options: channels.map(each => ({ value: each, text: t.targets[each] })),
});

const sum = (rows: readonly StatisticsRow[]): number => rows.reduce((total, { decisions }) => total + decisions, 0);

export const reasonWords = ({ t }: Viewer, reason: string): string => (t.why.reasons as Readonly<Record<string, string>>)[reason] ?? reason;

const summaryOf = (viewer: Viewer, rows: readonly StatisticsRow[], span: AskedSpan): object => {
  const { t: { statistics: t }, number } = viewer;
  const skipped = rows.filter(({ decision }) => decision === 'skip');
  const [all, skips] = [sum(rows), sum(skipped)];
  const days = daysOf(span);
  const perDay = new Map<string, number>();
  for (const { day, decisions } of skipped) perDay.set(day, (perDay.get(day) ?? 0) + decisions);
  const share = all === 0 ? '0' : number(Math.round((skips / all) * 1000) / 10);
  return {
    stats: statsModel([{ label: t.asked, value: number(all) }, { label: t.sent, value: number(all - skips) },
      { label: t.skipped, value: number(skips), note: t.share(share) }]),
    chart: chartModel(viewer, {
      id: 'skips', title: t.chartTitle, summary: t.chartSummary(number(skips), number(all)), shape: 'bars', columns: [t.day, t.skipped],
      points: days.slice(-90).map(day => ({ label: day, value: perDay.get(day) ?? 0 })),
    }),
    reasons: reasonsTable(viewer, rows), byDay: dayTable(viewer, skipped),
  };
};

interface ReasonRow {
  readonly decision: StatisticsRow['decision'];
  readonly reason: string;
  readonly decisions: number;
  readonly channels: ReadonlySet<string>;
}

const reasonsTable = (viewer: Viewer, rows: readonly StatisticsRow[]): object => {
  const { t: { statistics: t, targets, why }, number } = viewer;
  const total = sum(rows);
  const found = new Map<string, { decision: StatisticsRow['decision']; reason: string; decisions: number; channels: Set<string> }>();
  for (const { decision, reason, decisions, channel } of rows) {
    const row = found.get(`${decision} ${reason}`) ?? { decision, reason, decisions: 0, channels: new Set<string>() };
    row.decisions += decisions;
    row.channels.add(channel);
    found.set(`${decision} ${reason}`, row);
  }
  const columns: readonly Column<ReasonRow>[] = [
    { key: 'reason', title: t.reason, isName: true, cell: ({ reason }) => [{ text: reasonWords(viewer, reason) }, { code: reason }] },
    { key: 'decision', title: t.answer,
      cell: ({ decision }) => ({ status: status(viewer, decision === 'allow' ? 'yes' : 'no', decision === 'allow' ? why.send : why.skip) }) },
    { key: 'channels', title: t.channels, cell: ({ channels: named }) => [...named].map(each => targets[each as Channel]).join(', ') },
    { key: 'decisions', title: t.number, isNumber: true, cell: ({ decisions }) => number(decisions) },
    { key: 'share', title: t.ofAll, isNumber: true, cell: ({ decisions }) => `${number(Math.round((decisions / total) * 1000) / 10)} %` },
  ];
  return tableModel<ReasonRow>(viewer,
    { caption: t.reasonsTitle, columns, rows: [...found.values()].sort((left, right) => right.decisions - left.decisions) });
};

const daysShown = 92;

/** A row a day and a column a reason: the reasons that occur, the most frequent first. */
const dayTable = (viewer: Viewer, skipped: readonly StatisticsRow[]): object => {
  const { t: { statistics: t }, number } = viewer;
  const totals = new Map<string, number>();
  const days = new Map<string, Map<string, number>>();
  for (const { day, reason, decisions } of skipped) {
    totals.set(reason, (totals.get(reason) ?? 0) + decisions);
    const counts = days.get(day) ?? new Map<string, number>();
    days.set(day, counts.set(reason, (counts.get(reason) ?? 0) + decisions));
  }
  const reasons = [...totals].sort(([, left], [, right]) => right - left).map(([reason]) => reason);
  const columns: readonly Column<readonly [string, ReadonlyMap<string, number>]>[] = [
    { key: 'day', title: t.day, isName: true, cell: ([day]) => day },
    ...reasons.map((reason): Column<readonly [string, ReadonlyMap<string,
      number>]> => ({ key: reason, title: reasonWords(viewer, reason), isNumber: true, cell: ([, counts]) => number(counts.get(reason) ?? 0) })),
  ];
  return tableModel(viewer, { caption: t.byDayTitle, columns, rows: [...days].slice(0, daysShown), narrow: 'scroll' });
};
