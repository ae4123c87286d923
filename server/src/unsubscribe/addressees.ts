// Who a mail tool means. Somebody not heard of before becomes a person here: whoever is written to must be able to stop it, and must be known to be told of.
import type { Identifier, StoreId, SubjectId } from '@placet/core';
import type { Services } from '../compose.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import { findSubjects } from '../ledger/find-subjects.js';
import type { Store } from '../storage/models/index.js';

export type Addressee = { readonly identifiers: readonly Identifier[] } | { readonly subjectId: SubjectId };

type Ports = Pick<Services, 'database' | 'keyring' | 'writer'>;

/**
 * The people under ids, or those whom identifiers lead to, made where there are none; undefined for an id nobody has. In their order, and those made in one
 * transaction. Nothing is recorded: being written to is no answer.
 */
export const addressees = async (
  { database, keyring, writer }: Ports, store: Store, all: readonly Addressee[], now: number,
): Promise<(SubjectId | undefined)[]> => {
  const storeId = store.id as StoreId;
  const named = all.flatMap(who => 'identifiers' in who ? [who] : []);
  const made = named.length === 0
    ? []
    : await writer.appendTogether(storeId, await writer.prepare(named.map(who => nothingSaid(store, who, now))), () => Promise.resolve());
  const subjects = made.map(reply => reply.kind === 'captured' ? reply.captured.subjectId : undefined);
  const ids = all.flatMap(who => 'subjectId' in who ? [who.subjectId] : []);
  const known = await database.read(sql => findSubjects(sql, keyring.vault, storeId, [], ids));
  let at = 0;
  return all.map(who => 'identifiers' in who ? subjects[at++] : known.byId.get(who.subjectId)?.id);
};

const nothingSaid = (store: Store, subject: { readonly identifiers: readonly Identifier[] }, now: number): CaptureRequest => ({
  storeId: store.id as StoreId, subject, isProven: true, answers: [], wordings: new Map(), mode: 'record',
  circumstances: {
    section: null, source: 'api', widget: null, region: store.country, regionBasis: 'store_country', occurredAt: now, timeGrade: 'observed', actor: 'system', context: {},
  },
});
