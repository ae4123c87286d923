// The store views of a Magento, as far as they tell languages and websites apart.
import { textAt, type Json } from '@placet/core';
import type { MagentoClient } from './client.js';
import { isFault } from './refusal.js';
import type { Locales } from './subjects.js';

export interface StoreView {
  readonly id: string;
  readonly websiteId: string;
  /** BCP 47. */
  readonly locale: string | undefined;
  readonly currency: string | undefined;
  /** With https where the shop has it. */
  readonly url: string | undefined;
}

const localeOf = (text: string | undefined): string | undefined => {
  const parts = /^([a-z]{2,3})_(?:[A-Z][a-z]{3}_)?([A-Z]{2})$/.exec(text ?? '');
  return parts?.[1] === undefined || parts[2] === undefined ? undefined : `${parts[1]}-${parts[2]}`;
};

const viewOf = (config: Json): readonly StoreView[] => {
  const [id, websiteId] = [textAt(config, 'id'), textAt(config, 'website_id')];
  if (id === undefined || websiteId === undefined) return [];
  return [{
    id, websiteId, locale: localeOf(textAt(config, 'locale')), currency: textAt(config, 'base_currency_code'),
    url: textAt(config, 'secure_base_link_url') ?? textAt(config, 'base_link_url') ?? textAt(config, 'base_url'),
  }];
};

export const readStoreViews = async (client: MagentoClient): Promise<readonly StoreView[]> => {
  const configs = await client({ method: 'GET', path: 'store/storeConfigs' });
  return Array.isArray(configs) ? (configs as readonly Json[]).flatMap(viewOf) : [];
};

export interface StoreLayout {
  readonly locales: Locales;
  /** True also when it cannot be known: then nothing in a list is believed. */
  readonly hasSeveralWebsites: boolean;
}

/** Pulls work without the right to see store views, only more slowly. */
export const readLayout = async (client: MagentoClient): Promise<StoreLayout> => {
  try {
    const views = await readStoreViews(client);
    const locales = new Map(views.flatMap(({ id, locale }) => locale === undefined ? [] : [[id, locale] as const]));
    return { locales, hasSeveralWebsites: new Set(views.map(({ websiteId }) => websiteId)).size !== 1 };
  } catch (error) {
    if (isFault(error, 'access_missing')) return { locales: new Map(), hasSeveralWebsites: true };
    throw error;
  }
};
