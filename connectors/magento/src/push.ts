// Writing a switch: Magento takes a newsletter answer only as a part of the whole customer.
import { ConnectorFault, isObject, itemsAt, textAt, valueAt, type ConsentPush, type Json, type JsonObject, type PushOutcome } from '@placet/core';
import type { MagentoClient } from './client.js';
import { afterSubscribing, channelOf } from './consent-mapping.js';
import { isFault } from './refusal.js';
import { accountsOf, customerById, isCustomerId, subjectOf, type Locales } from './subjects.js';

/**
 * The customer as it was read, with the switch set. Without its addresses, which then stay as they are (an empty list would delete them all), and without
 * attributes that have no value, which Magento gives and does not take.
 */
export const customerToWrite = (customer: JsonObject, isSubscribed: boolean): Json => {
  const { addresses: _kept, custom_attributes: attributes, extension_attributes: extension, ...rest } = customer;
  const valued = itemsAt(customer, 'custom_attributes').filter(attribute => (valueAt(attribute, 'value') ?? null) !== null);
  return {
    ...rest, ...attributes === undefined ? {} : { custom_attributes: valued },
    extension_attributes: { ...isObject(extension) ? extension : {}, is_subscribed: isSubscribed },
  };
};

interface Target { readonly customer?: JsonObject; readonly outcome: PushOutcome }

const targetOf = async (client: MagentoClient, { who, key }: ConsentPush): Promise<Target> => {
  if (key?.startsWith('guest:') === true) return { outcome: { kind: 'refused', reason: 'guest_needs_module' } };
  const id = [key, who.externalId].find(each => typeof each === 'string' && isCustomerId(each));
  const found = typeof id === 'string' ? await customerById(client, id) : undefined;
  if (typeof id === 'string') return { ...found === undefined ? {} : { customer: found }, outcome: { kind: 'absent' } };
  const [customer, ...others] = await accountsOf(client, { email: who.email });
  // One for each website: which of them is meant, nobody said.
  if (others.length > 0) return { outcome: { kind: 'refused', reason: 'several_accounts' } };
  return { ...customer === undefined ? {} : { customer }, outcome: { kind: 'absent' } };
};

const outcomeOf = (kind: PushOutcome['kind'], locales: Locales, customer: Json, { reason, channel = channelOf(customer) }: {
  reason?: string; channel?: ReturnType<typeof channelOf>;
} = {}): PushOutcome => {
  const seen = subjectOf(customer, locales, channel);
  return { kind, ...reason === undefined ? {} : { reason }, ...seen === undefined ? {} : { seen } };
};

/** Sent once: where opt-ins are confirmed by mail, each further time sends another mail. When the answer is lost, it is looked up whether it was done. */
const write = async (client: MagentoClient, customer: JsonObject, isSubscribed: boolean): Promise<Json> => {
  const id = textAt(customer, 'id') ?? '';
  try {
    return await client({ method: 'PUT', path: `customers/${id}`, body: JSON.stringify({ customer: customerToWrite(customer, isSubscribed) }) });
  } catch (error) {
    if (!isFault(error, 'unreachable')) throw error;
    const now = await customerById(client, id);
    if (now !== undefined && valueAt(now, 'extension_attributes', 'is_subscribed') === isSubscribed) return now;
    throw error;
  }
};

const afterwards = (customer: Json, isSubscribed: boolean, locales: Locales): PushOutcome => {
  const channel = isSubscribed ? afterSubscribing(customer) : channelOf(customer);
  if (channel.state === 'pending') return outcomeOf('written', locales, customer, { reason: 'awaits_confirmation', channel });
  return !isSubscribed && channel.state === 'opted_in' ? outcomeOf('refused', locales, customer, { reason: 'not_taken' }) : outcomeOf('written', locales, customer);
};

/**
 * Sets the switch of one account. `refused`: `opt_out_not_kept` where it is off already, since Magento then writes nothing, not even over an opt-in that
 * still waits to be confirmed; `pending_not_kept`; `profile_not_valid` where another field of the customer is in the way; `guest_needs_module`,
 * `several_accounts`, `not_taken`. `written` with `awaits_confirmation` where the shop sent a mail to be confirmed.
 */
export const pushToCore = async (client: MagentoClient, locales: Locales, push: ConsentPush): Promise<PushOutcome> => {
  if (push.channel !== 'email') throw new ConnectorFault('unsupported', { detail: push.channel });
  if (push.state === 'pending') return { kind: 'refused', reason: 'pending_not_kept' };
  const { customer, outcome } = await targetOf(client, push);
  if (customer === undefined) return outcome;
  const isSubscribed = push.state === 'opted_in';
  const { state } = channelOf(customer);
  if (state === 'opted_in' && isSubscribed) return outcomeOf('unchanged', locales, customer);
  if (state === 'off' && !isSubscribed) return outcomeOf('refused', locales, customer, { reason: 'opt_out_not_kept' });
  try {
    return afterwards(await write(client, customer, isSubscribed), isSubscribed, locales);
  } catch (error) {
    if (isFault(error, 'rejected')) return outcomeOf('refused', locales, customer, { reason: 'profile_not_valid' });
    if (isFault(error, 'not_found')) return { kind: 'absent' };
    throw error;
  }
};
