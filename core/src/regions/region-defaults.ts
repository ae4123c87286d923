// What a shop is held to from the moment it says where it is: every default with the law it rests on, and what moves when the country does. (REG-3)
import { isEeaCountry } from './eea.js';
import { countryOf, normaliseRegion, unknownRegion } from './region-code.js';
import { allBreachRules } from './rules/breaches/index.js';
import type { BreachRules } from './rules/breaches-schema.js';
import { allCookieRules } from './rules/cookies/index.js';
import type { CookieRules } from './rules/cookies-schema.js';
import { ruleChannels, type MarketingRules, type QuietWindow } from './rules/marketing-schema.js';
import { retentionDuties } from './rules/retention-duties.js';
import { rightsRulesFor } from './rules/rights-for.js';
import type { RightsRules } from './rules/rights-schema.js';
import { marketingRulesFor } from './rules/rules-for.js';

export const regionAreas = ['consent', 'wording', 'sending', 'requests', 'cookies', 'breaches', 'retention'] as const;
export type RegionArea = (typeof regionAreas)[number];

export type RegionValue = string | number | boolean | null;

export interface RegionDefault {
  /** Stable and readable, such as `stance.email` or `deadline.access`. */
  readonly key: string;
  readonly area: RegionArea;
  /** Null where the law names nothing. Periods and windows are written out: `15 calendar_day from receipt`. */
  readonly value: RegionValue;
  readonly citation: string;
}

export interface RegionDefaults {
  /** As given, in its normal form; `ZZ` for what is no region. */
  readonly country: string;
  /** Whose rules these are: `EU` for a state of the EEA without rules of its own. */
  readonly region: string;
  readonly name: string;
  /** Month in which the marketing law was read, `YYYY-MM`. */
  readonly lawAsOf: string;
  readonly items: readonly RegionDefault[];
}

export interface RegionDifference {
  readonly key: string;
  readonly area: RegionArea;
  /** Undefined where the other region knows no such default. */
  readonly before?: RegionValue;
  readonly after?: RegionValue;
  /** The law of the new region, or of the old one for what falls away. */
  readonly citation: string;
}

/** All that holds for a shop in `country` (ISO 3166, with or without a subdivision). Never fails: an unknown region is as strict as any. */
export const regionDefaults = (country: string): RegionDefaults => {
  const code = normaliseRegion(country) ?? unknownRegion;
  const marketing = marketingRulesFor(code);
  const [rights, cookies, breaches] = [rightsRulesFor(code), rulesOf(allCookieRules, code), rulesOf(allBreachRules, code)];
  const items = [
    ...consentDefaults(marketing), ...wordingDefaults(marketing), ...sendingDefaults(marketing),
    ...asMeasured(code, rights.region, requestDefaults(rights)), ...asMeasured(code, cookies.region, cookieDefaults(cookies)),
    ...asMeasured(code, breaches.region, breachDefaults(breaches)), ...retentionDefaults(marketing, code),
  ];
  return { country: code, region: marketing.id, name: marketing.name, lawAsOf: marketing.lawAsOf, items };
};

/** What is different in `to`, in the order of its defaults; what `to` does not know any more comes last. Empty when nothing moves. */
export const regionChange = (from: string, to: string): readonly RegionDifference[] => {
  const before = new Map(regionDefaults(from).items.map(item => [item.key, item]));
  const after = regionDefaults(to).items;
  const moved = after.flatMap(({ key, area, value, citation }): RegionDifference[] => {
    const old = before.get(key);
    before.delete(key);
    if (old === undefined) return [{ key, area, after: value, citation }];
    return old.value === value ? [] : [{ key, area, before: old.value, after: value, citation }];
  });
  return [...moved, ...[...before.values()].map(({ key, area, value, citation }): RegionDifference => ({ key, area, before: value, citation }))];
};

