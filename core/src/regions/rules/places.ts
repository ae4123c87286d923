// The regions a message is held to: every candidate, and where the part of a country matters and is unknown, its parts as well. One law per store:
// the law as it stands, or as a store's overrides leave it.
import type { Channel } from '../../consents/channels.js';
import { countryOf, normaliseRegion, unknownRegion } from '../region-code.js';
import { allMarketingRules } from './marketing/index.js';
import type { MarketingRules, RuleChannel } from './marketing-schema.js';
import { applyOverrides } from './overrides.js';
import type { RuleOverride } from './overrides-schema.js';
import { compilePrograms, type Programs } from './program.js';
import { marketingRulesFor } from './rules-for.js';
import type { Zone } from './time-zones.js';
import { zonesOf } from './zones-of.js';

export interface Jurisdiction {
  /** The region as named by the caller, in its normal form. */
  readonly code: string;
  /** The law as written, before any override. */
  readonly rules: MarketingRules;
  readonly programs: Programs;
  /** From which age a person consents alone. */
  readonly ageOfConsent: number;
  readonly zones: readonly Zone[];
  /** By channel: the parts of the country that are asked as well when only the country is known. */
  readonly parts: Readonly<Partial<Record<Channel, readonly Jurisdiction[]>>>;
}

export interface Law {
  placeOf(region: string): Jurisdiction;
  readonly unknown: Jurisdiction;
}

/** The law under `overrides`. Made once per store; places are compiled when first asked for. */
export const makeLaw = (overrides: readonly RuleOverride[] = []): Law => new CompiledLaw(overrides);

/** The law as it stands. */
export const plainLaw = (): Law => plain ??= makeLaw();
let plain: Law | undefined;

const placesMax = 2000;

class CompiledLaw implements Law {
  private readonly programs = new Map<MarketingRules, Programs>();
  private readonly places = new Map<string, Jurisdiction>();
  readonly unknown: Jurisdiction;

  constructor(private readonly overrides: readonly RuleOverride[]) { this.unknown = this.placeOf(unknownRegion); }

  placeOf(region: string): Jurisdiction {
    const known = this.places.get(region);
    if (known !== undefined) return known;
    const place = this.make(normaliseRegion(region) ?? unknownRegion);
    // Codes come from outside: whoever sends made-up ones must not fill the memory.
    if (this.places.size >= placesMax) this.places.clear();
    this.places.set(region, place);
    return place;
  }

  private make(code: string): Jurisdiction {
    const rules = marketingRulesFor(code);
    return { code, rules, programs: this.programsOf(rules), ageOfConsent: ageOfConsentIn(code, rules), zones: zonesOf(code), parts: this.partsOf(code, rules) };
  }

  private programsOf(rules: MarketingRules): Programs {
    const known = this.programs.get(rules);
    if (known !== undefined) return known;
    const programs = compilePrograms(this.overrides.length === 0 ? rules : applyOverrides(rules, this.overrides));
    this.programs.set(rules, programs);
    return programs;
  }

  private partsOf(code: string, { id, unknownSubdivision }: MarketingRules): Jurisdiction['parts'] {
    if (code !== id || unknownSubdivision === undefined || unknownSubdivision.enabledByDefault === false) return {};
    const parts = partsOfCountry(id).map(part => this.placeOf(part));
    return Object.fromEntries(unknownSubdivision.channels.map(channel => [channel, parts]));
  }
}

const partsOfCountry = (id: string): readonly string[] => allMarketingRules.filter(({ parent }) => parent === id).map(each => each.id);

/** The parts a merchant who is strict in a country wants asked where the law leaves that open. */
export const optionalPartsOf = ({ code, rules: { id, unknownSubdivision } }: Jurisdiction, channel: RuleChannel): readonly string[] =>
  code === id && unknownSubdivision?.enabledByDefault === false && unknownSubdivision.channels.includes(channel) ? partsOfCountry(id) : [];

/** Of the country where a union's law leaves the age to its states. */
const ageOfConsentIn = (code: string, { minors }: MarketingRules): number =>
  minors.table?.[countryOf(code)] ?? minors.parentalConsentBelow ?? minors.ageOfDigitalConsent ?? minors.productDefaultAge ?? 16;
