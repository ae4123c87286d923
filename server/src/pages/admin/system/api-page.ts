// The API to be read: the very description programs get, written out by groups. (OPS)
import { errorCodes, type ErrorCode } from '@placet/core';
import { describeApi } from '../../../http/openapi.js';
import { apiRoutes } from '../../../http/route-table.js';
import { placetVersion } from '../../../version.js';
import { sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { housePage } from '../admin-page.js';
import { exampleOf, fieldsOf, type Field, type Schema } from './schema-words.js';

interface Parameter { readonly name: string; readonly in: 'path' | 'query' | 'header'; readonly required?: boolean; readonly schema: Schema; readonly description?: string }
interface Content { readonly content?: Readonly<Record<string, { readonly schema: Schema }>> }
interface Operation {
  readonly operationId: string; readonly summary: string; readonly 'x-permission': string; readonly parameters: readonly Parameter[];
  readonly requestBody?: Content; readonly responses: Readonly<Record<string, Content & { readonly description: string }>>;
}
interface Described { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> }

export const apiPage = housePage('/admin/api', async ({ site, request, response, viewer }) => {
  const { baseUrl } = site.services.config;
  const words = viewer.t.system.api;
  const groups = keptGroups(viewer, baseUrl);
  await sendPage(site, request, response, viewer, {
    view: 'api', title: words.title, scripts: ['copy.js'], place: { room: 'api' },
    model: { heading: words.title, lead: words.lead, crumbs: undefined, groups, machine: `${site.base}/v1/openapi.json` },
  });
});

/** Writing all schemas out takes long, and the routes of a running server never change. */
const kept = new Map<string, readonly object[]>();

const keptGroups = (viewer: Viewer, baseUrl: string): readonly object[] => {
  const key = `${viewer.language} ${baseUrl}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  // One address per process; tests open many.
  if (kept.size > 20) kept.clear();
  const made = groupsOf(describeApi(apiRoutes, placetVersion, baseUrl) as Described, viewer, baseUrl);
  kept.set(key, made);
  return made;
};

/** By the noun after the store, or the first one: `consents`, `rollup`. */
const groupOf = (path: string): string => /^\/v1\/stores\/\{storeId\}\/([a-z-]+)/.exec(path)?.[1] ?? /^\/v1\/([a-z-]+)/.exec(path)?.[1] ?? 'v1';

const groupsOf = ({ paths }: Described, viewer: Viewer, baseUrl: string): object[] => {
  const groups = new Map<string, object[]>();
  for (const [path, methods] of Object.entries(paths)) {
    const name = groupOf(path);
    const routes = groups.get(name) ?? [];
    for (const [method, operation] of Object.entries(methods)) routes.push(routeModel(viewer, baseUrl, path, method, operation));
    groups.set(name, routes);
  }
  return [...groups].map(([name, routes]) => ({ id: `api-${name}`, name: name.replaceAll('-', ' '), routes }));
};

const routeModel = (viewer: Viewer, baseUrl: string, path: string, method: string, operation: Operation): object => {
  const words = viewer.t.system.api;
  const body = operation.requestBody?.content?.['application/json']?.schema;
  const stream = body === undefined ? Object.keys(operation.requestBody?.content ?? {})[0] : undefined;
  const done = Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1];
  const [answerType, answer] = Object.entries(done?.content ?? {})[0] ?? [];
  return {
    id: operation.operationId, method: method.toUpperCase(), path, summary: operation.summary, permission: operation['x-permission'],
    parameters: operation.parameters.map(({ name, in: where, required, schema, description }) =>
      ({ name, where: words.paths[where], isNeeded: required === true, ...oneLine(name, schema, description) })),
    body: body === undefined ? [] : fieldsOf(body).map(each => fieldModel(each)), stream,
    answer: answer === undefined || answerType !== 'application/json' ? [] : fieldsOf(answer.schema).map(each => fieldModel(each)), answerType: answerType ?? words.empty,
    errors: codesOf(operation).map(code => ({ code, status: errorCodes[code].status, meaning: errorCodes[code].meaning })),
    snippet: { label: undefined, name: `${words.example}: ${operation.summary}`, text: curlOf(baseUrl, path, method, operation, body, stream) },
  };
};

const oneLine = (name: string, schema: Schema, description: string | undefined): { kind: string; meaning: string } => {
  const [field] = fieldsOf({ type: 'object', properties: { [name]: schema } });
  return { kind: field?.kind ?? '', meaning: description ?? field?.meaning ?? '' };
};

const fieldModel = ({ name, kind, isNeeded, meaning }: Field): object => ({ name, kind, isNeeded, meaning });

const codesOf = ({ responses }: Operation): ErrorCode[] => Object.entries(responses).filter(([status]) => !status.startsWith('2'))
  .flatMap(([, { description }]) => [...description.matchAll(/`(\w+)`:/g)].flatMap(([, code = '']) => Object.hasOwn(errorCodes, code) ? [code as ErrorCode] : []));

const curlOf = (baseUrl: string, path: string, method: string, { parameters }: Operation, body: Schema | undefined, stream: string | undefined): string => {
  const needed = parameters.filter(({ in: where, required }) => where === 'query' && required === true).map(({ name }) => `${name}=…`);
  const filled = path.replace(/\{(\w+)\}/g, (_all, name: string) => `$${name.replace(/[A-Z]/g, letter => `_${letter}`).toUpperCase()}`);
  const lines = [`curl${method === 'get' ? '' : ` -X ${method.toUpperCase()}`} "${baseUrl}${filled}${needed.length === 0 ? '' : `?${needed.join('&')}`}"`, '  -H "Authorization: Bearer $PLACET_TOKEN"'];
  if (body !== undefined) lines.push('  -H "Content-Type: application/json"', `  -d '${JSON.stringify(exampleOf(body))}'`);
  if (stream !== undefined) lines.push(`  -H "Content-Type: ${stream}"`, '  --data-binary @file');
  return lines.join(' \\\n');
};
