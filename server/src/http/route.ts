// A route is data: where, who may, what comes in and goes out. Mounting, validation, OpenAPI and the isolation tests all read it.
import type { IncomingMessage } from 'node:http';
import type { ErrorCode, Result, StoreId } from '@placet/core';
import type { z } from 'zod';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';
import type { AuditAction } from '../users/audit-log.js';
import type { Permission, Principal } from './access.js';

export type Method = 'get' | 'post' | 'put' | 'patch' | 'delete';

export interface Context<Query, Body> {
  readonly services: Services;
  readonly principal: Principal;
  /** The store of the path; only there when the path names one. */
  readonly store: Store;
  readonly storeId: StoreId;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Query;
  readonly body: Body;
  /** The request itself, for routes that take a stream instead of JSON. */
  readonly request: IncomingMessage;
  readonly requestId: string;
  /** The Idempotency-Key and what it was sent with, when the client sent one. */
  readonly idempotency: { readonly keyHash: Buffer; readonly requestHash: Buffer } | undefined;
  readonly now: number;
}

export type Reply =
  /** `kept` is what is remembered of the answer under an Idempotency-Key, when it holds what is shown only once. */
  | { readonly kind: 'json'; readonly status: number; readonly body: object; readonly kept?: object }
  /** An answer already written as JSON text; `isReplay` when it is the one given before, and nothing was done. */
  | { readonly kind: 'text'; readonly status: number; readonly text: string; readonly isReplay?: boolean }
  | { readonly kind: 'stream'; readonly contentType: string; readonly fileName?: string; readonly chunks: AsyncIterable<string | Uint8Array> }
  | { readonly kind: 'empty' };

/** Written as a method, so that a table can hold routes of many bodies. */
interface Judge<Query, Body> { judge(context: Context<Query, Body>): AuditAction }

export interface Route<Query = unknown, Body = unknown> {
  readonly method: Method;
  /** Path with `{names}`, such as `/v1/stores/{storeId}/consents`. */
  readonly path: string;
  readonly summary: string;
  readonly permission: Permission;
  readonly query?: z.ZodType<Query>;
  readonly body?: z.ZodType<Body>;
  /** What a stream route takes instead of a JSON body. */
  readonly streams?: readonly string[];
  readonly answer: z.ZodType | { readonly contentType: string };
  readonly errors?: readonly ErrorCode[];
  /** True when the route writes its own idempotency row in the transaction of its change. */
  readonly keepsIdempotency?: true;
  /**
   * What the audit log says was done, when the route succeeds. Every route that changes or exports something names it (a test walks the table); what
   * a shopper said is in the ledger, which is its log.
   */
  readonly audit?: AuditAction | Judge<Query, Body>['judge'];
  handle(context: Context<Query, Body>): Promise<Result<Reply>>;
}

/** Keeps query and body types of one route together while it is written down. */
export const route = <Query, Body>(definition: Route<Query, Body>): Route => definition;

export const json = (body: object, status = 200): Result<Reply> => ({ ok: true, value: { kind: 'json', status, body } });
