// Queries as PHP reads them, and strings as PHP sorts them.

export type PhpValue = string | PhpTree;
export interface PhpTree { [key: string]: PhpValue }

const decode = (text: string): string => {
  try {
    return decodeURIComponent(text.replace(/\+/g, ' '));
  } catch {
    return text;
  }
};

/** `a[b][0]=c` becomes a tree; lists are trees whose keys are numbers. A plus is a blank. */
export const parsePhpQuery = (query: string): PhpTree => {
  const tree: PhpTree = Object.create(null) as PhpTree;
  for (const part of query.split('&')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = decode(equals === -1 ? part : part.slice(0, equals));
    const value = equals === -1 ? '' : decode(part.slice(equals + 1));
    const keys = [name.replace(/\[.*$/s, ''), ...[...name.matchAll(/\[([^\]]*)\]/g)].map(([, key = '']) => key)];
    place(tree, keys, value);
  }
  return tree;
};

const place = (tree: PhpTree, [key = '', ...rest]: readonly string[], value: string): void => {
  if (rest.length === 0) { tree[key] = value; return; }
  const inner = tree[key];
  const next: PhpTree = typeof inner === 'object' ? inner : Object.create(null) as PhpTree;
  tree[key] = next;
  place(next, rest, value);
};

export const treeAt = (tree: PhpValue | undefined, ...names: readonly string[]): PhpValue | undefined =>
  typeof tree !== 'object' ? undefined : names.map(name => tree[name]).find(value => value !== undefined);

export const listAt = (tree: PhpValue | undefined, ...names: readonly string[]): readonly PhpValue[] => {
  const list = treeAt(tree, ...names);
  return typeof list === 'object' ? Object.values(list) : [];
};

const isDigit = (sign: string | undefined): boolean => sign !== undefined && sign >= '0' && sign <= '9';

/** `strnatcmp`: runs of digits count as numbers, all else byte by byte. */
export const naturalOrder = (left: string, right: string): number => {
  for (let at = 0, other = 0; ;) {
    const [a, b] = [left[at], right[other]];
    if (a === undefined || b === undefined) return left.length - at - (right.length - other);
    if (isDigit(a) && isDigit(b)) {
      const [run = '', run2 = ''] = [/^\d+/.exec(left.slice(at))?.[0], /^\d+/.exec(right.slice(other))?.[0]];
      // A leading zero makes it a fraction, which is compared from the left.
      const order = a === '0' || b === '0' ? byText(run, run2) : run.length - run2.length || byText(run, run2);
      if (order !== 0) return order;
      at += run.length;
      other += run2.length;
      continue;
    }
    if (a !== b) return byText(a, b);
    at++;
    other++;
  }
};

export const byText = (left: string, right: string): number => left < right ? -1 : left > right ? 1 : 0;
