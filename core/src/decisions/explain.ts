// The whole way of one answer: every step with what was looked at, its rule and its citation, for the page that says why. (DEC-3)
import { allChannels, channelTarget, globalUnsubscribeFor, type Standing } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import {
  allowReasons, capHit, capHoldOf, holds, isHold, optInOf, outweighs, quietHoldOf, quietSpanFor, type Hold, type MarketingCase, type Jurisdiction, type Verdict,
} from '../regions/index.js';
import { sentIn } from './caps.js';
import { decide, placesAsked } from './decide.js';
import { decisionSteps, type Decision, type ExplainedDecision, type StepName, type StepReport } from './decision.js';
import { plainGate, type Gate } from './gate.js';
import { capReason, notBeforeOf, ruleFor, storeCapsReached } from './hold-details.js';
import type { MerchantCap } from './gate-settings.js';
import { caseOf, noSends } from './question-case.js';
import type { DecisionQuestion } from './question.js';

/** The same answer as `decide`, with all four steps, also those after the one that decided; each is judged as if those before it had let the message go. */
export const explainDecision = (question: DecisionQuestion, gate: Gate = plainGate()): ExplainedDecision => {
  const decision = decide(question, gate);
  const messageClass = gate.types.get(question.messageType) ?? 'marketing';
  if (messageClass !== 'marketing') return { ...decision, steps: stepNames.map(name => notApplied(name, decision)) };
  // Step one asks for the channel alone.
  const asked = { ...caseOf(question, messageClass, gate), hasGlobalNo: false };
  const places = placesAsked(question, gate);
  const way: Way = { question, gate, asked, places, own: question.standings.get(channelTarget(question.channel)) };
  return { ...decision, steps: [optInStep(way), globalStep(way), capStep(way), quietStep(way)] };
};

const stepNames = Object.keys(decisionSteps) as StepName[];

interface Way {
  readonly question: DecisionQuestion;
  readonly gate: Gate;
  readonly asked: MarketingCase;
  readonly places: readonly Jurisdiction[];
  readonly own: Standing | undefined;
}

const notApplied = (name: StepName, { region, rule, records }: Decision): StepReport =>
  ({ step: decisionSteps[name], name, outcome: 'not_applied', region, rule, records, looked: {} });

interface Weighed<V> { readonly place: Jurisdiction; readonly verdict: V }

/** What the weightiest of the places says; places that say nothing are passed over. */
const weigh = <V extends Verdict>({ places, asked }: Way, say: (place: Jurisdiction) => V | undefined): Weighed<V> | undefined => {
  let found: Weighed<V> | undefined;
  for (const place of places) {
    const verdict = say(place);
    if (verdict === undefined) continue;
    const isHeavier = found === undefined ||
      outweighs(found.verdict, found.place.programs[asked.channel].strictness, verdict, place.programs[asked.channel].strictness);
    if (isHeavier) found = { place, verdict };
  }
  return found;
};

const regionOf = ({ question }: Way, place: Jurisdiction) => ({ id: place.code, why: question.region.why });
const recordsOf = (standing: Standing | undefined): readonly RecordId[] => standing === undefined ? [] : [standing.recordId];
const firstOf = ({ places, gate }: Way): Jurisdiction => places[0] ?? gate.law.unknown;

const optInStep = (way: Way): StepReport => {
  const { asked, own, question } = way;
  const { place, verdict } = weigh(way, each => optInOf(asked, each, each.programs[asked.channel])) ?? { place: firstOf(way), verdict: 'no_consent' as const };
  const program = place.programs[asked.channel];
  const common = {
    step: 1, name: 'channel_opt_in', region: regionOf(way, place), records: recordsOf(own),
    looked: {
      standing: own?.answer ?? null, stance: program.standIn.kind === 'none' ? 'explicit' : program.standIn.kind, needsConfirmation: program.needsConfirmation,
      needsWriting: program.needsWriting, purchaseKnown: asked.boughtAt !== undefined, enquiryKnown: asked.askedAt !== undefined,
      registersLookedUp: question.registers !== undefined, regionsAsked: way.places.length,
    },
  } as const;
  if (!isHold(verdict)) return { ...common, outcome: 'passed', reason: allowReasons[verdict].reason, detail: verdict, rule: program.ruleOf[verdict] };
  const { reason, detail } = holds[verdict];
  return { ...common, outcome: 'stopped', reason, detail, rule: ruleFor(asked, place, verdict) };
};

