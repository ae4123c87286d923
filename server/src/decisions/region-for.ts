// Where a person is held to be: by what the caller knows, what was stated before, the address and the number. (REG-2)
import { regionOfPhone, resolveRegion, type Identifier, type RegionEvidence, type ResolvedRegion } from '@placet/core';
import type { Geo } from '../adapters/geo.js';
import { countryOfPhone } from '../adapters/phone.js';
import type { Asked, Shop } from './prepare-question.js';

export const regionFor = (
  { store, geo }: { readonly store: Shop; readonly geo: Geo }, { channel, evidence, identifiers }: Asked, statedRegion: string | undefined,
): ResolvedRegion => {
  const { shippingCountry, billingCountry, accountCountry, ip } = evidence;
  const ipCountry = ip === undefined ? undefined : geo.regionOf(ip);
  const phone = phoneOf(identifiers);
  const phoneCountry = phone === undefined ? undefined : placeOfPhone(phone);
  const { country: storeCountry, locale } = store;
  const key = [channel, shippingCountry, billingCountry, accountCountry, statedRegion, ipCountry, phoneCountry, storeCountry, locale].join();
  return remembered(key) ?? remember(key, resolveRegion(known({
    shippingCountry, billingCountry, accountCountry, statedRegion, ipCountry, phoneCountry, storeCountry, locale,
  }), channel));
};

/** The part of a country where its law depends on that, else the country by its numbering plan. */
const placeOfPhone = (phone: string): string | undefined => {
  const region = regionOfPhone(phone);
  return region?.includes('-') === true ? region : countryOfPhone(phone) ?? region;
};

const phoneOf = (identifiers: readonly Identifier[]): string | undefined => {
  for (const { kind, value } of identifiers) if (kind === 'phone') return value;
  return undefined;
};

/** A campaign asks about a million people in a few countries: each combination is resolved once. */
const resolved = new Map<string, ResolvedRegion>();
const resolvedMax = 10_000;

const remembered = (key: string): ResolvedRegion | undefined => resolved.get(key);

const remember = (key: string, region: ResolvedRegion): ResolvedRegion => {
  if (resolved.size >= resolvedMax) resolved.clear();
  resolved.set(key, region);
  return region;
};

type Gathered = { readonly [Field in keyof RegionEvidence]-?: RegionEvidence[Field] | undefined };

const known = (evidence: Gathered): RegionEvidence => Object.fromEntries(Object.entries(evidence).filter(([, value]) => value !== undefined));
