// May a message go, by the marketing law alone? From facts to an answer with its reason and citation; no store, no clock. (REG-1..4, DEC-1, DEC-6)
// Every candidate region is asked for itself and all must allow: stances do not nest once conditions count.
import { caseOfFacts } from './facts-case.js';
import { addQuietWatches, capHit, isAllow, judge, outweighs, quietSpanFor, registerHit } from './judge.js';
import type { MarketingCase } from './marketing-case.js';
import type { MarketingFacts } from './marketing-facts.js';
import { makeLaw, optionalPartsOf, plainLaw, type Law, type Jurisdiction } from './places.js';
import { opensAt, type QuietWatch } from './quiet-hours.js';
import { allowReasons, holds, type AllowDetail, type Hold, type ProductSkipReason, type SkipDetail, type Verdict } from './reasons.js';

interface Told {
  /** The region whose law decides. */
  readonly decidedBy: string;
  readonly citation: readonly string[];
}

export type Evaluation =
  | Told & { readonly decision: 'allow'; readonly reason: (typeof allowReasons)[AllowDetail]['reason']; readonly detail: AllowDetail }
  | Told & {
    readonly decision: 'skip'; readonly reason: ProductSkipReason; readonly detail: SkipDetail;
    /** When quiet hours end, RFC 3339 in UTC. */
    readonly notBefore?: string;
  };

/** `facts` as `marketingFactsSchema` reads them. */
export const evaluate = (facts: MarketingFacts): Evaluation => {
  const asked = caseOfFacts(facts);
  const places = placesOf(facts);
  let [decider] = places;
  let verdict = judge(asked, decider);
  for (const place of places.slice(1)) {
    const next = judge(asked, place);
    if (!outweighs(verdict, decider.programs[facts.channel].strictness, next, place.programs[facts.channel].strictness)) continue;
    verdict = next;
    decider = place;
  }
  const program = decider.programs[facts.channel];
  const decidedBy = decider.rules.id;
  if (isAllow(verdict)) {
    return { decision: 'allow', reason: allowReasons[verdict].reason, detail: verdict, decidedBy, citation: program.citationsOf[verdict] };
  }
  const { reason, detail } = holds[verdict];
  const cap = verdict === 'frequency_cap' ? capHit(asked, program) : undefined;
  const notBefore = verdict === 'quiet_hours' ? endOfQuiet(asked, places) : undefined;
  return {
    decision: 'skip', reason: cap === undefined ? reason : cap.windowHours <= 24 ? 'daily_cap' : 'channel_cap', detail: detail as SkipDetail, decidedBy,
    citation: citationOf(asked, decider, verdict), ...notBefore === undefined ? {} : { notBefore },
  };
};

/** Where a single window, cap or register, not the rule of the channel, says no, it is cited alone. */
const citationOf = (asked: MarketingCase, place: Jurisdiction, verdict: Hold): readonly string[] => {
  const program = place.programs[asked.channel];
  const single = verdict === 'quiet_hours'
    ? quietSpanFor(asked, place, program)?.citation
    : verdict === 'frequency_cap' ? capHit(asked, program)?.rule.citation : verdict === 'registry_listed' ? registerHit(asked, program)?.rule.citation : undefined;
  return single === undefined ? program.citationsOf[verdict satisfies Verdict] : [single];
};

const endOfQuiet = (asked: MarketingCase, places: readonly Jurisdiction[]): string | undefined => {
  const watches: QuietWatch[] = [];
  for (const place of places) addQuietWatches(watches, asked, place);
  const end = opensAt(watches, asked.at);
  return end === undefined ? undefined : new Date(end).toISOString();
};

/** The law for a merchant who writes to nobody without an own yes, and for one who uses the customer exception the statute leaves open. */
const strictLaw = makeLaw([{ region: '*', setting: 'implied_consent', value: false }]);
const exceptionLaw = makeLaw([{ region: '*', setting: 'implied_consent', value: true }]);

/** Never empty: without any candidate it is the unknown region, held to the GDPR's standard. */
const placesOf = ({ candidateRegions, channel, merchantPolicy }: MarketingFacts): readonly [Jurisdiction, ...Jurisdiction[]] => {
  const lawIn = (place: Jurisdiction): Law => {
    const names = (list: readonly string[] | undefined): boolean => list?.includes(place.rules.id) === true || list?.includes(place.code) === true;
    if (names(merchantPolicy?.strict)) return strictLaw;
    return names(merchantPolicy?.softOptIn) ? exceptionLaw : plainLaw();
  };
  const held = (code: string): Jurisdiction => {
    const place = plainLaw().placeOf(code);
    const law = merchantPolicy === undefined ? plainLaw() : lawIn(place);
    return law === plainLaw() ? place : law.placeOf(code);
  };
  const places = candidateRegions.flatMap((code) => {
    const place = held(code);
    const isStrict = merchantPolicy?.strict?.includes(place.code) === true;
    const parts = (place.parts[channel] ?? []).map(part => part.code);
    return [place, ...[...parts, ...isStrict ? optionalPartsOf(place, channel) : []].map(held)];
  });
  const [first, ...rest] = places;
  return first === undefined ? [held('ZZ')] : [first, ...rest];
};
