// The regions a message is held to: every candidate, and where the part of a country matters and is unknown, its parts as well.
import { countryOf, normaliseRegion, unknownRegion } from '../region-code.js';
import { allMarketingRules } from './marketing/index.js';
import type { MarketingFacts } from './marketing-facts.js';
import type { MarketingRules, RuleChannel } from './marketing-schema.js';
import { marketingRulesFor } from './rules-for.js';

export interface Place {
  /** The region as named by the caller, in its normal form. */
  readonly code: string;
  readonly rules: MarketingRules;
}

/** The regions with a law of their own, made once: most questions name no other. */
const listed: ReadonlyMap<string, Place> = new Map(allMarketingRules.map(rules => [rules.id, { code: rules.id, rules }]));

const placeOf = (region: string): Place => {
  const known = listed.get(region);
  if (known !== undefined) return known;
  const code = normaliseRegion(region) ?? unknownRegion;
  return { code, rules: marketingRulesFor(code) };
};

const partsOf: ReadonlyMap<string, readonly Place[]> = new Map(allMarketingRules.filter(each => each.unknownSubdivision !== undefined)
  .map(({ id }) => [id, allMarketingRules.filter(({ parent }) => parent === id).map(rules => ({ code: rules.id, rules }))]));

/** Never empty: without any candidate it is the unknown region, held to the GDPR's standard. */
export const placesOf = ({ candidateRegions, channel, merchantPolicy }: MarketingFacts): readonly Place[] => {
  if (candidateRegions.length === 0) return [placeOf(unknownRegion)];
  const places: Place[] = [];
  for (const candidate of candidateRegions) {
    const place = placeOf(candidate);
    places.push(place);
    if (isSplit(place, channel, merchantPolicy?.strict)) places.push(...partsOf.get(place.code) ?? []);
  }
  return places;
};

/** Whether the place is a whole country whose parts differ on the channel: always where the law says so, else where the merchant is strict. */
const isSplit = ({ code, rules }: Place, channel: RuleChannel, strict: readonly string[] | undefined): boolean => {
  const { unknownSubdivision } = rules;
  if (code !== rules.id || unknownSubdivision?.channels.includes(channel) !== true) return false;
  return unknownSubdivision.enabledByDefault !== false || strict?.includes(code) === true;
};

/** The age from which a person consents alone: of the country where a union's law leaves it to its states. */
export const ageOfConsentIn = ({ code, rules: { minors } }: Place): number =>
  minors.table?.[countryOf(code)] ?? minors.parentalConsentBelow ?? minors.ageOfDigitalConsent ?? minors.productDefaultAge ?? 16;
