// Lists as the Admin API pages them: at most 250 at a time, opaque cursors, and not deeper than 25,000.
import { GraphQLError } from 'graphql';

export interface PageArguments { readonly first?: number | null; readonly after?: string | null }

export interface Connection<T> {
  readonly nodes: readonly T[];
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}

const depthMax = 25_000;

export const connect = <T>(all: Iterable<T>, { first, after }: PageArguments): Connection<T> => {
  if (first == null) throw refused('you must provide one of first or last');
  if (first > 250) throw refused(`first cannot exceed 250: ${first}`);
  const start = after == null ? 0 : placeOf(after);
  if (start + first > depthMax) throw refused('pagination past 25000 records is not supported');
  const nodes: T[] = [];
  let at = 0;
  let hasNextPage = false;
  for (const item of all) {
    if (at++ < start) continue;
    if (nodes.length === first) { hasNextPage = true; break; }
    nodes.push(item);
  }
  const edges = nodes.map((node, index) => ({ node, cursor: cursorOf(start + index + 1) }));
  return { nodes, edges, pageInfo: { hasNextPage, endCursor: edges.at(-1)?.cursor ?? null } };
};

const cursorOf = (place: number): string => Buffer.from(JSON.stringify({ last_id: place })).toString('base64');

const placeOf = (cursor: string): number => {
  const place = /^\{"last_id":(\d{1,9})\}$/.exec(Buffer.from(cursor, 'base64').toString())?.[1];
  if (place === undefined) throw refused('Invalid cursor for current pagination sort.');
  return Number(place);
};

const refused = (message: string): GraphQLError => new GraphQLError(message, { extensions: { code: 'BAD_REQUEST' } });
