// All shops of an organisation at a glance, the one with the most trouble first: what is broken in each, and whether people still say yes. (AGE-2)
import { rollup, rollupSorts, type RollupPlace, type RollupSort, type StoreState, type TroublePart } from '../../agencies/rollup/rollup.js';
import { readRollupPlace, writeRollupPlace } from '../../agencies/rollup/rollup-place.js';
import { addressOf, emptyModel, pagerModel, readSort, sparkModel, status, tableModel, type Column, type Line } from '../kit/index.js';
import { roomPath, storePath } from '../navigation.js';
import { platformName } from '../platform-names.js';
import { sendPage } from '../site.js';
import { partsShown } from '../today/needs.js';
import { agencyTabs } from './agency/agency-frame.js';
import { housePage, queryText, type Visit } from './admin-page.js';

const shopsPerPage = 50;

export const rollupPage = housePage('/admin/shops', async (visit) => {
  const { site, request, response, viewer, looker } = visit;
  const words = viewer.t.rollup;
  const columns = columnsOf(visit);
  const { by } = readSort(queryText(request, 'sort'), columns, { by: 'trouble', isDescending: false });
  const sort = rollupSorts.find(each => each === by) ?? 'trouble';
  const after = placeFor(sort, queryText(request, 'after'));
  const { organisationId, storeScope } = looker;
  const { items, next } = await rollup(site.services, { organisationId, storeScope, sort, after, limit: shopsPerPage });
  const address = addressOf(`${site.base}${roomPath('shops')}`, { sort: sort === 'trouble' ? '' : sort });
  const nextPlace = next === undefined ? undefined : writeRollupPlace(next);
  await sendPage(site, request, response, viewer, {
    view: 'rollup', title: words.title, place: { room: 'shops' },
    model: {
      heading: words.title, lead: words.lead, crumbs: undefined, tabs: agencyTabs(visit, 'shops'),
      table: tableModel(viewer, {
        caption: words.caption, columns, rows: items, address, sort: { by: sort, isDescending: false },
        pager: pagerModel(address, { isFirst: after === undefined, previous: undefined, next: nextPlace }),
        empty: emptyModel(words.empty, words.emptyNext, { action: { text: viewer.t.store.add, href: `${site.base}/admin/stores/new` } }),
      }),
    },
  });
});

/** A place made for another order leads to the first page. */
const placeFor = (sort: RollupSort, text: string): RollupPlace | undefined => {
  const place = text === '' ? undefined : readRollupPlace(text);
  return place !== undefined && (typeof place.value === 'string') === (sort === 'name') ? place : undefined;
};

const columnsOf = ({ site, viewer }: Visit): readonly Column<StoreState>[] => {
  const words = viewer.t.rollup;
  return [
    { key: 'name', title: words.shop, canSort: true, isName: true, cell: ({ store }) => [
      { text: store.name, href: `${site.base}${storePath(store.id)}` }, { text: `${platformName(store.platform)}, ${store.country}`, isQuiet: true },
    ] },
    { key: 'trouble', title: words.trouble, canSort: true, cell: ({ store, parts }) => troubleLines(visitWords(viewer), parts, `${site.base}${roomPath('sync', store.id)}`) },
    { key: 'opt_ins', title: words.optIns, canSort: true, isNumber: true, cell: ({ optIns, optInsBefore }) => trendLines(viewer, optIns, optInsBefore) },
    { key: 'last_consent', title: words.lastAnswer, canSort: true, cell: ({ store, lastConsentAt }) =>
      lastConsentAt === null ? { text: words.never, isQuiet: true } : { time: viewer.moment(lastConsentAt, store.timezone) } },
  ];
};

const visitWords = (viewer: Visit['viewer']) => ({ viewer, kinds: viewer.t.today.kinds as Readonly<Record<string, (count: number, text: string) => string>> });

/** What is only still to be written waits; everything else is broken or late. */
const isOnlyOpen = (kind: string): boolean => kind === 'missing_documents' || kind === 'incomplete_clauses' || kind === 'shop_behind';

const troubleLines = ({ viewer, kinds }: ReturnType<typeof visitWords>, parts: readonly TroublePart[], shop: string): readonly Line[] => parts.length === 0
  ? [{ status: status(viewer, 'yes', viewer.t.rollup.fine) }]
  : partsShown(parts).flatMap(({ kind, count }): readonly Line[] => [
      { status: status(viewer, isOnlyOpen(kind) ? 'waiting' : 'no', (kinds[kind] ?? (() => viewer.t.today.other(viewer.number(count))))(count, viewer.number(count))) },
      ...kind === 'shop_attention' || kind === 'shop_behind' ? [{ text: viewer.t.today.mend[kind], href: shop }] : [],
    ]);

const trendLines = (viewer: Visit['viewer'], days: readonly number[], before: number): readonly Line[] => {
  const sum = days.reduce((all, each) => all + each, 0);
  const words = viewer.t.rollup.trend(viewer.number(sum), viewer.number(before));
  return [
    { text: viewer.number(sum), isStrong: true }, ...sum === 0 ? [] : [{ spark: sparkModel(words, days) }],
    { text: viewer.t.today.figures.before(viewer.number(before)), isQuiet: true },
  ];
};
