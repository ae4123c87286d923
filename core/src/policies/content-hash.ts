// The fingerprint of what shoppers see, so that anyone holding the words can check which version they were.
import { canonicalJson, toHex, utf8, type Digest } from '../kernel/index.js';
import type { PolicyVersion } from './policy.js';

export const policyContentFormat = 'placet.policy/1';

/**
 * Lower-case hex SHA-256 of the canonical JSON `{"format":"placet.policy/1","locales":{"<tag>":{"html","title"},…}}`. Number, dates and
 * the summary of changes are no part of it: the same words have the same hash. Throws on lone surrogates, which the draft schema refuses.
 */
export const policyContentHash = (digest: Digest, locales: PolicyVersion['locales']): string => {
  const shown = Object.fromEntries(Object.entries(locales).map(([locale, { title, html }]) => [locale, { title, html }]));
  return toHex(digest(utf8(canonicalJson({ format: policyContentFormat, locales: shown }))));
};
