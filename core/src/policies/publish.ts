// Publishing: a draft becomes the next version, for good. (POL-2)
import { err, ok, type Digest, type PolicyId, type Result } from '../kernel/index.js';
import { policyContentHash } from './content-hash.js';
import { lastVersion } from './current-version.js';
import { versionDraftSchema, type VersionDraft } from './draft.js';
import { parseWith } from './parse-with.js';
import type { PolicyVersion } from './policy.js';

export interface Publication {
  readonly policyId: PolicyId;
  /** Every version published so far, in any order. */
  readonly versions: readonly PolicyVersion[];
  readonly draft: VersionDraft;
  /** The time of publishing, epoch ms. */
  readonly at: number;
  readonly digest: Digest;
}

/**
 * The version the draft becomes: the next number, frozen. `validation_failed` when the draft is out of bounds or would be in force before
 * it was published (nobody can have seen it then); `conflict` when the words are those of the last version.
 */
export const publishVersion = ({ policyId, versions, draft, at, digest }: Publication): Result<PolicyVersion, 'validation_failed' | 'conflict'> => {
  const parsed = parseWith(versionDraftSchema, draft);
  if (!parsed.ok) return parsed;
  const { locales, material, changeSummary, effectiveAt = at } = parsed.value;
  if (effectiveAt < at) return tooEarly();
  const last = lastVersion(versions);
  const contentHash = policyContentHash(digest, locales);
  if (last?.contentHash === contentHash) return err('conflict', `Nothing changed since version ${last.number}. Change the text to publish a new version.`);
  const number = (last?.number ?? 0) + 1;
  return ok(deepFreeze({ policyId, number, locales, contentHash, material, changeSummary, effectiveAt, publishedAt: at }));
};

const tooEarly = () => {
  const message = 'A version cannot be in force before it is published. Leave effectiveAt out to start at once.';
  return err('validation_failed', message, [{ path: 'effectiveAt', message }]);
};

const deepFreeze = (version: PolicyVersion): PolicyVersion => {
  for (const text of Object.values(version.locales)) Object.freeze(text);
  Object.freeze(version.locales);
  return Object.freeze(version);
};
