// What a person's history on one channel comes to. (marketing law: a later no beats every older ground, only a later express yes revives)
import type { ConsentEvent, MarketingFacts } from './marketing-facts.js';
import type { RuleChannel } from './marketing-schema.js';

/** Ways an address gets into a list that are nobody's yes. */
const weakSources = { checkbox_preticked: 'preticked', import_no_proof: 'unproven' } as const satisfies Record<string, string>;

export type SourceWeakness = (typeof weakSources)[keyof typeof weakSources];

export const weaknessOf = ({ source }: ConsentEvent): SourceWeakness | undefined =>
  Object.hasOwn(weakSources, source) ? weakSources[source as keyof typeof weakSources] : undefined;

export interface ConsentHistory {
  /** A no on the channel, a no to everything, that no sound yes on the channel came after. */
  readonly hasOwnNo: boolean;
  readonly hasGlobalNo: boolean;
  /** There was a no of either kind, and it does not stand: the person came back. */
  readonly hasReturned: boolean;
  /** The last no of either kind, epoch ms; -Infinity when there was none. */
  readonly lastNoAt: number;
  /** Every yes on the channel that came after the last no there, in the order told; after a no to everything as well when that stands no more. */
  readonly grants: readonly ConsentEvent[];
}

/** `now` in epoch ms: a yes of tomorrow is none yet, a no always counts. */
export const readHistory = ({ consentHistory, channel }: MarketingFacts, now: number): ConsentHistory => {
  const ownNoAt = lastNoOn(consentHistory, channel);
  const globalNoAt = lastNoOn(consentHistory, 'all');
  const yesAfter = (no: number): ConsentEvent[] => consentHistory.filter(event =>
    event.action === 'grant' && event.channel === channel && Date.parse(event.at) > no && Date.parse(event.at) <= now);
  const stands = (no: number): boolean => no > -Infinity && !yesAfter(no).some(grant => weaknessOf(grant) === undefined);
  const [hasOwnNo, hasGlobalNo] = [stands(ownNoAt), stands(globalNoAt)];
  return {
    hasOwnNo, hasGlobalNo, lastNoAt: Math.max(ownNoAt, globalNoAt), grants: yesAfter(hasGlobalNo ? ownNoAt : Math.max(ownNoAt, globalNoAt)),
    hasReturned: (ownNoAt > -Infinity && !hasOwnNo) || (globalNoAt > -Infinity && !hasGlobalNo),
  };
};

const lastNoOn = (history: readonly ConsentEvent[], channel: RuleChannel | 'all'): number => {
  let last = -Infinity;
  for (const event of history) if (event.action === 'withdraw' && event.channel === channel) last = Math.max(last, Date.parse(event.at));
  return last;
};

/** The latest `action` on the channel after `from` and not after `now`, epoch ms, or undefined. */
export const latestOf = (facts: MarketingFacts, action: ConsentEvent['action'], from: number, now: number): number | undefined => {
  let latest: number | undefined;
  for (const event of facts.consentHistory) {
    if (event.action !== action || !concerns(event, facts.channel) || Date.parse(event.at) < from || Date.parse(event.at) > now) continue;
    latest = Math.max(latest ?? -Infinity, Date.parse(event.at));
  }
  return latest;
};

const concerns = (event: ConsentEvent, channel: RuleChannel): boolean => event.channel === channel || event.channel === 'all';
