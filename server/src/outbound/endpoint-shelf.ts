// Webhook endpoints of a store: added, shown, changed, switched on and off, given another secret, removed. (SYN-6)
import { err, makeId, ok, type Result, type StoreId } from '@placet/core';
import { resolveAlarm } from '../alarms/alarms.js';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import { findTargetProblem } from '../http-client/index.js';
import type { WebhookEndpoint } from '../storage/models/index.js';
import type { Sql } from '../storage/sql.js';
import { forgetDestination } from '../unsubscribe/lag-meter.js';
import type { ChangeType } from './change-types.js';
import { lockEndpoint } from './endpoint-row.js';
import { newSecret, sealSecret } from './signature.js';
import { feedEnd } from './read-feed.js';

export interface EndpointFields {
  readonly url: string;
  readonly events: readonly ChangeType[];
  readonly description: string;
  /** Messages tell who somebody is, not only an id. */
  readonly includeIdentifiers: boolean;
}

export type EndpointChanges = { readonly [Name in keyof EndpointFields]?: EndpointFields[Name] | undefined } & { readonly enabled?: boolean | undefined };

/** A secret in plain text, which is shown once and never again. */
export interface WithSecret { readonly endpoint: WebhookEndpoint; readonly secret: string }

export type ShelfServices = Pick<Services, 'database' | 'keyring' | 'clock' | 'http' | 'outbound'>;

export const endpointsMax = 20;
/** So long after a rotation the old secret signs as well. */
export const overlapMs = 86_400_000;

/** It is told of what happens from now on. */
export const addEndpoint = async (
  services: ShelfServices, storeId: StoreId, { url, events, description, includeIdentifiers }: EndpointFields,
): Promise<Result<WithSecret, 'validation_failed' | 'conflict'>> => {
  const problem = problemOf(services, url);
  if (problem !== undefined) return problem;
  const now = services.clock.now();
  const id = makeId('webhookEndpoint', now, randomBytes(10));
  const secret = newSecret();
  const added = await services.database.write(async ({ sql, transaction }) => {
    const [known] = await sql.all<{ endpoints: number }>('SELECT COUNT(*) AS endpoints FROM webhook_endpoints WHERE store_id = ?', [storeId]);
    if ((known?.endpoints ?? 0) >= endpointsMax) return undefined;
    const place = await feedEnd(sql, storeId);
    return services.database.models.webhookEndpoints.create({
      storeId, id, url, description, events: JSON.stringify(events), withIdentifiers: includeIdentifiers ? 1 : 0,
      sealedSecret: sealSecret(services.keyring, id, secret), sealedPrevious: null, previousUntil: null, state: 'enabled', disabledReason: null, disabledAt: null,
      feedPosition: place, urgentPosition: place, failures: 0, failingSince: null, pausedUntil: 0, createdAt: now, updatedAt: now,
    }, { transaction });
  });
  if (added === undefined) return err('conflict', `A store has at most ${endpointsMax} webhook endpoints.`);
  await services.outbound.dispatcher.refresh(storeId);
  return ok({ endpoint: added, secret });
};

const problemOf = ({ http }: ShelfServices, url: string) => {
  const message = findTargetProblem(url, http.allowed);
  return message === undefined ? undefined : err('validation_failed', `url: ${message}`, [{ path: 'url', message }]);
};

export const listEndpoints = ({ database }: Pick<ShelfServices, 'database'>, storeId: StoreId): Promise<WebhookEndpoint[]> =>
  database.models.webhookEndpoints.findAll({ where: { storeId }, order: [['id', 'ASC']] });

export const findEndpoint = async (
  { database }: Pick<ShelfServices, 'database'>, storeId: StoreId, id: string,
): Promise<WebhookEndpoint | undefined> =>
  await database.models.webhookEndpoints.findOne({ where: { storeId, id } }) ?? undefined;

