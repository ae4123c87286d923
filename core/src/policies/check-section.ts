// Walks the guards over a section before it is stored.
import { err, ok, type Result } from '../kernel/index.js';
import { guards, type Guard, type GuardedSection, type GuardId } from './guards.js';

export interface Finding {
  readonly guard: GuardId;
  readonly path: string;
  readonly reason: string;
  readonly citation: string;
}

export interface SectionFindings {
  readonly violations: readonly Finding[];
  readonly warnings: readonly Finding[];
}

/** Everything the guards have to say: violations forbid the section, warnings are shown beside it. In the order of the guards. */
export const checkSection = (section: GuardedSection): SectionFindings => {
  const found: Record<Guard['severity'], Finding[]> = { refuse: [], warn: [] };
  for (const { id, severity, reason, citation, applies } of guards) {
    found[severity].push(...applies(section).map(path => ({ guard: id, path, reason, citation })));
  }
  return { violations: found.refuse, warnings: found.warn };
};

/** The warnings of a section that may be stored, or `guard_violated` with reason and citation for each place that forbids it. */
export const guardSection = (section: GuardedSection): Result<readonly Finding[], 'guard_violated'> => {
  const { violations, warnings } = checkSection(section);
  const [first] = violations;
  if (first === undefined) return ok(warnings);
  const details = violations.map(({ path, reason, citation }) => ({ path, message: reason, citation }));
  return err('guard_violated', first.reason, details);
};
