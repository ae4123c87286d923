// Shopify's search syntax, as far as customers and orders are asked for by it here: terms joined by AND, each `field:value`.
export type Matches = (values: Readonly<Record<string, string | number | bigint | readonly string[] | null>>) => boolean;

export interface Search {
  readonly matches: Matches;
  /** What ids begin after, when the search says so: nobody else need be looked at. */
  readonly afterId: bigint;
}

const term = /(?:^|\s+(?:AND\s+)?)(-?)([a-z_]+):(<=|>=|<|>)?(?:'([^']*)'|"([^"]*)"|(\S+))/gy;

/** Anything else than terms is taken as words to look for anywhere, and so finds nobody here. */
export const parseSearch = (query: string | null | undefined): Search => {
  const text = (query ?? '').trim();
  const tests: Matches[] = [];
  let afterId = 0n;
  let read = 0;
  for (const [whole, minus, field = '', operator = ':', quoted, doubled, plain] of text.matchAll(term)) {
    read += whole.length;
    const value = quoted ?? doubled ?? plain ?? '';
    if (field === 'id' && operator === '>=' && /^\d+$/.test(value)) afterId = BigInt(value) - 1n;
    tests.push(values => testOf(field, operator, value)(values) !== (minus === '-'));
  }
  if (read < text.length) tests.push(() => false);
  return { matches: values => tests.every(test => test(values)), afterId };
};

const testOf = (field: string, operator: string, value: string): Matches => (values) => {
  const held = values[field];
  if (held === undefined || held === null) return false;
  if (typeof held === 'bigint') return /^\d+$/.test(value) && compare(held, operator, BigInt(value));
  if (typeof held === 'number') return compare(held, operator, Date.parse(value));
  if (typeof held === 'string') return field === 'email' ? words(value).every(word => words(held).includes(word)) : held.toLowerCase() === value.toLowerCase();
  return held.includes(value);
};

/** Addresses are split into words, so a search for one finds others that share its parts. */
const words = (text: string): readonly string[] => text.toLowerCase().split(/[^\p{L}\p{N}]+/u).filter(word => word !== '');

const compare = <T extends number | bigint>(held: T, operator: string, value: T): boolean => {
  switch (operator) {
    case '>=': return held >= value;
    case '<=': return held <= value;
    case '>': return held > value;
    case '<': return held < value;
    default: return held === value;
  }
};
