// What is asked of a shop once and believed for a while.
import type { Clock } from '@placet/core';

/** Asks again after `ms`, and at once after a failure. */
export const keptFor = <T>(ms: number, clock: Clock, ask: () => Promise<T>): () => Promise<T> => {
  let kept: { readonly until: number; readonly answer: Promise<T> } | undefined;
  return () => {
    if (kept !== undefined && clock.now() < kept.until) return kept.answer;
    const mine = { until: clock.now() + ms, answer: ask() };
    kept = mine;
    mine.answer.catch(() => { if (kept === mine) kept = undefined; });
    return mine.answer;
  };
};
