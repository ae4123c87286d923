// What somebody said, written to Shopify as a state with the moment it was said, and read back.
import { ConnectorFault, itemsAt, textAt, valueAt, type Clock, type ConsentPush, type Json, type PushOutcome } from '@placet/core';
import type { Ask } from './client.js';
import {
  consentMutations, heldConsent, isHeldAlready, isShopifyChannel, stateOfWord, writtenConsent, type ShopifyChannel, type WrittenConsent,
} from './consent-mapping.js';
import { customerFields, findCustomers, gidOf, idOf, keptBackAt, subjectOf, type FoundCustomer } from './subjects.js';

export const pushConsent = async (ask: Ask, clock: Clock, push: ConsentPush): Promise<PushOutcome> => {
  const { channel } = push;
  if (!isShopifyChannel(channel)) throw new ConnectorFault('unsupported', { detail: channel });
  const found = await whoIsMeant(ask, push);
  if (found === undefined) return { kind: 'absent' };
  const { subject, node } = found;
  if (subject.standing === 'erased') return { kind: 'refused', reason: 'erased', seen: subject };
  const held = heldConsent(node, channel);
  if (held === undefined) return { kind: 'refused', reason: subject.channels[channel]?.state === 'hidden' ? 'address_hidden' : 'no_address', seen: subject };
  const written = writtenConsent(push, held);
  // To say the same again changes nothing, not even the time: Shopify keeps the first.
  if (isHeldAlready(written, held)) return { kind: 'unchanged', seen: subject };
  return write(ask, channel, subject.key, written, Math.min(push.at, clock.now()));
};

/** The account the push is for; only without one is the address asked. */
const whoIsMeant = async (ask: Ask, { who, key }: ConsentPush): Promise<FoundCustomer | undefined> => {
  const id = idOf(key ?? undefined) ?? idOf(who.externalId);
  const [found] = await findCustomers(ask, id === undefined ? { email: who.email, phone: who.phone } : { externalId: id });
  return found;
};

/**
 * Repeated without harm: it is a state with its own time. The time is always sent, since Shopify lets the latest win and would otherwise take its own.
 */
const write = async (ask: Ask, channel: ShopifyChannel, id: string, { word, level }: WrittenConsent, at: number): Promise<PushOutcome> => {
  const { name, input, consent, fields } = consentMutations[channel];
  // The answer for WhatsApp knows the phone only.
  const seen = channel === 'whatsapp' ? '' : `customer { ${customerFields} }`;
  const document = `mutation Consent($input: ${input}!) { ${name}(input: $input) { ${seen} userErrors { code field message } } }`;
  const values: Json = { [fields.word]: word, [fields.level]: level, [fields.at]: new Date(at).toISOString() };
  const { data, errors } = await ask(document, { input: { customerId: gidOf(id), [consent]: values } });
  const refusal = refusalOf(itemsAt(data, name, 'userErrors'));
  if (refusal !== undefined) return refusal;
  const node = channel === 'whatsapp' ? (await findCustomers(ask, { externalId: id }))[0]?.node ?? null : valueAt(data, name, 'customer') ?? null;
  const subject = subjectOf(node, keptBackAt(errors, name, 'customer'));
  if (subject === undefined) return { kind: 'absent' };
  const isTaken = stateOfWord(heldConsent(node, channel)?.word) === stateOfWord(word);
  return isTaken ? { kind: 'written', seen: subject } : { kind: 'refused', reason: 'newer_at_shop', seen: subject };
};

const refusalOf = (userErrors: readonly Json[]): PushOutcome | undefined => {
  const [first] = userErrors;
  if (first === undefined) return undefined;
  const code = /^[A-Z_]{1,60}$/.exec(textAt(first, 'code') ?? '')?.[0] ?? 'UNKNOWN';
  if (code === 'INTERNAL_ERROR') throw new ConnectorFault('unreachable', { detail: 'internal_error' });
  if (/not found|does not exist/i.test(textAt(first, 'message') ?? '')) return { kind: 'absent' };
  return { kind: 'refused', reason: code.toLowerCase() };
};
