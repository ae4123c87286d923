// Merges are records of the ledger like answers, so they can be read, proven and taken back. (SUB-1)
import type { SubjectId } from '../kernel/index.js';
import type { ConsentRecord } from '../consents/index.js';

type MergeFields = Pick<ConsentRecord, 'action' | 'target' | 'subjectId' | 'sequence'>;

/**
 * Who each merged subject is now: `from` -> `into`, chains followed, after all merge and unmerge records in order of sequence.
 * The record stands with the surviving subject and names the other one as its target.
 */
export const foldMerges = (records: Iterable<MergeFields>): ReadonlyMap<SubjectId, SubjectId> => {
  const direct = new Map<SubjectId, SubjectId>();
  for (const record of [...records].sort((left, right) => left.sequence - right.sequence)) {
    if (!record.target.startsWith('subject:')) continue;
    const other = record.target.slice('subject:'.length) as SubjectId;
    if (record.action === 'merge') direct.set(other, record.subjectId);
    if (record.action === 'unmerge') direct.delete(other);
  }
  return new Map([...direct.keys()].map(from => [from, endOf(direct, from)]));
};

const endOf = (direct: ReadonlyMap<SubjectId, SubjectId>, from: SubjectId): SubjectId => {
  let at = from;
  for (let hops = 0; hops <= direct.size; hops++) {
    const next = direct.get(at);
    if (next === undefined) return at;
    at = next;
  }
  throw new Error('merges form a circle');
};
