// One transaction does all of an endpoint's bookkeeping: what came of the attempts is settled, what is new in the feed written down, and the next
// deliveries are taken. Any number of processes may do so; the lock on the endpoint makes them take turns.
import type { Random } from '@placet/core';
import { raiseAlarm } from '../alarms/alarms.js';
import type { Database } from '../storage/open-database.js';
import { allAtOnce, marks, padded, type Sql } from '../storage/sql.js';
import { feedEnd } from './read-feed.js';
import { forgetDestination, noteDeliveredIn } from '../unsubscribe/lag-meter.js';
import type { ChangeType } from './change-types.js';
import { lockEndpoint, type DisabledReason, type Endpoint, type EndpointHealth, type EndpointKey } from './endpoint-row.js';
import { fanOut } from './fan-out.js';
import { failuresTolerated, isAcknowledged, judgeAttempt, type Attempt, type Verdict } from './judge-attempt.js';

export interface TakenDelivery {
  readonly sequence: number;
  readonly type: ChangeType;
  readonly recordId: string | null;
  /** The person or policy it is about. */
  readonly lane: string | null;
  /** This one included. */
  readonly attempts: number;
  readonly changedAt: number;
  readonly firstTriedAt: number;
  /** Until when nobody else takes it; an attempt that took longer no longer counts. */
  readonly leaseUntil: number;
}

export interface Outcome {
  readonly delivery: TakenDelivery;
  readonly attempt: Attempt;
  readonly latencyMs: number;
}

export interface TakeOrder {
  readonly outcomes: readonly Outcome[];
  /** Deliveries this process can begin now. */
  readonly room: number;
  /** Deliveries under way at once, by all processes. */
  readonly concurrency: number;
  readonly now: number;
  readonly leaseMs: number;
  readonly random: Random;
}

export interface Taken {
  readonly endpoint: Endpoint | undefined;
  readonly deliveries: readonly TakenDelivery[];
  /** Those whose acknowledgement counted. */
  readonly acknowledged: readonly Outcome[];
  readonly disabled: DisabledReason | undefined;
}

const nothing: Taken = { endpoint: undefined, deliveries: [], acknowledged: [], disabled: undefined };

// Statements that need nothing of each other are handed over together: on its way to the driver and back each costs more than in the database.
export const takeDeliveries = (database: Database, key: EndpointKey, order: TakeOrder): Promise<Taken> => database.write(async ({ sql }) => {
  const [endpoint, end] = await allAtOnce([lockEndpoint(sql, key), feedEnd(sql, key.storeId)]);
  if (endpoint === undefined) return nothing;
  const settled = await settle(sql, endpoint, order);
  const { health, acknowledged, disabled } = settled;
  const isOpen = endpoint.state === 'enabled' && disabled === undefined && health.pausedUntil <= order.now && order.room > 0;
  if (!isOpen) return { endpoint, deliveries: [], acknowledged, disabled };
  const counts = await countOpen(sql, key, order.now);
  await fanOut(sql, endpoint, { end, open: counts.open, now: order.now });
  return { endpoint, deliveries: await take(sql, endpoint, health, counts, order), acknowledged, disabled };
});

interface Settled { readonly health: EndpointHealth; readonly acknowledged: readonly Outcome[]; readonly disabled: DisabledReason | undefined }

const settle = async (sql: Sql, endpoint: Endpoint, { outcomes, now, random }: TakeOrder): Promise<Settled> => {
  const verdictOn = ({ delivery: { attempts, firstTriedAt }, attempt }: Outcome, health: EndpointHealth): Verdict =>
    judgeAttempt({ attempt, attempts, firstTriedAt, health, now, random });
  const ours = await stillOurs(sql, endpoint, outcomes);
  let health: EndpointHealth = endpoint;
  let disabled: DisabledReason | undefined;
  let isRecovered = false;
  const settled: { readonly outcome: Outcome; readonly verdict: Verdict }[] = [];
  for (const outcome of ours) {
    const verdict = verdictOn(outcome, health);
    settled.push({ outcome, verdict });
    health = verdict.health;
    disabled ??= verdict.disable;
    isRecovered ||= verdict.isRecovered;
  }
  await allAtOnce([
    saveDelivered(sql, endpoint, ours.filter(({ attempt }) => isAcknowledged(attempt)), now),
    ...settled.filter(({ verdict }) => verdict.state !== 'delivered').map(({ outcome, verdict }) => saveFailed(sql, endpoint, outcome, verdict, now)),
  ]);
  if (isChanged(endpoint, health)) await saveHealth(sql, endpoint, health);
  if (isRecovered) await endPauses(sql, endpoint, now);
  if (disabled !== undefined && endpoint.state === 'enabled') await disable(sql, endpoint, disabled, now); else disabled = undefined;
  const acknowledged = ours.filter(({ attempt }) => isAcknowledged(attempt));
  const stops = acknowledged.flatMap(({ delivery: { type, recordId } }) => type === 'subject.unsubscribed' && recordId !== null ? [recordId] : []);
  await noteDeliveredIn(sql, endpoint.storeId, stops, `webhook:${endpoint.id}`, now);
  return { health, acknowledged, disabled };
};

