// One-time codes by time (RFC 6238) as every authenticator app makes them: SHA-1, six digits, thirty seconds.
import { Secret, TOTP } from 'otpauth';

export const secretBytes = 20;
const periodSeconds = 30;
/** How many steps a phone's clock may be off, either way. */
const driftSteps = 1;

const settings = { algorithm: 'SHA1', digits: 6, period: periodSeconds } as const;

const secretOf = (bytes: Uint8Array): Secret => new Secret({ buffer: Uint8Array.from(bytes).buffer });

/** What the QR code says: apps take account and secret from it. */
export const keyUri = (secret: Uint8Array, account: string, issuer: string): string =>
  new TOTP({ ...settings, issuer, label: account, secret: secretOf(secret) }).toString();

/** The secret in the letters apps take by hand, in groups of four. */
export const secretText = (secret: Uint8Array): string => secretOf(secret).base32.replace(/(.{4})(?=.)/g, '$1 ');

/** The time step a code belongs to, or undefined when it is not of now or of a step beside it. */
export const stepOfCode = (secret: Uint8Array, code: string, now: number): number | undefined => {
  if (!/^\d{6}$/.test(code)) return undefined;
  const delta = TOTP.validate({ ...settings, secret: secretOf(secret), token: code, timestamp: now, window: driftSteps });
  return delta === null ? undefined : TOTP.counter({ period: periodSeconds, timestamp: now }) + delta;
};
