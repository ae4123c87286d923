// What a shop holds about somebody, from what a key may read.
import { ConnectorFault, textAt, type Json, type JsonObject, type ShopExport, type ShopReference } from '@placet/core';
import type { ListQuery, Webservice } from './client.js';
import { idPattern, rowFields, rowsOfReference } from './subjects.js';

/** Named one by one: asking for all would bring password hashes and keys. */
const profileFields = [...rowFields, 'id_gender', 'birthday', 'company', 'siret', 'ape', 'website', 'ip_registration_newsletter', 'optin'];
const addressFields = [
  'id', 'alias', 'company', 'lastname', 'firstname', 'address1', 'address2', 'postcode', 'city', 'phone', 'phone_mobile', 'vat_number', 'dni', 'id_country',
  'date_add', 'deleted',
];
const orderFields = ['id', 'reference', 'date_add', 'current_state', 'payment', 'total_paid'];
const itemsMax = 5000;
const pageSize = 250;

export const exportRows = async (shop: Webservice, who: ShopReference): Promise<ShopExport> => {
  const ids = (await rowsOfReference(shop, who)).flatMap(row => textAt(row, 'id') ?? []).filter(id => idPattern.test(id));
  if (ids.length === 0) return { parts: [], missing: [] };
  const profile = await allOf(shop, 'customers', profileFields, { id: `[${ids.slice(0, 500).join('|')}]` });
  const parts: ShopExport['parts'][number][] = [{ name: 'profile', items: profile }];
  // Newsletter-only readers, and what other modules keep, are out of a key's reach.
  const missing = ['subscriptions_need_module'];
  for (const [name, fields] of [['addresses', addressFields], ['orders', orderFields]] as const) {
    const items = await ifAllowed(allOf(shop, name, fields, { id_customer: `[${ids.slice(0, 500).join('|')}]` }));
    if (items === undefined) missing.push(`${name}_not_allowed`);
    else parts.push({ name, items });
  }
  return { parts, missing };
};

const allOf = async (shop: Webservice, resource: ListQuery['resource'], fields: readonly string[], filters: Readonly<Record<string, string>>): Promise<readonly Json[]> => {
  const found: JsonObject[] = [];
  for (let afterId = 0; found.length < itemsMax;) {
    // One filter a field: where the ids are asked for, they are all of them.
    const rows = await shop.list({ resource, fields, filters, limit: pageSize, ...'id' in filters ? {} : { afterId } });
    found.push(...rows);
    const last = Math.max(afterId, ...rows.map(row => Number(textAt(row, 'id') ?? 0)));
    if ('id' in filters || rows.length < pageSize || last === afterId) break;
    afterId = last;
  }
  return found;
};

const ifAllowed = async (items: Promise<readonly Json[]>): Promise<readonly Json[] | undefined> => {
  try {
    return await items;
  } catch (error) {
    if (error instanceof ConnectorFault && error.kind === 'access_missing') return undefined;
    throw error;
  }
};
