// What the loader hands to banner and forms, in this order. It only grows, at its end: a page kept for long may bring an old loader to a new banner.
import type { LoaderSettings } from '@placet/core';
import type { Choice, Granted } from './choice.js';
import type { tellGoogle } from './signals.js';

export type Kit = readonly [
  settings: LoaderSettings,
  config: Promise<Response>,
  /** `granted` is what the gate goes by: set it, then release. */
  state: { granted: Granted; readonly ran: number },
  releaseAllowed: () => void,
  /** -1 for names nobody declared. */
  declaredCategory: (name: string) => number,
  tell: typeof tellGoogle,
  readChoice: () => Choice,
  nativeFetch: typeof fetch,
  addListener: typeof EventTarget.prototype.addEventListener,
  /** The browser's own way to cookies. */
  cookies: PropertyDescriptor | undefined,
  asked: [name: string, what: unknown][],
  parse: typeof JSON.parse,
  stringify: typeof JSON.stringify,
];
