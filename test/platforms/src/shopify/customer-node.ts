// A customer as the Admin API shows one.
import { connect, type PageArguments } from './connections.js';
import type { Consent, CustomerRow } from './customers.js';

export const gid = (type: string, id: string): string => `gid://shopify/${type}/${id}`;

export const timeOf = (at: number): string => new Date(at).toISOString().replace('.000Z', 'Z');

export const customerNode = (row: CustomerRow): object => {
  const { email, phone, consents } = row;
  return {
    id: gid('Customer', row.id), legacyResourceId: row.id, createdAt: timeOf(row.createdAt), updatedAt: timeOf(row.updatedAt),
    firstName: row.firstName, lastName: row.lastName, locale: row.locale, state: 'DISABLED', verifiedEmail: true, dataSaleOptOut: false, tags: row.tags,
    canDelete: row.orders === 0, numberOfOrders: String(row.orders), metafield: null,
    mergeable: { isMergeable: !row.isErasing, errorFields: row.isErasing ? ['PENDING_DATA_REQUEST'] : [], reason: null, mergeInProgress: null },
    defaultAddress: row.country === null ? null : addressOf(row),
    addressesV2: (page: PageArguments) => connect(row.country === null ? [] : [addressOf(row)], page),
    defaultEmailAddress: email === null ? null : {
      emailAddress: email, ...flat(consents.email), validFormat: true, openTrackingLevel: 'UNKNOWN', marketingUnsubscribeUrl: 'https://shop.example/unsubscribe',
    },
    defaultPhoneNumber: phone === null ? null : {
      phoneNumber: phone, ...flat(consents.sms), marketingCollectedFrom: 'SHOPIFY', whatsAppMarketingConsent: whatsAppOf(consents.whatsapp),
    },
  };
};

const flat = ({ state, level, at }: Consent): object =>
  ({ marketingState: state, marketingOptInLevel: level, marketingUpdatedAt: at === null ? null : timeOf(at) });

const whatsAppOf = ({ state, level, at }: Consent): object =>
  ({ state: state === 'NOT_SUBSCRIBED' ? 'NEVER_SUBSCRIBED' : state, optInLevel: level, updatedAt: at === null ? null : timeOf(at), collectedFrom: 'OTHER' });

const addressOf = ({ id, firstName, lastName, country }: CustomerRow): object => ({
  id: gid('MailingAddress', id), firstName, lastName, company: null, address1: '1 Example Street', address2: null, zip: '10115', city: 'Berlin', province: null,
  countryCodeV2: country, phone: null,
});