const isChanged = (before: EndpointHealth, after: EndpointHealth): boolean =>
  before.failures !== after.failures || before.failingSince !== after.failingSince || before.pausedUntil !== after.pausedUntil;

/** Without those whose lease ran out and that somebody else has taken since: what we saw of them no longer counts. */
const stillOurs = async (sql: Sql, { storeId, id }: Endpoint, outcomes: readonly Outcome[]): Promise<readonly Outcome[]> => {
  if (outcomes.length === 0) return [];
  const list = padded(outcomes.map(({ delivery: { sequence } }) => sequence));
  const rows = await sql.all<{ sequence: number; leaseUntil: number }>(
    `SELECT sequence, next_at AS leaseUntil FROM webhook_deliveries WHERE store_id = ? AND endpoint_id = ? AND sequence IN (${marks(list.length)})
     AND state = 'sending'`, [storeId, id, ...list]);
  const leases = new Map(rows.map(({ sequence, leaseUntil }) => [sequence, leaseUntil]));
  return outcomes.filter(({ delivery: { sequence, leaseUntil } }) => leases.get(sequence) === leaseUntil);
};

const saveDelivered = async (sql: Sql, { storeId, id }: Endpoint, outcomes: readonly Outcome[], now: number): Promise<void> => {
  const list = padded(outcomes);
  if (list.length === 0) return;
  const byPlace = (value: (outcome: Outcome) => number): readonly number[] => list.flatMap(outcome => [outcome.delivery.sequence, value(outcome)]);
  const cases = `CASE sequence ${list.map(() => 'WHEN ? THEN ?').join(' ')} END`;
  await sql.run(
    `UPDATE webhook_deliveries SET state = 'delivered', done_at = ?, fault = NULL, status = ${cases}, latency_ms = ${cases}
     WHERE store_id = ? AND endpoint_id = ? AND sequence IN (${marks(list.length)})`,
    [now, ...byPlace(({ attempt }) => 'status' in attempt ? attempt.status : 0), ...byPlace(({ latencyMs }) => latencyMs), storeId, id,
      ...list.map(({ delivery: { sequence } }) => sequence)]);
};

/** An attempt that we broke off ourselves is none. */
const saveFailed = async (
  sql: Sql, { storeId, id }: Endpoint, { delivery, attempt, latencyMs }: Outcome, { state, nextAt }: Verdict, now: number,
): Promise<void> => {
  const isOurs = 'fault' in attempt && attempt.fault === 'aborted';
  await sql.run(
    `UPDATE webhook_deliveries SET state = ?, next_at = ?, attempts = ?, done_at = ?, status = ?, fault = ?, latency_ms = ?
     WHERE store_id = ? AND endpoint_id = ? AND sequence = ?`,
    [state, nextAt, delivery.attempts - (isOurs ? 1 : 0), state === 'waiting' ? null : now, 'status' in attempt ? attempt.status : null,
      'fault' in attempt && !isOurs ? attempt.fault : null, latencyMs, storeId, id, delivery.sequence]);
};

const saveHealth = (sql: Sql, { storeId, id }: Endpoint, { failures, failingSince, pausedUntil }: EndpointHealth): Promise<number> => sql.run(
  'UPDATE webhook_endpoints SET failures = ?, failing_since = ?, paused_until = ? WHERE store_id = ? AND id = ?', [failures, failingSince, pausedUntil, storeId, id]);

