// From a region's code to the law it is held to.
import { isEeaCountry } from '../eea.js';
import { countryOf, normaliseRegion, unknownRegion } from '../region-code.js';
import { allMarketingRules } from './marketing/index.js';
import type { MarketingRules } from './marketing-schema.js';

const byId: ReadonlyMap<string, MarketingRules> = new Map(allMarketingRules.map(each => [each.id, each]));

const known = (id: string): MarketingRules => {
  const rules = byId.get(id);
  if (rules === undefined) throw new Error(`no rules for ${id}`);
  return rules;
};

const europe = known('EU');
const unknown = known(unknownRegion);

/**
 * The marketing law of a region: its own, else its country's, else the European Union's for a state of the EEA, else the unknown
 * region's, which is as strict as any. Never fails: what is no region code is an unknown region.
 */
export const marketingRulesFor = (regionId: string): MarketingRules => {
  const exact = byId.get(regionId);
  if (exact !== undefined) return exact;
  const code = normaliseRegion(regionId);
  if (code === undefined) return unknown;
  const country = countryOf(code);
  return byId.get(code) ?? byId.get(country) ?? (isEeaCountry(country) ? europe : unknown);
};
