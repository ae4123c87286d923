// Answers as this shop holds them: meta of the customer or the order. Our own fields first; what Mailchimp for WooCommerce keeps where ours say nothing.
import { itemsAt, textAt, valueAt, type Channel, type Json, type JsonObject, type ParseMoment, type ShopChannel, type ShopChannelState } from '@placet/core';

export const heldChannels = ['email', 'sms', 'whatsapp'] as const satisfies readonly Channel[];
export type HeldChannel = (typeof heldChannels)[number];

export const isHeld = (channel: Channel): channel is HeldChannel => (heldChannels as readonly Channel[]).includes(channel);

/** Without an underscore in front: WooCommerce hides and drops those. */
const consentKey = (channel: HeldChannel): string => `placet_${channel}_consent`;
const timeKey = (channel: HeldChannel): string => `placet_${channel}_consent_at`;

const ownValues: Readonly<Record<string, ShopChannelState>> = { granted: 'opted_in', denied: 'opted_out', pending: 'pending' };
const ownWords = { opted_in: 'granted', opted_out: 'denied', pending: 'pending' } as const;

const mailchimpKeys: Readonly<Partial<Record<HeldChannel, string>>> = {
  email: 'mailchimp_woocommerce_is_subscribed', sms: 'mailchimp_woocommerce_sms_consent_subscribed',
};

/** `0` is an unsubscribe or a box left unticked; `archived` only says that the contact left the paid audience. */
const mailchimpValues: Readonly<Record<string, ShopChannelState>> = {
  1: 'opted_in', true: 'opted_in', subscribed: 'opted_in', 0: 'off', false: 'off', unsubscribed: 'opted_out', pending: 'pending', archived: 'silent',
};

/** Meta by key; of a key that is there twice the newest. Values are text, numbers or switches; anything else is left out. */
const metaOf = (row: Json): ReadonlyMap<string, string> => {
  const entries = itemsAt(row, 'meta_data').flatMap((entry) => {
    const key = textAt(entry, 'key');
    const value = valueAt(entry, 'value');
    return key !== undefined && (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean')
      ? [{ id: Number(valueAt(entry, 'id') ?? 0), key, value: String(value).trim() }] : [];
  });
  return new Map(entries.sort((left, right) => left.id - right.id).map(({ key, value }) => [key, value]));
};

/** True when the key's owner is shown meta at all: only an administrator is. */
export const showsMeta = (customer: Json): boolean => Array.isArray(valueAt(customer, 'meta_data'));

/** What a customer or an order says. `parse` reads times, also those somebody wrote into our field without a zone. */
export const channelsOf = (row: Json, parse: ParseMoment): Readonly<Record<HeldChannel, ShopChannel>> => {
  if (!showsMeta(row)) return forEach(() => ({ state: 'hidden', at: null }));
  const meta = metaOf(row);
  return forEach(channel => ownAnswer(meta, channel, parse) ?? mailchimpAnswer(meta, channel) ?? { state: 'silent', at: null });
};

const forEach = (answer: (channel: HeldChannel) => ShopChannel): Record<HeldChannel, ShopChannel> =>
  ({ email: answer('email'), sms: answer('sms'), whatsapp: answer('whatsapp') });

const ownAnswer = (meta: ReadonlyMap<string, string>, channel: HeldChannel, parse: ParseMoment): ShopChannel | undefined => {
  const state = valueIn(ownValues, meta.get(consentKey(channel)));
  return state === undefined ? undefined : { state, at: momentOf(meta.get(timeKey(channel)), parse) };
};

/** Without a time: the one Mailchimp keeps is that of its last synchronisation. */
const mailchimpAnswer = (meta: ReadonlyMap<string, string>, channel: HeldChannel): ShopChannel | undefined => {
  const key = mailchimpKeys[channel];
  const state = key === undefined ? undefined : valueIn(mailchimpValues, meta.get(key));
  return state === undefined ? undefined : { state, at: null };
};

const valueIn = (values: Readonly<Record<string, ShopChannelState>>, value: string | undefined): ShopChannelState | undefined =>
  value !== undefined && Object.hasOwn(values, value) ? values[value] : undefined;

const momentOf = (text: string | undefined, parse: ParseMoment): number | null => {
  const moment = text === undefined ? 'none' : parse(text);
  return typeof moment === 'number' ? moment : null;
};

/** The meta that states it. Without ids: WooCommerce then changes the field of that name, or makes it. */
export const metaStating = (channel: HeldChannel, state: 'opted_in' | 'opted_out' | 'pending', at: number): readonly JsonObject[] => [
  { key: consentKey(channel), value: ownWords[state] },
  { key: timeKey(channel), value: new Date(at).toISOString() },
];

/** Whether our own fields hold exactly this; what another plugin keeps does not count. */
export const alreadyStates = (row: Json, channel: HeldChannel, state: 'opted_in' | 'opted_out' | 'pending', at: number, parse: ParseMoment): boolean => {
  const own = showsMeta(row) ? ownAnswer(metaOf(row), channel, parse) : undefined;
  return own?.state === state && own.at === at;
};
