// How the banner looks, what the law says against a wall, and where a switch may be on before anybody chose.
import { bannerLayouts, bannerPositions, bannerThemes, choosableCategories, cookieOfferFor, type CookieOffer, type CookieSettings } from '@placet/core';
import { calloutModel, type Field } from '../../kit/index.js';
import { regionName } from '../rules/region-names.js';
import type { StoreVisit } from '../admin-page.js';
import { dayText } from '../statistics/span-form.js';
import { categoryName } from './cookie-words.js';
import { typedIn, type Back } from './returned.js';

const offerAtHome = ({ site, store }: StoreVisit): CookieOffer => cookieOfferFor([store.country], dayText(site.services.clock.now()));

export const wallCallouts = (visit: StoreVisit): readonly object[] => {
  const { viewer } = visit;
  return offerAtHome(visit).wallWarnings.map(({ region, text, citation }) =>
    calloutModel(viewer, 'warning', { title: viewer.t.cookies.wallTitle(regionName(viewer, region)), sentences: [text], source: citation }));
};

export const bannerFields = (visit: StoreVisit, { isOn, banner, categories }: CookieSettings, back: Back): Field[] => {
  const { viewer } = visit;
  const t = viewer.t.cookies;
  const typed = typedIn(back);
  return [
    { kind: 'box', name: 'isOn', label: t.isOn, hint: t.isOnHint, isOptional: true, isTicked: back.sent === undefined ? isOn : back.sent.one('isOn') === 'yes' },
    { kind: 'radio', name: 'layout', label: t.layout, value: typed('layout', banner.layout), error: back.errors?.get('layout'),
      options: bannerLayouts.map(value => ({ value, text: t.layouts[value], hint: t.layoutHints[value] })) },
    { kind: 'select', name: 'position', label: t.position, value: typed('position', banner.position), options: bannerPositions.map(value => ({ value, text: t.positions[value] })) },
    { kind: 'select', name: 'theme', label: t.theme, value: typed('theme', banner.theme), options: bannerThemes.map(value => ({ value, text: t.themes[value] })) },
    { kind: 'text', name: 'accent', label: t.accent, hint: t.accentHint, value: typed('accent', banner.accent ?? ''), lengthMax: 7, placeholder: '#0f6b4f', isOptional: true,
      error: back.errors?.get('accent') },
    { kind: 'boxes', name: 'onByDefault', label: t.onByDefault, hint: defaultsHint(visit),
      values: back.sent?.many('onByDefault') ?? choosableCategories.filter(each => categories[each].isOnByDefault),
      options: choosableCategories.map(value => ({ value, text: categoryName(viewer, value) })) },
  ];
};

/** Where visitors are decides, not where the store is; the store's own place is what most of them live under. */
const defaultsHint = (visit: StoreVisit): string => {
  const { viewer, store } = visit;
  const { mayBeOnByDefault, citation } = offerAtHome(visit);
  const place = regionName(viewer, store.country);
  return mayBeOnByDefault ? viewer.t.cookies.defaultsAllowed(place) : viewer.t.cookies.defaultsForbidden(place, citation);
};
