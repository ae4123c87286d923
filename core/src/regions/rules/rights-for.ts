// From a region's code to the law on requests it is held to.
import { isEeaCountry } from '../eea.js';
import { countryOf, normaliseRegion } from '../region-code.js';
import { allRightsRules } from './rights/index.js';
import { europeanUnion } from './rights/european-union.js';
import type { RightsRules } from './rights-schema.js';

const byRegion: ReadonlyMap<string, RightsRules> = new Map(allRightsRules.map(each => [each.region, each]));

/** The region's own law, else its country's, else the GDPR: for the states of the EEA, and as the measure wherever nothing is known. */
export const rightsRulesFor = (regionId: string): RightsRules => {
  const code = normaliseRegion(regionId) ?? regionId;
  const country = countryOf(code);
  return byRegion.get(code) ?? (isEeaCountry(country) ? europeanUnion : byRegion.get(country) ?? europeanUnion);
};
