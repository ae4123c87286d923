// Reads the paths of the clause table from facts: `merchant.email`, `processing[].purpose`, `processors[abroad].transferBasis`.
import { isInEea } from './eea.js';
import { wordsIn } from './words.js';

type Fields = Readonly<Record<string, unknown>>;

/** A list item counts only where its filter says so: Art. 13(1)(d) asks for an interest only where one is the legal basis. */
const itemFilters = {
  '': () => true,
  each: () => true,
  interest: item => item['legalBasis'] === 'legitimate_interests',
  indirect: item => item['source'] !== undefined,
  abroad: item => typeof item['country'] === 'string' && !isInEea(item['country']),
} as const satisfies Record<string, (item: Fields) => boolean>;

type ItemFilter = keyof typeof itemFilters;
export type FactPath = string;

/**
 * The places under `path` where `facts` say nothing, spelled as a person would look for them: `processing[2].purpose.de`.
 * `list[]` wants at least one item; `list` and `list[each].name` are content with an empty list, because "none" is an answer.
 */
export const missingAt = (facts: unknown, path: FactPath, locale: string): readonly string[] =>
  missingFrom({ value: facts, steps: path.split('.'), at: '', locale });

interface Walk { readonly value: unknown; readonly steps: readonly string[]; readonly at: string; readonly locale: string }

const missingFrom = ({ value, steps, at, locale }: Walk): readonly string[] => {
  const [step, ...rest] = steps;
  if (step === undefined) return missingValue(value, at, locale);
  const [, key = step, filter] = /^(\w+)(?:\[(\w*)\])?$/.exec(step) ?? [];
  const member = isFields(value) && Object.hasOwn(value, key) ? value[key] : undefined;
  const here = at === '' ? key : `${at}.${key}`;
  if (filter === undefined) return missingFrom({ value: member, steps: rest, at: here, locale });
  if (!Array.isArray(member) || member.length === 0) return filter === '' ? [here] : [];
  const items: readonly unknown[] = member;
  return items.flatMap((item, index) =>
    isCounted(item, filter) ? missingFrom({ value: item, steps: rest, at: `${here}[${index}]`, locale }) : []);
};

const isCounted = (item: unknown, filter: string): boolean =>
  !isFields(item) || (isItemFilter(filter) && itemFilters[filter](item));

const missingValue = (value: unknown, at: string, locale: string): readonly string[] => {
  if (value === undefined || value === null) return [at];
  if (typeof value === 'string') return value.trim() === '' ? [at] : [];
  return isWords(value) && isBlank(wordsIn(value, locale)) ? [`${at}.${locale}`] : [];
};

const isBlank = (text: string | undefined): boolean => text === undefined || text.trim() === '';

const isFields = (value: unknown): value is Fields => typeof value === 'object' && value !== null && !Array.isArray(value);

const isItemFilter = (filter: string): filter is ItemFilter => Object.hasOwn(itemFilters, filter);

/** Words are keyed by language alone; every other object of the facts has a key that is no language tag, or no texts. */
const isWords = (value: unknown): value is Readonly<Record<string, string>> =>
  isFields(value) && Object.entries(value).every(([key, text]) => /^[a-z]{2}(?:-[A-Z]{2})?$/.test(key) && typeof text === 'string');
