// Whether a connection works, which shop it leads to, and which rights it lacks.
import { itemsAt, textAt, type ConnectionReport, type ConnectorContext, type Json } from '@placet/core';
import { apiVersion, hostOf } from './address.js';
import type { Ask } from './client.js';
import { hides, protectedData } from './graph-errors.js';
import { manifest } from './manifest.js';

const shopDocument = `query Connection { shop { name url myshopifyDomain primaryDomain { host } }
  currentAppInstallation { accessScopes { handle } } }`;
const probeDocument = 'query Probe { customers(first: 1, sortKey: ID) { nodes { id defaultEmailAddress { emailAddress } firstName } } }';

export const testConnection = async (ask: Ask, { storeUrl }: ConnectorContext): Promise<ConnectionReport> => {
  const { data } = await ask(shopDocument, {});
  const scopes = itemsAt(data, 'currentAppInstallation', 'accessScopes').flatMap(scope => textAt(scope, 'handle') ?? []);
  const missing = manifest.access.map(({ id }) => id).filter(id => id !== protectedData && !isGranted(scopes, id));
  if (isGranted(scopes, 'read_customers') && await keepsAddresses(ask)) missing.push(protectedData);
  return {
    shop: { name: textAt(data, 'shop', 'name') ?? null, url: textAt(data, 'shop', 'url') ?? null, version: apiVersion },
    plugin: null,
    missing,
    warnings: [
      ...isAtHome(storeUrl, data) ? [] : [warning('other_address')],
      ...isGranted(scopes, 'read_orders') && !scopes.includes('read_all_orders') ? [warning('orders_of_60_days')] : [],
    ],
  };
};

const warnings = {
  other_address: 'The credentials belong to a shop with another address than this store has.',
  orders_of_60_days: 'Shopify shows orders of the last 60 days only, unless it has granted read_all_orders.',
} as const;

const warning = (code: keyof typeof warnings): ConnectionReport['warnings'][number] => ({ code, message: warnings[code] });

/** Who may write may read. */
export const isGranted = (scopes: readonly string[], id: string): boolean => scopes.includes(id) || scopes.includes(id.replace(/^read_/, 'write_'));

const keepsAddresses = async (ask: Ask): Promise<boolean> => {
  const { errors } = await ask(probeDocument, {});
  return hides(errors, 'customers', 'nodes', 0) && errors.length > 0;
};

const isAtHome = (storeUrl: string, data: Json): boolean => {
  const host = hostOf(storeUrl);
  const own = [textAt(data, 'shop', 'myshopifyDomain'), textAt(data, 'shop', 'primaryDomain', 'host'), hostOf(textAt(data, 'shop', 'url') ?? '')];
  return host === undefined || own.some(each => each?.toLowerCase() === host);
};
