// The real Admin schema, cut to what Placet asks of it, and who may see what of it. Read from the sources, which the build does not copy.
import { readFileSync } from 'node:fs';
import { buildSchema, defaultFieldResolver, getNamedType, GraphQLError, isObjectType, type GraphQLFieldResolver } from 'graphql';

const textOf = (name: string): string => readFileSync(new URL(`../../src/shopify/schema/${name}`, import.meta.url), 'utf8');

export const adminSchema = buildSchema(`${textOf('admin-slim-2026-10.graphql')}\n${textOf('additions.graphql')}`);

interface Access {
  readonly typeAccess: Readonly<Record<string, string>>;
  readonly fieldAccess: Readonly<Record<string, string>>;
  readonly protectedFields: Readonly<Record<string, string>>;
}

const access = JSON.parse(textOf('access-2026-10.json')) as Access;

/** Of the additions; approvals are the same for an address wherever it stands. */
const alsoProtected: Readonly<Record<string, string>> = Object.fromEntries(
  ['address1', 'address2', 'zip', 'phone'].map(field => [`MailingAddress.${field}`, 'address']));

/** What a resolver may ask about whoever calls. */
export interface Caller {
  readonly scopes: ReadonlySet<string>;
  /** True when Shopify has not approved the app for names, addresses, e-mails and phones. */
  readonly isKeptFromPersonalData: boolean;
}

const grants = (scopes: ReadonlySet<string>, text: string | undefined): boolean => {
  const needed = [...text?.matchAll(/`((?:read|write)_[a-z_]+)`/g) ?? []].map(([, scope]) => scope ?? '');
  return needed.length === 0 || needed.some(scope => scopes.has(scope) || scopes.has(scope.replace(/^read_/, 'write_')));
};

const denied = (message: string, requiredAccess: string | undefined): GraphQLError => new GraphQLError(message, {
  extensions: { code: 'ACCESS_DENIED', documentation: 'https://shopify.dev/api/usage/access-scopes', ...requiredAccess === undefined ? {} : { requiredAccess } },
});

const unapproved = 'This app is not approved to access the Customer object. See the protected customer data requirements for more details.';

/** Resolves a field as graphql does, unless the caller may not see it: then an error with its path, and null where null may be. */
export const guardedField: GraphQLFieldResolver<unknown, Caller> = (source, args: unknown, caller, info) => {
  const place = `${info.parentType.name}.${info.fieldName}`;
  const named = getNamedType(info.returnType).name.replace(/Connection$/, '');
  for (const needed of [access.fieldAccess[place], isObjectType(info.parentType) ? access.typeAccess[named] : undefined]) {
    if (!grants(caller.scopes, needed)) throw denied(`Access denied for ${info.fieldName} field. Required access: ${needed ?? ''}`, needed);
  }
  const value: unknown = defaultFieldResolver(source, args, caller, info);
  const isProtected = place in access.protectedFields || place in alsoProtected;
  if (isProtected && caller.isKeptFromPersonalData && value !== null && value !== undefined) throw denied(unapproved, undefined);
  return value;
};
