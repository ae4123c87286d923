// What a test asks of something that stands in for a shop.
import type { Channel } from '../consents/channels.js';
import type { ConnectorContext, InboundMessage, ShopChannelState, WebhookKeys } from '../sync/index.js';

/** What a shop can be made to do wrong: at the door, in the middle of an answer, or after the work was done. */
export type ShopTrouble = 'throttled' | 'server_error' | 'maintenance_page' | 'reset' | 'reset_after_commit' | 'slow';

export interface StandInPerson {
  readonly email: string;
  readonly phone?: string;
  readonly name?: string;
  readonly isGuest?: boolean;
  readonly says?: Readonly<Partial<Record<Channel, { readonly state: 'opted_in' | 'opted_out' | 'pending'; readonly at: number }>>>;
}

/** A shop that stands in for a real one, and the strings by which a test moves it. */
export interface StandInShop {
  readonly context: ConnectorContext;
  /** The same shop with credentials it refuses, and with a right taken away (named as in the manifest). */
  readonly strangerContext: ConnectorContext;
  readonly poorerContext: { readonly context: ConnectorContext; readonly lacks: string };
  readonly hasPlugin: boolean;
  readonly keys: WebhookKeys;
  add(person: StandInPerson): { readonly key: string; readonly externalId?: string };
  /** What the shop holds by its own books; `absent` when it knows nobody of this address. */
  holds(email: string, channel: Channel): ShopChannelState | 'absent';
  /** The shopper says it in the shop, which then speaks. */
  act(email: string, channel: Channel, state: 'opted_in' | 'opted_out', at: number): void;
  remove(email: string): void;
  /** The messages the shop sent since this was last asked. */
  messages(): readonly InboundMessage[];
  trouble(kind: ShopTrouble, times: number): void;
  /** Requests that changed something, as the shop counts them. */
  readonly writes: number;
  close(): Promise<void>;
}
