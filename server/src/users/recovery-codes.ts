// Ten codes for the day the phone is gone. Each stands in for the second factor once; only keyed hashes are kept.
import { createHmac } from 'node:crypto';
import type { UserId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Sql } from '../storage/sql.js';

export const recoveryCodeCount = 10;
/** Crockford's letters: none looks like another. Ten of them are fifty bits, which five tries before each pause never guess. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';
const lettersPerCode = 10;
const pattern = new RegExp(`^[${letters}]{${lettersPerCode}}$`);

const newCode = (): string => {
  const text = Array.from(randomBytes(lettersPerCode), byte => letters.charAt(byte % letters.length)).join('');
  return `${text.slice(0, lettersPerCode / 2)}-${text.slice(lettersPerCode / 2)}`;
};

/** As it was made, however somebody copied it from paper; undefined when it cannot be one. */
export const readRecoveryCode = (typed: string): string | undefined => {
  const text = typed.slice(0, 100).toLowerCase().replace(/[\s-]/g, '').replace(/o/g, '0').replace(/[il]/g, '1');
  if (!pattern.test(text)) return undefined;
  return `${text.slice(0, lettersPerCode / 2)}-${text.slice(lettersPerCode / 2)}`;
};

const hashOf = (key: Uint8Array, userId: UserId, code: string): Buffer => createHmac('sha256', key).update(`recovery code\n${userId}\n${code}`).digest();

/** New codes in the place of all earlier ones. */
export const makeRecoveryCodes = async (sql: Sql, key: Uint8Array, userId: UserId): Promise<string[]> => {
  await forgetRecoveryCodes(sql, userId);
  const codes = Array.from({ length: recoveryCodeCount }, newCode);
  for (const code of codes) await sql.run('INSERT INTO recovery_codes (user_id, code_hash, used_at) VALUES (?, ?, NULL)', [userId, hashOf(key, userId, code)]);
  return codes;
};

export const forgetRecoveryCodes = (sql: Sql, userId: UserId): Promise<number> => sql.run('DELETE FROM recovery_codes WHERE user_id = ?', [userId]);

/** False when it is none of this user's, or was used: of two at once one wins. */
export const spendRecoveryCode = async (sql: Sql, key: Uint8Array, now: number, userId: UserId, code: string): Promise<boolean> =>
  await sql.run('UPDATE recovery_codes SET used_at = ? WHERE user_id = ? AND code_hash = ? AND used_at IS NULL', [now, userId, hashOf(key, userId, code)]) === 1;

/** Which of these can still be used; changes nothing. */
export const knownRecoveryCodes = async (sql: Sql, key: Uint8Array, userId: UserId, codes: readonly string[]): Promise<string[]> => {
  const rows = await sql.all<{ code_hash: Buffer }>('SELECT code_hash FROM recovery_codes WHERE user_id = ? AND used_at IS NULL', [userId]);
  const known = new Set(rows.map(({ code_hash: hash }) => hash.toString('hex')));
  return codes.filter(code => known.has(hashOf(key, userId, code).toString('hex')));
};

export const countRecoveryCodes = async (sql: Sql, userId: UserId): Promise<number> => {
  const [row] = await sql.all<{ many: number }>('SELECT COUNT(*) AS many FROM recovery_codes WHERE user_id = ? AND used_at IS NULL', [userId]);
  return row?.many ?? 0;
};
