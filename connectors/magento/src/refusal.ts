// What Magento means when it says no. Its texts come with placeholders unfilled and in the language of the shop, and they hold what was asked: so the
// parameters are read, never the text, except for a word that says which key is wrong.
import { ConnectorFault, isObject, itemsAt, textAt, valueAt, type Json } from '@placet/core';

/** Most specific first. */
const keyWords = ['nonce', 'timestamp', 'signature', 'consumer', 'token'] as const;

const word = /^[A-Za-z][\w:]{0,79}$/;

/** The three shapes of an error: one message, several under `errors`, and the one PHP leaves behind when it dies. */
const textOf = (body: Json): string =>
  textAt(body, 'message') ?? textAt(itemsAt(body, 'messages', 'error')[0], 'message') ?? textAt(itemsAt(body, 'errors')[0], 'message') ?? '';

const unauthorised = (body: Json): ConnectorFault => {
  const resource = textAt(body, 'parameters', 'resources')?.split(',')[0]?.trim();
  // An integration without the right, and a bearer token that is not taken, are told in the same words.
  if (resource !== undefined) return new ConnectorFault('access_missing', { status: 401, ...word.test(resource) ? { detail: resource } : {} });
  // A proxy sent our request twice: only this refusal counts its parameters instead of naming them.
  if (itemsAt(body, 'parameters').length > 0) return new ConnectorFault('unreachable', { status: 401, detail: 'nonce_replayed' });
  const text = textOf(body).toLowerCase();
  const detail = keyWords.find(each => text.includes(each));
  return new ConnectorFault('credentials_refused', { status: 401, ...detail === undefined ? {} : { detail } });
};

const rejected = (status: number, body: Json): ConnectorFault => {
  const max = valueAt(body, 'parameters', 'max');
  if (typeof max === 'number' && Number.isSafeInteger(max) && max > 0) return new ConnectorFault('rejected', { status, detail: `${pageSizeMax}${max}` });
  // Signature methods are listed, not named: a server that does not know ours.
  if (itemsAt(body, 'parameters')[0] === 'HMAC-SHA256') return new ConnectorFault('misconfigured', { status, detail: 'signature_method' });
  const field = textAt(body, 'parameters', 'fieldName');
  return new ConnectorFault('rejected', { status, ...field !== undefined && word.test(field) ? { detail: field } : {} });
};

const pageSizeMax = 'page_size_max_';

/** The largest page this shop gives, when that is why it refused. */
export const pageSizeAllowed = (error: unknown): number | undefined => {
  const detail = error instanceof ConnectorFault ? error.detail : undefined;
  return detail?.startsWith(pageSizeMax) === true ? Number(detail.slice(pageSizeMax.length)) : undefined;
};

/** The fault behind an answer that is JSON and no success. */
export const faultOfRefusal = (status: number, body: Json): ConnectorFault => {
  if (status >= 500 || status === 408) return new ConnectorFault('unreachable', { status });
  if (status === 429) return new ConnectorFault('throttled', { status });
  if (status === 401) return unauthorised(body);
  if (status === 404) return new ConnectorFault('not_found', { status, ...isObject(valueAt(body, 'parameters')) ? {} : { detail: 'no_route' } });
  return status === 403 ? new ConnectorFault('bad_answer', { status }) : rejected(status, body);
};

export const isFault = (error: unknown, ...kinds: readonly ConnectorFault['kind'][]): error is ConnectorFault =>
  error instanceof ConnectorFault && kinds.includes(error.kind);
