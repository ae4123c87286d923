// What can be done to many stores at once. Each action is a row: what it takes, and what it does to one store. (AGE-2)
import type { FailureDetail } from '@placet/core';
import type { z } from 'zod';
import type { Store } from '../../storage/models/index.js';
import type { ApplyPorts } from '../appliers/applier.js';

export interface BulkContext<Parameters> {
  readonly ports: ApplyPorts;
  readonly store: Store;
  readonly parameters: Parameters;
  /** Says what would happen, and does nothing. */
  readonly isDryRun: boolean;
  readonly actor: string;
}

/** `refused`: the store does not allow it, and asking again will not help until something is changed. Faults are thrown, and tried again. */
export type Verdict =
  | { readonly state: 'ok'; readonly detail: string }
  | { readonly state: 'refused'; readonly reason: string; readonly details?: readonly FailureDetail[] | undefined };

export interface BulkAction<Parameters = unknown> {
  readonly parameters: z.ZodObject;
  /** Doing it twice is doing it once. */
  readonly run: (context: BulkContext<Parameters>) => Promise<Verdict>;
}

interface TypedAction<Schema extends z.ZodObject> { readonly parameters: Schema; readonly run: (context: BulkContext<z.output<Schema>>) => Promise<Verdict> }

/** Keeps the types of a row together while it is written down. */
export const bulkAction = <Schema extends z.ZodObject>(row: TypedAction<Schema>): BulkAction =>
  row as unknown as BulkAction;

export const done = (detail: string): Verdict => ({ state: 'ok', detail });

export const refuse = (reason: string, details?: readonly FailureDetail[]): Verdict => ({ state: 'refused', reason, details });
