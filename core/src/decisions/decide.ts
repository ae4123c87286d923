// May this message be sent to this person now? Pure, and quick enough to be asked a million times in a row. (DEC-1)
// Steps one and two of the gate; caps and quiet hours follow them.
import { channelTarget, globalUnsubscribeFor, type Channel, type Standing, type Standings } from '../consents/index.js';
import { monthsLaterAnywhere, type RecordId } from '../kernel/index.js';
import { stanceFor, type MarketingGround, type RegionRule } from '../regions/index.js';
import { messageTypes, type MessageType } from './message-types.js';

export interface DecisionQuestion {
  /** What the ledger says of the person; empty for someone never heard of. */
  readonly standings: Standings;
  readonly channel: Channel;
  readonly messageType: MessageType;
  readonly region: DecisionRegion;
  /** Time of the last purchase anyone can prove, epoch ms. */
  readonly lastPurchaseAt?: number | null;
  /** The time of sending, epoch ms. */
  readonly at: number;
  /** True while a tombstone stands for the person (DSR-7). */
  readonly erased?: boolean;
}

export interface DecisionRegion {
  readonly id: string;
  readonly why: string;
}

export type AllowReason = 'explicit_consent' | 'implied_purchase' | 'transactional' | 'regulatory';
export type SkipReason = 'no_opt_in' | 'not_confirmed' | 'globally_unsubscribed' | 'erased';

/** The finer reason, in the codes of the rule base's golden cases where it has one. */
export type DecisionDetail =
  | 'explicit_consent' | 'implied_purchase' | 'transactional' | 'regulatory_notice'
  | 'opted_out' | 'no_consent' | 'implied_expired' | 'double_opt_in_missing' | 'erased';

interface Grounds {
  readonly detail: DecisionDetail;
  readonly region: DecisionRegion;
  readonly rule: RegionRule;
  /** The ledger records the answer rests on. */
  readonly records: readonly RecordId[];
}

export type Decision =
  | Grounds & { readonly decision: 'allow'; readonly reason: AllowReason; readonly step: null }
  | Grounds & { readonly decision: 'skip'; readonly reason: SkipReason; readonly step: 1 | 2 | null };

const regulatoryRule: RegionRule = { id: 'product.regulatory', citation: 'GDPR Art. 6(1)(c), 12(3); Regulation (EU) 2023/988 Art. 35' };
const erasedRule: RegionRule = { id: 'product.erased', citation: 'GDPR Art. 17(1)' };
const none: readonly RecordId[] = [];

/**
 * The answer for one message. Transactional and regulatory messages always go (DEC-2, UNS-4), also to an erased person: they belong
 * to a new order, or to the request itself. Marketing passes the channel's own answer first, then the global unsubscribe.
 */
export const decide = (question: DecisionQuestion): Decision => {
  const { messageType, region } = question;
  const messageClass = messageTypes[messageType];
  if (messageClass === 'marketing') return decideMarketing(question);
  if (messageClass === 'regulatory') {
    return { decision: 'allow', reason: 'regulatory', step: null, detail: 'regulatory_notice', region, rule: regulatoryRule, records: none };
  }
  const rule = stanceFor(region.id).transactionalRule;
  return { decision: 'allow', reason: 'transactional', step: null, detail: 'transactional', region, rule, records: none };
};

const decideMarketing = (question: DecisionQuestion): Decision => {
  const { standings, channel, region } = question;
  if (question.erased === true) {
    return { decision: 'skip', reason: 'erased', step: null, detail: 'erased', region, rule: erasedRule, records: none };
  }
  const optIn = checkOptIn(question);
  if (optIn.decision === 'skip') return optIn;
  const global = globalUnsubscribeFor(standings, channel);
  if (global === undefined) return optIn;
  return {
    decision: 'skip', reason: 'globally_unsubscribed', step: 2, detail: 'opted_out', region, rule: optIn.rule, records: [global.recordId],
  };
};

const checkOptIn = (question: DecisionQuestion): Decision => {
  const ground = stanceFor(question.region.id).grounds[question.channel];
  const own = question.standings.get(channelTarget(question.channel));
  return own === undefined ? withoutAnswer(question, ground) : byAnswer(own, question.region, ground.rule);
};

const byAnswer = ({ answer, recordId }: Standing, region: DecisionRegion, rule: RegionRule): Decision => {
  const records = [recordId];
  if (answer === 'yes') return { decision: 'allow', reason: 'explicit_consent', step: null, detail: 'explicit_consent', region, rule, records };
  if (answer === 'pending') return { decision: 'skip', reason: 'not_confirmed', step: 1, detail: 'double_opt_in_missing', region, rule, records };
  return { decision: 'skip', reason: 'no_opt_in', step: 1, detail: 'opted_out', region, rule, records };
};

const withoutAnswer = ({ region, lastPurchaseAt, at }: DecisionQuestion, ground: MarketingGround): Decision => {
  const { rule } = ground;
  const detail = ground.kind === 'explicit' ? 'no_consent' : purchaseGround(lastPurchaseAt ?? null, at, ground.purchaseMonthsMax);
  if (detail === 'implied_purchase') return { decision: 'allow', reason: detail, step: null, detail, region, rule, records: none };
  return { decision: 'skip', reason: 'no_opt_in', step: 1, detail, region, rule, records: none };
};

/**
 * What a purchase is worth at the time of sending. The clock stops within the last day that CASL s. 10(10)(a) allows, in whatever
 * time zone that day is counted. A purchase after `at` proves nothing yet.
 */
const purchaseGround = (purchasedAt: number | null, at: number, monthsMax: number | null) => {
  const isProven = purchasedAt !== null && purchasedAt <= at;
  if (!isProven) return 'no_consent';
  return monthsMax === null || at <= monthsLaterAnywhere(purchasedAt, monthsMax) ? 'implied_purchase' : 'implied_expired';
};
