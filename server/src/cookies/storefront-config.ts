// What the pages of a shop are told about cookies, forms and documents, for one version, one language and the places a visitor may be in. The same question
// has the same answer until something is published, so that it can be cached by its content. (COO-2, COO-3, COO-8)
import {
  choosableCategories, cookieCategories, cookieOfferFor, preTickedAllowedIn, readableOn, targetOf, wordingFor, type ConfigBox, type ConfigSection,
  type CookieCategory, type CookieOffer, type CookieSettings, type CookieWords, type Placement, type Policy, type StorefrontConfig, type StoreId,
} from '@placet/core';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';

export interface ConfigQuestion {
  /** The language of the page; the nearest there is is answered in. */
  readonly locale: string;
  /** Every place the visitor may be in; none when nothing is known. */
  readonly regions: readonly string[];
  /** A date such as `2026-11-25`, by which the law counts. */
  readonly day: string;
  /** A version that was published, to make again what was shown then; the current one when left out. */
  readonly version?: number;
}

type Ports = Pick<Services, 'cookies' | 'policies' | 'sections' | 'config'>;

export const storefrontConfig = async (services: Ports, store: Store, question: ConfigQuestion): Promise<StorefrontConfig> => {
  const storeId = store.id as StoreId;
  const { locale: wanted, regions, day } = question;
  const asked = question.version === undefined ? undefined : await services.cookies.version(storeId, question.version);
  const version = asked ?? await services.cookies.current(storeId);
  const offer = cookieOfferFor(regions, day);
  const { locale, value: words } = wordingFor(version.words, wanted) ?? noWords();
  const documents = await publishedDocuments(services, storeId, locale);
  const { current, frozen } = addressesFor(services, store, locale);
  return {
    v: version.version, m: version.askedFrom, locale, dir: directionOf(locale), region: offer.place, stance: offer.stance, months: offer.months,
    ...bannerOf(version.settings), defaults: defaultsOf(version.settings, offer), hasSaleLink: offer.hasSaleLink,
    words: wordsFor(words, offer), categories: categoriesOf(words),
    documents: documentLinks([...documents.values()], current, words.banner, version.settings.banner.policyUrl),
    sections: await sectionsOf(services, store, version.settings, { locale, regions, documents, frozen }),
  };
};

/**
 * The exact text a visitor answers when choosing a category: the banner's, the category's title and what it says. One line each, so that the words recorded
 * can be compared with the words shown.
 */
export const choiceWording = ({ words, categories }: StorefrontConfig, category: CookieCategory): string => {
  const chosen = categories[cookieCategories.indexOf(category)];
  return [words.text, chosen?.title, chosen?.text].filter(each => each !== undefined).join('\n');
};

const noWords = (): never => { throw new Error('a version of cookie settings has no words'); };

/** Languages of the world written from the right (CLDR, character order). */
const fromTheRight: ReadonlySet<string> = new Set(['ar', 'arc', 'ckb', 'dv', 'fa', 'he', 'ks', 'ps', 'sd', 'ug', 'ur', 'yi']);
const directionOf = (locale: string): 'ltr' | 'rtl' => fromTheRight.has(locale.split('-', 1)[0] ?? '') ? 'rtl' : 'ltr';

const bannerOf = ({ isOn, banner: { layout, position, theme, accent } }: CookieSettings) =>
  ({ isOn, layout, position, theme, ...accent === undefined ? {} : { accent: [accent, readableOn(accent)] as const } });

const defaultsOf = ({ categories }: CookieSettings, { mayBeOnByDefault }: CookieOffer): StorefrontConfig['defaults'] => {
  const [performance = 0, functional = 0, targeting = 0] = choosableCategories.map(name => mayBeOnByDefault && categories[name].isOnByDefault ? 1 : 0);
  return [performance, functional, targeting];
};

const wordsFor = ({ banner, textByStance }: CookieWords, { stance }: CookieOffer): CookieWords['banner'] =>
  stance === 'prior_opt_in' ? banner : { ...banner, text: textByStance[stance] };

