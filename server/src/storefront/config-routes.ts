// What banner, dialog, forms and links are made from, and the register as visitors read it.
import { cookieCategories, type StoreId, type StorefrontConfig } from '@placet/core';
import type { Request, Response } from 'express';
import { storefrontConfig } from '../cookies/storefront-config.js';
import { sendFailure } from '../http/error-reply.js';
import type { Store } from '../storage/models/index.js';
import { storeIn, type Front } from './front.js';
import { PackedText } from './packed-text.js';
import { visibleEntries } from './visible-register.js';
import { localeOf, regionsOf } from './visitor.js';

/** `GET /s/{publicKey}/config.json?locale=&region=` */
export const sendConfig = async (front: Front, request: Request, response: Response): Promise<void> => {
  const store = storeIn(response);
  const { services: { geo } } = front;
  const regions = regionsOf(geo, request);
  if (regions === undefined) {
    const message = 'must be an ISO 3166 code such as DE or US-CA';
    sendFailure(response, { code: 'validation_failed', message: `region: ${message}`, details: [{ path: 'region', message }] });
    return;
  }
  const locale = localeOf(request, store);
  const answer = await answerFor(front, store, 'config', locale, regions, config => config);
  response.vary('Accept-Language').setHeader('Cache-Control', 'private, max-age=300');
  await answer.send(request, response);
};

/** `GET /s/{publicKey}/cookies.json?locale=`. The same wherever the visitor is, so that caches may share it. */
export const sendRegister = async (front: Front, request: Request, response: Response): Promise<void> => {
  const store = storeIn(response);
  const locale = localeOf(request, store);
  const answer = await answerFor(front, store, 'cookies', locale, [], async ({ categories, v, locale: shown }) => {
    const { settings } = await front.services.cookies.current(store.id as StoreId);
    return {
      version: v, locale: shown,
      categories: cookieCategories.map((category, at) => ({ category, ...categories[at], cookies: visibleEntries(settings.entries, category, shown) })),
    };
  });
  response.vary('Accept-Language').setHeader('Cache-Control', 'public, max-age=300, stale-while-revalidate=86400');
  await answer.send(request, response);
};

const answerFor = async (
  { services, answers }: Front, store: Store, name: string, locale: string, regions: readonly string[], shape: (config: StorefrontConfig) => unknown,
): Promise<PackedText> => {
  const { version } = await services.cookies.current(store.id as StoreId);
  return answers.get([store.id, version, name, locale, ...regions].join(' '), async () =>
    new PackedText(JSON.stringify(await shape(await storefrontConfig(services, store, { locale, regions, day: dayOf(services.clock.now()) }))), 'json'));
};

/** `2026-11-25`, for laws that change on a day. */
export const dayOf = (at: number): string => new Date(at).toISOString().slice(0, 10);
