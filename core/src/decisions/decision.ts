// The answer of the gate: go or stay, at which step, by which rule of which region, resting on which records. (DEC-1, DEC-3)
import type { RecordId } from '../kernel/index.js';
import type { AllowDetail, allowReasons, ProductSkipReason, RegionRule, SkipDetail } from '../regions/index.js';
import type { DecisionRegion } from './question.js';

export const decisionSteps = { channel_opt_in: 1, global_unsubscribe: 2, caps: 3, quiet_hours: 4 } as const;
export type StepName = keyof typeof decisionSteps;
export type DecisionStep = (typeof decisionSteps)[StepName];

export type AllowReason = (typeof allowReasons)[AllowDetail]['reason'];
export type SkipReason = ProductSkipReason | 'erased';

/** The finer reason: the codes of the rule base's golden cases, and those of the product's own bars, caps and hours. */
export type DecisionDetail =
  AllowDetail | SkipDetail | 'erased' | 'address_suppressed' | 'merchant_daily_cap' | 'merchant_window_cap' | 'merchant_quiet_hours';

export const warningCodes = ['loosened_below_statute'] as const;

/** A rule of the region that the merchant loosened below the statute, on the record (REG-4). */
export interface DecisionWarning {
  readonly code: (typeof warningCodes)[number];
  readonly rule: RegionRule;
  /** What was loosened, such as `quiet_hours`. */
  readonly setting: string;
  /** Who answers for it, why, and since when (RFC 3339). */
  readonly name: string;
  readonly reason: string;
  readonly at: string;
}

interface Grounds {
  readonly detail: DecisionDetail;
  /** The region whose law decided, of all candidates the strictest in this question. */
  readonly region: DecisionRegion;
  readonly rule: RegionRule;
  /** The ledger records the answer rests on. */
  readonly records: readonly RecordId[];
  /** Only where an override of the merchant is below the statute of a region that was asked. */
  readonly warnings?: readonly DecisionWarning[];
}

export type Decision =
  | Grounds & { readonly decision: 'allow'; readonly reason: AllowReason; readonly step: null }
  | Grounds & {
    readonly decision: 'skip'; readonly reason: SkipReason;
    /** Null where a bar stands before all steps: an erased person, a suppressed address. */
    readonly step: DecisionStep | null;
    /** For caps and quiet hours: the first moment this step would let the message go, epoch ms. Absent when that cannot be said. */
    readonly notBefore?: number;
  };

/** One of the four steps for the page that says why. Every step is looked at, also those after the one that decided. */
export interface StepReport {
  readonly step: DecisionStep;
  readonly name: StepName;
  /** `not_applied`: transactional and regulatory messages pass no step; quiet hours hold no e-mail unless a statute names e-mail. */
  readonly outcome: 'passed' | 'stopped' | 'not_applied';
  readonly reason?: SkipReason | AllowReason;
  readonly detail?: DecisionDetail;
  readonly region: DecisionRegion;
  readonly rule: RegionRule;
  readonly records: readonly RecordId[];
  readonly notBefore?: number;
  /** What was looked at, as codes and numbers without anything personal: `{ standing: 'yes', standIn: 'none' }`, `{ sent: 3, max: 3, windowHours: 24 }`. */
  readonly looked: Readonly<Record<string, string | number | boolean | null>>;
}

export type ExplainedDecision = Decision & { readonly steps: readonly StepReport[] };
