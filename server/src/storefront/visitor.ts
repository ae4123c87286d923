// Where a visitor is and what language they read, as far as a request says: for banners, which must be as strict as the strictest place it may be.
import { localeTagSchema, normaliseRegion } from '@placet/core';
import type { Request } from 'express';
import type { Geo } from '../adapters/geo.js';
import { regionSchema } from '../consents/consent-request.js';
import type { Store } from '../storage/models/index.js';
import { asked } from './front.js';

/** The languages the banner's own words are in. */
export const visitorLocales = ['en', 'de', 'fr', 'es', 'it', 'nl', 'pl', 'pt-BR', 'bg'] as const;

/**
 * The query's language, else the browser's, else the shop's. A shop writes languages in its own way (`de_DE`); what is none is passed over, as it is
 * in `Accept-Language`.
 */
export const localeOf = (request: Request, store: Pick<Store, 'locale'>): string => {
  const wanted = localeTagSchema.safeParse(asked(request, 'locale')?.replaceAll('_', '-'));
  if (wanted.success) return wanted.data;
  if (request.get('accept-language') === undefined) return store.locale;
  const found = request.acceptsLanguages(store.locale, ...visitorLocales);
  return found === false ? store.locale : found;
};

/** Where the address is, as far as files on this machine know. */
export const regionOfRequest = (geo: Geo, request: Request): string | undefined => request.ip === undefined ? undefined : geo.regionOf(request.ip);

/**
 * The places a visitor may be in; the strictest counts, and nothing known is stricter than any. What the query says comes beside what the address says
 * and never in its stead: a page can only tighten. Undefined when it is no region.
 */
export const regionsOf = (geo: Geo, request: Request): readonly string[] | undefined => {
  const wanted = asked(request, 'region');
  if (wanted !== undefined && (!regionSchema.safeParse(wanted).success || normaliseRegion(wanted) === undefined)) return undefined;
  const own = regionOfRequest(geo, request);
  if (own === undefined && wanted === undefined) return [];
  return [...new Set([own ?? '', ...wanted === undefined ? [] : [wanted]])];
};
