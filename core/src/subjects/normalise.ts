// One spelling per identifier, so that one person is one subject however they typed it. (SUB-1, SUB-2)

/** RFC 5321 section 4.5.3.1: 64 for the local part, 254 for the address as a whole. */
const emailLengthMax = 254;
const localLengthMax = 64;

/**
 * The e-mail as it is compared: trimmed, NFC, lower-cased whole, the domain in the letters it was given in. Undefined when it is not an address.
 * Shops compare case-insensitively (all four do), so folding the local part merges what they call one customer. Dots and plus tags stay.
 */
export const normaliseEmail = (raw: string): string | undefined => {
  if (raw.length > 2 * emailLengthMax || !raw.isWellFormed()) return undefined;
  const text = raw.trim().normalize('NFC').toLowerCase();
  const at = text.lastIndexOf('@');
  if (at < 1 || at > localLengthMax || text.length > emailLengthMax) return undefined;
  return localPattern.test(text.slice(0, at)) && domainPattern.test(text.slice(at + 1)) ? text : undefined;
};

/**
 * E.164 (ITU-T, 2010): plus and 7 to 15 digits, from a number already in international form (+ or 00, with spaces, dots, hyphens, brackets).
 * National forms need a country's numbering plan, which the core does not know: pass a `parse` that does.
 */
export const normalisePhone = (raw: string, parse: PhoneParser = () => undefined): string | undefined => {
  if (raw.length > 40) return undefined;
  const text = raw.trim().replace(/^'/, '').replace(/[\s().\-/\u00a0\u2011]/g, '').replace(/^00/, '+');
  if (e164Pattern.test(text)) return text;
  const parsed = parse(raw);
  return parsed !== undefined && e164Pattern.test(parsed) ? parsed : undefined;
};

/** Turns a number as people write it at home into E.164, or undefined. */
export type PhoneParser = (raw: string) => string | undefined;

/** Ids of others are compared as they are: trimmed, bounded, printable. */
export const normaliseOpaqueId = (raw: string): string | undefined => {
  const text = raw.trim();
  return text.length > 0 && text.length <= 200 && text.isWellFormed() && !controlPattern.test(text) ? text : undefined;
};

const localPattern = /^[^\s"(),:;<>@[\\\]\p{Cc}.]+(?:\.[^\s"(),:;<>@[\\\]\p{Cc}.]+)*$/u;
const domainPattern = /^(?:[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}-]{0,61}[\p{L}\p{M}\p{N}])?\.)+[\p{L}\p{M}\p{N}-]{2,63}$/u;
const e164Pattern = /^\+[1-9]\d{6,14}$/;
const controlPattern = /\p{Cc}/u;
