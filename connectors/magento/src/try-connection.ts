// Whether a connection works and what it lacks. Rights to write are found out by requests that can never write: Magento looks at the rights before it reads
// the body, and no customer has the id 0.
import { ConnectorFault, textAt, type ConnectionReport, type ConnectorContext, type Json } from '@placet/core';
import type { MagentoCall, MagentoClient } from './client.js';
import { findPlugin, pluginRight, type PluginState } from './plugin.js';
import { isFault } from './refusal.js';
import { searchPairs } from './search.js';
import { readStoreViews, type StoreView } from './stores.js';

export const rights = {
  stores: 'Magento_Backend::store', read: 'Magento_Customer::customer', manage: 'Magento_Customer::manage', remove: 'Magento_Customer::delete',
  orders: 'Magento_Sales::actions_view', module: pluginRight,
} as const;

const one = searchPairs({ filters: [], pageSize: 1, fields: 'entity_id' });

const probes: readonly (MagentoCall & { readonly right: string })[] = [
  { right: rights.read, method: 'GET', path: 'customers/search', query: searchPairs({ filters: [], pageSize: 1, fields: 'id' }) },
  { right: rights.orders, method: 'GET', path: 'orders', query: one },
  { right: rights.manage, method: 'PUT', path: 'customers/0', body: '{' },
  { right: rights.remove, method: 'DELETE', path: 'customers/0' },
];

type Probed = 'has' | 'lacks' | 'blocked';

const probe = async (client: MagentoClient, call: MagentoCall): Promise<Probed> => {
  try {
    await client(call);
    return 'has';
  } catch (error) {
    if (isFault(error, 'access_missing')) return 'lacks';
    if (isFault(error, 'rejected', 'not_found')) return 'has';
    // A firewall that lets nobody write speaks HTML.
    if (call.method !== 'GET' && isFault(error, 'bad_answer')) return 'blocked';
    throw error;
  }
};

/** The first question decides whether this is a Magento at all, and whether it knows us. Undefined when it may not be asked. */
const firstViews = async (client: MagentoClient): Promise<readonly StoreView[] | undefined> => {
  try {
    return await readStoreViews(client);
  } catch (error) {
    if (isFault(error, 'access_missing')) return undefined;
    if (isFault(error, 'not_found') || (isFault(error, 'bad_answer') && error.status === 404)) throw new ConnectorFault('misconfigured', { status: 404, detail: 'no_api' });
    // There is nothing to refuse in this request but its signature.
    if (isFault(error, 'rejected')) throw new ConnectorFault('credentials_refused', { status: 400, ...error.detail === undefined ? {} : { detail: error.detail } });
    throw error;
  }
};

const nameOf = async (client: MagentoClient): Promise<string | null> => {
  const websites = await client({ method: 'GET', path: 'store/websites' });
  const named = (Array.isArray(websites) ? websites as readonly Json[] : []).filter(website => textAt(website, 'id') !== '0');
  return textAt(named[0], 'name')?.slice(0, 200) ?? null;
};

type Warning = ConnectionReport['warnings'][number];

const hostOf = (url: string | undefined): string | undefined => url !== undefined && URL.canParse(url) ? new URL(url).host : undefined;

const warningsOf = (views: readonly StoreView[], storeUrl: string, plugin: PluginState, isBlocked: boolean): readonly Warning[] => [
  ...plugin.kind === 'absent' ? [{ code: 'no_module', message: 'Placet\'s module is not in this shop, so guests, refusals and times of consent stay unseen.' }] : [],
  ...plugin.kind !== 'present' && new Set(views.map(({ websiteId }) => websiteId)).size > 1
    ? [{ code: 'several_websites', message: 'With several websites and without the module each customer is read singly, which takes its time.' }] : [],
  ...views.length > 0 && !views.some(({ url }) => hostOf(url) === hostOf(storeUrl))
    ? [{ code: 'other_address', message: 'The shop calls itself by another address; requests that are redirected fail.' }] : [],
  ...isBlocked ? [{ code: 'writes_blocked', message: 'Something in front of the shop stops requests that write.' }] : [],
];

export const tryConnection = async (client: MagentoClient, { storeUrl, credentials }: ConnectorContext): Promise<ConnectionReport> => {
  const views = await firstViews(client);
  const found: readonly (readonly [string, Probed])[] = await inTurn(probes, async ({ right, ...call }) => [right, await probe(client, call)]);
  const plugin = await findPlugin(client);
  const lacking = found.filter(([, probed]) => probed === 'lacks').map(([right]) => right);
  // A bearer token that is not taken is told that every single right is missing.
  if (views === undefined && lacking.length === probes.length && credentials.read().consumerKey === undefined) throw new ConnectorFault('credentials_refused', { detail: 'bearer' });
  return {
    shop: { name: views === undefined ? null : await nameOf(client), url: views?.find(({ url }) => url !== undefined)?.url ?? null, version: null },
    plugin: plugin.kind === 'absent' ? null : { version: plugin.kind === 'present' ? plugin.version : null },
    missing: [...views === undefined ? [rights.stores] : [], ...lacking, ...plugin.kind === 'denied' && lacking.length < probes.length ? [rights.module] : []],
    warnings: warningsOf(views ?? [], storeUrl, plugin, found.some(([, probed]) => probed === 'blocked')),
  };
};

const inTurn = async <T, U>(items: readonly T[], work: (item: T) => Promise<U>): Promise<readonly U[]> => {
  const done: U[] = [];
  for (const item of items) done.push(await work(item));
  return done;
};
