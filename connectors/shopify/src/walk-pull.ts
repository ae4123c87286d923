// Customers listed page by page in the order of their ids. Unlike a list in the order of change it stays in order while customers change under it, and
// it never gets deep: Shopify refuses to page past 25,000 objects.
import { ConnectorFault, itemsAt, valueAt, type PullPage } from '@placet/core';
import type { Ask, GraphAnswer } from './client.js';
import { cursorOf, type PullPlace } from './pull-cursor.js';
import { customerFields, keptBackAt, subjectOf } from './subjects.js';

/** A query may cost 1000 points; one customer costs about five. */
export const walkFirst = 100;

/** Shopify's search by time of change may be as coarse as a day, and a change may come to light late. */
export const overlapMs = 24 * 3_600_000;

const document = `query Customers($first: Int!, $query: String) {
  customers(first: $first, query: $query, sortKey: ID) { nodes { ${customerFields} } pageInfo { hasNextPage } } }`;

type Walk = Extract<PullPlace, { kind: 'walk' }>;

/** The upper bound stays as it was when the pull began: what changes meanwhile is of the next pull, which begins before it. */
export const walkFrom = (since: number | null, now: number): Walk =>
  ({ kind: 'walk', afterId: '0', from: since === null ? null : since - overlapMs, to: now, first: walkFirst });

export const pullWalk = async (ask: Ask, walk: Walk): Promise<PullPage> => {
  const { first, answer } = await askAffordably(ask, walk);
  const nodes = itemsAt(answer.data, 'customers', 'nodes');
  const subjects = nodes.flatMap((node, at) => subjectOf(node, keptBackAt(answer.errors, 'customers', 'nodes', at)) ?? []);
  const last = subjects.at(-1)?.key;
  const hasMore = valueAt(answer.data, 'customers', 'pageInfo', 'hasNextPage') === true;
  if (hasMore && (last === undefined || BigInt(last) <= BigInt(walk.afterId))) throw new ConnectorFault('bad_answer', { detail: 'page_order' });
  const next = hasMore && last !== undefined ? cursorOf({ ...walk, first, afterId: last }) : null;
  return { subjects, next, total: null, ...next === null || answer.waitMs === 0 ? {} : { waitMs: answer.waitMs } };
};

/** A page that costs too much is asked for at half the size; how Shopify counts is its own affair and changes. */
const askAffordably = async (ask: Ask, walk: Walk): Promise<{ first: number; answer: GraphAnswer }> => {
  for (let first = walk.first; ; first = Math.floor(first / 2)) {
    try {
      return { first, answer: await ask(document, { first, query: searchOf(walk) }) };
    } catch (error) {
      if (!(error instanceof ConnectorFault) || error.detail !== 'max_cost_exceeded' || first < 2) throw error;
    }
  }
};

const searchOf = ({ afterId, from, to }: Walk): string => [
  `id:>=${BigInt(afterId) + 1n}`,
  ...from === null ? [] : [`updated_at:>='${timeOf(from)}'`, `updated_at:<='${timeOf(to)}'`],
].join(' AND ');

const timeOf = (at: number): string => new Date(Math.max(0, at)).toISOString();
