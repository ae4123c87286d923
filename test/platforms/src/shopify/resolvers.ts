// What the Admin API answers and does, field by field.
import type { Clock } from '@placet/core';
import type { BulkOperations } from './bulk-operations.js';
import { connect, type PageArguments } from './connections.js';
import { takeConsent } from './consents.js';
import { customerNode, gid, timeOf } from './customer-node.js';
import type { ConsentChannel, CustomerBook, CustomerRow } from './customers.js';
import type { Hooks } from './hooks.js';
import type { Caller } from './schema.js';
import { parseSearch } from './search-query.js';
import { shopNode } from './shop-node.js';

export interface ShopState {
  readonly book: CustomerBook;
  readonly clock: Clock;
  readonly bulk: BulkOperations;
  readonly hooks: Hooks;
  readonly url: () => string;
  /** Counts, and speaks of it. */
  consentChanged(row: CustomerRow, channel: ConsentChannel): void;
  wrote(): void;
}

interface Search extends PageArguments { readonly query?: string | null; readonly sortKey?: string; readonly reverse?: boolean }
type Input = Readonly<Record<string, string | null | undefined>>;

export const rootOf = (state: ShopState): object => ({ ...queries(state), ...mutations(state) });

const queries = ({ book, bulk, hooks, url }: ShopState): object => ({
  shop: () => shopNode(url()),
  shopLocales: [{ locale: 'de', primary: true, published: true }, { locale: 'en', primary: false, published: true }, { locale: 'pt-BR', primary: false, published: false }],
  businessEntities: [],
  currentAppInstallation: (_args: unknown, { scopes }: Caller) => ({ id: gid('AppInstallation', '1'), accessScopes: [...scopes].map(handle => ({ handle })) }),
  customer: ({ id }: { id: string }) => shown(book.get(idIn(id))),
  customerByIdentifier: ({ identifier }: { identifier: Input }) =>
    shown(identifier.id == null ? book.find(identifier.emailAddress ?? identifier.phoneNumber ?? '') : book.get(idIn(identifier.id))),
  customers: (search: Search) => connect(customersBy(book, search), search),
  customersCount: () => ({ count: book.size, precision: 'EXACT' }),
  orders: (search: Search) => connect(ordersBy(book, search), search),
  bulkOperation: ({ id }: { id: string }) => bulk.look(id),
  bulkOperations: (page: PageArguments) => connect(bulk.list(), page),
  webhookSubscriptions: (page: PageArguments) => connect(hooks.all(), page),
});

const shown = (row: CustomerRow | undefined): object | null => row === undefined ? null : customerNode(row);

const idIn = (text: string): string => /(\d{1,20})$/.exec(text)?.[1] ?? '0';

function* customersBy(book: CustomerBook, { query, sortKey = 'ID', reverse = false }: Search): Generator<object> {
  const { matches, afterId } = parseSearch(query);
  const fits = (row: CustomerRow): boolean => matches({
    id: BigInt(row.id), email: row.email, phone: row.phone, updated_at: row.updatedAt, customer_date: row.createdAt, tag: row.tags,
    accepts_marketing: String(row.consents.email.state === 'SUBSCRIBED'),
  });
  if (sortKey === 'ID' && !reverse) {
    for (const row of book.after(afterId)) if (fits(row)) yield customerNode(row);
    return;
  }
  const rows = [...book.after(afterId)].filter(fits);
  if (sortKey === 'UPDATED_AT') rows.sort((left, right) => left.updatedAt - right.updatedAt);
  yield* (reverse ? rows.reverse() : rows).map(customerNode);
}

