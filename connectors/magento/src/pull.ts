// Everyone with an account, in the order of the ids.
import { ConnectorFault, textAt, valueAt, type Json, type PullPage, type ShopSubject } from '@placet/core';
import type { MagentoClient } from './client.js';
import { lastIdOf, search } from './search.js';
import type { StoreLayout } from './stores.js';
import { customerById, subjectFields, subjectOf } from './subjects.js';

/** Beneath 300, the most a Magento gives once its input is limited. */
export const pageSize = 200;

/** Of a shop with several websites, where each customer is read singly. */
const pageSizeOneByOne = 50;

/** As many as the shop is asked at a time anyway. */
export const atOnce = 2;

/** Where a page begins: behind an id, with the size this shop gives and the number of customers found at first. */
interface Place { readonly after: number; readonly size: number; readonly total: number | null }

const start: Place = { after: 0, size: pageSize, total: null };

/** What is not ours, such as the place in a module's list that is gone, begins anew: people then come twice, and none is missed. */
const placeOf = (cursor: string | null): Place => {
  const parts = /^c:(\d{1,10}):(\d{1,3}):(\d{1,10})?$/.exec(cursor ?? '');
  if (parts === null) return start;
  const size = Number(parts[2]);
  return size < 1 || size > pageSize ? start : { after: Number(parts[1]), size, total: parts[3] === undefined ? null : Number(parts[3]) };
};

const cursorOf = ({ after, size, total }: Place): string => `c:${after}:${size}:${total ?? ''}`;

/**
 * A list tells subscribers by their address alone: with several websites it gives one website's answer for another's account, and says false where the
 * subscription was written with other capitals. (magento/magento2#31168, #33565)
 */
const isDoubtful = (item: Json, { hasSeveralWebsites }: StoreLayout): boolean => {
  if (hasSeveralWebsites) return true;
  const email = textAt(item, 'email') ?? '';
  return email !== email.toLowerCase() && valueAt(item, 'extension_attributes', 'is_subscribed') !== true;
};

const subjectOfItem = async (client: MagentoClient, item: Json, layout: StoreLayout): Promise<readonly ShopSubject[]> => {
  const customer = isDoubtful(item, layout) ? await customerById(client, textAt(item, 'id') ?? '') : item;
  // Deleted since the list was made: no longer there.
  const subject = customer === undefined ? undefined : subjectOf(customer, layout.locales);
  return subject === undefined ? [] : [subject];
};

const subjectsOf = async (client: MagentoClient, items: readonly Json[], layout: StoreLayout): Promise<readonly ShopSubject[]> => {
  const found: ShopSubject[] = [];
  for (let at = 0; at < items.length; at += atOnce) {
    found.push(...(await Promise.all(items.slice(at, at + atOnce).map(item => subjectOfItem(client, item, layout)))).flat());
  }
  return found;
};

/** One page. `since` has no say here: a newsletter answer does not move the time a customer was changed at, so everyone is read. */
export const pullFromCore = async (client: MagentoClient, layout: StoreLayout, cursor: string | null): Promise<PullPage> => {
  const place = placeOf(cursor);
  const { items, total: left, size } = await search(client, {
    path: 'customers/search', filters: [['entity_id', 'gt', String(place.after)]], fields: subjectFields,
    pageSize: layout.hasSeveralWebsites ? Math.min(place.size, pageSizeOneByOne) : place.size,
  });
  const total = place.after === 0 ? left : place.total;
  const subjects = await subjectsOf(client, items, layout);
  if (items.length === 0 || left <= items.length) return { subjects, next: null, total };
  const after = lastIdOf(items);
  if (after <= place.after) throw new ConnectorFault('bad_answer', { detail: 'not_ascending' });
  return { subjects, next: cursorOf({ after, size, total }), total };
};
