// One way to ask the Admin API: GraphQL over POST, pinned to a version, throttled by cost, and honest about what an answer does not say.
import { ConnectorFault, isObject, parseLossless, readJson, textOfAnswer, type ConnectorContext, type Json, type JsonObject, type ShopAnswer } from '@placet/core';
import { adminOrigin, apiVersion } from './address.js';
import { faultOfErrors, graphErrorsOf, isOnlyHidden, pointsOf, refilledIn, type GraphError } from './graph-errors.js';
import { tokensOf } from './tokens.js';

export interface GraphAnswer {
  readonly data: JsonObject;
  /** Fields kept from us, and top fields that were allowed to fail. */
  readonly errors: readonly GraphError[];
  /** Milliseconds until the same may be asked again without being turned away. */
  readonly waitMs: number;
}

export interface AskOptions {
  /** `safe` for reading and for setting what is a state. */
  readonly repeat: 'safe' | 'never';
  /** Top fields that may be denied without the rest being of no use. */
  readonly optional?: readonly string[];
}

export type Ask = (document: string, variables: Readonly<Record<string, Json>>, options?: AskOptions) => Promise<GraphAnswer>;

/** Throws `ConnectorFault` for everything that leaves the answer without what was asked for. */
export const askerOf = (context: ConnectorContext): Ask => {
  const tokens = tokensOf(context);
  return async (document, variables, { repeat, optional = [] } = { repeat: 'safe' }) => {
    const body = JSON.stringify({ query: document, variables });
    const send = (token: string): Promise<ShopAnswer> => context.http.send(() => ({
      method: 'POST', url: `${adminOrigin(context)}/admin/api/${apiVersion}/graphql.json`, body,
      headers: { 'content-type': 'application/json', accept: 'application/json', 'x-shopify-access-token': token },
    }), { repeat, throttledFor: answer => pauseOf(answer, context) });
    const token = await tokens.current();
    const answer = await send(token);
    const other = answer.status === 401 ? await tokens.renew(token) : undefined;
    return readGraph(other === undefined ? answer : await send(other), optional);
  };
};

/** Answers that turn us away are short; a long one need not be read twice. */
const throttledBytesMax = 20_000;
const pauseMsMin = 1000;

const pauseOf = (answer: ShopAnswer, { random }: ConnectorContext): number | undefined => {
  if (answer.status !== 200 || answer.body.length > throttledBytesMax) return undefined;
  const text = textOfAnswer(answer);
  if (!text.includes('THROTTLED')) return undefined;
  const json = parsedOrNull(text);
  if (!graphErrorsOf(json).some(({ code }) => code === 'THROTTLED')) return undefined;
  const points = pointsOf(json);
  // Several of us may have been turned away together, and should not come back together.
  return Math.max(pauseMsMin, points === undefined ? 0 : refilledIn(points)) + (random.bytes(1)[0] ?? 0);
};

const parsedOrNull = (text: string): Json => {
  try {
    return parseLossless(text);
  } catch {
    return null;
  }
};

const byStatus = {
  400: ['rejected', 'bad_request'], 401: ['credentials_refused', 'token_refused'], 402: ['misconfigured', 'shop_frozen'], 403: ['access_missing', 'forbidden'],
  404: ['misconfigured', 'no_such_shop'], 423: ['misconfigured', 'shop_locked'], 430: ['throttled', 'security'],
} as const;

const readGraph = (answer: ShopAnswer, optional: readonly string[]): GraphAnswer => {
  const { status } = answer;
  if (Object.hasOwn(byStatus, status)) {
    const [kind, detail] = byStatus[status as keyof typeof byStatus];
    throw new ConnectorFault(kind, { status, detail });
  }
  const json = readJson(answer);
  if (status >= 500) throw new ConnectorFault('unreachable', { status });
  if (status !== 200) throw new ConnectorFault('bad_answer', { status });
  if (answer.headers['x-shopify-api-version'] !== apiVersion) throw new ConnectorFault('misconfigured', { detail: 'api_version' });
  const errors = graphErrorsOf(json);
  const data = isObject(json) ? json.data : undefined;
  const grave = errors.filter(error => !isOnlyHidden(error) && !optional.includes(error.path[0] ?? ''));
  if (!isObject(data) || grave.length > 0) throw faultOfErrors(grave.length > 0 ? grave : errors);
  const points = pointsOf(json);
  return { data, errors, waitMs: points === undefined ? 0 : refilledIn(points) };
};
