// Which time zones a region has: all of them must allow what is sent to somebody whose own is not known. (DEC-6)
import { eeaCountries } from '../eea.js';
import { countryOf, normaliseRegion } from '../region-code.js';
import { earthZones, zoneNamed, type Zone } from './time-zones.js';

/**
 * Countries with several zones, and their parts; `all` are the clocks that differ today. The area before the slash is left out where it is the country's own.
 */
const subdivisionZones: Readonly<Record<string, { readonly area: string; readonly zones: Readonly<Record<string, string>> }>> = {
  US: {
    area: 'America',
    zones: {
      all: 'New_York Chicago Denver Phoenix Los_Angeles Anchorage Adak Pacific/Honolulu',
      AK: 'Anchorage Adak Juneau', AL: 'Chicago New_York', AR: 'Chicago', AZ: 'Phoenix Denver', CA: 'Los_Angeles', CO: 'Denver', CT: 'New_York', DC: 'New_York',
      DE: 'New_York', FL: 'New_York Chicago', GA: 'New_York', HI: 'Pacific/Honolulu', IA: 'Chicago', ID: 'Boise Los_Angeles', IL: 'Chicago',
      IN: 'Indianapolis Chicago', KS: 'Chicago Denver', KY: 'New_York Chicago', LA: 'Chicago', MA: 'New_York', MD: 'New_York', ME: 'New_York',
      MI: 'Detroit Menominee', MN: 'Chicago', MO: 'Chicago', MS: 'Chicago', MT: 'Denver', NC: 'New_York', ND: 'Chicago Denver', NE: 'Chicago Denver',
      NH: 'New_York', NJ: 'New_York', NM: 'Denver', NV: 'Los_Angeles Denver', NY: 'New_York', OH: 'New_York', OK: 'Chicago Denver', OR: 'Los_Angeles Boise',
      PA: 'New_York', RI: 'New_York', SC: 'New_York', SD: 'Chicago Denver', TN: 'New_York Chicago', TX: 'Chicago Denver', UT: 'Denver', VA: 'New_York',
      VT: 'New_York', WA: 'Los_Angeles', WI: 'Chicago', WV: 'New_York', WY: 'Denver',
    },
  },
  CA: {
    area: 'America',
    zones: {
      all: 'St_Johns Halifax Blanc-Sablon Toronto Coral_Harbour Winnipeg Regina Edmonton Whitehorse Vancouver',
      AB: 'Edmonton', BC: 'Vancouver Edmonton Creston Dawson_Creek Fort_Nelson', MB: 'Winnipeg', NB: 'Moncton', NL: 'St_Johns Goose_Bay', NS: 'Halifax Glace_Bay',
      NT: 'Edmonton Inuvik', NU: 'Iqaluit Rankin_Inlet Cambridge_Bay Resolute Coral_Harbour', ON: 'Toronto Winnipeg Coral_Harbour', PE: 'Halifax',
      QC: 'Toronto Blanc-Sablon Halifax', SK: 'Regina Edmonton', YT: 'Whitehorse',
    },
  },
  AU: {
    area: 'Australia',
    zones: {
      ACT: 'Sydney', NSW: 'Sydney Broken_Hill Lord_Howe', NT: 'Darwin', QLD: 'Brisbane', SA: 'Adelaide', TAS: 'Hobart', VIC: 'Melbourne', WA: 'Perth Eucla',
    },
  },
};

/** Every zone of a region, by its code; those of the whole country for a part without a row, of the whole earth where nothing is known. Never empty. */
export const zonesOf = (regionId: string): readonly Zone[] => {
  const known = byRegion.get(regionId);
  if (known !== undefined) return known;
  if (byRegion.size >= regionsMax) byRegion.clear();
  const found = findZones(regionId);
  byRegion.set(regionId, found);
  return found;
};

const regionsMax = 2000;
const byRegion = new Map<string, readonly Zone[]>();

const findZones = (regionId: string): readonly Zone[] => {
  const code = normaliseRegion(regionId);
  if (code === undefined) return earthZones;
  if (code === 'EU') return atLeastEarth([...eeaCountries].flatMap(namesOfCountry));
  const country = countryOf(code);
  const { area, zones } = subdivisionZones[country] ?? { area: '', zones: {} };
  const names = (zones[code.slice(3)] ?? zones['all'])?.split(' ').map(name => name.includes('/') ? name : `${area}/${name}`);
  return atLeastEarth(names ?? namesOfCountry(country));
};

/** As the runtime's locale data (CLDR) has them: a method in newer engines, a property in older ones. */
interface LocaleZones { readonly timeZones?: readonly string[]; readonly getTimeZones?: () => readonly string[] | undefined }

const namesOfCountry = (country: string): readonly string[] => {
  const locale = new Intl.Locale(`und-${country}`) as LocaleZones;
  return locale.getTimeZones?.() ?? locale.timeZones ?? [];
};

/** A name the runtime does not know leaves no gap: then the whole earth counts. */
const atLeastEarth = (names: readonly string[]): readonly Zone[] => {
  const zones = names.map(zoneNamed);
  return zones.length === 0 || zones.includes(undefined) ? earthZones : zones.filter(zone => zone !== undefined);
};
