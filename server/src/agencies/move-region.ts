// A store that says it is somewhere else is held to that place from the next request on, because the law is read by its country. What is left to do is done
// here: boxes the new law does not let come ticked are emptied, and words are drafted in the language spoken there. (REG-3)
import { preTickedAllowedIn, regionChange, type Placement, type PolicyKind, type RegionDifference, type StoreId } from '@placet/core';
import { consentTexts, suggestConsentText, type ConsentPurpose, type ConsentText } from '@placet/templates';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';

type Locale = ConsentText['locale'];

/** Words for a box that has none in the language of the new place; a person reads them before they are used. */
export interface WordingDraft {
  /** Null for a store without sections: these boxes are usual. */
  readonly section: string | null;
  /** `channel:email`, `policy:privacy`. */
  readonly box: string;
  readonly locale: string;
  readonly text: string;
}

export interface RegionMove {
  readonly from: string;
  readonly to: string;
  readonly changes: readonly RegionDifference[];
  /** Paths of the boxes that came ticked and do not any more: `newsletter.placements[0]`. */
  readonly unticked: readonly string[];
  readonly wordings: readonly WordingDraft[];
  /** Languages spoken there that there are no suggestions in. */
  readonly languagesWithoutWords: readonly string[];
}

/**
 * To be called before the store itself is changed: boxes are emptied first, so that a stop in between leaves a store too strict rather than too loose.
 * `after` is what the store is about to be.
 */
export const moveRegion = async (
  { sections, policies }: Pick<Services, 'sections' | 'policies'>, store: Store, after: Pick<Store, 'country' | 'locale' | 'name'>,
): Promise<RegionMove> => {
  const storeId = store.id as StoreId;
  const kinds = new Map((await policies.list(storeId)).map(({ id, kind }) => [id as string, kind]));
  const asked: Asked[] = [];
  const unticked: string[] = [];
  for (const { name } of await sections.list(storeId)) {
    const placements = await sections.find(storeId, name);
    asked.push(...placements.flatMap(placement => askedOf(name, placement, kinds)));
    const ticked = placements.flatMap(({ preTicked }, at) => preTicked ? [`${name}.placements[${at}]`] : []);
    if (ticked.length === 0 || preTickedAllowedIn([after.country])) continue;
    const put = await sections.put(store, name, { placements: placements.map(placement => ({ ...placement, preTicked: false })) });
    if (put.ok) unticked.push(...ticked);
  }
  const locales = localesSpokenIn(after);
  const boxes = asked.length > 0 ? asked : usual;
  return {
    from: store.country, to: after.country, unticked, changes: regionChange(store.country, after.country),
    wordings: locales.known.flatMap(locale => boxes.flatMap(box => draftFor(box, locale, after.name))),
    languagesWithoutWords: locales.unknown,
  };
};

interface Asked { readonly section: string | null; readonly purpose: ConsentPurpose; readonly languages: ReadonlySet<string> }

const usual: readonly Asked[] = (['terms', 'privacy', 'channel:email'] as const).map(purpose => ({ section: null, purpose, languages: new Set() }));

const askedOf = (section: string, placement: Placement, kinds: ReadonlyMap<string, PolicyKind>): Asked[] => {
  const purpose = 'channel' in placement ? `channel:${placement.channel}` as const : purposeOf(kinds.get(placement.policyId));
  return purpose === undefined ? [] : [{ section, purpose, languages: new Set(Object.keys(placement.text).map(languageOf)) }];
};

const purposeOf = (kind: PolicyKind | undefined): ConsentPurpose | undefined =>
  kind === 'terms' || kind === 'privacy' || kind === 'consent_declaration' ? kind : undefined;

const languageOf = (locale: string): string => locale.split('-', 1)[0] ?? '';

/** The likely language of the country (CLDR) and the store's own, as far as there are words in them. */
const localesSpokenIn = ({ country, locale }: Pick<Store, 'country' | 'locale'>): { known: readonly Locale[]; unknown: readonly string[] } => {
  const languages = [...new Set([new Intl.Locale(`und-${country.slice(0, 2)}`).maximize().language, languageOf(locale)])].filter(language => language !== 'und');
  const written = [...new Set(consentTexts.map(text => text.locale))];
  const inLanguage = (language: string): Locale[] => written.filter(each => languageOf(each) === language);
  return { known: languages.flatMap(inLanguage), unknown: languages.filter(language => inLanguage(language).length === 0) };
};

const draftFor = ({ section, purpose, languages }: Asked, locale: Locale, merchant: string): WordingDraft[] => languages.has(languageOf(locale))
  ? []
  : [{ section, box: purpose.startsWith('channel:') ? purpose : `policy:${purpose}`, locale, text: suggestConsentText(purpose, locale, merchant) }];
