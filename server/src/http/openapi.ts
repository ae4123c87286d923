// The OpenAPI 3.1 description, made from the very schemas that validate; JSON Schema 2020-12 is its dialect.
import { errorCodes, type ErrorCode } from '@placet/core';
import { z } from 'zod';
import type { Route } from './route.js';

const always: readonly ErrorCode[] = ['validation_failed', 'unauthenticated', 'forbidden', 'rate_limited', 'internal_error', 'unavailable'];

export const describeApi = (routes: readonly Route[], version: string, serverUrl: string): object => {
  const paths: Record<string, Record<string, object>> = {};
  for (const each of routes) (paths[each.path] ??= {})[each.method] = describeRoute(each);
  return {
    openapi: '3.1.0',
    info: { title: 'Placet', version, summary: 'Consent and privacy for online shops', license: { name: 'MIT', identifier: 'MIT' } },
    servers: [{ url: serverUrl }],
    security: [{ token: [] }],
    paths,
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer', bearerFormat: 'plc_<id>_<secret>' } },
      schemas: { Error: errorSchema },
    },
  };
};

const errorSchema = {
  type: 'object', required: ['error'],
  properties: {
    error: {
      type: 'object', required: ['code', 'message', 'requestId'],
      properties: {
        code: { type: 'string', enum: Object.keys(errorCodes) }, message: { type: 'string' }, requestId: { type: 'string' },
        details: { type: 'array', items: { type: 'object', properties: { path: { type: 'string' }, message: { type: 'string' }, citation: { type: 'string' } } } },
      },
    },
  },
};

const describeRoute = (each: Route): object => ({
  operationId: operationIdOf(each),
  summary: each.summary,
  'x-permission': each.permission,
  parameters: [...pathParameters(each.path), ...queryParameters(each), ...each.method === 'get' ? [] : [idempotencyKey]],
  ...each.body !== undefined
    ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(each.body, 'input') } } } }
    : each.streams === undefined ? {} : { requestBody: { required: true, content: Object.fromEntries(each.streams.map(type => [type, { schema: { type: 'string', format: 'binary' } }])) } },
  responses: { ...successOf(each), ...failuresOf(each) },
});

const operationIdOf = ({ method, path }: Route): string =>
  method + path.replace('/v1/', '/').replace(/\{(\w+)\}/g, 'by-$1').split(/[/.-]/).map(part => part.charAt(0).toUpperCase() + part.slice(1)).join('');

const idempotencyKey = {
  name: 'Idempotency-Key', in: 'header', required: false, schema: { type: 'string', maxLength: 200 },
  description: 'The same key with the same request is answered as the first time and not done again.',
};

const pathParameters = (path: string): object[] =>
  [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({ name, in: 'path', required: true, schema: { type: 'string' } }));

const queryParameters = ({ query }: Route): object[] => {
  if (query === undefined) return [];
  const { properties = {}, required = [] } = schemaOf(query, 'input') as { properties?: Record<string, object>; required?: string[] };
  return Object.entries(properties).map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }));
};

const schemaOf = (schema: z.ZodType, io: 'input' | 'output'): object => {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, { io, unrepresentable: 'any', target: 'draft-2020-12' }) as Record<string, unknown>;
  return described;
};

const successOf = ({ answer, method }: Route): object => {
  if (!('safeParse' in answer)) return { 200: { description: 'A stream', content: { [answer.contentType]: { schema: { type: 'string' } } } } };
  if (method === 'delete' && answer instanceof z.ZodVoid) return { 204: { description: 'Done' } };
  return { [method === 'post' ? '2XX' : '200']: { description: 'Done', content: { 'application/json': { schema: schemaOf(answer, 'output') } } } };
};

const failuresOf = ({ errors = [], path }: Route): object => {
  const codes = [...always, ...errors, ...path.includes('{') ? ['not_found' as const] : []];
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of codes) byStatus.set(errorCodes[code].status, [...byStatus.get(errorCodes[code].status) ?? [], code]);
  return Object.fromEntries([...byStatus].map(([status, each]) => [status, {
    description: each.map(code => `\`${code}\`: ${errorCodes[code].meaning}`).join(' '), content: { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } },
  }]));
};
