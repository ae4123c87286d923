// Somebody the store has not heard of becomes known because something is sent to them: then it can be counted. No record is made; nothing was said.
import type { Identifier, StoreId, SubjectId } from '@placet/core';
import type { LedgerWriter } from '../ledger/ledger-writer.js';
import type { Shop } from './prepare-question.js';

/** The person behind the identifiers, found or made. Identifiers that lead to different people join nobody: a send proves no identity. */
export const ensurePerson = async (
  { writer }: { readonly writer: LedgerWriter }, store: Shop, identifiers: readonly Identifier[], now: number,
): Promise<SubjectId> => {
  const reply = await writer.append({
    storeId: store.id as StoreId, subject: { identifiers }, isProven: false, answers: [], wordings: new Map(), mode: 'record',
    circumstances: {
      section: null, source: 'api', widget: null, region: null, regionBasis: null, occurredAt: now, timeGrade: 'observed', actor: 'system', context: {},
    },
  });
  if (reply.kind !== 'captured') throw new Error('a person without an answer was not taken');
  return reply.captured.subjectId;
};
