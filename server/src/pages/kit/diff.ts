// Two texts word by word, for reading: what was removed and added is marked by signs and words, long unchanged parts are cut short.
import { diffWordsWithSpace } from 'diff';
import type { Viewer } from '../viewer.js';

export interface Segment { readonly kind: 'same' | 'added' | 'removed' | 'skipped'; readonly text: string }

const keptWords = 30;
const lengthMax = 400_000;
const editsMax = 20_000;
const millisecondsMax = 1000;

/** The segments between two texts. Texts too far apart to compare are shown whole, the old one removed and the new one added. */
export const diffTexts = (before: string, after: string): Segment[] => {
  const options = { maxEditLength: editsMax, timeout: millisecondsMax };
  const changes = before.length + after.length > lengthMax ? undefined : diffWordsWithSpace(before, after, options);
  if (changes === undefined) return [{ kind: 'removed', text: before }, { kind: 'added', text: after }];
  return changes.map(({ added, removed, value }) => ({ kind: added ? 'added' : removed ? 'removed' : 'same', text: value }));
};

export const diffModel = (viewer: Viewer, before: string, after: string, language: string): object => {
  const segments = before === after ? [] : shorten(viewer, diffTexts(before, after));
  return {
    language, isSame: before === after,
    segments: segments.map(({ kind, text }) => ({ text, isAdded: kind === 'added', isRemoved: kind === 'removed', isSkipped: kind === 'skipped' })),
  };
};

/** Of a long unchanged part only its edges are shown, the way one remembers where one is. */
const shorten = ({ t, number }: Viewer, segments: readonly Segment[]): Segment[] => segments.flatMap((segment, at): Segment[] => {
  const words = segment.text.split(/(?<=\s)(?=\S)/);
  if (segment.kind !== 'same' || words.length <= keptWords * 3) return [segment];
  const head = at === 0 ? '' : words.slice(0, keptWords).join('');
  const tail = at === segments.length - 1 ? '' : words.slice(-keptWords).join('');
  const skipped = words.length - (head === '' ? 0 : keptWords) - (tail === '' ? 0 : keptWords);
  const parts: Segment[] = [{ kind: 'same', text: head }, { kind: 'skipped', text: t.kit.diff.skipped(number(skipped)) }, { kind: 'same', text: tail }];
  return parts.filter(({ text }) => text !== '');
});
