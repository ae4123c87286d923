// Puts a route of the table into Express: authentication, permission, store, validation, idempotency, answer. In this order, for all alike.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { err, isId, type Failure, type Result, type StoreId } from '@placet/core';
import rateLimit from 'express-rate-limit';
import express, { type NextFunction, type Request, type RequestHandler, type Response, type Router } from 'express';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';
import { isAllowed, reaches, type Principal } from './access.js';
import { ExpiredToken } from './authenticate.js';
import { requestIdOf, sendFailure, validationFailure } from './error-reply.js';
import { idempotencyOf, withIdempotency } from './idempotency.js';
import type { Context, Reply, Route } from './route.js';

/** JSON bodies of the API. A consent with thirty answers is a tenth of this; policy versions in forty languages have their own limit. */
export const jsonBodyMax = 1 << 20;
const largeJsonBodyMax = 24 << 20;

export const mountRoute = (router: Router, services: Services, definition: Route): void => {
  const path = definition.path.replace(/\{(\w+)\}/g, ':$1');
  const limit = /\/(?:versions|cookies|templates|templates\/\{template\})$/.test(definition.path) ? largeJsonBodyMax : jsonBodyMax;
  const parse: RequestHandler[] = definition.body === undefined ? [] : [admit(services, definition), express.json({ limit, strict: false, type: isJson })];
  router[definition.method](path, ...parse, (request: Request, response: Response, next: NextFunction) => {
    answer(services, definition, request, response).catch(next);
  });
};

const isJson = (request: { headers: { 'content-type'?: string | undefined } }): boolean => /^application\/(?:[\w.+-]+\+)?json\b/i.test(request.headers['content-type'] ?? '');

/** Who is not let in need not have a body read. */
const admit = (services: Services, definition: Route): RequestHandler => (request, response, next) => {
  authorise(services, definition, request).then((principal) => {
    if (!principal.ok) {
      turnAway(request, response, principal.error);
      return;
    }
    (response.locals as Locals).principal = principal.value;
    next();
  }, next);
};

/** Only refusals are counted, after they happened: callers with a good token are never slowed down, however many come at once. */
const refusalLimit = rateLimit({
  windowMs: 60_000, limit: 120, standardHeaders: 'draft-8', legacyHeaders: false,
  handler: (_request, response) => { sendFailure(response, { code: 'rate_limited', message: 'Too many requests without a valid token. Wait a minute.' }); },
});

/** Refuses; too many refusals of strangers in a minute become 429. */
export const turnAway = (request: Request, response: Response, failure: Failure): void => {
  if (failure.code !== 'unauthenticated') sendFailure(response, failure);
  else void refusalLimit(request, response, () => { sendFailure(response, failure); });
};

interface Locals { principal?: Principal; requestId?: string }

const answer = async (services: Services, definition: Route, request: Request, response: Response): Promise<void> => {
  const principal = (response.locals as Locals).principal;
  const authorised = principal === undefined ? await authorise(services, definition, request) : { ok: true as const, value: principal };
  if (!authorised.ok) { turnAway(request, response, authorised.error); return; }
  const context = await contextOf(services, definition, authorised.value, request, response);
  if (!context.ok) { sendFailure(response, context.error); return; }
  const outcome = await withIdempotency(services, definition, context.value);
  if (!outcome.ok) { sendFailure(response, outcome.error); return; }
  await sendReply(response, outcome.value);
};

const authorise = async (services: Services, { permission }: Route, request: Request): Promise<Result<Principal>> => {
  const principal = await services.authenticate(request, services.clock.now());
  if (principal instanceof ExpiredToken) return err('unauthenticated', `This token expired on ${new Date(principal.at).toISOString()}. An owner makes a new one under Tokens.`);
  if (principal === undefined) return err('unauthenticated', 'Send a token: Authorization: Bearer plc_…');
  return isAllowed(principal, permission) ? { ok: true, value: principal } : err('forbidden', `The role ${principal.role} may not do this.`);
};

const contextOf = async (
  services: Services, definition: Route, principal: Principal, request: Request, response: Response,
): Promise<Result<Context<unknown, unknown>>> => {
  const store = await storeOf(services, principal, request.params.storeId);
  if (!store.ok) return store;
  const query = definition.query?.safeParse(request.query);
  if (query?.success === false) return { ok: false, error: validationFailure(query.error, 'query') };
  if (definition.query === undefined && Object.keys(request.query).length > 0) return err('validation_failed', `query: ${Object.keys(request.query)[0] ?? ''} is not a known field`);
  const raw: unknown = request.body;
  if (definition.body !== undefined && raw === undefined) return err('unsupported_media_type', 'Send the body as JSON, with Content-Type: application/json.');
  const body = definition.body?.safeParse(raw);
  if (body?.success === false) return { ok: false, error: validationFailure(body.error, 'body') };
  const idempotency = idempotencyOf(services, principal, definition, request, raw);
  if (!idempotency.ok) return idempotency;
  return {
    ok: true,
    value: {
      services, principal, request, store: store.value as Store, storeId: (store.value?.id ?? '') as StoreId,
      params: request.params as Record<string, string>, query: query?.data, body: body?.data, idempotency: idempotency.value,
      requestId: requestIdOf(response), now: services.clock.now(),
    },
  };
};

const storeOf = async (services: Services, principal: Principal, storeId: unknown): Promise<Result<Store | undefined>> => {
  if (typeof storeId !== 'string') return { ok: true, value: undefined };
  const store = isId('store', storeId) ? await services.stores.find(storeId) : undefined;
  return store !== undefined && reaches(principal, store) ? { ok: true, value: store } : err('not_found', 'There is no such store.');
};

const sendReply = async (response: Response, reply: Reply): Promise<void> => {
  switch (reply.kind) {
    case 'json': response.status(reply.status).json(reply.body); return;
    case 'text': response.status(reply.status).type('json').send(reply.text); return;
    case 'empty': response.status(204).end(); return;
    case 'stream':
      response.status(200).type(reply.contentType);
      if (reply.fileName !== undefined) response.attachment(reply.fileName).type(reply.contentType);
      await pipeline(Readable.from(reply.chunks, { objectMode: false, highWaterMark: 1 << 16 }), response).catch((error: unknown) => {
        if (!isGone(error)) throw error;
      });
  }
};

/** Whoever breaks off a stream in the middle of it is no fault of ours. */
const isGone = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ERR_STREAM_PREMATURE_CLOSE';
