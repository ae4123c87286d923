// Samples of every other part, in the states it can be in: empty, one, many, wrong, waiting, with long words and from right to left.
import type { Viewer } from '../viewer.js';
import { addressOf } from './address.js';
import { calloutModel } from './callout.js';
import { chartModel, sparkModel, type Point } from './chart.js';
import { opener } from './confirm.js';
import { diffModel } from './diff.js';
import { emptyModel } from './empty.js';
import { dangerModel, factsModel, localeTabsModel, statsModel, tabsModel, timelineModel } from './lists.js';
import { pagerModel } from './pager.js';
import { progressModel, type Progress } from './progress.js';
import { sortableModel } from './sortable.js';
import { status } from './status.js';
import { readSort, tableModel, type Column } from './table.js';

interface Person { readonly name: string; readonly email: string; readonly count: number; readonly state: 'yes' | 'no' | 'waiting' | 'none' }

const people: readonly Person[] = [
  { name: 'Ada Example', email: 'ada@mail.example', count: 12481, state: 'yes' },
  { name: 'Donaudampfschifffahrtsgesellschaftskapitänswitwenrente', email: 'ein.sehr.langer.name.der.nicht.enden.will@mail.example', count: 3, state: 'no' },
  { name: 'عائشة مثال', email: 'aisha@mail.example', count: 0, state: 'waiting' },
  { name: 'Zoé', email: 'z@mail.example', count: 140, state: 'none' },
];

const start = Date.UTC(2026, 10, 25, 14, 2);
const dayMs = 86_400_000;

const counts = [41, 38, 44, 40, 47, 52, 39, 41, 36, 44, 43, 40, 38, 45, 51, 47, 44, 12, 9, 11, 14, 12, 10, 13, 11, 12, 15, 12, 14, 12];
const words = { newsletter: 'Newsletter by e-mail', terms: 'Terms', privacy: 'Privacy policy, with a name that is longer than most names of documents are', sms: 'News by SMS' } as const;
export const sampleKeys = Object.keys(words);

export interface SampleSetting {
  readonly here: string;
  readonly token: string;
  readonly order: readonly string[];
  readonly sort: string;
  readonly progress: Progress;
}

export const samples = (viewer: Viewer, { here, token, order, sort, progress }: SampleSetting): object => ({
  ...tables(viewer, here, token, sort), ...figures(viewer), ...texts(viewer, here),
  statuses: [status(viewer, 'yes'), status(viewer, 'no'), status(viewer, 'waiting'), status(viewer, 'none'), status(viewer, 'no', 'failed three times')],
  callouts: [
    calloutModel(viewer, 'note', { sentences: ['Shoppers see this text in their own language, if there is one.'] }),
    calloutModel(viewer, 'warning', { sentences: ['Checkout has no mandatory terms. Most shops have them.'], action: { text: 'Add the terms', href: here } }),
    calloutModel(viewer, 'refusal', { sentences: ['A box for e-mail can never be mandatory: a yes that is a condition is not a yes.'], source: 'GDPR Art. 7(4)', sourceHref: here }),
  ],
  progresses: progressSamples(progress).map(each => progressModel(viewer, each)),
  sortable: sortableModel(viewer, {
    id: 'order-form', label: 'Boxes at the checkout, in their order', action: `${here}/order`, token,
    items: order.map(key => ({ key, name: words[key as keyof typeof words], ...key === 'terms' ? { note: 'mandatory' } : {}, text: 'asked at the checkout' })),
  }),
  danger: dangerModel('What cannot be taken back', [{ title: 'Erase this person', what: 'Name, addresses and circumstances become unreadable for good.', opener: opener('Erase…', `${here}/erase`, 'erase', true) }]),
  flash: undefined, toast: { text: 'Version 4 is published.', undo: { action: `${here}/undo`, token, name: viewer.t.kit.toast.undoOf('Version 4 is published.'), fields: [] } },
});

const progressSamples = (running: Progress): Progress[] => [
  running, { label: 'Counting', done: 4000, total: 0, state: 'running', refresh: running.refresh },
  { label: 'Sealing', done: 12_000, total: 12_000, state: 'done', refresh: running.refresh },
  { label: 'Pushing to the shop', done: 800, total: 12_000, state: 'failed', refresh: running.refresh, note: 'The shop did not answer for an hour. What was pushed is kept.' },
];

