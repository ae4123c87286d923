// Between Magento's newsletter switch and the words all shops share. Its own API shows one boolean; the four states of a row stay behind it.
import { valueAt, type Json, type ShopChannel } from '@placet/core';

/**
 * Subscribed is a yes. `false` is anything else: no row, not confirmed yet, unsubscribed, account not confirmed; so it is only a switch that is off, and
 * no time is shown. A shop that leaves the attribute out does not show it.
 */
export const channelOf = (customer: Json): ShopChannel => {
  const isSubscribed = valueAt(customer, 'extension_attributes', 'is_subscribed');
  if (typeof isSubscribed !== 'boolean') return { state: 'hidden', at: null };
  return { state: isSubscribed ? 'opted_in' : 'off', at: null };
};

/** What the shop holds after it was asked to subscribe somebody and still says that nobody is: a mail to be confirmed is on its way. */
export const afterSubscribing = (customer: Json): ShopChannel => {
  const channel = channelOf(customer);
  return channel.state === 'off' ? { state: 'pending', at: null } : channel;
};
