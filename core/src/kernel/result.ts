// What can be expected is returned; what cannot is thrown. Every expected failure carries a code of the one table.
import type { ErrorCode } from './error-codes.js';

export interface Ok<T> { readonly ok: true; readonly value: T }

export interface Failure<C extends ErrorCode = ErrorCode> {
  readonly code: C;
  /** One plain sentence: what happened and what to do. Never a person's data. */
  readonly message: string;
  readonly details?: readonly FailureDetail[];
}

export interface FailureDetail {
  /** Where it is wrong, as a path: `answers[0].locale`, `row 12, column "email"`. */
  readonly path: string;
  readonly message: string;
  /** The law or the paper that gives the reason, when there is one. */
  readonly citation?: string;
}

export interface Err<C extends ErrorCode = ErrorCode> { readonly ok: false; readonly error: Failure<C> }

export type Result<T, C extends ErrorCode = ErrorCode> = Ok<T> | Err<C>;

export const ok = <T>(value: T): Ok<T> => ({ ok: true, value });

export const err = <C extends ErrorCode>(code: C, message: string, details?: readonly FailureDetail[]): Err<C> =>
  ({ ok: false, error: details === undefined ? { code, message } : { code, message, details } });
