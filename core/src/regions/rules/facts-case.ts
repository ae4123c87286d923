// From the facts of `evaluate` to the case the law is asked with.
import { latestOf, readHistory, weaknessOf } from './consent-history.js';
import { readLocalTime } from './local-clock.js';
import type { Grant, MarketingCase, Sent } from './marketing-case.js';
import type { ConsentEvent, MarketingFacts } from './marketing-facts.js';
import { fixedZone } from './time-zones.js';

export const caseOfFacts = (facts: MarketingFacts): MarketingCase => {
  const { at, offsetMs } = readLocalTime(facts.recipientLocalTime);
  const history = readHistory(facts, at);
  const agreed = (action: ConsentEvent['action']): boolean => latestOf(facts, action, history.lastNoAt, at) !== undefined;
  return {
    messageClass: facts.messageType, channel: facts.channel, at, zone: facts.timeZoneKnown === false ? undefined : fixedZone(offsetMs),
    isHoliday: facts.isPublicHoliday === true, hasOwnNo: history.hasOwnNo, hasGlobalNo: history.hasGlobalNo, hasReturned: history.hasReturned,
    grants: history.grants.map(event => grantOf(facts, event, at)), boughtAt: happened(facts.lastPurchaseAt, at), askedAt: happened(facts.lastEnquiryAt, at),
    exception: facts.softOptIn, isNoticeShown: true, agreedToNights: agreed('night_grant'), agreedToTime: agreed('time_grant'), parentAgreed: agreed('parental_grant'),
    age: facts.recipientAge, registers: facts.registryListed ?? [], sent: new SentWindows(facts.sentInWindow),
    storeHold: undefined,
  };
};

const grantOf = (facts: MarketingFacts, event: ConsentEvent, at: number): Grant => {
  const granted = Date.parse(event.at);
  return {
    at: granted, weakness: weaknessOf(event) ?? null, confirmation: latestOf(facts, 'confirm', granted, at) === undefined ? 'none' : 'confirmed',
    isWritten: event.written === true, isPeriodStated: event.periodStated === true, reconfirmedAt: latestOf(facts, 'reconfirm', granted, at),
  };
};

/** Epoch ms of something that has happened by `at`. */
const happened = (time: string | null | undefined, at: number): number | undefined => {
  const when = time === null || time === undefined ? Number.NaN : Date.parse(time);
  return when <= at ? when : undefined;
};

class SentWindows implements Sent {
  constructor(private readonly windows: MarketingFacts['sentInWindow']) {}
  count(_: unknown, hours: number): number { return this.windows[`${hours}h`] ?? 0; }
}
