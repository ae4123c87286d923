// What an answer of the webservice means when it is not the rows that were asked for. The code in the body decides, not the status: PHP warnings turn a
// 400 into a 500, and a refused e-mail is a 500 from the start.
import { ConnectorFault, itemsAt, isJsonAnswer, parseLossless, textOfAnswer, valueAt, type ConnectorFaultKind, type Json, type ShopAnswer } from '@placet/core';

/** Errors that would come again however often it is tried, though their status says 5xx. */
const finalCodes: ReadonlySet<number> = new Set([22, 32, 35, 38, 46, 127, 140, 141]);

const codesReadMax = 200_000;

/** The first error code of an answer, in JSON, in XML or behind debug output; undefined when it has none. */
export const errorCodeOf = (answer: ShopAnswer): number | undefined => {
  const text = textOfAnswer({ ...answer, body: answer.body.subarray(0, codesReadMax) });
  const found = /\{"errors":\[\{"code":(\d{1,4})\b/.exec(text) ?? /<error>\s{0,20}<code>(?:<!\[CDATA\[)?(\d{1,4})\b/.exec(text);
  return found?.[1] === undefined ? undefined : Number(found[1]);
};

/** True when trying again would bring the same refusal. */
export const isFinal = (answer: ShopAnswer): boolean => {
  const code = answer.status >= 500 ? errorCodeOf(answer) : undefined;
  return code !== undefined && finalCodes.has(code);
};

interface Meaning { readonly kind: ConnectorFaultKind; readonly detail?: string }

const meanings: ReadonlyMap<number, Meaning> = new Map<number, Meaning>([
  ...[16, 17, 18, 20, 21].map((code): [number, Meaning] => [code, { kind: 'credentials_refused' }]),
  [22, { kind: 'misconfigured', detail: 'webservice_off' }],
  ...[23, 101].map((code): [number, Meaning] => [code, { kind: 'unsupported', detail: 'method' }]),
  ...[25, 26].map((code): [number, Meaning] => [code, { kind: 'access_missing' }]),
  [27, { kind: 'unsupported', detail: 'resource' }],
  ...[32, 35, 38].map((code): [number, Meaning] => [code, { kind: 'unsupported', detail: 'field' }]),
  [132, { kind: 'access_missing', detail: 'shop' }],
  [999, { kind: 'misconfigured', detail: 'shop_unknown' }],
  ...[87, 92].map((code): [number, Meaning] => [code, { kind: 'not_found' }]),
  ...[41, 46, 84, 85, 89, 90, 91, 93, 127, 140, 141].map((code): [number, Meaning] => [code, { kind: 'rejected', detail: `code_${code}` }]),
]);

/** PHP speaking before the answer: a notice of some module, shown because the shop is in debug mode. */
const debugOutput = /<b>(?:Warning|Notice|Deprecated|Strict Standards|Fatal error)<\/b>|^\s{0,20}(?:PHP )?(?:Warning|Notice|Deprecated): /;

const hasDebugOutput = (answer: ShopAnswer): boolean => {
  const text = textOfAnswer({ ...answer, body: answer.body.subarray(0, 4000) });
  return debugOutput.test(text) || text.search(/\{"(?:customers|errors)":/) > 0;
};

const statusMeaning = (answer: ShopAnswer): Meaning => {
  const { status } = answer;
  if (hasDebugOutput(answer)) return { kind: 'bad_answer', detail: 'debug_output' };
  if (status === 401) return { kind: 'credentials_refused', detail: 'key_not_received' };
  if (status === 403) return { kind: 'bad_answer', detail: 'blocked' };
  // The webservice itself answers nothing at all for an id it does not know.
  if (status === 404) return versionOf(answer) === null ? { kind: 'misconfigured', detail: 'no_webservice_here' } : { kind: 'not_found' };
  if (status === 429) return { kind: 'throttled' };
  if (status >= 500) return { kind: 'unreachable' };
  return { kind: 'bad_answer', detail: 'not_json' };
};

/** The fault an answer stands for. `need` is the right that was used, such as `customers GET`. */
export const faultOf = (answer: ShopAnswer, need: string): ConnectorFault => {
  const code = errorCodeOf(answer);
  const { status } = answer;
  if (code === undefined) {
    const { kind, detail } = statusMeaning(answer);
    return new ConnectorFault(kind, { status, ...detail === undefined ? {} : { detail } });
  }
  const { kind, detail }: Meaning = meanings.get(code) ?? (status >= 500 ? { kind: 'unreachable', detail: 'php_warning' } : { kind: 'rejected', detail: `code_${code}` });
  const named = kind === 'access_missing' ? detail ?? need : detail;
  return new ConnectorFault(kind, { status, ...named === undefined ? {} : { detail: named } });
};

const jsonOf = (answer: ShopAnswer): Json => {
  try {
    return parseLossless(textOfAnswer(answer), answer.status);
  } catch {
    throw faultOf(answer, '');
  }
};

/** The rows of a list. No row is `[]`, in one version `{"customer":[]}`; anything else without rows is not an answer of the webservice. */
export const rowsOf = (answer: ShopAnswer, resource: string): readonly Json[] => {
  if (answer.status !== 200 || !isJsonAnswer(answer)) throw faultOf(answer, `${resource} GET`);
  const json = jsonOf(answer);
  if (Array.isArray(json)) {
    if (json.length === 0) return [];
    throw new ConnectorFault('bad_answer', { detail: 'not_a_list' });
  }
  if (valueAt(json, 'errors') !== undefined) throw faultOf(answer, `${resource} GET`);
  const rows = valueAt(json, resource);
  if (Array.isArray(rows)) return itemsAt(json, resource);
  if (itemsAt(json, resource.replace(/s$/, '')).length === 0 && Array.isArray(valueAt(json, resource.replace(/s$/, '')))) return [];
  throw new ConnectorFault('bad_answer', { detail: 'not_a_list' });
};

/** The version of the shop as its webservice tells it; `0` is what it says to those it does not know. */
export const versionOf = ({ headers }: ShopAnswer): string | null => {
  const version = headers['psws-version'] ?? '';
  return /^[1-9]\d?\.\d{1,3}[\w.-]{0,20}$/.test(version) ? version : null;
};

/** True for versions before 8.0, whose webservice knows no PATCH. */
export const isBefore8 = (version: string | null): boolean => version !== null && Number(/^\d+/.exec(version)?.[0]) < 8;
