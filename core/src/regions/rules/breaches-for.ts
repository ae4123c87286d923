// From a region's code to the law on breaches of personal data it is held to, and to the clock that runs there. (REG-1)
import { isEeaCountry } from '../eea.js';
import { countryOf, normaliseRegion } from '../region-code.js';
import { allBreachRules } from './breaches/index.js';
import type { BreachRules } from './breaches-schema.js';

export interface BreachStance {
  /** Whose rules these are. */
  readonly region: string;
  /** Hours from becoming aware within which the authority is told: the law's figure, else the product's own; null where there is neither. */
  readonly authorityHours: number | null;
  /** Whether `authorityHours` is a figure of the law. */
  readonly isStatutory: boolean;
  readonly citation: string;
  /** True when nothing is known of the place and the GDPR is the measure. */
  readonly isAssumed: boolean;
}

const byRegion: ReadonlyMap<string, BreachRules> = new Map(allBreachRules.map(each => [each.region, each]));

const known = (id: string): BreachRules => {
  const rules = byRegion.get(id);
  if (rules === undefined) throw new Error(`no breach rules for ${id}`);
  return rules;
};

const europe = known('EU');

const find = (regionId: string): BreachRules | undefined => {
  const code = normaliseRegion(regionId);
  if (code === undefined) return undefined;
  const country = countryOf(code);
  return byRegion.get(code) ?? (isEeaCountry(country) ? europe : byRegion.get(country));
};

/** The region's own law, else its country's, else the GDPR: for the states of the EEA, and as the measure wherever nothing is known. */
export const breachRulesFor = (regionId: string): BreachRules => find(regionId) ?? europe;

const hoursOfDay = 24;

/** The clock for telling the authority, with the law it rests on. Days are counted as 24 hours each; business days are left to the rules themselves. */
export const breachStanceFor = (regionId: string): BreachStance => {
  const found = find(regionId);
  const { region, authority, citation } = found ?? europe;
  const statutory = authority.withinHours ?? (typeof authority.withinDays === 'number' ? authority.withinDays * hoursOfDay : null);
  const product = authority.productDefaultHours ?? (authority.productDefaultDays === undefined ? null : authority.productDefaultDays * hoursOfDay);
  return {
    region, authorityHours: statutory ?? product, isStatutory: statutory !== null, isAssumed: found === undefined,
    citation: authority.citation === undefined ? citation : `${citation}: ${authority.citation}`,
  };
};
