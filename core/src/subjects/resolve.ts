// Which subject a set of identifiers means: a plan, made without touching anything. (SUB-1)
import type { SubjectId } from '../kernel/index.js';
import type { Identifier, IdentifierKind } from './identifiers.js';

export interface KnownIdentifier {
  readonly identifier: Identifier;
  readonly subjectId: SubjectId;
  /** Whether its holder already has an identifier of this kind. */
  readonly holds: (kind: IdentifierKind) => boolean;
}

export interface ResolvePlan {
  /** The subject meant, or null when nobody is known by any of them. */
  readonly subjectId: SubjectId | null;
  /** Identifiers nobody holds yet, to be added to the subject. */
  readonly add: readonly Identifier[];
  /** Other subjects proven to be the same person: to be merged into this one. */
  readonly merge: readonly SubjectId[];
}

/**
 * The strongest known identifier decides who is meant. Others are merged in only when `isProven` (a trusted caller states the shop's own
 * account id together with them); a typed phone that belongs to somebody else stays with that somebody. A phone or a browser is shared in
 * a household, so it says nothing when a stronger identifier is given that its holder has another of. New identifiers are added.
 */
export const resolveSubject = (identifiers: readonly Identifier[], known: readonly KnownIdentifier[], isProven: boolean): ResolvePlan => {
  const found = identifiers.map(identifier => known.find(each => isSame(each.identifier, identifier)));
  const holders = found.map(each => each?.subjectId);
  const subjectId = found.find((each, at) => each !== undefined && !isSharedWith(identifiers.slice(0, at), each))?.subjectId ?? null;
  const add = identifiers.filter((_, at) => holders[at] === undefined);
  const provesIdentity = isProven && identifiers.some(({ kind }) => kind === 'externalId');
  const others = new Set(holders.filter((holder, at) => holder !== undefined && holder !== subjectId && identifiers[at]?.kind === 'email'));
  return { subjectId, add, merge: provesIdentity ? [...others].filter(other => other !== undefined) : [] };
};

const sharedKinds: ReadonlySet<IdentifierKind> = new Set(['phone', 'browserId']);

const isSharedWith = (unknown: readonly Identifier[], { identifier, holds }: KnownIdentifier): boolean =>
  sharedKinds.has(identifier.kind) && unknown.some(({ kind }) => !sharedKinds.has(kind) && holds(kind));

const isSame = (left: Identifier, right: Identifier): boolean => left.kind === right.kind && left.value === right.value;
