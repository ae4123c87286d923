// A YAML text as data, together with where each field stands: what is wrong is named by file, line and field.
import type { FailureDetail } from '@placet/core';
import { isMap, isNode, isSeq, LineCounter, parseDocument, type Document } from 'yaml';

export interface FileText {
  readonly value: unknown;
  /** `placet.yaml:12` for a path such as `stores.berlin.sections.checkout.placements[0]`; the nearest line there is when the field itself is missing. */
  lineOf(path: string): string;
}

export type ReadText = { readonly ok: true; readonly value: FileText } | { readonly ok: false; readonly problems: readonly FailureDetail[] };

const aliasesMax = 100;
const problemsMax = 50;

/** One YAML document. Repeated keys are mistakes, and aliases are bounded: a file of a few lines cannot become gigabytes. */
export const readText = (text: string, name: string): ReadText => {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true, prettyErrors: false });
  const at = (offset: number): string => `${name}:${lines.linePos(offset).line}`;
  if (document.errors.length > 0) {
    return { ok: false, problems: document.errors.slice(0, problemsMax).map(({ pos, message }) => ({ path: at(pos[0]), message })) };
  }
  try {
    return { ok: true, value: { value: document.toJS({ maxAliasCount: aliasesMax }), lineOf: path => at(offsetOf(document, stepsOf(path))) } };
  } catch (error) {
    return { ok: false, problems: [{ path: name, message: error instanceof Error ? error.message : 'cannot be read' }] };
  }
};

const stepsOf = (path: string): (string | number)[] => [...path.matchAll(/\[(\d+)\]|([^.[\]]+)/g)].map(([, index, key]) => index === undefined ? key ?? '' : Number(index));

const offsetOf = (document: Document.Parsed, steps: readonly (string | number)[]): number => {
  let node: unknown = document.contents;
  let offset = 0;
  for (const step of steps) {
    if (isMap(node)) {
      const pair = node.items.find(({ key }) => String(isNode(key) && 'value' in key ? key.value : key) === String(step));
      if (pair === undefined) return offset;
      if (isNode(pair.key)) offset = pair.key.range?.[0] ?? offset;
      node = pair.value;
    } else if (isSeq(node)) {
      node = node.items[Number(step)];
      if (isNode(node)) offset = node.range?.[0] ?? offset;
    } else return offset;
  }
  return offset;
};
