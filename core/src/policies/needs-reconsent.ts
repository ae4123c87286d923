// Must someone who accepted an older version be asked again? (POL-6)
import { currentVersion } from './current-version.js';
import type { PolicyVersion } from './policy.js';

export type Reconsent =
  | { readonly isNeeded: false }
  | {
    readonly isNeeded: true;
    /** The version to ask about. */
    readonly version: PolicyVersion;
    /** The material changes since the accepted version, oldest first, for the sentence that says what changed. */
    readonly changes: readonly PolicyVersion[];
  };

export interface AcceptedBefore {
  readonly versions: readonly PolicyVersion[];
  /** Number of the newest version the person accepted. */
  readonly acceptedNumber: number;
  /** Epoch milliseconds. */
  readonly at: number;
}

/**
 * Asks again when any version after the accepted one, up to the one in force, is a material change. The current version need not be the
 * material one itself: whoever accepted version 1 has not agreed to the material version 2 because version 3 mends a typing error.
 */
export const needsReconsent = ({ versions, acceptedNumber, at }: AcceptedBefore): Reconsent => {
  const version = currentVersion(versions, at);
  if (version === undefined) return { isNeeded: false };
  const changes = versions.filter(each => each.material && each.number > acceptedNumber && each.number <= version.number)
    .sort((left, right) => left.number - right.number);
  return changes.length === 0 ? { isNeeded: false } : { isNeeded: true, version, changes };
};
