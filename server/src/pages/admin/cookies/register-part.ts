// The register by category, with what adds to it and takes from it.
import { cookieCategories, registerLimits, storageKinds, wordingFor, type CookieCategory, type CookieEntry, type CookieSettings, type TagHost } from '@placet/core';
import { tableModel, type Column, type Field, type FormPart, type Line } from '../../kit/index.js';
import type { Viewer } from '../../viewer.js';
import type { StoreVisit } from '../admin-page.js';
import { categoryName, durationWords } from './cookie-words.js';
import { durationKinds } from './read-cookie-forms.js';
import { purposeLocales, typedIn, type Back } from './returned.js';

export const registerModel = (viewer: Viewer, { entries, hosts }: CookieSettings): readonly object[] => cookieCategories.map((category) => {
  const t = viewer.t.cookies;
  const own = { entries: entries.filter(each => each.category === category), hosts: hosts.filter(each => each.category === category) };
  const name = categoryName(viewer, category);
  return {
    id: `of-${category}`, name, what: t.categoryWhats[category], isEmpty: own.entries.length + own.hosts.length === 0,
    entries: tableModel(viewer, { caption: t.entriesOf(name), columns: entryColumns(viewer), rows: own.entries }),
    hosts: tableModel(viewer, { caption: t.hostsOf(name), columns: hostColumns(viewer), rows: own.hosts }),
  };
});

/** The button belongs to the form that holds what is not published yet, so that it is not in every row. */
const drop = ({ t }: Viewer, value: string, name: string): Line => ({ button: t.cookies.remove, name: t.cookies.removeOf(name), form: 'held', field: 'drop', value });

const entryColumns = (viewer: Viewer): readonly Column<CookieEntry>[] => {
  const t = viewer.t.cookies;
  return [
    { key: 'name', title: t.name, isName: true, cell: ({ name, kind }) => [{ code: name }, ...kind === 'cookie' ? [] : [{ text: t.kinds[kind], isQuiet: true }]] },
    { key: 'provider', title: t.provider, cell: ({ provider, thirdPartyAccess }) =>
      [{ text: provider }, ...thirdPartyAccess.length === 0 ? [] : [{ text: t.readBy(thirdPartyAccess.join(', ')), isQuiet: true }]] },
    { key: 'purpose', title: t.purpose, cell: ({ purpose }) => wordingFor(purpose, viewer.language)?.value ?? '' },
    { key: 'duration', title: t.duration, cell: ({ duration }) => durationWords(viewer, duration) },
    { key: 'remove', title: t.change, cell: ({ kind, name }) => drop(viewer, `${kind}:${name}`, name) },
  ];
};

const hostColumns = (viewer: Viewer): readonly Column<TagHost>[] => {
  const t = viewer.t.cookies;
  return [
    { key: 'host', title: t.host, isName: true, cell: ({ host }) => ({ code: host }) },
    { key: 'provider', title: t.provider, cell: ({ provider }) => provider },
    { key: 'remove', title: t.change, cell: ({ host }) => drop(viewer, `host:${host}`, host) },
  ];
};

const categoryField = (viewer: Viewer, value: string, error: string | undefined): Field => ({
  kind: 'select', name: 'category', label: viewer.t.cookies.category, value, any: viewer.t.cookies.choose, error,
  options: cookieCategories.map((each: CookieCategory) => ({ value: each, text: categoryName(viewer, each) })),
});

export const entryFields = ({ viewer, store }: StoreVisit, back: Back): Field[] => {
  const t = viewer.t.cookies;
  const typed = typedIn(back);
  const error = (name: Parameters<NonNullable<Back['errors']>['get']>[0]): string | undefined => back.errors?.get(name);
  return [
    { kind: 'text', name: 'name', label: t.name, hint: t.nameHint, value: typed('name'), lengthMax: registerLimits.nameLengthMax, error: error('name') },
    { kind: 'select', name: 'kind', label: t.kind, value: typed('kind', 'cookie'), error: error('kind'), options: storageKinds.map(each => ({ value: each, text: t.kinds[each] })) },
    categoryField(viewer, typed('category'), error('category')),
    { kind: 'text', name: 'provider', label: t.provider, hint: t.providerHint, value: typed('provider'), lengthMax: registerLimits.providerLengthMax, error: error('provider') },
    purposeField(viewer, store.locale, typed, error('purpose')),
    { kind: 'select', name: 'duration', label: t.duration, value: typed('duration', 'session'), error: error('duration'),
      options: durationKinds.map(each => ({ value: each, text: t.durationKinds[each] })) },
    { kind: 'text', name: 'amount', label: t.amount, hint: t.amountHint, value: typed('amount'), lengthMax: 5, isOptional: true, error: error('amount') },
  ];
};

const purposeField = ({ t, language }: Viewer, locale: string, typed: (name: string) => string, error?: string): Field => ({
  kind: 'area', name: `purpose-${locale}`, label: t.cookies.purposeIn(new Intl.DisplayNames([language], { type: 'language', fallback: 'code' }).of(locale) ?? locale),
  value: typed(`purpose-${locale}`), rows: 2, language: locale, lengthMax: registerLimits.purposeLengthMax, error,
});

export const entryParts = ({ viewer, store }: StoreVisit, back: Back): FormPart[] => {
  const t = viewer.t.cookies;
  const typed = typedIn(back);
  const others = purposeLocales(store).slice(1);
  return [{
    title: t.more, hint: t.moreHint, isOpen: others.some(locale => typed(`purpose-${locale}`) !== '') || typed('readers') !== '',
    fields: [
      ...others.map((locale): Field => ({ ...purposeField(viewer, locale, typed), isOptional: true })),
      { kind: 'text', name: 'readers', label: t.readers, hint: t.readersHint, value: typed('readers'), isOptional: true, lengthMax: 2000 },
    ],
  }];
};

export const hostFields = ({ viewer }: StoreVisit, back: Back): Field[] => {
  const t = viewer.t.cookies;
  const typed = typedIn(back);
  return [
    { kind: 'text', name: 'host', label: t.host, hint: t.hostHint, value: typed('host'), lengthMax: 253, error: back.errors?.get('host') },
    categoryField(viewer, typed('category'), back.errors?.get('category')),
    { kind: 'text', name: 'provider', label: t.provider, value: typed('provider'), lengthMax: registerLimits.providerLengthMax, error: back.errors?.get('provider') },
  ];
};
