// Which clauses a document needs, and what is still unknown for each. (product.md DOC-2)
import type { Clause } from './clause.js';
import { consentClauses } from './consent-clauses.js';
import { cookieClauses } from './cookie-clauses.js';
import { missingAt } from './fact-paths.js';
import type { StoreFacts } from './facts.js';
import type { DocumentKind } from './kinds.js';
import { privacyClauses } from './privacy-clauses.js';
import { termsClauses } from './terms-clauses.js';

/**
 * The clauses each document contains: the EU and UK ones the templates really carry, not yet every law of every region.
 * Ids are those of the clause list where it has one.
 */
export const clausesOf = {
  terms: termsClauses,
  privacy: privacyClauses,
  cookies: cookieClauses,
  consent_declaration: consentClauses,
} as const satisfies Record<DocumentKind, readonly Clause[]>;

export interface ClauseCheck {
  readonly clause: string;
  readonly citation: string;
  readonly present: boolean;
  /** Fact paths, such as `processing[2].purpose.de`. Empty exactly when the clause is present. */
  readonly missing: readonly string[];
}

export interface CompletenessQuestion {
  readonly kind: DocumentKind;
  readonly facts: StoreFacts;
  /** Facts in words must be there in this language: `de`. */
  readonly locale: string;
}

/** Every clause that applies to this store, in the order of the document's table, with the facts it still lacks. */
export const checkCompleteness = ({ kind, facts, locale }: CompletenessQuestion): readonly ClauseCheck[] => {
  const clauses: readonly Clause[] = clausesOf[kind];
  return clauses.filter(clause => clause.appliesWhen?.(facts) ?? true).map(({ id, citation, needs }) => {
    const missing = [...new Set(needs.flatMap(path => missingAt(facts, path, locale)))];
    return { clause: id, citation, present: missing.length === 0, missing };
  });
};
