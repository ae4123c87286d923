// What Magento does with a newsletter row when a switch is set, by core's own ways or by Placet's module.
import { websiteOfStore, type Books, type Customer, type NewsletterRow, type RowStatus } from './books.js';

export type Mail = 'confirmation' | 'success' | 'unsubscribed';

export interface Newsletter {
  readonly books: Books;
  needsConfirmation: boolean;
  /** Every mail the shop sent because of a subscription. */
  readonly mails: Mail[];
  readonly now: () => number;
}

/** The store whose rows count: that of the request, and only when it is the admin's (`all`) the customer's own. */
const storeOf = (customer: Customer, requestStore: number): number => requestStore === 0 ? customer.storeId : requestStore;

const rowOf = ({ books }: Newsletter, customer: Customer, requestStore: number): NewsletterRow | undefined =>
  books.rowIn(customer.email, websiteOfStore(storeOf(customer, requestStore)));

export const isSubscribed = (shop: Newsletter, customer: Customer, requestStore: number): boolean => rowOf(shop, customer, requestStore)?.status === 1;

/** As lists are made: by the address alone, whatever the website, and only where the case is the same. */
export const isSubscribedInList = ({ books }: Newsletter, customer: Customer): boolean =>
  books.rows(customer.email).find(({ email }) => email === customer.email)?.status === 1;

export const subscribe = (shop: Newsletter, customer: Customer, requestStore: number): void => {
  const row = rowOf(shop, customer, requestStore);
  const status: RowStatus = 'confirmation' in customer.more ? 4 : shop.needsConfirmation && row?.status !== 1 ? 2 : 1;
  // A pending row is asked for again each time.
  if (status === 2) shop.mails.push('confirmation');
  else if (status === 1 && row?.status !== 1) shop.mails.push('success');
  shop.books.setRow({
    subscriberId: row?.subscriberId, storeId: row?.storeId ?? storeOf(customer, requestStore), customerId: customer.id, email: customer.email, status,
    changedAt: row?.status === status ? row.changedAt : shop.now(),
  });
};

/** Only somebody subscribed is unsubscribed: a pending row stays pending, and without a row nothing is kept. */
export const unsubscribe = (shop: Newsletter, customer: Customer, requestStore: number): void => {
  const row = rowOf(shop, customer, requestStore);
  if (row?.status !== 1) return;
  shop.mails.push('unsubscribed');
  shop.books.setRow({ ...row, status: 3, changedAt: shop.now() });
};

/** What the shopper does by a link or a form, and what the module writes: the row alone, and no mail. */
export const setStatus = (books: Books, who: { readonly email: string; readonly customer?: Customer | undefined }, status: RowStatus, at: number): void => {
  const websiteId = who.customer?.websiteId ?? 1;
  const row = books.rowIn(who.email, websiteId);
  books.setRow({
    subscriberId: row?.subscriberId, storeId: row?.storeId ?? who.customer?.storeId ?? 1, customerId: who.customer?.id ?? row?.customerId ?? 0,
    email: who.customer?.email ?? row?.email ?? who.email, status, changedAt: at,
  });
};
