// One error shape for every route: `{ "error": { code, message, details?, requestId } }`.
import { errorCodes, type Failure, type FailureDetail } from '@placet/core';
import type { ErrorRequestHandler, Response } from 'express';
import type { z } from 'zod';
import type { Log } from '../adapters/log.js';

export const sendFailure = (response: Response, failure: Failure): void => {
  if (response.headersSent) {
    response.destroy();
    return;
  }
  response.status(errorCodes[failure.code].status).json({ error: { ...failure, requestId: requestIdOf(response) } });
};

export const requestIdOf = (response: Response): string => (response.locals as { requestId?: string }).requestId ?? 'unknown';

const detailsMax = 50;

/** Zod's findings with paths as people write them: `answers[0].locale`. Values are never repeated. */
export const validationFailure = (error: z.ZodError, where: string): Failure => {
  const details = error.issues.flatMap(detailsOf).slice(0, detailsMax);
  const [first] = details;
  const place = first === undefined || first.path === '' ? where : first.path;
  return { code: 'validation_failed', message: `${place}: ${first?.message ?? 'is not valid'}`, details };
};

const detailsOf = (issue: z.core.$ZodIssue): FailureDetail[] => {
  const path = pathText(issue.path);
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ path: join(path, key.slice(0, 100)), message: 'is not a known field' }));
  if (issue.code === 'invalid_union' && issue.errors.length > 0) {
    const nearest = [...issue.errors].sort((left, right) => left.length - right.length)[0] ?? [];
    return nearest.length === 0 ? [{ path, message: issue.message }] : nearest.flatMap(inner => detailsOf({ ...inner, path: [...issue.path, ...inner.path] }));
  }
  return [{ path, message: issue.message }];
};

const join = (path: string, key: string): string => path === '' ? key : `${path}.${key}`;

export const pathText = (path: readonly PropertyKey[]): string =>
  path.reduce<string>((text, part) => typeof part === 'number' ? `${text}[${part}]` : join(text, String(part)), '');

interface BodyError { readonly type?: string; readonly status?: number; readonly message: string; readonly limit?: number }

/** The last handler: what Express and its body parser raise, and our own faults, which are logged and told as little as possible of. */
export const errorHandler = (log: Log): ErrorRequestHandler => (error: unknown, _request, response, _next) => {
  const failure = failureOf(error);
  if (failure.code === 'internal_error') log.error('request_failed', { requestId: requestIdOf(response), error: describeFault(error) });
  sendFailure(response, failure);
};

/** What went wrong on the way to a handler, in a caller's words; anything unknown is a fault of ours. */
export const failureOf = (error: unknown): Failure => {
  const { type, status, message, limit } = (typeof error === 'object' && error !== null ? error : {}) as Partial<BodyError>;
  switch (type) {
    case 'entity.parse.failed': return { code: 'malformed_json', message: `The body is not JSON${positionIn(message)}.` };
    case 'entity.too.large': return { code: 'request_too_large', message: `The body is larger than the ${limit ?? 0} bytes this route takes.` };
    case 'encoding.unsupported': case 'charset.unsupported': return { code: 'unsupported_media_type', message: 'The body\'s encoding is not supported; send UTF-8.' };
    case 'request.aborted': case 'request.size.invalid': return { code: 'malformed_json', message: 'The body ended before its announced length.' };
    default: break;
  }
  if (status === 400) return { code: 'validation_failed', message: 'The address or the body cannot be decoded.' };
  return { code: 'internal_error', message: 'Something failed on our side. It was logged under this request id; nothing half-done was kept.' };
};

/** V8 quotes the body in its message; only the position leaves the house. */
const positionIn = (message: string | undefined): string => {
  const position = /at position (\d+)/.exec(message ?? '')?.[1];
  return position === undefined ? '' : ` (position ${position})`;
};

/** Name and place of a fault without its message, which may hold a person's data. */
export const describeFault = (error: unknown): string => {
  if (!(error instanceof Error)) return typeof error;
  const frames = (error.stack ?? '').split('\n').filter(line => line.trim().startsWith('at ')).slice(0, 6).map(line => line.trim());
  return [error.name, 'code' in error ? String(error.code) : '', ...frames].filter(part => part !== '').join(' | ');
};
