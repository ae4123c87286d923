// From a region's code to the law on cookies and the like it is held to, and to what may run there before a choice. (COO, REG-1)
import { isEeaCountry } from '../eea.js';
import { countryOf, normaliseRegion } from '../region-code.js';
import { europeanUnion } from './cookies/european-union.js';
import { allCookieRules } from './cookies/index.js';
import type { cookieStances, CookieRules } from './cookies-schema.js';

export type CookieStanceName = (typeof cookieStances)[number];

export interface CookieStance {
  /** Whose rules these are. */
  readonly region: string;
  readonly stance: CookieStanceName;
  readonly citation: string;
  /** True when nothing is known of the place and the European Union is the measure. */
  readonly isAssumed: boolean;
}

const byRegion: ReadonlyMap<string, CookieRules> = new Map(allCookieRules.map(each => [each.region, each]));

const find = (regionId: string): CookieRules | undefined => {
  const code = normaliseRegion(regionId);
  if (code === undefined) return undefined;
  const country = countryOf(code);
  return byRegion.get(code) ?? byRegion.get(country) ?? (isEeaCountry(country) ? europeanUnion : undefined);
};

/** The region's own law, else its country's, else that of the European Union: for the states of the EEA, and as the measure wherever nothing is known. */
export const cookieRulesFor = (regionId: string): CookieRules => find(regionId) ?? europeanUnion;

/** What may run before a choice on `day` (`2026-11-25`; dated changes of the law count from their day), with the law it rests on. */
export const cookieStanceFor = (regionId: string, day: string): CookieStance => {
  const found = find(regionId);
  const { region, stance, stanceFrom, law } = found ?? europeanUnion;
  const changes = Object.entries(stanceFrom ?? {}).filter(([from]) => from <= day).sort(([left], [right]) => left < right ? -1 : 1);
  return { region, stance: changes.at(-1)?.[1] ?? stance, citation: law, isAssumed: found === undefined };
};

const strictness = { prior_opt_in: 2, opt_out: 1, notice: 0 } as const satisfies Record<CookieStanceName, number>;

/** The strictest of several places a visitor may be in; the first among equals. Without any the European Union is the measure. */
export const strictestCookieStance = (regionIds: readonly string[], day: string): CookieStance => {
  const [first = cookieStanceFor('', day), ...others] = regionIds.map(id => cookieStanceFor(id, day));
  return others.reduce((left, right) => strictness[right.stance] > strictness[left.stance] ? right : left, first);
};
