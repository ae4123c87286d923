// What moves when a store says it is somewhere else, shown before anything is changed. (REG-3)
import { regionChange, regionDefaults, type RegionDifference, type RegionValue } from '@placet/core';
import { tableModel, type Column } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';
import { countryName, storeFieldNames, type StoreForm } from './store-fields.js';

/** The same fields are sent again with the word that the list was seen. */
export const sendReview = (visit: StoreVisit, { values, fields }: StoreForm): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const words = viewer.t.store.set;
  const [from, to] = [countryName(viewer, store.country), countryName(viewer, values.country)];
  const title = words.review(from, to);
  const path = roomPath('settings', store.id);
  const changes = regionChange(store.country, values.country);
  return sendPage(site, request, response, viewer, {
    view: 'region-review', title, place: { room: 'settings', store, isInside: true },
    model: {
      heading: title, lead: changes.length === 0 ? words.reviewNothing : words.reviewLead,
      crumbs: crumbsTo(viewer, site.base, store, [[viewer.t.store.settings, path]], title),
      table: tableModel(viewer, { caption: words.caption, columns: columnsOf(viewer), rows: changes, narrow: 'cards' }), lawAsOf: regionDefaults(values.country).lawAsOf,
      action: `${site.base}${path}`, token, hidden: [...storeFieldNames.map(name => ({ name, value: fields?.[name] ?? values[name] })), { name: 'seen', value: values.country }],
      button: words.reviewButton(to), back: { text: words.back, href: `${site.base}${path}` },
    },
  });
};

const columnsOf = (viewer: Viewer): readonly Column<RegionDifference>[] => {
  const words = viewer.t.store.set;
  return [
    { key: 'rule', title: words.rule, isName: true, cell: ({ key, area }) => [{ text: words.areas[area], isStrong: true }, { text: key, isQuiet: true }] },
    { key: 'before', title: words.before, cell: ({ before }) => valueText(viewer, before) },
    { key: 'after', title: words.after, cell: ({ after }) => valueText(viewer, after) },
    { key: 'source', title: words.source, cell: ({ citation }) => ({ text: citation, isQuiet: true }) },
  ];
};

const valueText = ({ t, number }: Viewer, value: RegionValue | undefined): string => {
  if (value === undefined || value === null) return t.store.set.none;
  if (typeof value === 'boolean') return value ? t.store.set.yes : t.store.set.no;
  return typeof value === 'number' ? number(value) : value;
};
