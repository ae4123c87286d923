// A JSON Schema in a few words: the fields a reader needs, how deep, of what kind, and a body that could be sent.
export interface Schema {
  readonly type?: string | readonly string[];
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly anyOf?: readonly Schema[];
  readonly oneOf?: readonly Schema[];
  readonly description?: string;
  readonly default?: unknown;
  readonly format?: string;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly maxLength?: number;
  readonly maxItems?: number;
  readonly additionalProperties?: Schema | boolean;
}

export interface Field { readonly name: string; readonly kind: string; readonly isNeeded: boolean; readonly meaning: string }

const depthMax = 3;
const fieldsMax = 80;
const choicesMax = 12;

/** The fields of an object, those of objects within it by their path: `answers[].channel`. At most 80, three deep. */
export const fieldsOf = (schema: Schema): readonly Field[] => walk(schema, '', depthMax).slice(0, fieldsMax);

const walk = (schema: Schema, prefix: string, depth: number): Field[] => {
  if (schema.type === 'array' && schema.items !== undefined) return walk(schema.items, `${prefix}[].`, depth);
  const { properties = {}, required = [] } = schema;
  return Object.entries(properties).flatMap(([key, value]): Field[] => {
    const name = `${prefix}${key}`;
    const inner = value.type === 'array' ? value.items : value;
    const deeper = depth > 1 && inner?.properties !== undefined ? walk(inner, `${name}${value.type === 'array' ? '[]' : ''}.`, depth - 1) : [];
    return [{ name, kind: kindOf(value), isNeeded: required.includes(key), meaning: meaningOf(value) }, ...deeper];
  });
};

/** `text`, `number`, `email | sms`, `list of …`. */
export const kindOf = (schema: Schema): string => {
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum !== undefined) return schema.enum.slice(0, choicesMax).map(String).join(' | ') + (schema.enum.length > choicesMax ? ' | …' : '');
  const either = schema.anyOf ?? schema.oneOf;
  if (either !== undefined) return [...new Set(either.map(kindOf))].join(' | ');
  if (schema.type === 'array') return `${schema.items === undefined ? 'any' : kindOf(schema.items)}[]`;
  if (Array.isArray(schema.type)) return schema.type.join(' | ');
  return typeof schema.type === 'string' ? schema.type : 'any';
};

const meaningOf = ({ description, default: usual, maxLength, minimum, maximum, format }: Schema): string => [
  description, format, maxLength === undefined ? undefined : `≤ ${maxLength}`, rangeOf(minimum, maximum), usual === undefined ? undefined : `= ${JSON.stringify(usual)}`,
].filter(each => each !== undefined).join(', ');

/** JSON Schema writes the limits of safe integers out; they say nothing. */
const rangeOf = (from: number | undefined, to: number | undefined): string | undefined => {
  const parts = [from === undefined || from <= Number.MIN_SAFE_INTEGER ? undefined : `≥ ${from}`, to === undefined || to >= Number.MAX_SAFE_INTEGER ? undefined : `≤ ${to}`];
  const said = parts.filter(each => each !== undefined);
  return said.length === 0 ? undefined : said.join(' ');
};

/** A body of the right shape with what is needed in it, and nothing else. */
export const exampleOf = (schema: Schema, depth = 5): unknown => {
  if (schema.default !== undefined) return schema.default;
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return schema.enum[0];
  const either = schema.anyOf ?? schema.oneOf;
  if (either?.[0] !== undefined) return exampleOf(either[0], depth);
  if (schema.type === 'array') return schema.items === undefined || depth === 0 ? [] : [exampleOf(schema.items, depth - 1)];
  if (schema.type === 'object') {
    const { properties = {}, required = [] } = schema;
    const needed = depth === 0 ? [] : required.flatMap(name => properties[name] === undefined ? [] : [[name, exampleOf(properties[name], depth - 1)]]);
    return Object.fromEntries(needed) as unknown;
  }
  return schema.type === 'boolean' ? true : schema.type === 'integer' || schema.type === 'number' ? Math.max(1, schema.minimum ?? 1) : '…';
};
