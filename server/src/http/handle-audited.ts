// The one place where the API's audit rows are written: after the work, before the answer. (AGE-1, DSR-8)
import { isIP } from 'node:net';
import type { Result } from '@placet/core';
import { writeAudit, type Actor, type Deed } from '../users/audit-log.js';
import type { Context, Reply, Route } from './route.js';

type AnyContext = Context<unknown, unknown>;

/** Carries the route out and writes down that it was; an answer given again is not written again. */
export const handleAudited = async (definition: Route, context: AnyContext): Promise<Result<Reply>> => {
  const outcome = await definition.handle(context);
  const { audit, path } = definition;
  if (!outcome.ok || audit === undefined || isReplay(outcome.value)) return outcome;
  const { services: { database }, now } = context;
  const deed = { action: typeof audit === 'string' ? audit : audit(context), ...objectOf(path, context, outcome.value) };
  await database.write(({ sql }) => writeAudit(sql, now, actorOf(context), deed));
  return outcome;
};

const isReplay = (reply: Reply): boolean => reply.kind === 'text' && reply.isReplay === true;

const actorOf = ({ principal, request }: AnyContext): Actor => {
  const { ip } = request as { ip?: string };
  return { organisationId: principal.organisationId, by: principal.userId ?? principal.id, address: ip !== undefined && isIP(ip) !== 0 ? ip : null };
};

const idPattern = /^[a-z]{3}_[0-9a-z]{26}$/;

/** The innermost id of an address. */
export const idOfAddress = (params: Readonly<Record<string, unknown>>): string | undefined =>
  Object.values(params).filter((value): value is string => typeof value === 'string' && idPattern.test(value)).at(-1);

/** The thing itself: what was made, or the innermost id of the address; beside it where it is. */
const objectOf = (path: string, { principal, storeId, params }: AnyContext, reply: Reply): Omit<Deed, 'action'> => {
  const made = reply.kind === 'json' && 'id' in reply.body && typeof reply.body.id === 'string' ? reply.body.id : undefined;
  const object = made ?? idOfAddress(params) ?? principal.organisationId;
  if (storeId === '') return { object };
  return { object, detail: object === storeId ? placeIn(path, params) : storeId };
};

/** What lies behind the store in the address, such as `exports/opt-ins.csv`. A route that succeeded knows its names, so nothing else gets here. */
const placeIn = (path: string, params: Readonly<Record<string, string>>): string =>
  (path.split('{storeId}/')[1] ?? '').replace(/\{(\w+)\}/g, (_, name: string) => params[name] ?? '');
