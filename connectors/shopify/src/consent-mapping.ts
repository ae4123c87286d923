// Shopify's words for what somebody agreed to, and ours, both ways. One table per direction; a test walks them.
import { textAt, type Channel, type ConsentPush, type Json, type ShopChannel, type ShopChannelState } from '@placet/core';

/** The channels a Shopify customer can answer for. */
export type ShopifyChannel = 'email' | 'sms' | 'whatsapp';

export const isShopifyChannel = (channel: Channel): channel is ShopifyChannel => Object.hasOwn(places, channel);

/**
 * NOT_SUBSCRIBED is what everybody starts with, so it says nothing. INVALID speaks of the mailbox and not of the person; what was agreed before stays.
 * A word we do not know is treated like one we are not shown.
 */
export const channelStates = {
  SUBSCRIBED: 'opted_in', UNSUBSCRIBED: 'opted_out', PENDING: 'pending', NOT_SUBSCRIBED: 'silent', NEVER_SUBSCRIBED: 'silent', INVALID: 'hidden', REDACTED: 'hidden',
} as const satisfies Record<string, ShopChannelState>;

interface Place {
  /** Of the customer: where the address stands, and where the consent does. */
  readonly address: readonly string[];
  readonly consent: readonly string[];
  readonly state: string;
  readonly level: string;
  readonly at: string;
}

const email = 'defaultEmailAddress';
const phone = 'defaultPhoneNumber';
const flat = { state: 'marketingState', level: 'marketingOptInLevel', at: 'marketingUpdatedAt' } as const;

const places: Readonly<Record<ShopifyChannel, Place>> = {
  email: { address: [email, 'emailAddress'], consent: [email], ...flat },
  sms: { address: [phone, 'phoneNumber'], consent: [phone], ...flat },
  whatsapp: { address: [phone, 'phoneNumber'], consent: [phone, 'whatsAppMarketingConsent'], state: 'state', level: 'optInLevel', at: 'updatedAt' },
};

export interface HeldConsent {
  readonly word: string | undefined;
  readonly level: string | undefined;
  readonly at: number | null;
}

/** What a customer's node holds for one channel; undefined when there is no address to hold it for. */
export const heldConsent = (customer: Json, channel: ShopifyChannel): HeldConsent | undefined => {
  const { address, consent, state, level, at } = places[channel];
  if (textAt(customer, ...address) === undefined) return undefined;
  return { word: textAt(customer, ...consent, state), level: textAt(customer, ...consent, level), at: momentOf(textAt(customer, ...consent, at)) };
};

/** RFC 3339 as Shopify writes it, always with its zone; null for anything else. */
export const momentOf = (text: string | undefined): number | null => {
  const at = text === undefined || !/^\d{4}-\d\d-\d\dT[\d:.]+(?:Z|[+-]\d\d:\d\d)$/.test(text) ? Number.NaN : Date.parse(text);
  return Number.isNaN(at) ? null : at;
};

export const stateOfWord = (word: string | undefined): ShopChannelState =>
  word !== undefined && Object.hasOwn(channelStates, word) ? channelStates[word as keyof typeof channelStates] : 'hidden';

export const channelOf = ({ word, level, at }: HeldConsent): ShopChannel => {
  const state = stateOfWord(word);
  const isKnown = state === 'opted_in' && (level === 'CONFIRMED_OPT_IN' || level === 'SINGLE_OPT_IN');
  return { state, at: state === 'silent' || state === 'hidden' ? null : at, ...isKnown ? { isConfirmed: level === 'CONFIRMED_OPT_IN' } : {} };
};

const words = { opted_in: 'SUBSCRIBED', opted_out: 'UNSUBSCRIBED', pending: 'PENDING' } as const satisfies Record<ConsentPush['state'], string>;

export interface WrittenConsent { readonly word: string; readonly level: string }

/** What is written. A level always goes with it: without one a change can be refused. NOT_SUBSCRIBED cannot be written, and is never wanted. */
export const writtenConsent = ({ state, isConfirmed }: Pick<ConsentPush, 'state' | 'isConfirmed'>, held?: HeldConsent): WrittenConsent => {
  if (state === 'opted_out') return { word: words[state], level: held?.level ?? 'SINGLE_OPT_IN' };
  return { word: words[state], level: state === 'pending' || isConfirmed ? 'CONFIRMED_OPT_IN' : 'SINGLE_OPT_IN' };
};

/** True when writing would change nothing worth having. An opt-in that is confirmed already is not made a plain one. */
export const isHeldAlready = ({ word, level }: WrittenConsent, held: HeldConsent): boolean =>
  held.word === word && (word !== 'SUBSCRIBED' || level === held.level || held.level === 'CONFIRMED_OPT_IN');

interface Mutation { readonly name: string; readonly input: string; readonly consent: string; readonly fields: Readonly<Record<keyof WrittenConsent | 'at', string>> }

const flatFields = { word: 'marketingState', level: 'marketingOptInLevel', at: 'consentUpdatedAt' } as const;

/** The mutation of each channel, and the names of its input. */
export const consentMutations: Readonly<Record<ShopifyChannel, Mutation>> = {
  email: { name: 'customerEmailMarketingConsentUpdate', input: 'CustomerEmailMarketingConsentUpdateInput', consent: 'emailMarketingConsent', fields: flatFields },
  sms: { name: 'customerSmsMarketingConsentUpdate', input: 'CustomerSmsMarketingConsentUpdateInput', consent: 'smsMarketingConsent', fields: flatFields },
  whatsapp: {
    name: 'customerWhatsAppMarketingConsentUpdate', input: 'CustomerWhatsAppMarketingConsentUpdateInput', consent: 'whatsAppMarketingConsent',
    fields: { word: 'state', level: 'optInLevel', at: 'updatedAt' },
  },
};
