// A structural check of an OpenAPI 3.1 description: what its readers trip over.

interface Operation {
  readonly operationId?: string;
  readonly summary?: string;
  readonly parameters?: readonly { readonly name?: string; readonly in?: string; readonly required?: boolean; readonly schema?: object }[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: object }>> };
  readonly responses?: Readonly<Record<string, { readonly description?: string; readonly content?: Readonly<Record<string, { readonly schema?: object }>> }>>;
}

export interface Description {
  readonly openapi: string;
  readonly info: { readonly title?: string; readonly version?: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components?: object;
}

/** Everything that is wrong with the description, one line each. */
export const problemsOf = (description: Description): string[] => {
  const operations = Object.entries(description.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method, operation })));
  return [
    ...description.openapi === '3.1.0' ? [] : ['openapi is not 3.1.0'],
    ...description.info.title !== undefined && description.info.version !== undefined ? [] : ['info needs title and version'],
    ...repeated(operations.map(({ operation }) => operation.operationId ?? '')).map(id => `the operationId ${id} is used twice`),
    ...operations.flatMap(({ path, method, operation }) => operationProblems(path, operation).map(problem => `${method.toUpperCase()} ${path}: ${problem}`)),
    ...schemaProblems(description, description, '#'),
  ];
};

const operationProblems = (path: string, operation: Operation): string[] => {
  const { operationId, summary, parameters = [], requestBody, responses = {} } = operation;
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name);
  const declared = parameters.filter(each => each.in === 'path').map(({ name }) => name);
  const contents = [requestBody?.content ?? { none: { schema: {} } }, ...Object.values(responses).map(({ content = {} }) => content)];
  return [
    ...operationId === undefined || !/^\w+$/.test(operationId) ? [`operationId ${operationId ?? 'missing'}`] : [],
    ...summary === undefined || summary === '' ? ['no summary'] : [],
    ...inPath.join() === declared.join() ? [] : [`path parameters ${inPath.join()} are described as ${declared.join()}`],
    ...parameters.filter(each => each.schema === undefined || (each.in === 'path' && each.required !== true)).map(({ name }) => `the parameter ${name ?? ''} is not described`),
    ...repeated(parameters.map(each => `${each.in ?? ''} ${each.name ?? ''}`)).map(name => `the parameter ${name} is described twice`),
    ...Object.keys(responses).some(status => /^2(\d\d|XX)$/.test(status)) ? [] : ['no success is described'],
    ...Object.entries(responses).filter(([status, { description }]) => !/^[1-5](\d\d|XX)$/.test(status) || description === undefined).map(([status]) => `the answer ${status}`),
    ...contents.flatMap(content => Object.entries(content)).filter(([, { schema }]) => schema === undefined).map(([type]) => `${type} has no schema`),
  ];
};

const types = new Set(['null', 'boolean', 'object', 'array', 'number', 'string', 'integer']);

/** Every `$ref` leads somewhere, every `type` is one of JSON Schema's. */
const schemaProblems = (root: object, value: unknown, at: string): string[] => {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, child]: [string, unknown]) => {
    const place = `${at}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`;
    if (key === '$ref' && typeof child === 'string') return resolves(root, child) ? [] : [`${place} leads nowhere: ${child}`];
    if (key === 'type' && typeof child === 'string' && at.includes('schema') && !types.has(child)) return [`${place} is no type: ${child}`];
    return schemaProblems(root, child, place);
  });
};

const resolves = (root: object, reference: string): boolean => reference.startsWith('#/') && reference.slice(2).split('/')
  .reduce<unknown>((value, key) => typeof value === 'object' && value !== null ? Object.entries(value).find(([name]) => name === key)?.[1] : undefined, root) !== undefined;

const repeated = (values: readonly string[]): string[] => values.filter((value, at) => values.indexOf(value) !== at);
