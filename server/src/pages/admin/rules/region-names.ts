// Every region the law is known of, by the reader's word for it.
import { allBreachRules, allCookieRules, allMarketingRules, marketingRulesFor, rightsRulesFor, unknownRegion } from '@placet/core';
import type { Viewer } from '../../viewer.js';

const named = new Map(allMarketingRules.map(({ id, name }) => [id, name]));

/** Marketing, cookies and breaches between them name every region; what is found nowhere is held to a larger one. */
export const knownRegions: readonly string[] = [...new Set([
  ...allMarketingRules.map(({ id }) => id), ...allCookieRules.map(({ region }) => region), ...allBreachRules.map(({ region }) => region),
])];

/** `Germany`, `California`; a part of a country nobody named goes by its code. */
export const regionName = ({ t, language }: Viewer, id: string): string => {
  if (id === unknownRegion) return t.rules.unknownRegion;
  if (id === 'EU') return t.rules.europe;
  if (id.length === 2) return displayNames(language).of(id) ?? id;
  const rights = rightsRulesFor(id);
  return named.get(id) ?? (rights.region === id ? rights.name : id);
};

const kept = new Map<string, Intl.DisplayNames>();

const displayNames = (language: string): Intl.DisplayNames => {
  const known = kept.get(language) ?? new Intl.DisplayNames(language, { type: 'region' });
  kept.set(language, known);
  return known;
};

/** A code a store or an order may bear, beyond those with rules of their own: it is held to a larger region, whose rules are shown. */
export const isPlace = (viewer: Viewer, id: string): boolean => knownRegions.includes(id) || (id.length === 2 && regionName(viewer, id) !== id) || (
  id.length > 2 && marketingRulesFor(id).id === id);