/** A region's own rules, else its country's, else those of the Union: for its states, and as the measure where nothing is known. */
const rulesOf = <Rules extends { readonly region: string }>(rules: readonly Rules[], code: string): Rules => {
  const named = (id: string): Rules | undefined => rules.find(({ region }) => region === id);
  const country = countryOf(code);
  const found = named(code) ?? named(country) ?? named('EU');
  if (found === undefined) throw new Error('there are no rules for the European Union');
  return found;
};

/** Where a country has no rules here, the Union's are the measure, and each line says so. */
const asMeasured = (code: string, region: string, items: readonly RegionDefault[]): readonly RegionDefault[] =>
  region !== 'EU' || isEeaCountry(countryOf(code)) || code === 'EU'
    ? items
    : items.map(each => ({ ...each, citation: `no rules of this place are known here, so the measure is ${each.citation}` }));

const item = (area: RegionArea, key: string, value: RegionValue, citation: string): RegionDefault => ({ key, area, value, citation });

const consentDefaults = (rules: MarketingRules): RegionDefault[] => [
  ...ruleChannels.map(channel => item('consent', `stance.${channel}`, rules.channels[channel].stance, rules.channels[channel].citations.join('; '))),
  item('consent', 'stance.transactional', rules.seed?.transactional ?? (rules.transactional.allowed ? 'allowed' : 'not allowed'), rules.transactional.citation),
  ...ruleChannels.map(channel => item('consent', `doubleOptIn.${channel}`, rules.channels[channel].doubleOptIn ?? rules.doubleOptIn, rules.doubleOptInBasis)),
  ...ruleChannels.map(channel => item('consent', `preTickedBox.${channel}`,
    channel === 'email' && (rules.channels.email.preTickedBoxAllowed ?? rules.preTickedBoxAllowed), rules.channels[channel].citations.join('; '))),
  item('consent', 'ageOfConsent', rules.minors.parentalConsentBelow ?? rules.minors.ageOfDigitalConsent ?? rules.minors.productDefaultAge ?? null, rules.minors.citation),
  item('consent', 'doNotSellOrShare', rules.dataUse?.doNotSellOrShare ?? false, rules.dataUse?.citation ?? rules.citations.join('; ')),
];

const wordingDefaults = ({ consentRules, citations, requiredMessageContent }: MarketingRules): RegionDefault[] => [
  item('wording', 'requestMustState', listed(consentRules.requestMustState), citations.join('; ')),
  item('wording', 'consentMustBe', listed(consentRules.consentMustBe), citations.join('; ')),
  item('wording', 'bundledWithTermsAllowed', consentRules.bundledWithTermsAllowed, citations.join('; ')),
  item('wording', 'conditionOfPurchaseAllowed', consentRules.conditionOfPurchaseAllowed, citations.join('; ')),
  ...merged(requiredMessageContent).map(({ key, rule, citation }) => item('wording', `messageMustCarry.${key}`, rule, citation)),
];

/** One line per key, however many channels have a row of their own. */
const merged = (rows: MarketingRules['requiredMessageContent']): readonly { key: string; rule: string; citation: string }[] => {
  return [...new Set(rows.map(({ key }) => key))].map((wanted) => {
    const same = rows.filter(({ key }) => key === wanted);
    return {
      key: wanted, rule: same.map(({ channels, rule }) => `${channels.join(', ')}: ${rule}`).join('; '),
      citation: [...new Set(same.map(({ citation }) => citation))].join('; '),
    };
  });
};

const listed = (values: readonly string[] | undefined): string | null => values === undefined || values.length === 0 ? null : values.join(', ');

const sendingDefaults = ({ unsubscribe, quietHours, citations }: MarketingRules): RegionDefault[] => [
  item('sending', 'unsubscribeWithin', unsubscribe.maxBusinessDays === null ? daysText(unsubscribe.maxDays, 'calendar_day') : daysText(unsubscribe.maxBusinessDays, 'business_day'),
    unsubscribe.citation),
  ...ruleChannels.map(channel => item('sending', `quietHours.${channel}`, listed(quietHours[channel].map(windowText)),
    quietHours[channel].length === 0 ? citations.join('; ') : [...new Set(quietHours[channel].map(({ citation }) => citation))].join('; '))),
];