const endPauses = (sql: Sql, { storeId, id }: Endpoint, now: number): Promise<number> => sql.run(
  'UPDATE webhook_deliveries SET next_at = ? WHERE store_id = ? AND endpoint_id = ? AND state = \'waiting\' AND next_at > ?', [now, storeId, id, now]);

const disable = async (sql: Sql, { storeId, id }: Endpoint, reason: DisabledReason, now: number): Promise<void> => {
  await sql.run('UPDATE webhook_endpoints SET state = \'disabled\', disabled_reason = ?, disabled_at = ?, updated_at = ? WHERE store_id = ? AND id = ?',
    [reason, now, now, storeId, id]);
  await forgetDestination(sql, storeId, `webhook:${id}`);
  await raiseAlarm(sql, { storeId, kind: 'webhook_disabled', about: id }, { reason }, now);
};

interface Candidate {
  readonly sequence: number;
  readonly type: ChangeType;
  readonly recordId: string | null;
  readonly lane: string | null;
  readonly attempts: number;
  readonly changedAt: number;
  readonly firstTriedAt: number | null;
}

interface OpenCounts {
  /** All that is not done with. */
  readonly open: number;
  readonly underWay: number;
  /** Was being sent when its process died. */
  readonly lost: number;
}

const countOpen = async (sql: Sql, { storeId, id }: EndpointKey, now: number): Promise<OpenCounts> => {
  const rows = await sql.all<{ state: string; deliveries: number; lost: number | string }>(
    `SELECT state, COUNT(*) AS deliveries, SUM(CASE WHEN state = 'sending' AND next_at <= ? THEN 1 ELSE 0 END) AS lost FROM webhook_deliveries
     WHERE store_id = ? AND endpoint_id = ? AND state IN ('waiting', 'sending') GROUP BY state`, [now, storeId, id]);
  const sending = rows.find(({ state }) => state === 'sending');
  const lost = Number(sending?.lost ?? 0);
  return { open: rows.reduce((sum, { deliveries }) => sum + deliveries, 0), underWay: (sending?.deliveries ?? 0) - lost, lost };
};

/** The first of each person's line that is due, the most urgent first; before them what was being sent and whose lease ran out. */
const take = async (
  sql: Sql, { storeId, id }: Endpoint, health: EndpointHealth, { underWay, lost: lostCount }: OpenCounts, order: TakeOrder,
): Promise<readonly TakenDelivery[]> => {
  const { now, leaseMs } = order;
  const room = Math.min(order.room, (health.failures >= failuresTolerated ? 1 : order.concurrency) - underWay);
  if (room <= 0) return [];
  const lost = lostCount === 0 ? [] : await candidates(sql, { storeId, id }, 'sending', now, room);
  const due = [...lost, ...lost.length === room ? [] : await candidates(sql, { storeId, id }, 'waiting', now, room - lost.length)];
  if (due.length === 0) return [];
  const leaseUntil = now + leaseMs;
  const sequences = padded(due.map(({ sequence }) => sequence));
  await sql.run(
    `UPDATE webhook_deliveries SET state = 'sending', next_at = ?, attempts = attempts + 1, first_tried_at = COALESCE(first_tried_at, ?)
     WHERE store_id = ? AND endpoint_id = ? AND sequence IN (${marks(sequences.length)})`, [leaseUntil, now, storeId, id, ...sequences]);
  return due.map(each => ({ ...each, attempts: each.attempts + 1, firstTriedAt: each.firstTriedAt ?? now, leaseUntil }));
};

/** One state at a time comes in the order of the index, so that no more of a long line is read than is taken. */
const candidates = (sql: Sql, { storeId, id }: EndpointKey, state: 'waiting' | 'sending', now: number, limit: number): Promise<Candidate[]> => sql.all<Candidate>(
  `SELECT d.sequence, d.type, d.record_id AS recordId, d.lane, d.attempts, d.changed_at AS changedAt, d.first_tried_at AS firstTriedAt FROM webhook_deliveries d
   WHERE d.store_id = ? AND d.endpoint_id = ? AND d.state = '${state}' AND d.next_at <= ? AND NOT EXISTS (
     SELECT 1 FROM webhook_deliveries e WHERE e.store_id = d.store_id AND e.endpoint_id = d.endpoint_id AND e.lane = d.lane AND e.sequence < d.sequence
     AND e.state IN ('waiting', 'sending'))
   ORDER BY d.priority, d.sequence LIMIT ${limit}`, [storeId, id, now]);
