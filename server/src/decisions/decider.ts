// "May I send this?": from questions to answers, for one and for many by the same way. (DEC-1..6)
import type { Result, StoreId } from '@placet/core';
import type { DecisionEntry, LogDetail } from './decision-log.js';
import { judge, lookUp, type Answer, type AskFault, type DeciderPorts, type LookedUp } from './judge.js';
import type { Asked, Shop } from './prepare-question.js';
import { reservePlaces, type Reserving } from './reserve-places.js';

export type Answers = readonly Result<Answer, AskFault>[];

export class Decider {
  constructor(private readonly ports: DeciderPorts) {}

  /** The answer to one question, logged. `AskFault` says what is wrong with the message's type. */
  async decide(store: Shop, asked: Asked, reserveSeconds?: number): Promise<Result<Answer, AskFault>> {
    const [answer] = reserveSeconds === undefined ? await this.answerOne(store, asked) : await this.reserve(store, [asked], { seconds: reserveSeconds, log: 'all' });
    if (answer === undefined) throw new Error('a question was not answered');
    return answer;
  }

  /** Reads what is known of everybody asked about, and the settings that hold now. */
  lookUp(store: Shop, asked: readonly Asked[]): Promise<LookedUp> {
    return this.ports.database.read(sql => lookUp(this.ports, sql, store, asked));
  }

  /** The answer to the question at `place` of those looked up; not logged. */
  judge(store: Shop, looked: LookedUp, asked: Asked, place: number): Result<Answer, AskFault> {
    return judge(this.ports, store, looked, asked, looked.recipients[place] ?? []);
  }

  /** Answers that hold a place in the caps for each allow, logged. */
  reserve(store: Shop, asked: readonly Asked[], reserving: Reserving): Promise<Answers> {
    return reservePlaces(this.ports, store, asked, reserving);
  }

  /** Resolves when the decisions are on the disk. */
  log(store: Shop, entries: readonly DecisionEntry[], at: number, detail: LogDetail): Promise<void> {
    return this.ports.log.append(store.id as StoreId, entries, at, detail);
  }

  now(): number {
    return this.ports.now();
  }

  private async answerOne(store: Shop, asked: Asked): Promise<Answers> {
    const answer = this.judge(store, await this.lookUp(store, [asked]), asked, 0);
    if (answer.ok) await this.log(store, [answer.value.entry], answer.value.decidedAt, 'all');
    return [answer];
  }
}
