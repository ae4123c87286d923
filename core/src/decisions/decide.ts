// May this message be sent to this person now? Pure, and quick enough to be asked a million times in a row. (DEC-1)
import { allChannels, channelTarget } from '../consents/index.js';
import type { RecordId } from '../kernel/index.js';
import { allowReasons, holds, isHold, judge, outweighs, type Hold, type MarketingCase, type Jurisdiction, type RegionRule, type Verdict } from '../regions/index.js';
import type { Decision, DecisionWarning } from './decision.js';
import { plainGate, type Gate } from './gate.js';
import { capReason, notBeforeOf, ruleFor } from './hold-details.js';
import { caseOf } from './question-case.js';
import type { DecisionQuestion, DecisionRegion } from './question.js';

const erasedRule: RegionRule = { id: 'product.erased', citation: 'GDPR Art. 17(1)' };
const suppressedRule: RegionRule = { id: 'product.suppressed', citation: 'product rule: no marketing to an address that bounced, complained or was blocked' };
const none: readonly RecordId[] = [];

/**
 * The answer for one message, of one store's gate. Transactional and regulatory messages always go (DEC-2, UNS-4), also to an erased person: they belong
 * to a new order, or to the request itself. Marketing passes four steps in order, in every candidate region: the channel's own answer or what the law
 * lets stand in for it; the global unsubscribe; caps; quiet hours. The gravest hold is told, of the strictest region; the rule that made it is cited.
 * Never throws, whatever the question holds; what cannot be read counts against sending.
 */
export const decide = (question: DecisionQuestion, gate: Gate = plainGate()): Decision => {
  const messageClass = gate.types.get(question.messageType) ?? 'marketing';
  if (messageClass !== 'marketing') return always(question, messageClass === 'regulatory' ? 'regulatory_notice' : 'transactional', gate);
  const barred = barOf(question);
  if (barred !== undefined) return barred;
  const asked = caseOf(question, messageClass, gate);
  const { place, verdict, partOf } = weightiest(question, asked, gate);
  const { why } = question.region;
  const region = { id: place.code, why: partOf === undefined ? why : `${why}; of ${partOf} the part is not known, so every part with a law of its own is asked` };
  const records = recordsOf(question, asked, verdict);
  const answer: Decision = isHold(verdict)
    ? hold(question, asked, gate, { place, verdict, region, records })
    : { decision: 'allow', reason: allowReasons[verdict].reason, step: null, detail: verdict, region, rule: place.programs[question.channel].ruleOf[verdict], records };
  const warnings = gate.canWarn ? warningsOf(question, gate) : undefined;
  return warnings === undefined ? answer : { ...answer, warnings };
};

const always = ({ region: { id, why }, channel }: DecisionQuestion, detail: 'transactional' | 'regulatory_notice', gate: Gate): Decision => {
  const place = gate.law.placeOf(id);
  return {
    decision: 'allow', reason: allowReasons[detail].reason, step: null, detail, region: { id: place.code, why }, rule: place.programs[channel].ruleOf[detail],
    records: none,
  };
};

/** What stands before all steps. */
const barOf = ({ erased, suppressed, region: { id, why } }: DecisionQuestion): Decision | undefined => {
  if (erased === true) return { decision: 'skip', reason: 'erased', step: null, detail: 'erased', region: { id, why }, rule: erasedRule, records: none };
  if (suppressed === undefined || suppressed === null) return undefined;
  const records = suppressed.recordId === undefined ? none : [suppressed.recordId];
  return { decision: 'skip', reason: 'suppressed', step: null, detail: 'address_suppressed', region: { id, why }, rule: suppressedRule, records };
};

interface Judged {
  readonly place: Jurisdiction;
  readonly verdict: Verdict;
  /** The country, when it was all that is known and its parts were asked as well. */
  readonly partOf?: string;
}

/** Every candidate is asked, and every part of a country where only the country is known; all must allow. */
const weightiest = (question: DecisionQuestion, asked: MarketingCase, gate: Gate): Judged => {
  const { candidates, id } = question.region;
  if (candidates === undefined || candidates.length === 0) return withParts(gate.law.placeOf(id), asked);
  let found: Judged | undefined;
  for (const candidate of candidates) {
    const next = withParts(gate.law.placeOf(candidate.id), asked);
    found = found === undefined ? next : weightier(found, next, asked);
  }
  return found ?? withParts(gate.law.placeOf(id), asked);
};

const withParts = (place: Jurisdiction, asked: MarketingCase): Judged => {
  let found: Judged = { place, verdict: judge(asked, place) };
  const parts = place.parts[asked.channel];
  if (parts === undefined) return found;
  for (const part of parts) found = weightier(found, { place: part, verdict: judge(asked, part), partOf: place.code }, asked);
  return found;
};

const weightier = (left: Judged, right: Judged, { channel }: MarketingCase): Judged =>
  outweighs(left.verdict, left.place.programs[channel].strictness, right.verdict, right.place.programs[channel].strictness) ? right : left;

/** All places of the question, as `weightiest` asks them. */
export const placesAsked = ({ region: { candidates, id }, channel }: DecisionQuestion, { law }: Gate): readonly Jurisdiction[] => {
  const places: Jurisdiction[] = [];
  const add = (code: string): void => {
    const place = law.placeOf(code);
    places.push(place);
    for (const part of place.parts[channel] ?? noPlaces) places.push(part);
  };
  if (candidates === undefined || candidates.length === 0) add(id);
  else for (const candidate of candidates) add(candidate.id);
  return places;
};

const noPlaces: readonly Jurisdiction[] = [];

interface Held {
  readonly place: Jurisdiction;
  readonly verdict: Hold;
  readonly region: DecisionRegion;
  readonly records: readonly RecordId[];
}

const hold = (question: DecisionQuestion, asked: MarketingCase, gate: Gate, { place, verdict, region, records }: Held): Decision => {
  const { step, reason, detail } = holds[verdict];
  const told = step === 3 ? capReason(question, asked, place, gate) : reason;
  const rule = ruleFor(asked, place, verdict);
  const notBefore = step === 3 || step === 4 ? notBeforeOf(question, asked, placesAsked(question, gate), gate, step) : undefined;
  if (notBefore === undefined) return { decision: 'skip', reason: told, step, detail, region, rule, records };
  return { decision: 'skip', reason: told, step, detail, region, rule, records, notBefore };
};

/** The records an answer rests on: the no where a no decides, else the person's own answer on the channel. */
const recordsOf = ({ standings, channel }: DecisionQuestion, { hasOwnNo }: MarketingCase, verdict: Verdict): readonly RecordId[] => {
  const isNo = verdict === 'globally_opted_out' || (verdict === 'opted_out' && !hasOwnNo);
  const standing = standings.get(isNo ? allChannels : channelTarget(channel));
  return standing === undefined ? none : [standing.recordId];
};

const warningsOf = (question: DecisionQuestion, gate: Gate): readonly DecisionWarning[] | undefined => {
  const found = placesAsked(question, gate).flatMap(place => gate.warningsFor(place, question.channel) ?? []);
  return found.length === 0 ? undefined : found;
};
