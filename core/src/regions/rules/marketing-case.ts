// One marketing message to one person in the form the law is asked in: made from the facts of `evaluate` or from the question of the gate.
import type { Channel } from '../../consents/channels.js';
import type { MarketingFacts } from './marketing-facts.js';
import type { Holidays } from './quiet-hours.js';
import type { Zone } from './time-zones.js';

/** An own yes on the channel. */
export interface Grant {
  /** Epoch ms; -Infinity for a yes nobody can date. */
  readonly at: number;
  readonly weakness: 'preticked' | 'unproven' | null;
  /** `pending` awaits the confirmation it was asked for, in whatever region. */
  readonly confirmation: 'confirmed' | 'none' | 'pending';
  readonly isWritten: boolean;
  readonly isPeriodStated: boolean;
  /** Epoch ms of the last reminder, undefined for none. */
  readonly reconfirmedAt: number | undefined;
}

export interface MarketingCase {
  readonly messageClass: MarketingFacts['messageType'];
  readonly channel: Channel;
  /** Epoch ms. */
  readonly at: number;
  /** The person's own zone; undefined: every zone of the region counts. */
  readonly zone: Zone | undefined;
  readonly isHoliday: Holidays;
  /** A no on the channel that no sound yes came after. */
  readonly hasOwnNo: boolean;
  /** A no to everything that no sound yes on the channel came after. */
  readonly hasGlobalNo: boolean;
  /** There was a no once, whatever came after: then only an own yes counts. */
  readonly hasReturned: boolean;
  readonly grants: readonly Grant[];
  /** Epoch ms, undefined when nothing has happened by `at`. */
  readonly boughtAt: number | undefined;
  readonly askedAt: number | undefined;
  readonly exception: MarketingFacts['softOptIn'];
  /** The privacy notice was shown when the address was given. */
  readonly isNoticeShown: boolean;
  readonly agreedToNights: boolean;
  readonly agreedToTime: boolean;
  readonly parentAgreed: boolean;
  readonly age: number | undefined;
  /** Undefined: no register was looked up. */
  readonly registers: readonly string[] | undefined;
  readonly sent: Sent;
  /** A cap of the store's own that is reached. */
  readonly storeHold: 'merchant_daily_cap' | 'merchant_window_cap' | undefined;
}

/** What went to the person before. */
export interface Sent {
  /** Messages on `channel`, or on all, that went in the last `hours` before `at`. */
  count(channel: Channel | undefined, hours: number, at: number): number;
}
