// Every region whose law is known, to look through and to search. (REG-1)
import { breachStanceFor, cookieStanceFor, marketingRulesFor, normaliseRegion, rightsRulesFor } from '@placet/core';
import { emptyModel, filterModel, tableModel, type Column } from '../../kit/index.js';
import { roomPath, rulePath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { housePage, queryText, type Visit } from '../admin-page.js';
import { isPlace, knownRegions, regionName } from './region-names.js';
import { breachWords, requestWords, stanceWords } from './rules-words.js';

export const rulesPage = housePage('/admin/rules', async (visit) => {
  const { site, request, response, viewer } = visit;
  const t = viewer.t.rules;
  const asked = queryText(request, 'q');
  const here = `${site.base}${roomPath('rules')}`;
  await sendPage(site, request, response, viewer, {
    view: 'rules', title: t.title, place: { room: 'rules' },
    model: {
      heading: t.title, lead: t.lead, crumbs: undefined,
      filter: filterModel(viewer,
        { path: here, isFiltered: asked !== '', fields: [{ kind: 'text', name: 'q', label: t.search, value: asked, lengthMax: 60, isWide: true }] }),
      table: tableModel(viewer, {
        caption: t.caption, columns: columnsOf(visit), rows: regionsLike(visit, asked),
        empty: emptyModel(t.noMatch, t.noMatchNext, { action: { text: viewer.t.kit.table.clear, href: here } }),
      }),
    },
  });
});

/** By name or code; a place without rules of its own is found by its code, and leads to what it is held to. */
const regionsLike = ({ viewer }: Visit, asked: string): readonly string[] => {
  const rows = knownRegions.map(id => ({ id, name: regionName(viewer, id) }));
  const wanted = asked.toLocaleLowerCase(viewer.language);
  const found = rows.filter(({ id, name }) => name.toLocaleLowerCase(viewer.language).includes(wanted) || id.toLowerCase().startsWith(wanted));
  const code = normaliseRegion(asked);
  const other = code !== undefined && !knownRegions.includes(code) && isPlace(viewer, code) ? [{ id: code, name: regionName(viewer, code) }] : [];
  return [...found, ...other].sort((left, right) => left.name.localeCompare(right.name, viewer.language)).map(({ id }) => id);
};

const columnsOf = ({ site, viewer }: Visit): readonly Column<string>[] => {
  const { rules: t, targets } = viewer.t;
  const today = new Date(site.services.clock.now()).toISOString().slice(0, 10);
  return [
    { key: 'region', title: t.region, isName: true,
      cell: id => [{ text: regionName(viewer, id), href: `${site.base}${rulePath(id)}` }, { text: id, isQuiet: true }] },
    { key: 'email', title: targets.email, cell: id => heldTo(id, stanceWords(viewer, marketingRulesFor(id), 'email')) },
    { key: 'sms', title: targets.sms, cell: id => stanceWords(viewer, marketingRulesFor(id), 'sms') },
    { key: 'cookies', title: t.cookies, cell: id => t.cookieStances[cookieStanceFor(id, today).stance] },
    { key: 'requests', title: t.requests, cell: id => requestWords(viewer, rightsRulesFor(id)) },
    { key: 'breaches', title: t.breaches, cell: id => breachWords(viewer, breachStanceFor(id)) },
  ];
};

/** Where the marketing law is that of a larger region, it says so. */
const heldTo = (id: string, words: string) => {
  const { id: own } = marketingRulesFor(id);
  return own === id ? words : [{ text: words }, { text: `→ ${own}`, isQuiet: true }];
};
