// From the question of the gate to the case the law is asked with: the ledger's standings, and what is known beside them.
import { allChannels, channelTarget, type Standing } from '../consents/index.js';
import { zoneNamed, type Grant, type MarketingCase, type Zone } from '../regions/index.js';
import { isReached, nothingSent, SentMarks } from './caps.js';
import type { Gate } from './gate.js';
import type { MerchantCap } from './gate-settings.js';
import type { MessageClass } from './message-types.js';
import type { DecisionQuestion, SendMark, YesEvidence } from './question.js';

/** Times the calendar can reckon with, 1970 to 9998; any other is read as the first, when nobody had said yes. */
const atMax = Date.UTC(9998, 0);

export const timeOf = (at: number): number => at >= 0 && at <= atMax ? at : 0;

export const caseOf = (question: DecisionQuestion, messageClass: MessageClass, gate: Gate): MarketingCase => {
  const { standings, channel, yes, agreements, customer, timeZone, sends } = question;
  const at = timeOf(question.at);
  const own = standings.get(channelTarget(channel));
  const global = standings.get(allChannels);
  const isGlobalNo = global?.answer === 'no';
  const hasGlobalNo = isGlobalNo && (own === undefined || own.effectiveAt <= global.effectiveAt);
  const noAt = isGlobalNo ? global.effectiveAt : -Infinity;
  const zone = timeZone === undefined || timeZone === null ? undefined : zoneNamed(timeZone);
  const caps = gate.caps[channel];
  const cap = caps.length === 0 ? undefined : firstReached(caps, sends ?? noSends, at, zone);
  return {
    messageClass, channel, at, zone, isHoliday: question.isHoliday ?? question.holidays, hasOwnNo: own?.answer === 'no', hasGlobalNo,
    hasReturned: (isGlobalNo && !hasGlobalNo) || yes?.isAfterOptOut === true, grants: own === undefined ? noGrants : grantsOf(own, yes, at),
    boughtAt: happened(question.lastPurchaseAt, at), askedAt: happened(question.lastEnquiryAt, at), exception: customer,
    isNoticeShown: customer?.privacyNoticeShown === true, agreedToNights: isAgreed(agreements?.nightAt, noAt, at),
    agreedToTime: isAgreed(agreements?.timeAt, noAt, at), parentAgreed: isAgreed(agreements?.parentAt, noAt, at), age: question.age ?? undefined,
    registers: question.registers, sent: sends === undefined || sends.length === 0 ? nothingSent : new SentMarks(sends),
    storeHold: cap === undefined ? undefined : isDaily(cap) ? 'merchant_daily_cap' : 'merchant_window_cap',
  };
};

const firstReached = (caps: readonly MerchantCap[], sends: readonly SendMark[], at: number, zone: Zone | undefined): MerchantCap | undefined => {
  for (const cap of caps) if (isReached(cap, sends, at, zone)) return cap;
  return undefined;
};

export const isDaily = ({ window }: MerchantCap): boolean => window.kind === 'day' || window.hours <= 24;

export const noSends: readonly never[] = [];
const noGrants: readonly Grant[] = [];

const grantsOf = (own: Standing, yes: YesEvidence | undefined, at: number): readonly Grant[] => {
  if (own.answer === 'no' || !(own.since <= at)) return own.answer === 'pending' ? [pending] : noGrants;
  if (own.answer === 'pending') return [pending];
  const since = own.effectiveAt === 0 ? -Infinity : own.since;
  return [yes === undefined ? sound(since) : {
    at: since, weakness: yes.weakness ?? null, confirmation: typeof yes.confirmedAt === 'number' && yes.confirmedAt <= at ? 'confirmed' : 'none',
    isWritten: yes.isWritten === true, isPeriodStated: yes.isPeriodStated === true, reconfirmedAt: happened(yes.reconfirmedAt, at),
  }];
};

const pending: Grant = { at: -Infinity, weakness: null, confirmation: 'pending', isWritten: false, isPeriodStated: false, reconfirmedAt: undefined };

/** A yes of which only the ledger's standing was looked up. */
const sound = (at: number): Grant => ({ at, weakness: null, confirmation: 'confirmed', isWritten: true, isPeriodStated: false, reconfirmedAt: undefined });

/** Epoch ms of something that has happened by `at`. */
const happened = (time: number | null | undefined, at: number): number | undefined => typeof time === 'number' && time <= at ? time : undefined;

const isAgreed = (time: number | null | undefined, after: number, at: number): boolean => typeof time === 'number' && time >= after && time <= at;
