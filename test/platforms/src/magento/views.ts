// Customers and orders as the API shows them.
import type { Json } from '@placet/core';
import type { Customer, Order } from './books.js';
import type { Row } from './search-criteria.js';

export const stamp = (at: number): string => new Date(at).toISOString().slice(0, 19).replace('T', ' ');

export const customerView = ({ createdAt, updatedAt, websiteId, storeId, addresses, more, ...rest }: Customer, isSubscribed: boolean): Json => ({
  group_id: 1, created_at: stamp(createdAt), updated_at: stamp(updatedAt), created_in: 'Default Store View', ...more, ...rest,
  store_id: storeId, website_id: websiteId, addresses: addresses.map(address => ({ ...address })), disable_auto_group_change: 0,
  extension_attributes: { is_subscribed: isSubscribed },
});

export const customerRow = ({ id, email, firstname, lastname, websiteId, storeId, createdAt, updatedAt }: Customer): Row => ({
  entity_id: id, email, firstname, lastname, website_id: websiteId, store_id: storeId, created_at: stamp(createdAt), updated_at: stamp(updatedAt), group_id: 1,
});

export const customerFields: ReadonlySet<string> =
  new Set(['entity_id', 'email', 'firstname', 'lastname', 'website_id', 'store_id', 'created_at', 'updated_at', 'group_id']);

export const orderView = ({ id, customerId, email, storeId, at }: Order): Json => ({
  entity_id: id, increment_id: String(id).padStart(9, '0'), created_at: stamp(at), updated_at: stamp(at), store_id: storeId, state: 'new', status: 'pending',
  customer_email: email, customer_is_guest: customerId === null ? 1 : 0, ...customerId === null ? {} : { customer_id: customerId },
  protect_code: 'a1b2c3d4e5f6a7b8', billing_address: { email, city: 'Berlin', country_id: 'DE' },
});

export const orderRow = ({ id, customerId, email, storeId, at }: Order): Row => ({
  entity_id: id, customer_id: customerId, customer_email: email, store_id: storeId, created_at: stamp(at), updated_at: stamp(at),
});

export const orderFields: ReadonlySet<string> = new Set(['entity_id', 'customer_id', 'customer_email', 'store_id', 'created_at', 'updated_at']);
