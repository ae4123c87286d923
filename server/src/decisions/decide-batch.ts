// A million recipients through the gate: lines in, lines out, in order, in constant memory. (DEC-4)
// What is known of a pack is read just before its answers are written, and read again when they had to wait: no allow leaves here more than
// `freshMsMax` after what it rests on was true.
import { setImmediate as nextTurn } from 'node:timers/promises';
import type { Failure } from '@placet/core';
import { answerLine, errorLine } from './answer-text.js';
import { BatchSummary } from './batch-summary.js';
import type { Decider } from './decider.js';
import type { DecisionEntry } from './decision-log.js';
import type { BatchQuery } from './decision-request.js';
import type { Answer, LookedUp } from './judge.js';
import type { Asked, Shop } from './prepare-question.js';

/** A line as it was read: a question, or what is wrong with it. */
export type ReadLine = { readonly number: number } & ({ readonly asked: Asked } | { readonly failure: Failure });

export interface Batch {
  readonly decider: Decider;
  readonly store: Shop;
  readonly query: BatchQuery;
  /** Packs of lines in order, made as fast as they are taken. */
  readonly packs: AsyncIterable<readonly ReadLine[]>;
}

export const freshMsMax = 500;
/** People looked up in one query. */
export const packLinesMax = 1024;
/** Packs looked up at the same time as one is written: a database with several threads answers them side by side. */
export const packsAhead = 3;
/** What is written at once. What waits for a slow reader on our side is this and what the response holds back, about as much again. */
const sliceCharsMax = 48 * 1024;
/** About eight thousand decisions. */
const slicesUnloggedMax = 48;

/** The answers as pieces of text. Whoever stops taking them stops the batch; what was answered by then is logged. */
export const decideBatch = async function* (batch: Batch): AsyncGenerator<string> {
  const run = new BatchRun(batch);
  try {
    yield* run.answers();
  } finally {
    await run.settled();
  }
};

/** A pack whose look-up is under way while the one before is written. */
interface Pack { readonly lines: readonly ReadLine[]; readonly questions: readonly Asked[]; readonly looked: Promise<LookedUp> | undefined }

class BatchRun {
  private readonly summary = new BatchSummary();
  /** The log of slices that went out, oldest first. */
  private readonly logging: Promise<void>[] = [];

  constructor(private readonly batch: Batch) {}

  async* answers(): AsyncGenerator<string> {
    const source = this.batch.packs[Symbol.asyncIterator]();
    try {
      // The next packs are read and looked up while this one is written, as soon as they are there: nobody waits for more lines to come.
      const coming = Array.from({ length: packsAhead }, () => this.beginQuietly(source));
      for (let pack = await coming.shift(); pack !== undefined; pack = await coming.shift()) {
        coming.push(this.beginQuietly(source));
        yield* this.write(pack);
      }
    } finally {
      await source.return?.();
    }
    await Promise.all(this.logging);
    if (this.batch.query.summary) yield this.summary.line();
  }

  /** Its fault is met when its turn comes; until then it must not count as unhandled. */
  private beginQuietly(source: AsyncIterator<readonly ReadLine[]>): Promise<Pack | undefined> {
    const begun = this.begin(source.next());
    begun.catch(() => undefined);
    return begun;
  }

  async settled(): Promise<void> {
    await Promise.allSettled(this.logging);
  }

  private async begin(next: Promise<IteratorResult<readonly ReadLine[], unknown>>): Promise<Pack | undefined> {
    const piece = await next;
    if (piece.done === true) return undefined;
    const questions = piece.value.flatMap(line => 'asked' in line ? [line.asked] : []);
    const { decider, store, query } = this.batch;
    // Where places are held the answer is made when it is written, and not before.
    const looked = query.reserve || questions.length === 0 ? undefined : decider.lookUp(store, questions);
    looked?.catch(() => undefined);
    return { lines: piece.value, questions, looked };
  }

