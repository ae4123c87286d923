// From a capture to records: what was said, without place in the log, time of recording or seal yet.
import type { RecordId, StoreId, SubjectId } from '../kernel/index.js';
import { channels } from './channels.js';
import { channelReport, fold, standingOf, weightier, type Standings, type Standing } from './fold.js';
import { answerOf, type Action, type ActorKind, type ConsentRecord, type PersonalContext, type SourceKind, type TimeGrade } from './record.js';
import { parseTarget, type Target } from './target.js';

export interface DraftAnswer {
  readonly target: Target;
  readonly action: Action;
  readonly version: number | null;
  readonly textHash: string | null;
  readonly locale: string | null;
}

/** A merge, or one taken back: the record stands with the surviving subject and names the other. */
export interface MergeDraft {
  readonly target: `subject:${SubjectId}`;
  readonly action: 'merge' | 'unmerge';
  readonly version: null;
  readonly textHash: null;
  readonly locale: null;
}

/** What all answers of one capture share. */
export interface Circumstances {
  readonly section: string | null;
  readonly source: SourceKind;
  readonly widget: string | null;
  readonly region: string | null;
  readonly regionBasis: string | null;
  readonly occurredAt: number;
  readonly timeGrade: TimeGrade;
  readonly actor: ActorKind;
  readonly context: PersonalContext;
}

export interface Place {
  readonly id: RecordId;
  readonly storeId: StoreId;
  readonly sequence: number;
  readonly subjectId: SubjectId;
  readonly recordedAt: number;
  readonly sealed: string | null;
}

export const placeRecord = (answer: DraftAnswer | MergeDraft, circumstances: Circumstances, place: Place): ConsentRecord => ({
  id: place.id, storeId: place.storeId, sequence: place.sequence, subjectId: place.subjectId, action: answer.action, target: answer.target,
  version: answer.version, textHash: answer.textHash, locale: answer.locale, section: circumstances.section, source: circumstances.source,
  widget: circumstances.widget, region: circumstances.region, regionBasis: circumstances.regionBasis,
  // Of an unknown time only the time of recording can be said.
  occurredAt: circumstances.timeGrade === 'unknown' ? place.recordedAt : circumstances.occurredAt,
  timeGrade: circumstances.timeGrade, recordedAt: place.recordedAt, actor: circumstances.actor, sealed: place.sealed,
});

export type ImportOutcome = 'record' | 'unchanged' | 'refused';

/**
 * What an imported answer does to what is known (SYN-3): nothing when it says what already stands (so a second import changes nothing);
 * refused when it is a yes that does not prove itself newer than a no; recorded otherwise.
 */
export const judgeImport = (standings: Standings, answer: DraftAnswer, occurredAt: number, timeGrade: TimeGrade, now: number): ImportOutcome => {
  const said = answerOf(answer.action);
  const candidate = standingOf({
    id: '' as RecordId, sequence: Number.MAX_SAFE_INTEGER, action: answer.action, target: answer.target, version: answer.version,
    occurredAt: timeGrade === 'unknown' ? now : occurredAt, timeGrade, recordedAt: now,
  });
  if (said === undefined || candidate === undefined) return 'unchanged';
  const against = opposing(standings, answer.target);
  if (said !== 'no' && against.some(standing => weightier(standing, candidate) === standing)) return 'refused';
  const own = standings.get(answer.target);
  if (own === undefined) return 'record';
  if (own.answer === said && !saysMore(own, candidate, timeGrade)) return 'unchanged';
  return weightier(own, candidate) === own ? 'unchanged' : 'record';
};

/** The noes an imported yes must outweigh: on its own target, and the global one for channels. */
const opposing = (standings: Standings, target: Target): Standing[] =>
  [standings.get(target), target.startsWith('channel:') ? standings.get('channel:all') : undefined]
    .filter(standing => standing !== undefined).filter(({ answer }) => answer === 'no');

/** The same answer again is worth a record only when it is dated and newer. */
const saysMore = (own: Standing, candidate: Standing, timeGrade: TimeGrade): boolean => timeGrade !== 'unknown' && candidate.effectiveAt > own.effectiveAt;

/**
 * What a click does to what stands: nothing when things stand so already, so that a button pressed twice is one record (UNS-2). Otherwise it is recorded,
 * and from when it counts: now, or after what it turns around when that was dated by a clock ahead of ours, because whoever clicks answers what they see.
 */
export const judgeChange = (standings: Standings, { target, action }: DraftAnswer, now: number): { outcome: 'record' | 'unchanged'; occurredAt: number } => {
  const said = answerOf(action);
  if (said === undefined || said === saidOf(standings, target)) return { outcome: 'unchanged', occurredAt: now };
  const turned = [...standings.values()].filter(standing => standing.answer !== said && bearsOn(standing.target, target, said));
  // At the same instant a no outweighs a yes, and not the other way round.
  const newest = Math.max(...turned.map(({ effectiveAt }) => said === 'no' ? effectiveAt : effectiveAt + 1), 0);
  return { outcome: 'record', occurredAt: Math.max(now, newest) };
};

const stateAnswers = { opted_in: 'yes', opted_out: 'no', pending: 'pending', unknown: undefined } as const;

const saidOf = (standings: Standings, target: Target): Standing['answer'] | undefined => {
  const parsed = parseTarget(target);
  if (parsed.kind === 'all_channels') {
    return standings.has(target) && channels.every(channel => channelReport(standings, channel).state === 'opted_out') ? 'no' : undefined;
  }
  return parsed.kind === 'channel' ? stateAnswers[channelReport(standings, parsed.channel).state] : standings.get(target)?.answer;
};

/** A no to everything turns around every channel; a yes to a channel has to outweigh the no to everything too. */
const bearsOn = (standing: Target, target: Target, said: Standing['answer']): boolean =>
  standing === target || (target === 'channel:all' && standing.startsWith('channel:')) || (standing === 'channel:all' && target.startsWith('channel:') && said === 'yes');

/** Standings after `records`, given those before; the new ones only. */
export const advance = (before: Standings, records: readonly ConsentRecord[]): Standings => {
  const after = fold(records);
  const changed = new Map<Target, Standing>();
  for (const [target, standing] of after) {
    const known = before.get(target);
    if (known === undefined || weightier(known, standing) === standing) changed.set(target, standing);
  }
  return changed;
};