const ordersBy = (book: CustomerBook, { query }: Search): readonly object[] => {
  const row = book.get(/customer_id:(\d+)/.exec(query ?? '')?.[1] ?? '0');
  return row === undefined ? [] : Array.from({ length: row.orders }, (_, each) => ({
    id: gid('Order', `${row.id}${each}`), legacyResourceId: `${row.id}${each}`, name: `#${1001 + each}`, email: row.email, phone: row.phone,
    customerAcceptsMarketing: false, customerLocale: row.locale, createdAt: timeOf(row.createdAt), updatedAt: timeOf(row.createdAt), sourceName: 'web', customer: customerNode(row),
    currentTotalPriceSet: { shopMoney: { amount: '19.90', currencyCode: 'EUR' } }, lineItems: (page: PageArguments) => connect([{ name: 'Tea', quantity: 2 }], page),
  }));
};

const consentInputs = { email: 'emailMarketingConsent', sms: 'smsMarketingConsent', whatsapp: 'whatsAppMarketingConsent' } as const;

const mutations = (state: ShopState): object => {
  const { book, clock, bulk, hooks } = state;
  const setConsent = (channel: ConsentChannel) => ({ input }: { input: Readonly<Record<string, unknown>> }): object => {
    const given = input[consentInputs[channel]] as Input;
    const row = book.get(idIn(String(input.customerId)));
    if (row === undefined) return consentPayload(null, [{ code: 'INVALID', field: ['input', 'customerId'], message: 'Customer not found' }]);
    const wanted = {
      state: given.marketingState ?? given.state ?? '', level: given.marketingOptInLevel ?? given.optInLevel ?? null,
      at: given.consentUpdatedAt ?? given.updatedAt ?? null,
    };
    const outcome = takeConsent(row, channel, wanted, clock.now());
    if ('error' in outcome) return consentPayload(null, [outcome.error]);
    if (outcome.isChanged) {
      book.put(outcome.row);
      state.consentChanged(outcome.row, channel);
      state.wrote();
    }
    return consentPayload(outcome.row, []);
  };
  return {
    customerEmailMarketingConsentUpdate: setConsent('email'), customerSmsMarketingConsentUpdate: setConsent('sms'), customerWhatsAppMarketingConsentUpdate: setConsent('whatsapp'),
    customerRequestDataErasure: ({ customerId }: { customerId: string }) => {
      const row = book.get(idIn(customerId));
      if (row === undefined) return { customerId: null, userErrors: [{ code: 'DOES_NOT_EXIST', field: ['customerId'], message: 'Customer does not exist' }] };
      if (!row.isErasing) state.wrote();
      book.put({ ...row, isErasing: true });
      return { customerId, userErrors: [] };
    },
    customerCancelDataErasure: ({ customerId }: { customerId: string }) => {
      const row = book.get(idIn(customerId));
      if (row?.isErasing !== true) return { customerId: null, userErrors: [{ code: 'NOT_BEING_ERASED', field: ['customerId'], message: 'Customer is not being erased' }] };
      book.put({ ...row, isErasing: false });
      return { customerId, userErrors: [] };
    },
    customerDelete: ({ input }: { input: { id: string } }) => {
      const row = book.get(idIn(input.id));
      const refuse = (message: string): object => ({ deletedCustomerId: null, userErrors: [{ field: ['id'], message }] });
      if (row === undefined) return refuse('Customer can\'t be found');
      if (row.orders > 0) return refuse('Customer can\'t be deleted because they have associated orders');
      book.delete(row.id);
      return { deletedCustomerId: input.id, userErrors: [] };
    },
    bulkOperationRunQuery: ({ query }: { query: string }, caller: Caller) => bulk.run(query, book, caller),
    webhookSubscriptionCreate: ({ topic, webhookSubscription }: { topic: string; webhookSubscription: Input }, { scopes }: Caller) =>
      hooks.create(topic, webhookSubscription, scopes),
    webhookSubscriptionDelete: ({ id }: { id: string }) => hooks.delete(id),
  };
};

const consentPayload = (row: CustomerRow | null, userErrors: readonly object[]): object => {
  const customer = row === null ? null : customerNode(row) as { readonly defaultPhoneNumber: unknown };
  return { customer, customerPhoneNumber: customer?.defaultPhoneNumber ?? null, userErrors };
};
