// What is known of a person and what the caller tells, put together into the question the gate answers. (DEC-1, REG-2)
import { openHolidays } from '../adapters/holidays.js';
import {
  channelTarget, decide, explainDecision, type Decision, type DecisionQuestion, type ExplainedDecision, type SendMark, type SubjectId, type YesEvidence,
} from '@placet/core';
import type { Geo } from '../adapters/geo.js';
import type { Recipient } from './find-recipients.js';
import { noEvidence, type Asked, type Shop } from './prepare-question.js';
import { regionFor } from './region-for.js';
import type { KnownStanding } from './read-standings.js';
import type { Sending } from './sending-shelf.js';

export interface Judgement {
  /** Null for somebody never heard of. */
  readonly recipient: Recipient | null;
  /** With its steps when the question asked for them. */
  readonly decision: Decision | ExplainedDecision;
}

export interface GateWorld {
  readonly store: Shop;
  readonly sending: Sending;
  readonly geo: Geo;
  readonly now: number;
  /** Places taken for people a moment ago, which no look-up shows yet. */
  readonly taken?: ReadonlyMap<SubjectId, readonly SendMark[]> | undefined;
}

/** The answer for everybody the identifiers lead to: where that is more than one person, each must allow, and the first who does not decides. */
export const askGate = (world: GateWorld, asked: Asked, recipients: readonly Recipient[]): Judgement => {
  const [first = null, ...others] = recipients;
  const { gate } = world.sending;
  const judge = (recipient: Recipient | null): Judgement => {
    const question = questionFor(world, asked, recipient);
    return { recipient, decision: asked.isExplained ? explainDecision(question, gate) : decide(question, gate) };
  };
  const judgement = judge(first);
  if (judgement.decision.decision === 'skip' || others.length === 0) return judgement;
  return others.map(judge).find(({ decision }) => decision.decision === 'skip') ?? judgement;
};

/** Asked once per region and year. */
const holidays = openHolidays();

const noStandings: DecisionQuestion['standings'] = new Map();

/** The question about one of them, or about somebody never heard of. */
const questionFor = (world: GateWorld, asked: Asked, recipient: Recipient | null): DecisionQuestion => {
  const { channel, messageType, evidence } = asked;
  const region = regionFor(world, asked, recipient?.statedRegion);
  const own = recipient?.standings.get(channelTarget(channel));
  const more = recipient === null ? undefined : world.taken?.get(recipient.subjectId);
  const question: Writable<DecisionQuestion> = {
    standings: recipient?.standings ?? noStandings, channel, messageType, region, at: asked.at ?? world.now, timeZone: evidence.timezone ?? null, holidays,
    sends: recipient === null ? noSends : more === undefined ? recipient.sends : [...recipient.sends, ...more],
  };
  if (own?.answer === 'yes') question.yes = yesEvidence(own, world.sending);
  return evidence === noEvidence ? question : { ...question, ...factsOf(evidence) };
};

type Writable<T> = { -readonly [Name in keyof T]: T[Name] };

const noSends: readonly SendMark[] = [];

/**
 * Whether a yes had to be confirmed is settled when it is recorded (LED-9): one that was recorded as given counts as confirmed, until the store says by an
 * override of `double_opt_in` that only confirmed ones count. The words on record make it a written one; what was said at a till is spoken.
 */
const yesEvidence = ({ action, since, hasWords, source }: KnownStanding, { isConfirmationAsked }: Sending): YesEvidence => ({
  confirmedAt: action === 'confirm' || !isConfirmationAsked ? since : null, isWritten: hasWords && source !== 'pos',
});

const factsOf = ({ isPublicHoliday, lastPurchaseAt, lastEnquiryAt, age, registryListed, softOptIn, agreements }: Asked['evidence']): Partial<DecisionQuestion> => ({
  ...isPublicHoliday === undefined ? {} : { isHoliday: isPublicHoliday },
  ...lastPurchaseAt === undefined ? {} : { lastPurchaseAt }, ...lastEnquiryAt === undefined ? {} : { lastEnquiryAt }, ...age === undefined ? {} : { age },
  ...registryListed === undefined ? {} : { registers: registryListed }, ...softOptIn === undefined ? {} : { customer: known(softOptIn) },
  ...agreements === undefined ? {} : { agreements: known(agreements) },
});

type Known<T> = { [Name in keyof T]?: Exclude<T[Name], undefined> };

const known = <T extends object>(values: T): Known<T> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as Known<T>;