const categoriesOf = ({ categories: { strictly_necessary: necessary, performance, functional, targeting } }: CookieWords): StorefrontConfig['categories'] =>
  [necessary, performance, functional, targeting];

interface PublishedDocument { readonly policy: Policy; readonly number: number; readonly text: string }

/** The policies with a version in force, by id, the oldest first. */
const publishedDocuments = async ({ policies }: Ports, storeId: StoreId, locale: string): Promise<ReadonlyMap<string, PublishedDocument>> => {
  const found = await Promise.all((await policies.list(storeId)).map(async (policy) => {
    const number = await policies.versionInForce(storeId, policy.id);
    if (!number.ok) return [];
    const title = wordingFor(await policies.titlesOf(storeId, policy.id, number.value), locale)?.value;
    return [{ policy, number: number.value, text: title ?? policy.name }];
  }));
  return new Map(found.flat().map(each => [each.policy.id, each]));
};

/** Where the store's documents are; an address names the language, so that a document is read in that of the page it was opened from. */
const addressesFor = ({ config }: Ports, { publicKey }: Store, locale: string) => {
  const base = `${config.baseUrl.replace(/\/+$/, '')}/p/${publicKey}`;
  const query = `?locale=${encodeURIComponent(locale)}`;
  return {
    current: ({ kind, id }: Policy): string => `${base}/${kind === 'custom' ? id : kind}${query}`,
    /** The version that is answered, not whatever is in force when the link is followed. */
    frozen: ({ policy, number }: PublishedDocument): string => `${base}/${policy.id}/v/${number}${query}`,
  };
};

/** The youngest of a kind, as its address shows it. A cookie policy the merchant keeps elsewhere stands in for ours. */
const documentLinks = (
  documents: readonly PublishedDocument[], address: (policy: Policy) => string, { policy: policyText }: CookieWords['banner'], policyUrl: string | undefined,
): StorefrontConfig['documents'] => {
  const links = [...new Map(documents.map(({ policy, text }) => [address(policy), { text, href: address(policy), kind: policy.kind }])).values()];
  const about = policyUrl === undefined ? links.filter(({ kind }) => kind === 'cookies') : [{ text: policyText, href: policyUrl }];
  return [...about, ...links.filter(({ kind }) => kind !== 'cookies')].map(({ text, href }) => ({ text, href }));
};

interface Reading {
  readonly locale: string;
  readonly regions: readonly string[];
  readonly documents: ReadonlyMap<string, PublishedDocument>;
  readonly frozen: (document: PublishedDocument) => string;
}

const sectionsOf = async ({ sections }: Ports, store: Store, { forms }: CookieSettings, reading: Reading): Promise<Readonly<Record<string, ConfigSection>>> => {
  const all = await sections.all(store.id as StoreId);
  const mayBeTicked = reading.regions.length > 0 && preTickedAllowedIn([store.country, ...reading.regions]);
  return Object.fromEntries(all.map(({ name, placements }) => {
    const form = forms[name];
    return [name, { ...form === undefined ? {} : { form }, boxes: placements.flatMap(placement => boxOf(placement, mayBeTicked, reading)) }];
  }));
};

/** None for a policy without a version in force: there is nothing yet to agree to, and an answer would be refused. */
const boxOf = (placement: Placement, mayBeTicked: boolean, { locale, documents, frozen }: Reading): ConfigBox[] => {
  const wording = wordingFor(placement.text, locale);
  const document = 'policyId' in placement ? documents.get(placement.policyId) : undefined;
  if (wording === undefined || ('policyId' in placement && document === undefined)) return [];
  return [{
    target: targetOf(placement), required: placement.required, preTicked: placement.preTicked && mayBeTicked, text: wording.value, locale: wording.locale,
    ...document === undefined ? {} : { version: document.number, link: { text: document.text, href: frozen(document) } },
  }];
};
