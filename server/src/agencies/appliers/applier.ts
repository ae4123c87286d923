// One kind of thing a file can set for a store: how it is written, how it is read back, and how it is made so. A new kind is a row of the table. (AGE-3)
import type { FailureDetail, Result } from '@placet/core';
import type { z } from 'zod';
import type { Services } from '../../compose.js';
import type { Store } from '../../storage/models/index.js';
import type { Fields } from '../fields.js';
import type { ResolvedParts } from '../inherit.js';
import type { KeyedPolicy } from '../keyed-policies.js';

export type ApplyPorts = Pick<Services, 'database' | 'policies' | 'sections' | 'stores' | 'keyring' | 'clock'>;

/** Everything a store is to become: what it inherits is already in it. */
export interface Wanted extends Partial<ResolvedParts> { readonly [kind: string]: unknown }

/** The store as it is; without one, it is about to be made. */
export interface Existing { readonly store: Store; readonly policies: readonly KeyedPolicy[] }

export interface CheckContext { readonly wanted: Wanted; readonly country: string; readonly existing: Existing | undefined }

export interface SetContext { readonly ports: ApplyPorts; readonly store: Store; readonly wanted: Wanted; readonly actor: string }

export interface Applier<Value = unknown> {
  /** The field of a store in the file. */
  readonly kind: string;
  /** As it is written there; those of policies and sections stand in `written.ts`, because they inherit. */
  readonly schema?: z.ZodType<Value>;
  readonly fields: (value: Value) => Fields;
  /** What stands now, as far as it is compared with `wanted`; everything there is when nothing is wanted yet. Undefined when there is nothing. */
  readonly read: (ports: ApplyPorts, existing: Existing, wanted: Value | undefined) => Promise<Value | undefined>;
  /** What the schema cannot see and would be refused later. Paths from the store. */
  readonly check?: (value: Value, context: CheckContext) => readonly FailureDetail[];
  /** Brings the store to `value`. Doing it twice is doing it once. */
  readonly set: (value: Value, context: SetContext) => Promise<Result<unknown>>;
  /** Removes what only an earlier run of the file had set, by name, as far as it can be. */
  readonly prune?: (names: readonly string[], ports: ApplyPorts, existing: Existing) => Promise<void>;
}

/** Keeps the type of a value together while its row is written down. */
export const applier = <Value>(row: Applier<Value>): Applier => row as unknown as Applier;