const tables = (viewer: Viewer, here: string, token: string, asked: string): object => {
  const columns: readonly Column<Person>[] = [
    { key: 'name', title: 'Name', isName: true, canSort: true, cell: ({ name, email }) => [{ text: name, href: here }, { text: email, isQuiet: true }] },
    { key: 'state', title: 'E-mail', cell: ({ state }) => ({ status: status(viewer, state) }) },
    { key: 'count', title: 'Records', isNumber: true, canSort: true, cell: ({ count }) => viewer.number(count) },
    { key: 'seen', title: 'Last seen', cell: ({ count }) => count === 0 ? '' : { time: viewer.moment(start - count * 60_000, 'Europe/Berlin') } },
    { key: 'do', title: 'Do', cell: ({ name }) => ({ button: 'Forget', name: `Forget ${name}`, action: `${here}/undo`, token, isDanger: true }) },
  ];
  const sort = readSort(asked, columns, { by: 'name', isDescending: false });
  const sign = sort.isDescending ? -1 : 1;
  const rows = [...people].sort((one, other) => sign * (sort.by === 'count' ? one.count - other.count : one.name.localeCompare(other.name)));
  const address = addressOf(here, { sort: asked });
  return {
    table: tableModel(viewer, { caption: 'Some people', columns, rows, sort, address, pager: pagerModel(address, { isFirst: false, previous: 'b', next: 'c' }) }),
    scrolled: tableModel(viewer, { caption: 'One person, in a frame that scrolls', columns, rows: rows.slice(0, 1), narrow: 'scroll' }),
    none: tableModel(viewer, { caption: 'Nobody', columns, rows: [], empty: emptyModel('Nobody has answered yet', 'Answers appear here as soon as your shop sends the first one.', { action: { text: 'See how to send one', href: here } }) }),
  };
};

const figures = (viewer: Viewer): object => {
  const points = counts.map((value, at): Point => ({ label: viewer.day(start - (counts.length - 1 - at) * dayMs, 'UTC').text, value }));
  return {
    charts: [
      chartModel(viewer, { id: 'opt-ins', title: 'Opt-ins a day, newsletter', summary: 'They fell from about 43 to about 12 a day on 12 November.', shape: 'line', points }),
      chartModel(viewer, { id: 'requests', title: 'Requests a day', summary: 'Between 9 and 52.', shape: 'bars', points: points.slice(-14) }),
      chartModel(viewer, { id: 'silence', title: 'Nothing yet', summary: 'There are no figures yet.', shape: 'line', points: [] }),
    ],
    stats: statsModel([
      { label: 'Records', value: viewer.number(12481), note: 'sealed at 14:00' }, { label: 'Opt-ins, 30 days', value: viewer.number(41), spark: sparkModel('Falling since 12 November', counts) },
      { label: 'Lag, p99', value: '0.8 s', status: status(viewer, 'yes', 'in order') }, { label: 'Overdue', value: viewer.number(2), href: '#', status: status(viewer, 'waiting', 'due in 3 days') },
    ]),
  };
};

const texts = (viewer: Viewer, here: string): object => ({
  diffs: [
    diffModel(viewer, 'We keep your address for ten years, because the law asks for it.', 'We keep your address for six years, because the law asks for it, and then delete it.', 'en'),
    diffModel(viewer, 'The same.', 'The same.', 'en'),
    diffModel(viewer, 'نحتفظ بعنوانك عشر سنوات.', 'نحتفظ بعنوانك ست سنوات.', 'ar'),
  ],
  code: { label: 'In the head of every page, before any other script', name: 'The snippet', text: '<script src="https://placet.example/s/pk_sample/placet.js"></script>' },
  timeline: timelineModel([
    { time: viewer.moment(start, 'Europe/Berlin'), status: status(viewer, 'no'), text: 'E-mail', quote: { text: 'Unsubscribe', language: 'en' }, notes: ['one-click link'], links: [{ text: 'Receipt', href: here }] },
    { time: viewer.moment(start - 40 * dayMs, 'Europe/Berlin'), status: status(viewer, 'yes'), text: 'E-mail', quote: { text: 'نعم، أرسلوا لي الرسالة.', language: 'ar' } },
  ]),
  facts: factsModel([
    { key: 'Platform', value: 'WooCommerce' }, { key: 'Address', value: 'shop-one.example', href: here }, { key: 'Signed', time: viewer.moment(start, 'UTC') },
    { key: 'Hash', code: '9f2c'.repeat(16) }, { key: 'Webhooks', status: status(viewer, 'waiting'), note: 'asked for an hour ago' },
  ]),
  tabs: tabsModel('Parts of the document', [{ text: 'Text', href: here, isHere: true }, { text: 'Versions', href: `${here}?tab=versions`, isHere: false }, { text: 'Auftragsverarbeitungsvertragsverzeichnis', href: `${here}?tab=long`, isHere: false }]),
  locales: localeTabsModel(viewer, [
    { locale: 'en', href: here, isHere: true, state: 'complete' }, { locale: 'de', href: `${here}?l=de`, isHere: false, state: 'incomplete' }, { locale: 'ar', href: `${here}?l=ar`, isHere: false, state: 'missing' },
  ]),
});
