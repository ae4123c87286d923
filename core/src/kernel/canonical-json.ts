// Canonical JSON after RFC 8785 for the values the ledger holds: keys sorted by code unit, no spaces, integers only.
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one byte-exact text of a value. Two equal values give the same text on every machine.
 * Throws on what has no exact form: fractions, unsafe integers, undefined, lone surrogates (a bug of the caller, RFC 8785 section 3.1).
 */
export const canonicalJson = (value: Json): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return canonicalString(value);
  if (typeof value === 'number') return canonicalInteger(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(canonicalJson).join(',')}]`;
  return canonicalObject(value as { readonly [key: string]: Json });
};

const canonicalObject = (value: { readonly [key: string]: Json }): string => {
  let text = '{';
  for (const key of Object.keys(value).sort()) {
    const member = value[key];
    if (member === undefined) throw new TypeError(`canonical JSON has no undefined (key ${key})`);
    if (text.length > 1) text += ',';
    text += `${canonicalString(key)}:${canonicalJson(member)}`;
  }
  return `${text}}`;
};

const canonicalString = (value: string): string => {
  if (!value.isWellFormed()) throw new TypeError('canonical JSON has no lone surrogates');
  return JSON.stringify(value);
};

const canonicalInteger = (value: number): string => {
  if (!Number.isSafeInteger(value) || Object.is(value, -0)) throw new TypeError('canonical JSON of the ledger holds safe integers only');
  return String(value);
};
