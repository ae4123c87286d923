// What must be known to say whether one message may go to one person: the ledger's word, what is known beside it, and the moment. (DEC-1)
import type { Channel, Standings } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import type { HolidayCalendar, RegionCandidate } from '../regions/index.js';

export interface DecisionRegion {
  readonly id: string;
  readonly why: string;
}

/** As `resolveRegion` gives it. */
export interface QuestionRegion extends DecisionRegion {
  /** Every region the person may be in; each must allow. Absent or empty: `id` alone. */
  readonly candidates?: readonly RegionCandidate[];
}

/**
 * What is known of the yes that stands on the channel. Left out as a whole, the ledger's yes is taken to be sound; once given it is read
 * strictly, and what is left unsaid was not so.
 */
export interface YesEvidence {
  /** When the person confirmed it by double opt-in, epoch ms. */
  readonly confirmedAt?: number | null;
  /** Given in writing with the words on record, as US law asks for texts and calls (47 CFR 64.1200(f)(9)). */
  readonly isWritten?: boolean;
  /** The consent named the time it is good for (Do Not Call Register Act 2006 (AU) Sch. 2 cl. 3). */
  readonly isPeriodStated?: boolean;
  /** When the person was last reminded of it, epoch ms (Network Act (KR) Art. 50(8)). */
  readonly reconfirmedAt?: number | null;
  /** A box that came ticked, or an import nobody can prove. */
  readonly weakness?: 'preticked' | 'unproven' | null;
  /** The person had said no before and came back of their own accord. */
  readonly isAfterOptOut?: boolean;
}

/** How the address was got: the conditions of the customer exception (Directive 2002/58/EC Art. 13(2) and its like). Unsaid: not so. */
export interface CustomerEvidence {
  readonly obtainedInSale?: boolean;
  readonly ownSimilarProducts?: boolean;
  readonly optOutOfferedAtCollection?: boolean;
  readonly optOutOfferedEachMessage?: boolean;
  /** The privacy notice was shown when the address was given (LFPDPPP (MX) Art. 16). */
  readonly privacyNoticeShown?: boolean;
}

/** Separate agreements of the person, each with the time it was given, epoch ms. */
export interface Agreements {
  /** To be written to at night (Network Act (KR) Art. 50(3)). */
  readonly nightAt?: number | null;
  /** To be reached at that time. */
  readonly timeAt?: number | null;
  /** Of a parent, for a minor. */
  readonly parentAt?: number | null;
}

/** A marketing message that went to the person. Transactional and regulatory ones count toward no cap. */
export interface SendMark {
  readonly channel: Channel;
  /** Epoch ms. */
  readonly at: number;
}

export interface DecisionQuestion {
  /** What the ledger says of the person; empty for someone never heard of. */
  readonly standings: Standings;
  readonly channel: Channel;
  /** A name of the gate's message types; one it does not know counts as marketing. */
  readonly messageType: string;
  readonly region: QuestionRegion;
  /** The time of sending, epoch ms. */
  readonly at: number;
  /** IANA name of the zone the person lives in, such as `Europe/Berlin`. Unknown: every zone of the region must allow. */
  readonly timeZone?: string | null;
  /** Whether `at` is a public holiday where the person is. */
  readonly isHoliday?: boolean;
  /** The holidays of regions, where `isHoliday` is not told; left out, the core's own tables of eight places. */
  readonly holidays?: HolidayCalendar;
  readonly yes?: YesEvidence;
  /** Time of the last purchase and the last enquiry anyone can prove, epoch ms. */
  readonly lastPurchaseAt?: number | null;
  readonly lastEnquiryAt?: number | null;
  readonly customer?: CustomerEvidence;
  readonly agreements?: Agreements;
  /** In years, where known. */
  readonly age?: number | null;
  /**
   * Ids of the opt-out registers the address stands in, such as `GB-TPS`. Left out: none was looked up, and where the law asks for that nothing but a yes
   * opens the channel.
   */
  readonly registers?: readonly string[];
  /** What was sent before, in any order; nothing older than `longestWindowHours` of the gate need be given. */
  readonly sends?: readonly SendMark[];
  /** The address is on the store's suppression list: it bounced, complained or was blocked by hand. `recordId` where a record says so. */
  readonly suppressed?: { readonly cause: 'bounce' | 'complaint' | 'manual'; readonly recordId?: RecordId } | null;
  /** True while a tombstone stands for the person (DSR-7). */
  readonly erased?: boolean;
}
