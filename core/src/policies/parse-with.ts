// From what arrives to what is trusted: a schema's verdict as a Result, with a path per problem and never the value that stood there.
import type { z } from 'zod';
import { err, ok, type FailureDetail, type Result } from '../kernel/index.js';

const detailsMax = 50;
const textMax = 200;

/** `value` as `schema` reads it, or `validation_failed` with one detail per problem, 50 at most. */
export const parseWith = <T>(schema: z.ZodType<T>, value: unknown): Result<T, 'validation_failed'> => {
  const parsed = schema.safeParse(value);
  if (parsed.success) return ok(parsed.data);
  const details = parsed.error.issues.flatMap(detailsOf).slice(0, detailsMax);
  return err('validation_failed', 'Some fields cannot be used as they are.', details);
};

const detailsOf = (issue: z.core.$ZodIssue): FailureDetail[] => {
  if (issue.code === 'unrecognized_keys') return issue.keys.map(key => ({ path: pathText([...issue.path, key]), message: 'unknown field' }));
  return [{ path: pathText(issue.path), message: issue.message.slice(0, textMax) }];
};

const pathText = (path: readonly PropertyKey[]): string => path
  .map(step => (typeof step === 'number' ? `[${step}]` : `.${String(step)}`)).join('')
  .replace(/^\./, '').slice(0, textMax);