/** Switched on again, it goes on where it stopped: what happened meanwhile is still in the feed. */
export const changeEndpoint = async (
  services: ShelfServices, storeId: StoreId, id: string, { url, events, description, includeIdentifiers, enabled }: EndpointChanges,
): Promise<Result<WebhookEndpoint, 'validation_failed' | 'not_found'>> => {
  const problem = url === undefined ? undefined : problemOf(services, url);
  if (problem !== undefined) return problem;
  const now = services.clock.now();
  const changed = await services.database.write(async ({ sql, transaction }) => {
    if (await lockEndpoint(sql, { storeId, id }) === undefined) return undefined;
    const { webhookEndpoints } = services.database.models;
    await webhookEndpoints.update({
      ...url === undefined ? {} : { url }, ...description === undefined ? {} : { description },
      ...events === undefined ? {} : { events: JSON.stringify(events) },
      ...includeIdentifiers === undefined ? {} : { withIdentifiers: includeIdentifiers ? 1 : 0 },
      // Whoever changes where it goes, or switches it on, does not want to wait out the pauses of before.
      ...url === undefined && enabled !== true ? {} : { failures: 0, failingSince: null, pausedUntil: 0 },
      ...enabled === undefined ? {} : enabled ? switchedOn : { state: 'disabled', disabledReason: 'by_request', disabledAt: now },
      updatedAt: now,
    }, { where: { storeId, id }, transaction });
    if (enabled === false) await forgetDestination(sql, storeId, `webhook:${id}`);
    if (enabled === true) await welcomeBack(sql, storeId, id, now);
    return webhookEndpoints.findOne({ where: { storeId, id }, transaction, rejectOnEmpty: true });
  });
  if (changed === undefined) return err('not_found', 'There is no such webhook endpoint.');
  await services.outbound.dispatcher.refresh(storeId);
  return ok(changed);
};

const switchedOn = { state: 'enabled', disabledReason: null, disabledAt: null } as const;

const welcomeBack = async (sql: Sql, storeId: StoreId, id: string, now: number): Promise<void> => {
  await resolveAlarm(sql, { storeId, kind: 'webhook_disabled', about: id }, now);
  await sql.run('UPDATE webhook_deliveries SET next_at = ? WHERE store_id = ? AND endpoint_id = ? AND state = \'waiting\' AND next_at > ?', [now, storeId, id, now]);
};

/** A new secret; the old one signs beside it for a day, so that receivers can change over without missing anything. */
export const rotateSecret = async (services: ShelfServices, storeId: StoreId, id: string): Promise<Result<WithSecret, 'not_found'>> => {
  const now = services.clock.now();
  const secret = newSecret();
  const endpoint = await services.database.write(async ({ sql, transaction }) => {
    const known = await lockEndpoint(sql, { storeId, id });
    if (known === undefined) return undefined;
    const { webhookEndpoints } = services.database.models;
    await webhookEndpoints.update({
      sealedSecret: sealSecret(services.keyring, id, secret), sealedPrevious: known.sealedSecret, previousUntil: now + overlapMs, updatedAt: now,
    }, { where: { storeId, id }, transaction });
    return webhookEndpoints.findOne({ where: { storeId, id }, transaction, rejectOnEmpty: true });
  });
  return endpoint === undefined ? err('not_found', 'There is no such webhook endpoint.') : ok({ endpoint, secret });
};

/** With everything about its deliveries. False when there is none. */
export const removeEndpoint = (
  { database, clock }: Pick<ShelfServices, 'database' | 'clock'>, storeId: StoreId, id: string,
): Promise<boolean> => database.write(async ({ sql }) => {
  if (await lockEndpoint(sql, { storeId, id }) === undefined) return false;
  await sql.run('DELETE FROM webhook_deliveries WHERE store_id = ? AND endpoint_id = ?', [storeId, id]);
  await sql.run('DELETE FROM webhook_endpoints WHERE store_id = ? AND id = ?', [storeId, id]);
  await forgetDestination(sql, storeId, `webhook:${id}`);
  await resolveAlarm(sql, { storeId, kind: 'webhook_disabled', about: id }, clock.now());
  return true;
});