  private write(pack: Pack): AsyncGenerator<string> {
    return this.batch.query.reserve ? this.writeReserved(pack) : this.writeLooked(pack);
  }

  private async* writeLooked({ lines, questions, looked: begun }: Pack): AsyncGenerator<string> {
    const { decider, store } = this.batch;
    let [looked, from] = [await begun, 0];
    let slice = new Slice();
    let place = 0;
    for (const line of lines) {
      if ('failure' in line) {
        slice.add(this.refuse(line.number, line.failure));
      } else {
        if (looked === undefined || (slice.isEmpty && decider.now() - looked.at > freshMsMax)) {
          [looked, from] = [await decider.lookUp(store, questions.slice(place)), place];
        }
        const answer = decider.judge(store, looked, line.asked, place - from);
        place += 1;
        if (answer.ok) slice.add(this.take(answer.value), answer.value.entry); else slice.add(this.refuse(line.number, answer.error));
      }
      if (slice.length < sliceCharsMax) continue;
      yield* this.hand(slice, looked);
      slice = new Slice();
    }
    yield* this.hand(slice, looked);
  }

  private async* writeReserved({ lines, questions }: Pack): AsyncGenerator<string> {
    const { decider, store, query: { reserveSeconds: seconds, log } } = this.batch;
    const answers = questions.length === 0 ? [] : await decider.reserve(store, questions, { seconds, log });
    let place = 0;
    for (const line of lines) {
      if ('failure' in line) {
        yield this.refuse(line.number, line.failure);
        continue;
      }
      const answer = answers[place++];
      if (answer === undefined) throw new Error('a line was not answered');
      yield answer.ok ? this.take(answer.value) : this.refuse(line.number, answer.error);
    }
  }

  /** What goes out is logged beside it. The next waits only while much is not on the disk yet; the last line waits for all of it. */
  private async* hand(slice: Slice, looked: LookedUp | undefined): AsyncGenerator<string> {
    if (slice.isEmpty) return;
    const { decider, store, query } = this.batch;
    if (looked !== undefined) {
      const logged = decider.log(store, slice.entries, looked.at, query.log);
      logged.catch(() => undefined);
      this.logging.push(logged);
    }
    yield slice.text();
    while (this.logging.length > slicesUnloggedMax) await this.logging.shift();
  }

  private take(answer: Answer): string {
    this.summary.count(answer.entry.decision);
    return answerLine(answer);
  }

  private refuse(number: number, failure: Failure): string {
    this.summary.refuse();
    return errorLine(number, failure);
  }
}

class Slice {
  readonly entries: DecisionEntry[] = [];
  length = 0;
  private readonly parts: string[] = [];

  get isEmpty(): boolean {
    return this.parts.length === 0;
  }

  add(text: string, entry?: DecisionEntry): void {
    this.parts.push(text);
    this.length += text.length;
    if (entry !== undefined) this.entries.push(entry);
  }

  text(): string {
    return this.parts.join('');
  }
}

/** Lines gathered into packs of at most `packMax`: full ones while more is there at once, else whatever there is. */
export const gatherPacks = async function* (pieces: AsyncIterable<readonly ReadLine[]>, packMax: number): AsyncGenerator<readonly ReadLine[]> {
  const source = pieces[Symbol.asyncIterator]();
  let gathered: ReadLine[] = [];
  try {
    for (let next = source.next(); ;) {
      const isThere = await Promise.race([next.then(() => true), nextTurn(false)]);
      if (!isThere && gathered.length > 0) {
        yield gathered;
        gathered = [];
      }
      const piece = await next;
      if (piece.done === true) break;
      next = source.next();
      next.catch(() => undefined);
      gathered.push(...piece.value);
      for (; gathered.length >= packMax; gathered = gathered.slice(packMax)) yield gathered.slice(0, packMax);
    }
    if (gathered.length > 0) yield gathered;
  } finally {
    await source.return?.();
  }
};
