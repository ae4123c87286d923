// A person as a shop knows them, in words all shops share.
import type { Channel } from '../../consents/channels.js';

/**
 * `silent`: the shop holds no statement; never an opt-out. `off`: the shop holds only a switch, and it is off, which may be a no or silence; it counts
 * as a no only when the switch was seen on before. `hidden`: we are not shown it, so nothing follows from it.
 */
export type ShopChannelState = 'opted_in' | 'opted_out' | 'pending' | 'silent' | 'off' | 'hidden';

export interface ShopChannel {
  readonly state: ShopChannelState;
  /** Epoch milliseconds at which the person said so, as the shop keeps it; null when it keeps none or cannot be trusted with it. */
  readonly at: number | null;
  /** True when the shop knows the address to be confirmed by its owner. */
  readonly isConfirmed?: boolean;
}

/** How a shop is asked about one person. At least one is there. */
export interface ShopReference {
  readonly externalId?: string | undefined;
  readonly email?: string | undefined;
  readonly phone?: string | undefined;
}

/**
 * `gone`: deleted, or a row kept only for the books. `erased`: made unrecognisable at the shop, so that nothing of it may be believed or kept.
 */
export type ShopSubjectStanding = 'active' | 'gone' | 'erased';

/** One account or one guest of a shop; a person may be several. */
export interface ShopSubject {
  /** The same as long as the account exists, and no other's: the shop's id for accounts, `guest:<e-mail>` where there is none. Key of what we know of it. */
  readonly key: string;
  /** The shop's id of the account; absent for guests. */
  readonly externalId?: string | undefined;
  readonly email?: string | undefined;
  /** E.164 where the shop says so, otherwise as typed. */
  readonly phone?: string | undefined;
  readonly name?: string | undefined;
  /** BCP 47. */
  readonly locale?: string | undefined;
  /** ISO 3166-1 alpha-2. */
  readonly country?: string | undefined;
  readonly standing: ShopSubjectStanding;
  /** Epoch milliseconds; null when not known. */
  readonly createdAt: number | null;
  readonly updatedAt: number | null;
  /** Channels the shop cannot hold are absent. */
  readonly channels: Readonly<Partial<Record<Channel, ShopChannel>>>;
}

export interface PullQuery {
  /** Where the last page ended; null for the first. */
  readonly cursor: string | null;
  /** Epoch milliseconds; only what changed since, where the shop can tell. Null for everyone. The connector adds its own overlap. */
  readonly since: number | null;
}

export interface PullPage {
  readonly subjects: readonly ShopSubject[];
  /** The next page's cursor, or null at the end. Safe to keep and to come back with after a crash; a page may then come twice, never be missed. */
  readonly next: string | null;
  /** How many there are in all, when the shop says. */
  readonly total: number | null;
  /** Milliseconds to wait before the next page, for shops that prepare an answer first; such a page may be empty. */
  readonly waitMs?: number;
}
