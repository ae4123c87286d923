// What waits for a yes, in the order in which it came.
import { isAllowed } from './categories.js';

type Release = () => unknown;

/** One thing per key: an element whose address is set twice waits with the second. */
const waiting = new Map<unknown, readonly [category: number, release: Release]>();

const waitingMax = 5000;

export const wait = (key: unknown, category: number, release: Release): void => {
  if (waiting.size < waitingMax) waiting.set(key, [category, release]);
};

export const forget = (key: unknown): void => { waiting.delete(key); };

let queue: Promise<unknown> = Promise.resolve();

/** Lets go what is allowed now, one after the other: a script that others may build on is waited for. */
export const releaseAllowed = (): void => {
  waiting.forEach(([category, release], key) => {
    if (!isAllowed(category)) return;
    forget(key);
    queue = queue.then(release).catch(() => 0);
  });
};
