// A policy is a document shoppers are shown; a version of it is what they saw, frozen at publication. (POL-1, POL-2)
import type { PolicyId } from '../kernel/index.js';

export const policyKinds = ['terms', 'privacy', 'cookies', 'consent_declaration', 'custom'] as const;
export type PolicyKind = (typeof policyKinds)[number];

export interface Policy {
  readonly id: PolicyId;
  readonly kind: PolicyKind;
  readonly name: string;
}

/** What a shopper reads in one language; `html` is kept exactly as published. */
export interface PolicyText {
  readonly title: string;
  readonly html: string;
}

/** Never changed once made: there is no function that takes a version and gives a changed one. */
export interface PolicyVersion {
  readonly policyId: PolicyId;
  /** From 1, without gaps. */
  readonly number: number;
  /** By language tag. */
  readonly locales: Readonly<Record<string, PolicyText>>;
  /** Lower-case hex SHA-256, see `policyContentHash`. */
  readonly contentHash: string;
  /** Whether those who accepted an older version are asked again (POL-6). */
  readonly material: boolean;
  readonly changeSummary: string;
  /** Epoch milliseconds UTC; not before `publishedAt`. */
  readonly effectiveAt: number;
  /** Epoch milliseconds UTC. */
  readonly publishedAt: number;
}
