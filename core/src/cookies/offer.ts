// What a visitor is offered, by all the places he may be in: what may run before a choice, how long an answer holds, what may be switched on beforehand,
// which link is owed, and what speaks against a wall. (COO-2, COO-3, REG-2)
import { cookieRulesFor, cookieStanceFor, normaliseRegion, strictestCookieStance, type CookieStanceName } from '../regions/index.js';

export interface WallWarning { readonly region: string; readonly text: string; readonly citation: string }

export interface CookieOffer {
  /** The place that decides, as it was given; empty when none was. */
  readonly place: string;
  /** Whose law decides what runs before a choice: that of the strictest place. */
  readonly region: string;
  readonly stance: CookieStanceName;
  readonly citation: string;
  /** True when nothing is known of that place and the European Union is the measure. */
  readonly isAssumed: boolean;
  readonly months: { readonly accept: number; readonly refuse: number };
  /** Whether a category may be shown switched on. (CJEU C-673/17 Planet49) */
  readonly mayBeOnByDefault: boolean;
  /** Whether "Do Not Sell or Share" has to be linked. (Cal. Civ. Code § 1798.135(a) and its like) */
  readonly hasSaleLink: boolean;
  /** One for each place whose law lets nobody make a choice the price of entry, or does so under conditions. */
  readonly wallWarnings: readonly WallWarning[];
}

/** `regions` are all the places a visitor may be in (none: nothing is known), `day` is a date such as `2026-11-25`. */
export const cookieOfferFor = (regions: readonly string[], day: string): CookieOffer => {
  const places = regions.length === 0 ? [''] : regions;
  const validities = places.map(place => cookieRulesFor(place).consentValidity);
  const strictest = strictestCookieStance(places, day);
  return {
    ...strictest,
    place: places.find(place => cookieStanceFor(place, day).region === strictest.region) ?? '',
    months: {
      // The visitor is asked again soonest after a yes and latest after a no.
      accept: Math.min(...validities.map(({ acceptMonths, productDefault }) => acceptMonths ?? productDefault.acceptMonths)),
      refuse: Math.max(...validities.map(({ refusalMonths, productDefault }) => refusalMonths ?? productDefault.refusalMonths)),
    },
    mayBeOnByDefault: places.every(place => !cookieRulesFor(place).preTickedForbidden && cookieStanceFor(place, day).stance !== 'prior_opt_in'),
    hasSaleLink: places.some(place => isSaleLinkOwed(place, day)),
    wallWarnings: wallWarningsFor(places),
  };
};

/** A visitor who is somewhere in the United States may be in a state with an act. */
const isSaleLinkOwed = (place: string, day: string): boolean => {
  const { region, stance } = cookieStanceFor(place, day);
  return normaliseRegion(place) === 'US' || (region.startsWith('US-') && stance === 'opt_out');
};

const wallWarningsFor = (places: readonly string[]): WallWarning[] => {
  const rules = new Set(places.map(cookieRulesFor));
  return [...rules].filter(({ cookieWall }) => cookieWall.allowed !== 'yes')
    .map(({ region, law, cookieWall }) => ({ region, text: cookieWall.text, citation: law }));
};
