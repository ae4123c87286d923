// Caps made exact: counted, decided and held in one transaction, under a lock on each person, whichever process asks. (DEC-5)
import { ok, type Result, type SendMark, type StoreId, type SubjectId } from '@placet/core';
import type { Tx } from '../storage/open-database.js';
import { marks, padded } from '../storage/sql.js';
import { saveDecisions, type LogDetail } from './decision-log.js';
import { ensurePerson } from './ensure-person.js';
import { judge, lookUp, type Answer, type AskFault, type DeciderPorts, type LookedUp } from './judge.js';
import type { Asked, Shop } from './prepare-question.js';
import { heldPlace, saveSends, type Send, type SendFacts } from './sends.js';

export interface Reserving {
  /** How long a place is held. */
  readonly seconds: number;
  readonly log: LogDetail;
}

type Answers = Result<Answer, AskFault>[];

/** As a decision without a place, but what is allowed counts from this moment on, for the next question as for anybody's. Logged. */
export const reservePlaces = async (ports: DeciderPorts, store: Shop, asked: readonly Asked[], reserving: Reserving): Promise<Answers> => {
  const first = await ports.database.read(sql => lookUp(ports, sql, store, asked));
  const known = peopleIn(first);
  for (const [at, each] of asked.entries()) {
    // Whoever is not known yet has nothing to lock or to count; who would not be written to need not become known for that.
    if ((first.recipients[at] ?? []).length > 0 || !mayGo(judge(ports, store, first, each, []))) continue;
    known.add(await ensurePerson(ports, store, each.identifiers, first.at));
  }
  return ports.database.write(async (tx) => {
    const looked = await lookUpLocked(tx, ports, store, asked, known);
    const answers = holdEach(ports, store, asked, looked, reserving.seconds);
    await saveSends(tx, store.id as StoreId, answers.flatMap(answer => answer.ok ? answer.value.reservation ?? [] : []));
    const entries = answers.flatMap(answer => answer.ok ? [answer.value.entry] : []);
    await saveDecisions(tx, store.id as StoreId, entries, looked.at, reserving.log);
    return answers;
  });
};

const mayGo = (answer: Result<Answer, AskFault>): boolean => answer.ok && answer.value.entry.decision.decision === 'allow';

const peopleIn = ({ recipients }: LookedUp): Set<SubjectId> => new Set(recipients.flatMap(found => found.map(({ subjectId }) => subjectId)));

const attemptsMax = 5;

/** A merge in between leads to somebody who is not locked yet: then it is looked again. */
const lookUpLocked = async (tx: Tx, ports: DeciderPorts, store: Shop, asked: readonly Asked[], people: ReadonlySet<SubjectId>): Promise<LookedUp> => {
  const locked = new Set<SubjectId>();
  let wanted = people;
  for (let attempt = 1; attempt <= attemptsMax; attempt++) {
    await lockPeople(tx, store.id as StoreId, [...wanted].filter(id => !locked.has(id)));
    for (const id of wanted) locked.add(id);
    const looked = await lookUp(ports, tx.sql, store, asked);
    wanted = peopleIn(looked);
    if ([...wanted].every(id => locked.has(id))) return looked;
  }
  throw new Error('people were merged faster than they could be locked');
};

const listMax = 1024;

/** In the order of their ids, so that two transactions never wait for each other. A transaction that writes to SQLite has it to itself already. */
const lockPeople = async ({ sql }: Tx, storeId: StoreId, people: readonly SubjectId[]): Promise<void> => {
  if (sql.dialect === 'sqlite') return;
  const sorted = [...people].sort();
  for (let from = 0; from < sorted.length; from += listMax) {
    const list = padded(sorted.slice(from, from + listMax));
    await sql.all(`SELECT id FROM subjects WHERE store_id = ? AND id IN (${marks(list.length)}) ORDER BY id FOR UPDATE`, [storeId, ...list]);
  }
};

const holdEach = (ports: DeciderPorts, store: Shop, asked: readonly Asked[], looked: LookedUp, seconds: number): Answers => {
  const taken = new Map<SubjectId, SendMark[]>();
  const answers: Answers = [];
  for (const [at, each] of asked.entries()) {
    const answer = judge(ports, store, looked, each, looked.recipients[at] ?? [], taken);
    const facts = answer.ok ? placeFor(answer.value) : undefined;
    if (!answer.ok || facts === undefined) {
      answers.push(answer);
      continue;
    }
    const reservation: Send = heldPlace(facts, looked.at, looked.at + seconds * 1000);
    markTaken(taken, facts.subjectId, { channel: facts.channel, at: facts.at });
    answers.push(ok({ ...answer.value, reservation }));
  }
  return answers;
};

/** Only marketing counts, so only marketing takes a place. */
const placeFor = ({ entry, messageClass }: Answer): SendFacts | undefined => {
  const { decision: { decision }, ground: { channel, messageType, campaignId }, subjectId, at } = entry;
  if (decision === 'skip' || subjectId === null || messageClass !== 'marketing') return undefined;
  return { subjectId, channel, messageType, messageClass, campaignId: campaignId === '' ? undefined : campaignId, at };
};

const markTaken = (taken: Map<SubjectId, SendMark[]>, subjectId: SubjectId, mark: SendMark): void => {
  const before = taken.get(subjectId);
  if (before === undefined) taken.set(subjectId, [mark]); else before.push(mark);
};
