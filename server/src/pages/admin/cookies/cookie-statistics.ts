// How the banner was answered in the last thirty days: by day as a figure, by region as a table.
import { readBannerStatistics, type BannerDay } from '../../../storefront/banner-statistics.js';
import { localDays } from '../../../drop-alarm/local-day.js';
import { chartModel, emptyModel, statsModel, tableModel, type Column } from '../../kit/index.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';
import { regionName } from '../rules/region-names.js';
import { dayText, daysOf } from '../statistics/span-form.js';

const dayMs = 86_400_000;
const days = 30;

/** What the table tells; a no by a signal of the browser is told apart from a click. */
const kinds = ['shown', 'accepted', 'refused', 'chosen', 'signal'] as const;
type Counts = Record<(typeof kinds)[number], number>;

export const statisticsModel = async ({ site: { services }, viewer, store, storeId }: StoreVisit): Promise<object> => {
  const t = viewer.t.cookies;
  const today = localDays(store.timezone)(services.clock.now());
  const span = { from: dayText((today - days + 1) * dayMs), to: dayText(today * dayMs) };
  const rows = await readBannerStatistics(services.database, storeId, span);
  const all = sumOf(rows);
  const shownBy = (day: string, kind: keyof Counts): number => sumOf(rows.filter(each => each.day === day))[kind];
  return {
    isEmpty: rows.length === 0, empty: emptyModel(t.noStatistics, t.noStatisticsNext),
    stats: statsModel(kinds.map(kind => ({ label: t.counts[kind], value: viewer.number(all[kind]) }))),
    charts: (['shown', 'accepted', 'refused', 'chosen'] as const).map(kind => chartModel(viewer, {
      id: `by-day-${kind}`, title: t.countTitles[kind], summary: t.countSummary(viewer.number(all[kind])), shape: 'bars', columns: [t.day, t.counts[kind]],
      points: daysOf(span).map(day => ({ label: day, value: shownBy(day, kind) })),
    })),
    regions: tableModel(viewer, { caption: t.byRegion, columns: regionColumns(viewer), rows: regionsOf(rows), narrow: 'scroll' }),
  };
};

const sumOf = (rows: readonly BannerDay[]): Counts => {
  const sum: Counts = { shown: 0, accepted: 0, refused: 0, chosen: 0, signal: 0 };
  for (const { counts } of rows) for (const kind of kinds) sum[kind] += counts[kind];
  return sum;
};

interface RegionRow { readonly region: string; readonly counts: Counts }

const regionsOf = (rows: readonly BannerDay[]): readonly RegionRow[] => [...new Set(rows.map(({ region }) => region))]
  .map(region => ({ region, counts: sumOf(rows.filter(each => each.region === region)) }))
  .sort((left, right) => right.counts.shown - left.counts.shown || (left.region < right.region ? -1 : 1));

const regionColumns = (viewer: Viewer): readonly Column<RegionRow>[] => [
  { key: 'region', title: viewer.t.cookies.region, isName: true, cell: ({ region }) => region === '' ? viewer.t.cookies.nowhere : regionName(viewer, region) },
  ...kinds.map((kind): Column<RegionRow> => ({
    key: kind, title: viewer.t.cookies.counts[kind], isNumber: true, cell: ({ counts }) => viewer.number(counts[kind]),
  })),
];