const globalStep = (way: Way): StepReport => {
  const { question } = way;
  const place = firstOf(way);
  const standing = globalUnsubscribeFor(question.standings, question.channel);
  const common = {
    step: 2, name: 'global_unsubscribe', region: regionOf(way, place), rule: place.programs[question.channel].ruleOf.globally_opted_out,
    looked: { globalNo: question.standings.get(allChannels)?.answer === 'no', stands: standing !== undefined },
  } as const;
  if (standing === undefined) return { ...common, outcome: 'passed', records: [] };
  return { ...common, outcome: 'stopped', reason: 'globally_unsubscribed', detail: 'opted_out', records: recordsOf(standing) };
};

const capStep = (way: Way): StepReport => {
  const { asked, question, gate } = way;
  const found = weigh(way, place => capHoldOf(asked, place.programs[asked.channel]));
  const place = found?.place ?? firstOf(way);
  const law = capHit(asked, place.programs[asked.channel]);
  const own = storeCapsReached(question, asked, gate)[0];
  const looked = law !== undefined
    ? { sent: asked.sent.count(asked.channel, law.windowHours, asked.at), max: law.max, windowHours: law.windowHours }
    : own === undefined ? { caps: capsAsked(way), sends: question.sends?.length ?? 0 } : lookedAt(own, way);
  const common = { step: 3, name: 'caps', region: regionOf(way, place), records: recordsOf(way.own), looked } as const;
  if (found === undefined) return { ...common, outcome: 'passed', rule: place.programs[asked.channel].ruleOf.frequency_cap };
  return delayed(way, found, { ...common, reason: capReason(question, asked, place, gate) });
};

const capsAsked = ({ places, gate, asked: { channel } }: Way): number =>
  gate.caps[channel].length + places.reduce((sum, each) => sum + each.programs[channel].caps.length, 0);

const lookedAt = (cap: MerchantCap, { asked: { at, zone }, question }: Way) => ({
  sent: sentIn(cap, question.sends ?? noSends, at, zone).length, max: cap.max, windowHours: cap.window.kind === 'rolling' ? cap.window.hours : 24,
});

const quietStep = (way: Way): StepReport => {
  const { asked } = way;
  const found = weigh(way, place => quietHoldOf(asked, place, place.programs[asked.channel]));
  const place = found?.place ?? firstOf(way);
  const span = quietSpanFor(asked, place, place.programs[asked.channel]);
  const common = {
    step: 4, name: 'quiet_hours', region: regionOf(way, place), records: recordsOf(way.own),
    looked: {
      timeZone: asked.zone?.name ?? null, zonesAsked: asked.zone === undefined ? place.zones.length : 1,
      ...span === undefined ? {} : { from: clock(span.fromMinute), to: clock(span.toMinute) },
    },
  } as const;
  const hasHours = way.places.some(each => each.programs[asked.channel].quiet.length > 0);
  const rule = place.programs[asked.channel].ruleOf.quiet_hours;
  if (found === undefined) return { ...common, outcome: hasHours ? 'passed' : 'not_applied', rule };
  return delayed(way, found, { ...common, reason: 'quiet_hours' });
};

const clock = (minute: number): string => `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;

type Delay = Pick<StepReport, 'name' | 'region' | 'records' | 'looked'> & { readonly step: 3 | 4; readonly reason: 'daily_cap' | 'channel_cap' | 'quiet_hours' };

const delayed = ({ asked, question, gate, places }: Way, { place, verdict }: Weighed<Hold>, common: Delay): StepReport => {
  const notBefore = notBeforeOf(question, asked, places, gate, common.step);
  return {
    ...common, outcome: 'stopped', detail: holds[verdict].detail, rule: ruleFor(asked, place, verdict), ...notBefore === undefined ? {} : { notBefore },
  };
};
