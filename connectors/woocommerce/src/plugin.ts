// Placet's plugin in the shop, when it is there: the routes every platform's plugin has, under WooCommerce's own keys.
import {
  ConnectorFault, isObject, itemsAt, parseStoreFacts, pluginAnswers, pluginConsentBody, pluginReference, type AnonymiseOutcome, type ConsentPush, type Json,
  type PullPage, type PullQuery, type PushOutcome, type ShopExport, type ShopReference, type ShopSubject, type StoreFacts,
} from '@placet/core';
import type { WooClient } from './client.js';
import type { WooCall } from './package-request.js';
import { overlapMs } from './pull.js';

const namespace = 'wc-placet/v1';

export interface Plugin {
  health(): Promise<{ readonly version: string }>;
  pull(query: PullQuery): Promise<PullPage>;
  find(who: ShopReference): Promise<readonly ShopSubject[]>;
  push(push: ConsentPush): Promise<PushOutcome>;
  exported(who: ShopReference): Promise<ShopExport>;
  erase(who: ShopReference): Promise<AnonymiseOutcome>;
  facts(): Promise<StoreFacts>;
}

export const pluginOf = (client: WooClient): Plugin => {
  const get = async (path: string, query: Readonly<Record<string, string>> = {}): Promise<Json> =>
    (await client.call({ method: 'GET', path, query, namespace })).json;
  // Both state what shall be, so they may be said again.
  const post = async (path: string, body: WooCall['body']): Promise<Json> =>
    (await client.call({ method: 'POST', path, namespace, repeat: 'safe', ...body === undefined ? {} : { body } })).json;

  return {
    health: async () => pluginAnswers.health(await get('health')),
    pull: async ({ cursor, since }) => {
      const page = pluginAnswers.page(await get('subjects', {
        limit: '500', ...cursor === null ? {} : { after: cursor.slice(cursorMark.length) },
        ...since === null ? {} : { since: new Date(Math.max(0, since - overlapMs)).toISOString() },
      }));
      return { ...page, next: page.next === null ? null : `${cursorMark}${page.next}` };
    },
    find: async who => pluginAnswers.page(await get('subjects/find', Object.fromEntries(pluginReference(who)))).subjects,
    push: async push => pluginAnswers.outcome(await post('consents', bodyOf(pluginConsentBody(push)))),
    exported: async who => pluginAnswers.exported(await get('subject-data', Object.fromEntries(pluginReference(who)))),
    erase: async ({ externalId, email }) => pluginAnswers.erased(await post('erasure', { externalId: externalId ?? null, email: email ?? null })),
    facts: async () => {
      const parsed = parseStoreFacts(await get('store'));
      if (!parsed.ok) throw new ConnectorFault('bad_answer', { detail: 'store_facts' });
      return parsed.value;
    },
  };
};

/** Tells the plugin's cursors from those of a pull that began without it, which goes on as it began. */
export const cursorMark = 'plugin:';

const bodyOf = (text: string): WooCall['body'] => {
  const json = JSON.parse(text) as Json;
  return isObject(json) ? json : {};
};

export interface PluginWatch {
  /** `work` with the plugin when it is there, else `instead`; also when it was there and is gone. */
  through<T>(work: (plugin: Plugin) => Promise<T>, instead: () => Promise<T>): Promise<T>;
  isThere(): Promise<boolean>;
}

/** Looks once whether the plugin is there, and again after a look that failed. */
export const watchPlugin = (client: WooClient): PluginWatch => {
  const plugin = pluginOf(client);
  let known: Promise<boolean> | undefined;
  const isThere = (): Promise<boolean> => {
    const looking = known ?? looksThere(client, plugin);
    known = looking;
    looking.catch(() => { if (known === looking) known = undefined; });
    return looking;
  };
  return {
    isThere,
    through: async (work, instead) => {
      if (!await isThere()) return await instead();
      try {
        return await work(plugin);
      } catch (error) {
        if (!isRouteMissing(error)) throw error;
        known = Promise.resolve(false);
        return await instead();
      }
    },
  };
};

const isRouteMissing = (error: unknown): boolean => error instanceof ConnectorFault && error.detail === 'rest_no_route';

const looksThere = async (client: WooClient, plugin: Plugin): Promise<boolean> => {
  try {
    const index = await client.index();
    return itemsAt(index, 'namespaces').includes(namespace);
  } catch (error) {
    // Some sites hide the index from strangers; then the route itself is asked, signed in.
    if (!(error instanceof ConnectorFault) || (error.kind !== 'credentials_refused' && error.kind !== 'access_missing')) throw error;
    return await asks(plugin);
  }
};

const asks = async (plugin: Plugin): Promise<boolean> => {
  try {
    await plugin.health();
    return true;
  } catch (error) {
    if (isRouteMissing(error)) return false;
    throw error;
  }
};
