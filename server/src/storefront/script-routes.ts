// The script: the loader with a store's settings in it, and the file with banner and dialog, which all stores share.
import { loaderSettings, type StoreId } from '@placet/core';
import type { Request, Response } from 'express';
import { sendFailure } from '../http/error-reply.js';
import type { Store } from '../storage/models/index.js';
import { asked, storeOf, type Front } from './front.js';
import type { PackedText } from './packed-text.js';

/** `GET /s/{publicKey}/placet.js` */
export const sendLoader = async (front: Front, request: Request, response: Response): Promise<void> => {
  asScript(response);
  const store = await storeOf(front, request);
  if (store === undefined) {
    refuse(response, 404, 'no store has this public key');
    return;
  }
  const loader = await loaderOf(front, store);
  if (loader === undefined) {
    refuse(response, 503, 'the script is not built; nothing is let through');
    return;
  }
  const wanted = asked(request, 'v');
  response.setHeader('Cache-Control', wanted === undefined ? 'public, max-age=300, stale-while-revalidate=86400' : wanted === loader.hash ? forGood : 'no-cache');
  await loader.send(request, response);
};

/** `GET /s/ui.{hash}.js`. A loader kept from before an update asks for an old hash: it gets today's file, and is told not to keep it under that name. */
export const sendUi = async ({ files: { ui } }: Front, request: Request, response: Response): Promise<void> => {
  const [, hash] = /^ui\.([0-9a-f]{10})\.js$/.exec((request.params as { file?: string }).file ?? '') ?? [];
  if (hash === undefined) {
    sendFailure(response, { code: 'not_found', message: 'There is nothing at this address.' });
    return;
  }
  asScript(response);
  if (ui === undefined) {
    refuse(response, 503, 'the script is not built');
    return;
  }
  response.setHeader('Cache-Control', ui.hash === hash ? forGood : 'no-cache');
  await ui.send(request, response);
};

const forGood = 'public, max-age=31536000, immutable';

/** Pages of others load it, also under cross-origin isolation and with a checksum of its bytes, and may time it. */
const asScript = (response: Response): void => {
  response.removeHeader('Content-Security-Policy');
  response.setHeader('Cross-Origin-Resource-Policy', 'cross-origin');
  response.setHeader('Access-Control-Allow-Origin', '*');
  response.setHeader('Timing-Allow-Origin', '*');
};

const refuse = (response: Response, status: number, why: string): void => {
  response.setHeader('Cache-Control', 'no-cache');
  response.status(status).type('js').send(`// Placet: ${why}.\n`);
};

/** Made once for each version of the settings and kept packed. */
export const loaderOf = async ({ services, files, loaders }: Front, { id, publicKey }: Pick<Store, 'id' | 'publicKey'>): Promise<PackedText | undefined> => {
  const version = await services.cookies.current(id as StoreId);
  return loaders.get(`${id} ${version.version}`, () =>
    Promise.resolve(files.loaderFor(loaderSettings(version, `${services.config.baseUrl}/s/${publicKey}`, files.uiFile))));
};
