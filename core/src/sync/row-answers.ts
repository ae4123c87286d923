// The answers of one row: what its cells mean in this file, and since when.
import { isChannel, type Channel } from '../consents/channels.js';
import { rowFault, type ContactAnswer, type FaultyRow } from './contact-row.js';
import type { RowAnswer, CellMeaning, MeaningOfNo } from './csv-preset.js';
import type { RowPlan } from './row-plan.js';

/** One answer per channel the row speaks about: answer columns first, then its channel and state, then what the whole list says. */
export const takeAnswers = (plan: RowPlan, cells: readonly string[]): ContactAnswer[] | FaultyRow => {
  const time = takeTime(plan, cells);
  if ('fault' in time) return time;
  const answers: ContactAnswer[] = [];
  for (const { channel, column, read } of plan.answers) {
    const value = read(cells);
    const meaning = meaningOf(plan, value);
    if (meaning === undefined) return rowFault('answer_unknown', column, value);
    if (meaning !== 'silent') answers.push(timed(plan, channel, meaning, time));
  }
  const stated = takeStatedChannel(plan, cells, time);
  if (stated !== undefined && 'fault' in stated) return stated;
  if (stated !== undefined && !answers.some(({ channel }) => channel === stated.channel)) answers.push(stated);
  const { everyRow } = plan;
  if (everyRow !== undefined && !answers.some(({ channel }) => channel === everyRow.channel)) {
    answers.push(timed(plan, everyRow.channel, everyRow.answer, time));
  }
  return answers;
};

const takeStatedChannel = (plan: RowPlan, cells: readonly string[], time: RowTime): ContactAnswer | FaultyRow | undefined => {
  const channel = plan.read.channel(cells).toLowerCase();
  const state = plan.read.state(cells);
  if (channel === '') return undefined;
  if (!isChannel(channel)) return rowFault('channel_unknown', plan.columnOf('channel'), channel);
  const meaning = meaningOf(plan, state);
  if (meaning === undefined) return rowFault('answer_unknown', plan.columnOf('state'), state);
  return meaning === 'silent' ? undefined : timed(plan, channel, meaning, time);
};

const takeTime = (plan: RowPlan, cells: readonly string[]): RowTime | FaultyRow => {
  const text = plan.read.occurredAt(cells);
  if (text === '') return { at: undefined, isProven: false };
  const at = plan.parseMoment(text);
  if (at === 'impossible') return rowFault('time_impossible', plan.columnOf('occurredAt'), text);
  if (at === 'none') return { at: undefined, isProven: false };
  if (!plan.hasTimeProof) return { at, isProven: plan.timesProve };
  const proof = plan.read.timeProven(cells).toLowerCase();
  if (proof !== 'yes' && proof !== 'no') return rowFault('time_proof_unknown', plan.columnOf('timeProven'), proof);
  return { at, isProven: proof === 'yes' };
};

/** An empty cell is silence; so is an unticked box in a file where it may mean that nobody asked. */
const meaningOf = (plan: RowPlan, value: string): RowAnswer | 'silent' | undefined => {
  if (value === '') return 'silent';
  const meaning = plan.meanings.get(value.toLowerCase());
  return meaning === undefined ? undefined : answerOf[meaning](plan.meaningOfNo);
};

const answerOf: Readonly<Record<CellMeaning, (meaningOfNo: MeaningOfNo) => RowAnswer | 'silent'>> = {
  yes: () => 'yes',
  pending: () => 'pending',
  withdrawn: () => 'no',
  no_record: () => 'silent',
  no: meaningOfNo => meaningOfNo === 'opt_out' ? 'no' : 'silent',
};

const timed = ({ preset }: RowPlan, channel: Channel, answer: RowAnswer, { at, isProven }: RowTime): ContactAnswer => {
  if (at === undefined || !preset.times.speakOf.includes(answer)) return { channel, answer };
  return isProven ? { channel, answer, occurredAt: at } : { channel, answer, claimedAt: at };
};

interface RowTime { readonly at: number | undefined; readonly isProven: boolean }
