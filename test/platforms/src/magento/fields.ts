// `fields=items[id,email],total_count`: what is shown of an answer.
import type { Json } from '@placet/core';

interface Wanted { readonly [name: string]: Wanted | true }

const parse = (text: string): Wanted => {
  const root: Record<string, Wanted | true> = {};
  const stack: Record<string, Wanted | true>[] = [root];
  for (const [, name = '', sign = ''] of text.matchAll(/([\w]*)([[\],]|$)/g)) {
    const here = stack.at(-1) ?? root;
    if (sign === '[' && stack.length < 20) {
      const inner: Record<string, Wanted | true> = {};
      here[name] = inner;
      stack.push(inner);
      continue;
    }
    if (name !== '') here[name] = true;
    if (sign === ']' && stack.length > 1) stack.pop();
  }
  return root;
};

const pick = (value: Json, wanted: Wanted): Json => {
  if (Array.isArray(value)) return (value as readonly Json[]).map(each => pick(each, wanted));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([name, inner]: [string, Json]) => {
    const inside = wanted[name];
    return inside === undefined ? [] : [[name, inside === true ? inner : pick(inner, inside)]];
  }));
};

/** The answer as asked for; a list without items then becomes `null`, as recorded. */
export const shown = (answer: Json, fields: string | undefined): Json => {
  if (fields === undefined) return answer;
  const picked = pick(answer, parse(fields));
  if (typeof picked !== 'object' || picked === null || !('items' in picked) || !Array.isArray(picked.items) || picked.items.length > 0) return picked;
  return { ...picked, items: null };
};
