// The one address of the Admin API: parsed, priced, paid for, and only then carried out.
import { execute, GraphQLError, parse, validate, type DocumentNode, type ExecutionResult } from 'graphql';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';
import { costMax, objectsIn, requestedCost, type CostBucket } from './cost.js';
import { adminSchema, guardedField, type Caller } from './schema.js';

export interface Endpoint {
  readonly root: object;
  readonly bucket: CostBucket;
  /** The version that answers, whatever was asked for. */
  readonly version: string;
}

interface Asked { readonly query: string; readonly variables: Readonly<Record<string, unknown>> }

export const answerGraphql = ({ root, bucket, version }: Endpoint, { body }: ShopCall, caller: Caller): ShopReply => {
  const reply = (value: object): ShopReply => jsonReply(200, value, { 'x-shopify-api-version': version, 'x-request-id': 'b54557e4-0000' });
  const asked = askedIn(body.toString());
  if (asked === undefined) return jsonReply(400, { errors: { query: 'Required parameter missing or invalid' } });
  const document = parsed(asked.query);
  if (document instanceof GraphQLError) return reply({ errors: [document.toJSON()] });
  const wrong = validate(adminSchema, document);
  if (wrong.length > 0) return reply({ errors: wrong.map(error => ({ ...error.toJSON(), extensions: { code: 'undefinedField' } })) });
  const cost = requestedCost(document, asked.variables);
  if (cost > costMax) return reply({ errors: [tooDear(cost)] });
  if (!bucket.take(cost)) return reply(throttled(bucket.status(cost, null)));
  const result = execute({
    schema: adminSchema, document, rootValue: root, variableValues: asked.variables, contextValue: caller, fieldResolver: guardedField,
  }) as ExecutionResult;
  const actual = Math.min(cost, objectsIn(result.data));
  bucket.giveBack(cost - actual);
  const errors = result.errors?.map(error => error.toJSON());
  return reply({ data: result.data ?? null, ...errors === undefined ? {} : { errors }, extensions: { cost: bucket.status(cost, actual) } });
};

const askedIn = (text: string): Asked | undefined => {
  try {
    const json = JSON.parse(text) as Partial<Asked> | null;
    return typeof json?.query === 'string' ? { query: json.query, variables: json.variables ?? {} } : undefined;
  } catch {
    return undefined;
  }
};

const parsed = (query: string): DocumentNode | GraphQLError => {
  try {
    return parse(query, { maxTokens: 5000 });
  } catch (error) {
    return error instanceof GraphQLError ? error : new GraphQLError('syntax error');
  }
};

/** With status 200, as everything else. */
export const throttled = (cost: object): object => ({
  errors: [{ message: 'Throttled', extensions: { code: 'THROTTLED', documentation: 'https://shopify.dev/api/usage/rate-limits' } }], extensions: { cost },
});

const tooDear = (cost: number): object => ({
  message: `Query cost is ${cost}, which exceeds the single query max cost limit (${costMax}).`,
  extensions: { code: 'MAX_COST_EXCEEDED', cost, maxCost: costMax, documentation: 'https://shopify.dev/api/usage/rate-limits' },
});