const daysText = (days: number | null, unit: string): string | null => days === null ? null : days === 0 ? 'at once' : `${days} ${unit}`;

const windowText = ({ from, to, days, binding }: QuietWindow): string => `${from}-${to} ${days.join(' ')} (${binding})`;

const requestDefaults = (rules: RightsRules): RegionDefault[] => {
  const { rights, response: { default: usual, byRight = {}, extension, acknowledgement }, clock, statutes } = rules;
  const law = statutes.map(({ title }) => title).join('; ');
  return [
    ...rights.filter(({ variant }) => variant === undefined).map(({ right, available, citation }) => item('requests', `right.${right}`, available, citation ?? law)),
    item('requests', 'deadline', `${usual.value} ${usual.unit} from ${usual.from}`, usual.citation),
    ...Object.entries(byRight).flatMap(([right, own]) => own.value === undefined
      ? []
      : [item('requests', `deadline.${right}`, own.value === 0 ? 'at once' : `${own.value} ${own.unit ?? usual.unit} from ${own.from ?? usual.from}`, own.citation)]),
    item('requests', 'extension', extension.value === null ? null : `${extension.value} ${extension.unit ?? usual.unit}`, extension.citation ?? usual.citation),
    item('requests', 'acknowledgeWithin', acknowledgement.within === undefined ? null : `${acknowledgement.within.value} ${acknowledgement.within.unit}`,
      acknowledgement.citation ?? law),
    item('requests', 'identityCheck', clock.identity.effect, clock.identity.citation ?? law),
  ];
};

const cookieDefaults = ({ stance, law, consentValidity, rejectAsEasyAsAccept, cookieWall, gpc }: CookieRules): RegionDefault[] => {
  const basis = consentValidity.basis === 'none' ? `no figure in the law: a default of this product; ${law}` : consentValidity.basis;
  return [
    item('cookies', 'cookies.stance', stance, law),
    item('cookies', 'cookies.acceptMonths', consentValidity.acceptMonths ?? consentValidity.productDefault.acceptMonths, basis),
    item('cookies', 'cookies.refusalMonths', consentValidity.refusalMonths ?? consentValidity.productDefault.refusalMonths, basis),
    item('cookies', 'cookies.rejectOnFirstLayer', rejectAsEasyAsAccept.firstLayer, rejectAsEasyAsAccept.basis),
    item('cookies', 'cookies.wall', cookieWall.productDefault, cookieWall.text),
    item('cookies', 'cookies.globalPrivacyControl', gpc?.required ?? false, law),
  ];
};

const breachDefaults = ({ authority, persons, citation }: BreachRules): RegionDefault[] => [
  item('breaches', 'breach.authority', withinText(authority), placed(authority.citation, citation)),
  item('breaches', 'breach.persons', persons.within ?? withinText(persons), placed(persons.citation, citation)),
];

/** A section alone names no law. */
const placed = (section: string | undefined, law: string): string => section === undefined ? law : `${section} (${law})`;

interface Within {
  readonly withinHours?: number | null | undefined;
  readonly withinDays?: number | null | undefined;
  readonly withinBusinessDays?: number | undefined;
}

const withinText = ({ withinHours, withinDays, withinBusinessDays }: Within): string | null => {
  if (typeof withinHours === 'number') return `${withinHours} hours`;
  if (withinBusinessDays !== undefined) return daysText(withinBusinessDays, 'business_day');
  return daysText(withinDays ?? null, 'calendar_day');
};

const retentionDefaults = ({ evidence }: MarketingRules, code: string): RegionDefault[] => {
  const { statutoryMinimum: minimum, recommended } = evidence;
  return [
    item('retention', 'keep.consentEvidence', minimum === null ? `${recommended.years} years from ${recommended.from}` : `${minimum.years} years from ${minimum.from}`,
      minimum?.citation ?? evidence.citation),
    ...retentionDuties.filter(({ country, years }) => country === countryOf(code) && years !== null)
      .map(({ record, years, citation }) => item('retention', `keep.${record}`, `${years ?? 0} years`, citation)),
  ];
};
