// What WooCommerce's errors mean. Its texts are in the shop's language, so the code decides wherever there is one.
import { ConnectorFault, isJsonAnswer, readJson, textAt, type ConnectorFaultKind, type Json, type ShopAnswer } from '@placet/core';

/** 8.9 and 10.0 name an unknown person differently, and 8.9 answers DELETE of one with 400. */
const unknownIds: ReadonlySet<string> = new Set([
  'wc_user_invalid_id', 'woocommerce_rest_invalid_id', 'woocommerce_rest_shop_order_invalid_id', 'woocommerce_rest_shop_webhook_invalid_id', 'rest_user_invalid_id',
]);

/** The JSON of an answer of 2xx; any other becomes the fault it is. */
export const readWoo = (answer: ShopAnswer): Json => {
  if (answer.status >= 200 && answer.status < 300) return readJson(answer);
  throw faultOf(answer);
};

export const faultOf = (answer: ShopAnswer): ConnectorFault => {
  const { status } = answer;
  const said = saidBy(answer);
  const [kind, detail] = said === undefined ? withoutWords(status) : inWords(status, said);
  return new ConnectorFault(kind, { status, ...detail === undefined ? {} : { detail } });
};

interface Said { readonly code: string; readonly message: string }

const saidBy = (answer: ShopAnswer): Said | undefined => {
  if (!isJsonAnswer(answer)) return undefined;
  try {
    const json = readJson(answer);
    const code = textAt(json, 'code');
    return code !== undefined && /^[\w-]{1,80}$/.test(code) ? { code, message: textAt(json, 'message') ?? '' } : undefined;
  } catch {
    return undefined;
  }
};

type Verdict = readonly [ConnectorFaultKind, string | undefined];

/** A firewall, a host's own page, or a WordPress that does not know its API. */
const withoutWords = (status: number): Verdict => {
  if (status === 429) return ['throttled', undefined];
  if (status === 401) return ['credentials_refused', 'not_json'];
  if (status === 404) return ['misconfigured', 'rest_api_not_found'];
  return [status >= 500 && status !== 501 ? 'unreachable' : 'bad_answer', 'not_json'];
};

const inWords = (status: number, { code, message }: Said): Verdict => {
  if (status === 429) return ['throttled', code];
  if (unknownIds.has(code)) return ['not_found', undefined];
  if (status === 401) return refused(code, message);
  // Signed in, but the owner of the key may not.
  if (status === 403) return ['access_missing', 'administrator'];
  if (code === 'rest_no_route') return ['misconfigured', code];
  return [status >= 500 && status !== 501 ? 'unreachable' : 'rejected', code];
};

/** One code for everything; only a shop in English tells more. */
const refused = (code: string, message: string): Verdict => {
  if (code !== 'woocommerce_rest_authentication_error') return ['credentials_refused', code];
  if (/write permissions/i.test(message)) return ['access_missing', 'write'];
  if (/read permissions/i.test(message)) return ['access_missing', 'read'];
  if (/timestamp/i.test(message)) return ['misconfigured', 'clock'];
  return ['credentials_refused', /signature/i.test(message) ? 'signature' : code];
};
