// Which version counts at a time.
import type { PolicyVersion } from './policy.js';

/**
 * The version in force at `at` (epoch ms): the last published of those that have begun, or undefined before the first one.
 * A version published later but starting earlier supersedes one still waiting for its day.
 */
export const currentVersion = (versions: readonly PolicyVersion[], at: number): PolicyVersion | undefined =>
  lastVersion(versions.filter(each => each.effectiveAt <= at));

/** The version published last, in force or not yet. */
export const lastVersion = (versions: readonly PolicyVersion[]): PolicyVersion | undefined =>
  versions.reduce<PolicyVersion | undefined>((last, each) => last === undefined || each.number > last.number ? each : last, undefined);
