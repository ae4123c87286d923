// What is told of a hold besides its code: the single rule that made it, and when it ends. (DEC-5, DEC-6)
import {
  addQuietWatches, capHit, opensAt, quietSpanFor, registerHit, type Hold, type Jurisdiction, type LawCap, type MarketingCase, type QuietWatch, type RegionRule,
} from '../regions/index.js';
import { isReached, roomAt } from './caps.js';
import type { Gate } from './gate.js';
import type { MerchantCap } from './gate-settings.js';
import { isDaily, noSends } from './question-case.js';
import type { DecisionQuestion } from './question.js';

/** Where a single window, cap or register, not the rule of the channel, says no, it is cited alone. */
export const ruleFor = (asked: MarketingCase, place: Jurisdiction, verdict: Hold): RegionRule => {
  const program = place.programs[asked.channel];
  const rule = program.ruleOf[verdict];
  if (verdict === 'registry_listed') return registerHit(asked, program)?.rule ?? rule;
  if (verdict === 'frequency_cap') return capHit(asked, program)?.rule ?? rule;
  if (verdict !== 'quiet_hours') return rule;
  const citation = quietSpanFor(asked, place, program)?.citation;
  return citation === undefined ? rule : { id: rule.id, citation };
};

/** `channel_cap` for a cap of the channel or of more than a day, `daily_cap` for one of a day: the law's are of a channel anyway, so their window decides. */
export const capReason = (question: DecisionQuestion, asked: MarketingCase, place: Jurisdiction, gate: Gate): 'daily_cap' | 'channel_cap' => {
  const law = capHit(asked, place.programs[asked.channel]);
  if (law !== undefined) return law.windowHours <= 24 ? 'daily_cap' : 'channel_cap';
  const cap = storeCapsReached(question, asked, gate)[0];
  return cap?.channel === undefined && cap !== undefined && isDaily(cap) ? 'daily_cap' : 'channel_cap';
};

/** When every cap, or every clock, of every place asked lets the message go; undefined when that cannot be said. */
export const notBeforeOf = (
  question: DecisionQuestion, asked: MarketingCase, places: readonly Jurisdiction[], gate: Gate, step: 3 | 4,
): number | undefined => {
  if (step === 4) {
    const watches: QuietWatch[] = [];
    for (const place of places) addQuietWatches(watches, asked, place);
    return opensAt(watches, asked.at);
  }
  const { sends = noSends, channel } = question;
  const law = places.flatMap(place => place.programs[asked.channel].caps.map(cap => asCap(cap, channel)));
  let latest = asked.at;
  for (const cap of [...law, ...gate.caps[channel]]) {
    if (!isReached(cap, sends, asked.at, asked.zone)) continue;
    const room = roomAt(cap, sends, asked.at, asked.zone);
    if (room === undefined) return undefined;
    latest = Math.max(latest, room);
  }
  return latest;
};

export const storeCapsReached = ({ sends = noSends }: DecisionQuestion, { channel, at, zone }: MarketingCase, gate: Gate): readonly MerchantCap[] =>
  gate.caps[channel].filter(cap => isReached(cap, sends, at, zone));

const asCap = ({ max, windowHours }: LawCap, channel: DecisionQuestion['channel']): MerchantCap =>
  ({ channel, max, window: { kind: 'rolling', hours: windowHours } });
