// What a person's history on one channel comes to. (marketing law: a later no beats every older ground, only a later express yes revives)
import type { ConsentEvent, MarketingFacts } from './marketing-facts.js';
import type { RuleChannel } from './marketing-schema.js';

/** Ways an address gets into a list that are nobody's yes. */
const weakSources = { checkbox_preticked: 'preticked', import_no_proof: 'unproven' } as const satisfies Record<string, string>;

export type SourceWeakness = (typeof weakSources)[keyof typeof weakSources];

export const weaknessOf = ({ source }: ConsentEvent): SourceWeakness | undefined =>
  Object.hasOwn(weakSources, source) ? weakSources[source as keyof typeof weakSources] : undefined;

export interface ConsentHistory {
  /** The last no on this channel or on all, epoch ms; -Infinity when there was none. */
  readonly withdrawnAt: number;
  readonly wasWithdrawnFromAll: boolean;
  readonly isOptedOut: boolean;
  /** Every yes on this channel that came after the last no, in the order told. */
  readonly grants: readonly ConsentEvent[];
}

/** `now` in epoch ms: a yes of tomorrow is none yet, a no always counts. */
export const readHistory = ({ consentHistory, channel }: MarketingFacts, now: number): ConsentHistory => {
  let withdrawnAt = -Infinity;
  let wasWithdrawnFromAll = false;
  for (const event of consentHistory) {
    if (event.action !== 'withdraw' || !concerns(event, channel)) continue;
    const at = Date.parse(event.at);
    if (at > withdrawnAt || (at === withdrawnAt && event.channel === 'all')) wasWithdrawnFromAll = event.channel === 'all';
    withdrawnAt = Math.max(withdrawnAt, at);
  }
  const grants = consentHistory.filter(event => event.action === 'grant' && event.channel === channel && isBetween(event, withdrawnAt, now));
  const isOptedOut = withdrawnAt > -Infinity && !grants.some(grant => weaknessOf(grant) === undefined);
  return { withdrawnAt, wasWithdrawnFromAll, isOptedOut, grants };
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

const isBetween = ({ at }: ConsentEvent, after: number, until: number): boolean => Date.parse(at) > after && Date.parse(at) <= until;
