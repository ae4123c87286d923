// Whether a shop can be reached, and what is not as it should be: each finding by a way that does not depend on the shop's language.
import { ConnectorFault, itemsAt, textAt, unescapeHtml, type ConnectionReport, type Json } from '@placet/core';
import type { WooClient } from './client.js';
import { showsMeta } from './consent-mapping.js';
import { pluginOf, type PluginWatch } from './plugin.js';
import { environmentOf, type ShopEnvironment } from './store-facts.js';

type Warning = ConnectionReport['warnings'][number];

export const testShop = async (client: WooClient, watch: PluginWatch): Promise<ConnectionReport> => {
  const index = await seenIndex(client);
  if (index !== undefined && !itemsAt(index, 'namespaces').includes('wc/v3')) throw new ConnectorFault('misconfigured', { detail: 'woocommerce_not_found' });
  const [somebody] = await someCustomers(client);
  const isAdministrator = somebody === undefined || showsMeta(somebody);
  const environment = await environmentSeen(client);
  const isThere = await watch.isThere();
  const url = textAt(index, 'home') ?? textAt(index, 'url') ?? null;
  return {
    shop: { name: nameIn(index) ?? new URL(client.siteUrl).host, url, version: environment?.version ?? null },
    plugin: isThere ? { version: (await pluginOf(client).health()).version } : null,
    missing: [...isAdministrator ? [] : ['administrator'], ...await mayWrite(client) ? [] : ['write']],
    warnings: warningsOf(client, url, environment, isThere),
  };
};

/** Undefined where the site hides it from strangers. */
const seenIndex = async (client: WooClient): Promise<Json | undefined> => {
  try {
    return await client.index();
  } catch (error) {
    if (error instanceof ConnectorFault && (error.kind === 'credentials_refused' || error.kind === 'access_missing')) return undefined;
    throw error;
  }
};

const someCustomers = async (client: WooClient): Promise<readonly Json[]> => {
  const call = { method: 'GET', path: 'customers', query: { per_page: '1', role: 'all', _fields: 'id,meta_data' } } as const;
  try {
    const { json } = await client.call(call);
    return Array.isArray(json) ? json as readonly Json[] : [];
  } catch (error) {
    if (!(error instanceof ConnectorFault) || error.kind !== 'credentials_refused' || !client.siteUrl.startsWith('https:')) throw error;
    if (await isSignatureTaken(client)) throw new ConnectorFault('misconfigured', { detail: 'authorization_header_lost' });
    throw error;
  }
};

/**
 * A server that keeps the header from PHP, and one that does not tell PHP of TLS, look like a wrong key. A signed request proves the key without it; the
 * keys in the address would too, and would lie in every log on the way.
 */
const isSignatureTaken = async (client: WooClient): Promise<boolean> => {
  try {
    await client.call({ method: 'GET', path: 'customers', query: { per_page: '1', _fields: 'id' }, signIn: 'oauth' });
    return true;
  } catch (error) {
    if (error instanceof ConnectorFault && !error.mayPass) return false;
    throw error;
  }
};

/** A batch of nothing changes nothing, and needs the right to write. Reading worked a moment ago, so a refusal is about that. */
const mayWrite = async (client: WooClient): Promise<boolean> => {
  try {
    await client.call({ method: 'POST', path: 'customers/batch', body: { update: [] }, repeat: 'safe' });
    return true;
  } catch (error) {
    if (error instanceof ConnectorFault && (error.kind === 'credentials_refused' || error.kind === 'access_missing')) return false;
    throw error;
  }
};

/** Undefined for keys that may not see it. */
const environmentSeen = async (client: WooClient): Promise<ShopEnvironment | undefined> => {
  try {
    return environmentOf((await client.call({ method: 'GET', path: 'system_status', query: { _fields: 'environment,active_plugins' } })).json);
  } catch (error) {
    if (error instanceof ConnectorFault && error.kind === 'access_missing') return undefined;
    throw error;
  }
};

/** Plugins that ask shoppers themselves: two boxes, two answers. */
const askers: Readonly<Record<string, string>> = {
  'mailchimp-for-woocommerce': 'Mailchimp for WooCommerce', mailpoet: 'MailPoet', klaviyo: 'Klaviyo', automatewoo: 'AutomateWoo', 'woo-mailerlite': 'MailerLite',
};

const warning = (code: string, message: string): Warning => ({ code, message });

const warningsOf = (client: WooClient, url: string | null, environment: ShopEnvironment | undefined, hasPlugin: boolean): readonly Warning[] => {
  const found: Warning[] = [];
  const asking = (environment?.plugins ?? []).flatMap(file => askers[file.split('/', 1)[0] ?? ''] ?? []);
  if (asking.length > 0) found.push(warning('other_opt_in', `${asking.join(', ')} asks shoppers for consent too, so they may see two boxes.`));
  if (environment?.hasTimer === false && !hasPlugin) {
    found.push(warning('no_timer', 'WordPress\'s own timer is switched off, so the shop may tell of changes hours late.'));
  }
  if (client.siteUrl.startsWith('http:')) found.push(warning('plain_http', 'The shop is reached without encryption; what is read and written can be seen on the way.'));
  if (url !== null && siteOf(url) !== siteOf(client.siteUrl)) {
    found.push(warning('other_address', 'The shop calls itself by another address than the one given here, so its messages will be refused.'));
  }
  return found;
};

/** WordPress escapes its title for pages before it answers with it. */
const nameIn = (index: Json | undefined): string | undefined => {
  const name = textAt(index, 'name');
  return name === undefined ? undefined : unescapeHtml(name);
};

const siteOf = (url: string): string => URL.canParse(url) ? `${new URL(url).host}${new URL(url).pathname.replace(/\/+$/, '')}` : url;
