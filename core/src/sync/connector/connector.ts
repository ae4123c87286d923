// The port to a shop. Four platforms answer it alike; `@placet/core/testing` holds them to it.
import type { Channel } from '../../consents/channels.js';
import type { StoreFacts } from '../../documents/facts.js';
import type { Clock, Json, Random } from '../../kernel/index.js';
import type { Capability, ConnectorManifest } from './manifest.js';
import type { ShopHttp } from './shop-http.js';
import type { PullPage, PullQuery, ShopReference, ShopSubject } from './shop-subject.js';
import type { InboundMessage, InboundVerdict, ShopEvent, WebhookKeys } from './inbound.js';

/** The credentials of one store, which some shops make anew now and then. */
export interface CredentialVault {
  read(): Readonly<Record<string, string>>;
  /** Keeps new values before they are used; those left out stay. */
  replace(values: Readonly<Record<string, string>>): Promise<void>;
  /**
   * Runs `work` while no other process of ours runs the same for this store, with the newest values read again: a token is refreshed once, whoever
   * notices first.
   */
  alone<T>(work: () => Promise<T>): Promise<T>;
}

export interface ConnectorContext {
  /** The shop's address as the merchant gave it, without a slash at the end. */
  readonly storeUrl: string;
  /** IANA zone of the shop, for times it writes without one. */
  readonly timeZone: string;
  readonly credentials: CredentialVault;
  readonly http: ShopHttp;
  readonly clock: Clock;
  readonly random: Random;
}

export interface ConnectionReport {
  readonly shop: { readonly name: string | null; readonly url: string | null; readonly version: string | null };
  /** Placet's plugin in the shop, or null when it is not there. */
  readonly plugin: { readonly version: string | null } | null;
  /** Rights the credentials lack, as the manifest names them. */
  readonly missing: readonly string[];
  /** What works but should be known, as short codes with an English sentence. */
  readonly warnings: readonly { readonly code: string; readonly message: string }[];
}

/** What a shop should hold about one person and channel: a state, never a step, so that saying it twice does no harm. */
export interface ConsentPush {
  readonly who: ShopReference;
  /** The key of the account it is meant for; where the shop holds several rows of one person, each is pushed by itself. */
  readonly key: string | null;
  readonly channel: Channel;
  readonly state: 'opted_in' | 'opted_out' | 'pending';
  /** Epoch milliseconds at which the person said so. */
  readonly at: number;
  /** True when the address was confirmed by its owner (double opt-in). */
  readonly isConfirmed: boolean;
  /** The record it rests on, for shops that keep a reference. */
  readonly recordId: string;
}

/**
 * `written`, or `unchanged` when the shop held it already; `absent` when it has no such person; `refused` when it would never take it, with a short code.
 * `seen` is what the shop holds afterwards, read back where it can be.
 */
export interface PushOutcome {
  readonly kind: 'written' | 'unchanged' | 'absent' | 'refused';
  readonly reason?: string;
  readonly seen?: ShopSubject;
}

/** What a shop holds about one person, part by part, for an access request. Values are JSON as the shop gives them, without secrets. */
export interface ShopExport {
  readonly parts: readonly { readonly name: 'profile' | 'addresses' | 'orders' | 'subscriptions' | 'reviews' | 'other'; readonly items: readonly Json[] }[];
  /** Parts the shop would not give, as short codes. */
  readonly missing: readonly string[];
}

export interface AnonymiseOutcome {
  /** `pending`: the shop takes its time and tells us when it is done. */
  readonly state: 'done' | 'pending';
  readonly items: readonly {
    readonly what: string;
    readonly count: number;
    readonly treatment: 'deleted' | 'anonymised' | 'kept' | 'untouched';
    /** Why it is kept or untouched, as a short code. */
    readonly reason?: string;
  }[];
}

/** The subscriptions a shop keeps to tell us of changes. */
export interface SubscriptionReport {
  readonly active: readonly string[];
  /** Made anew, or switched on again, by this call. */
  readonly repaired: readonly string[];
  /** What could not be had, with a short code each. */
  readonly missing: readonly { readonly topic: string; readonly reason: string }[];
}

/**
 * One shop, reached. Every method may throw `ConnectorFault`; what the manifest says this platform cannot do throws `unsupported`. All methods are
 * safe to repeat.
 */
export interface Connector {
  testConnection(): Promise<ConnectionReport>;
  pullSubjects(query: PullQuery): Promise<PullPage>;
  /** Every account and guest row of the person that the shop shows by this reference; none when it knows nobody. */
  readSubject(who: ShopReference): Promise<readonly ShopSubject[]>;
  pushConsent(push: ConsentPush): Promise<PushOutcome>;
  storeFacts(): Promise<StoreFacts>;
  exportSubject(who: ShopReference): Promise<ShopExport>;
  anonymiseSubject(who: ShopReference): Promise<AnonymiseOutcome>;
  /** Makes sure the shop tells us of changes at `deliveryUrl`; does nothing where its plugin or app does that by itself. */
  ensureSubscriptions(deliveryUrl: string, secret: string): Promise<SubscriptionReport>;
}

export interface ConnectorModule {
  readonly manifest: ConnectorManifest;
  connect(context: ConnectorContext): Connector;
  /** Whether a message is the shop's own, by its raw bytes. Never throws on hostile input. */
  verifyWebhook(message: InboundMessage, keys: WebhookKeys): InboundVerdict;
  /** What a verified message says. Empty for what does not concern us; never throws on hostile input. */
  parseEvent(message: InboundMessage): readonly ShopEvent[];
}

export type { Capability };
