// What the storefront's routes share: the store a key means, the script's files, answers made for many, and who may ask how often.
import type { NextFunction, Request, RequestHandler, Response } from 'express';
import type { Services } from '../compose.js';
import { sendFailure } from '../http/error-reply.js';
import type { Store } from '../storage/models/index.js';
import { KeptFor } from './kept-for.js';
import { NewBrowsers } from './new-browsers.js';
import { admitOrigin } from './origins.js';
import type { PackedText } from './packed-text.js';
import type { ScriptFiles } from './script-files.js';

export interface Front {
  readonly services: Services;
  readonly files: ScriptFiles;
  /** Loaders by store, each for one version of its settings. */
  readonly loaders: KeptFor<PackedText | undefined>;
  readonly answers: KeptFor<PackedText>;
  readonly newBrowsers: NewBrowsers;
}

/** A change of sections or policies is seen after so long; the settings of cookies have a version, which is part of the key. */
const answerMs = 5000;
const loaderMs = 24 * 3_600_000;

export const openFront = (services: Services, files: ScriptFiles): Front => {
  const now = (): number => services.clock.now();
  return {
    services, files, loaders: new KeptFor(now, loaderMs, 2000), answers: new KeptFor(now, answerMs, 2000), newBrowsers: new NewBrowsers(now),
  };
};

export const storeOf = async ({ services: { stores } }: Front, request: Request): Promise<Store | undefined> => {
  const { publicKey } = request.params as { publicKey?: string };
  return publicKey !== undefined && /^pk_[\w-]{24}$/.test(publicKey) ? stores.findByPublicKey(publicKey) : undefined;
};

/** One value of the query, when it is there once. */
export const asked = (request: Request, name: string): string | undefined => {
  const value = request.query[name];
  return typeof value === 'string' && value !== '' ? value : undefined;
};

export const sendNoStore = (response: Response): void => {
  response.setHeader('Cache-Control', 'no-cache');
  sendFailure(response, { code: 'not_found', message: 'No store has this public key.' });
};

/** The store a request is about, found before anything else looks at it. */
export const storeIn = (response: Response): Store => {
  const { store } = response.locals as { store?: Store };
  if (store === undefined) throw new Error('a route of the storefront without its store');
  return store;
};

/** Lets in what is about a store, from the shop's own pages or from no page at all. */
export const admit = (front: Front, isFor: 'reading' | 'writing'): RequestHandler => during(async (request, response, next) => {
  const store = await storeOf(front, request);
  if (store === undefined) {
    sendNoStore(response);
    return;
  }
  // Whoever only reads may read; a browser does not hand the answer to a page of somebody else's.
  if (!admitOrigin(front.services.config, store, request, response) && isFor === 'writing') {
    sendFailure(response, { code: 'forbidden', message: 'This is not a page of the shop. Its address is set under the store\'s details.' });
    return;
  }
  (response.locals as { store?: Store }).store = store;
  next();
});

type Work = (request: Request, response: Response, next: NextFunction) => Promise<void>;

export const during = (work: Work): RequestHandler => (request, response, next) => { work(request, response, next).catch(next); };
