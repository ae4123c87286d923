// The public routes of shops' pages, in one table. They carry no session and no token: who may ask is decided by the page's origin, and how often.
import type { Express, Request, RequestHandler, Response } from 'express';
import type { Services } from '../compose.js';
import { readMessage } from '../sync/read-message.js';
import { sendConfig, sendRegister } from './config-routes.js';
import { countShown, sendPrompt, takeConsents } from './consent-routes.js';
import { admit, during, openFront, storeOf, type Front } from './front.js';
import { bodyBytesMax, perAddress, perStore } from './limits.js';
import { answerPreflight } from './origins.js';
import type { ScriptFiles } from './script-files.js';
import { sendLoader, sendUi } from './script-routes.js';

export interface StorefrontRoute {
  readonly method: 'get' | 'post' | 'options';
  readonly path: string;
  readonly handlers: (front: Front) => readonly RequestHandler[];
}

type Answer = (front: Front, request: Request, response: Response) => Promise<void> | void;

const answering = (front: Front, answer: Answer): RequestHandler => during(async (request, response) => { await answer(front, request, response); });

const file = (path: string, answer: Answer): StorefrontRoute => ({ method: 'get', path, handlers: front => [answering(front, answer)] });

const preflight = (path: string, method: 'GET' | 'POST'): StorefrontRoute => ({
  method: 'options', path, handlers: front => [during(async (request, response) => {
    answerPreflight(front.services.config, await storeOf(front, request), method, request, response);
  })],
});

const reading = (path: string, answer: Answer): StorefrontRoute[] => [
  { method: 'get', path, handlers: front => [admit(front, 'reading'), answering(front, answer)] }, preflight(path, 'GET'),
];

/** What waits is let in by address and store before a byte of its body is read. */
const writing = (path: string, answer: Answer): StorefrontRoute[] => [
  { method: 'post', path, handlers: front => [admit(front, 'writing'), perAddress(), perStore(), readMessage(bodyBytesMax), answering(front, answer)] },
  preflight(path, 'POST'),
];

export const storefrontRoutes: readonly StorefrontRoute[] = [
  file('/s/:file', sendUi),
  file('/s/:publicKey/placet.js', sendLoader),
  ...reading('/s/:publicKey/config.json', sendConfig),
  ...reading('/s/:publicKey/cookies.json', sendRegister),
  ...writing('/s/:publicKey/consents', takeConsents),
  ...writing('/s/:publicKey/prompt', sendPrompt),
  ...writing('/s/:publicKey/shown', countShown),
  file('/.well-known/gpc.json', (_front, _request, response) => {
    response.setHeader('Cache-Control', 'public, max-age=86400');
    response.json(gpcSupport);
  }),
];

/** That Global Privacy Control is honoured here. (GPC specification, section 4; the date is when this was last changed) */
export const gpcSupport = { gpc: true, lastUpdate: '2026-11-25' } as const;

export const mountStorefront = (app: Express, services: Services, files: ScriptFiles): void => {
  const front = openFront(services, files);
  for (const { method, path, handlers } of storefrontRoutes) app[method](path, ...handlers(front));
};
