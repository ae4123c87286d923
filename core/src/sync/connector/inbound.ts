// What a shop tells us: hints, to be verified on raw bytes and then looked up again before they are believed.
import type { Channel } from '../../consents/channels.js';

export interface InboundMessage {
  /** Lower-case names; of a header sent twice the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The bytes as they came. */
  readonly body: Uint8Array;
  /** Epoch milliseconds at which it came. */
  readonly receivedAt: number;
}

export interface WebhookKeys {
  /** The newest first; for a while after a rotation the one before counts too. */
  readonly secrets: readonly string[];
  /** The address the store is registered under: a copy of the shop that still has our secret speaks from another. */
  readonly storeUrl: string;
  /** The platform's own name of the shop, for those whose messages carry it instead of the address: the credential field `shop`. */
  readonly shop?: string | undefined;
}

/**
 * `ping`: harmless and to be answered 200, though nothing proves who sent it. `refused` names the reason, for the log and the counter only.
 * A message is `stale` when it proves its own age and that is beyond what a shop's retries explain.
 */
export type InboundVerdict =
  | { readonly kind: 'genuine'; /** The same for every delivery of one message: what it is deduplicated by. */ readonly id: string }
  | { readonly kind: 'ping' }
  | { readonly kind: 'refused'; readonly reason: 'no_signature' | 'bad_signature' | 'other_shop' | 'stale' | 'malformed' };

/**
 * `changed`: look this person up again. `deleted`: the account is gone, which is no opt-out. `merged`: `key` lives on in `intoKey`.
 * `erasure_requested`, `export_requested`: the shop passes a person's request on. `disconnected`: our app was removed, so nothing can be asked any more.
 * `stated`: the plugin tells an answer with its proof, which is recorded as it is.
 */
export type ShopEvent =
  | { readonly kind: 'changed'; readonly who: ShopEventReference }
  | { readonly kind: 'deleted'; readonly who: ShopEventReference }
  | { readonly kind: 'merged'; readonly who: ShopEventReference; readonly intoKey: string }
  | { readonly kind: 'erasure_requested' | 'export_requested'; readonly who: ShopEventReference; readonly reference: string }
  | { readonly kind: 'stated'; readonly who: ShopEventReference; readonly statement: ShopStatement }
  | { readonly kind: 'store_changed' | 'disconnected' };

export interface ShopEventReference {
  readonly key?: string | undefined;
  readonly externalId?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/** One answer, with what was shown. */
export interface ShopStatement {
  readonly channel: Channel;
  readonly answer: 'yes' | 'no' | 'pending';
  /** Epoch milliseconds. */
  readonly at: number;
  /** The exact words shown, when the plugin sends them. */
  readonly text?: string | undefined;
  readonly locale?: string | undefined;
  /** Where it was asked, such as `checkout`. */
  readonly section?: string | undefined;
}

/** What stands in the queue for one event must say which person it is about, so that one person's events stay in order. */
export const laneKeyOf = (event: ShopEvent): string =>
  'who' in event ? event.who.key ?? event.who.externalId ?? event.who.email ?? event.who.phone ?? '' : '';
