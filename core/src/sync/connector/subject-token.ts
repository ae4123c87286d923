// Who is signed in at the shop, said by the shop to the browser's script and proven by it to Placet. (docs/plugin-protocol.md)
import { z } from 'zod';
import { equalBytes, fromBase64, utf8 } from '../../kernel/index.js';
import type { Hmac } from './plugin-protocol.js';

/** How far ahead a token may end; a shop's clock may be a minute fast. */
export const subjectTokenMsMax = 3_600_000;
const clockMs = 60_000;

/** Nothing a shop says of a person is longer. */
export const subjectTokenLengthMax = 4096;

const claims = z.strictObject({
  /** The shop's id of the account. */
  sub: z.string().min(1).max(200),
  email: z.string().min(1).max(320).optional(),
  phone: z.string().min(1).max(40).optional(),
  name: z.string().min(1).max(200).refine(text => text.isWellFormed()).optional(),
  /** Seconds since 1970, as in RFC 7519 section 4.1.4. */
  exp: z.int().min(0),
});
export type SubjectTokenClaims = z.output<typeof claims>;

/**
 * `base64url(JSON).base64url(HMAC-SHA256 of the first part as it stands)` under any of the secrets (`whsec_…`: the key is what stands behind it in base64).
 * Undefined for what is not signed, over, ends more than an hour ahead, or says something else than is known. Messages signed with the same secrets
 * all hold a dot or a brace, which the signed part here cannot: neither passes for the other.
 */
export const readSubjectToken = (text: string, secrets: readonly string[], hmac: Hmac, now: number): SubjectTokenClaims | undefined => {
  if (text.length > subjectTokenLengthMax) return undefined;
  const [, payload = '', signature = ''] = /^([\w-]+)\.([\w-]{43})$/.exec(text) ?? [];
  const given = fromBase64url(signature);
  const bytes = fromBase64url(payload);
  if (given === undefined || bytes === undefined) return undefined;
  const signed = utf8(payload);
  // Every secret is tried whatever the others said, so that the time it takes does not tell which one fits.
  const isGenuine = secrets.map(secret => fromBase64(secret.replace(/^whsec_/, ''))).map(key =>
    key !== undefined && key.length > 0 && equalBytes(hmac(key, signed), given)).includes(true);
  const said = isGenuine ? claims.safeParse(jsonOf(bytes)) : undefined;
  if (said?.success !== true) return undefined;
  const endsAt = said.data.exp * 1000;
  return endsAt > now && endsAt <= now + subjectTokenMsMax + clockMs ? said.data : undefined;
};

/** RFC 4648 section 5, without padding. */
const fromBase64url = (text: string): Uint8Array | undefined =>
  fromBase64(text.replaceAll('-', '+').replaceAll('_', '/') + '='.repeat((4 - text.length % 4) % 4));

const jsonOf = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return undefined;
  }
};
