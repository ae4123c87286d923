// From the bytes of an answer to JSON, or to a fault that says what came instead.
import type { Json } from '../../kernel/index.js';
import { ConnectorFault } from './connector-fault.js';
import type { ShopAnswer } from './shop-http.js';

const decoder = new TextDecoder('utf-8', { fatal: false });

export const textOfAnswer = ({ body }: ShopAnswer): string => decoder.decode(body).replace(/^\uFEFF/, '');

export const isJsonAnswer = ({ headers }: ShopAnswer): boolean => /^application\/(?:[\w.-]+\+)?json\b/i.test(headers['content-type'] ?? '');

/** Whole numbers of 16 digits and more do not survive `JSON.parse`: they become strings first. */
const longNumbers = /("(?:[^"\\]|\\.)*")|(-?\d{16,})(?=\s*[,}\]])/g;

/**
 * The JSON of an answer. Integers beyond what a number holds come as strings. Throws `ConnectorFault`: `bad_answer` (HTML, debug output, nothing),
 * or `unreachable` when the status says so.
 */
export const readJson = (answer: ShopAnswer, { anyType = false }: { readonly anyType?: boolean } = {}): Json => {
  const { status } = answer;
  if (!anyType && !isJsonAnswer(answer)) throw new ConnectorFault(status >= 500 || status === 429 ? 'unreachable' : 'bad_answer', { status, detail: 'not_json' });
  return parseLossless(textOfAnswer(answer), status);
};

export const parseLossless = (text: string, status?: number): Json => {
  try {
    return JSON.parse(text.replace(longNumbers, (whole, quoted: string | undefined) => quoted ?? `"${whole}"`)) as Json;
  } catch {
    throw new ConnectorFault('bad_answer', { detail: 'not_json', ...status === undefined ? {} : { status } });
  }
};

export type JsonObject = Readonly<Record<string, Json>>;

export const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);

/** A field of an object as text: numbers are written out, everything else is undefined. Empty text is undefined too. */
export const textAt = (value: Json | undefined, ...path: readonly string[]): string | undefined => {
  const found = valueAt(value, ...path);
  const text = typeof found === 'number' && Number.isSafeInteger(found) ? String(found) : found;
  return typeof text === 'string' && text.trim() !== '' ? text : undefined;
};

export const valueAt = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((inner, key) => isObject(inner) && Object.hasOwn(inner, key) ? inner[key] : undefined, value);

/** The items of an array, or none. */
export const itemsAt = (value: Json | undefined, ...path: readonly string[]): readonly Json[] => {
  const found = valueAt(value, ...path);
  return Array.isArray(found) ? found as readonly Json[] : [];
};
