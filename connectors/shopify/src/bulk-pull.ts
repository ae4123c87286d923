// Everybody at once: Shopify writes all customers into a file, which is then read in pieces, whole lines at a time. It costs next to no points, whatever
// the shop's size.
import {
  ConnectorFault, itemsAt, parseLossless, textAt, valueAt, type ConnectorContext, type PullPage, type ShopAnswer, type ShopSubject,
} from '@placet/core';
import type { Ask } from './client.js';
import { momentOf } from './consent-mapping.js';
import { cursorOf, type PullPlace } from './pull-cursor.js';
import { customerFields, keptBackAt, subjectOf } from './subjects.js';
import { pullWalk, walkFrom } from './walk-pull.js';

/** About two thousand customers. */
export const pieceBytes = 1 << 20;
const slack = 64 << 10;

const bulkQuery = `{ customers { edges { node { ${customerFields} } } } }`;
const startDocument = `mutation StartBulk($query: String!) { bulkOperationRunQuery(query: $query, groupObjects: false) {
  bulkOperation { id status } userErrors { code } } }`;
const pollDocument = 'query Bulk($id: ID!) { bulkOperation(id: $id) { status errorCode objectCount url createdAt } }';
const probeDocument = `query Probe { customers(first: 1, sortKey: ID) { nodes { ${customerFields} } } }`;

type File = Extract<PullPlace, { kind: 'file' }>;

const askingAgainMs = 30_000;
const empty = (place: PullPlace, waitMs: number): PullPage => ({ subjects: [], next: cursorOf(place), total: null, waitMs });

/**
 * A file names no errors, so one customer is looked at first: where addresses are kept from us, a missing one in the file is hidden and not absent.
 */
export const startBulk = async (ask: Ask, now: number): Promise<PullPage> => {
  const { errors } = await ask(probeDocument, {});
  const kept = keptBackAt(errors, 'customers', 'nodes', 0);
  const { data } = await ask(startDocument, { query: bulkQuery }, { repeat: 'never', optional: ['bulkOperationRunQuery'] });
  const code = textAt(itemsAt(data, 'bulkOperationRunQuery', 'userErrors')[0], 'code');
  if (code === 'LIMIT_REACHED' || code === 'OPERATION_IN_PROGRESS') return empty({ kind: 'asking' }, askingAgainMs);
  const id = /^gid:\/\/shopify\/BulkOperation\/(\d{1,20})$/.exec(textAt(data, 'bulkOperationRunQuery', 'bulkOperation', 'id') ?? '')?.[1];
  // Some tokens may not run bulk operations; the slow way is open to all.
  if (id === undefined) return pullWalk(ask, walkFrom(null, now));
  return empty({ kind: 'file', id, offset: 0, keepsEmail: kept.email, keepsPhone: kept.phone }, pollMsMin);
};

const pollMsMin = 1000;
const pollMsMax = 30_000;

export const pullFile = async (ask: Ask, context: ConnectorContext, file: File): Promise<PullPage> => {
  const { data } = await ask(pollDocument, { id: `gid://shopify/BulkOperation/${file.id}` });
  const operation = data.bulkOperation ?? null;
  const now = context.clock.now();
  switch (textAt(operation, 'status')) {
    case 'CREATED': case 'RUNNING': {
      const age = now - (momentOf(textAt(operation, 'createdAt')) ?? now);
      return empty(file, Math.min(pollMsMax, Math.max(pollMsMin, age / 4)));
    }
    case 'COMPLETED': break;
    case 'FAILED':
      if (textAt(operation, 'errorCode') === 'ACCESS_DENIED') throw new ConnectorFault('access_missing', { detail: 'read_customers' });
      // Tried again it would likely fail again, after hours.
      return pullWalk(ask, walkFrom(null, now));
    // Called off, or older than the week Shopify keeps a file: everybody is read anew.
    default: return empty({ kind: 'asking' }, pollMsMin);
  }
  const url = textAt(operation, 'url');
  // Without customers there is no file.
  return url === undefined ? { subjects: [], next: null, total: 0 } : readPiece(context, url, file, Number(textAt(operation, 'objectCount') ?? Number.NaN));
};

const readPiece = async ({ http }: ConnectorContext, url: string, file: File, total: number): Promise<PullPage> => {
  const { offset } = file;
  // Signed by itself and on another host: our token must not go there. Compressed, the bytes could not be counted.
  const answer = await http.send(() => ({
    method: 'GET', url, headers: { range: `bytes=${offset}-${offset + pieceBytes - 1}`, 'accept-encoding': 'identity' },
  }), { repeat: 'safe', responseBytesMax: pieceBytes + slack });
  const piece = pieceOf(answer, offset);
  if (piece === 'gone') return empty({ kind: 'asking' }, pollMsMin);
  const { bytes, isLast } = piece;
  const end = isLast ? bytes.length : bytes.lastIndexOf(newline) + 1;
  if (end === 0 && !isLast) throw new ConnectorFault('bad_answer', { detail: 'line_too_long' });
  const next = isLast ? null : cursorOf({ ...file, offset: offset + end });
  return { subjects: subjectsIn(bytes.subarray(0, end), file), next, total: Number.isSafeInteger(total) ? total : null };
};

const newline = 10;

const pieceOf = ({ status, headers, body }: ShopAnswer, offset: number): { bytes: Uint8Array; isLast: boolean } | 'gone' => {
  if (status === 416) return { bytes: new Uint8Array(), isLast: true };
  // The address of a file is good for a week; asked again, Shopify gives another or says that there is none.
  if (status >= 400 && status < 500) return 'gone';
  if (status === 200) return { bytes: body.subarray(offset), isLast: true };
  const range = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15})$/.exec(headers['content-range'] ?? '');
  if (status !== 206 || range === null || Number(range[1]) !== offset) throw new ConnectorFault(status >= 500 ? 'unreachable' : 'bad_answer', { status, detail: 'bulk_file' });
  return { bytes: body, isLast: offset + body.length >= Number(range[3]) };
};

const decoder = new TextDecoder();

const subjectsIn = (bytes: Uint8Array, { keepsEmail, keepsPhone }: File): ShopSubject[] =>
  decoder.decode(bytes).split('\n').flatMap((line) => {
    if (line.trim() === '') return [];
    const row = parseLossless(line);
    // Lines of children name their parent; they are no customers.
    if (valueAt(row, '__parentId') !== undefined) return [];
    return subjectOf(row, { email: keepsEmail, phone: keepsPhone }) ?? [];
  });
