// Bulk queries: started by a mutation, looked at until they are done, and then a file at a signed address that is good for a week.
import { createHmac } from 'node:crypto';
import type { Clock } from '@placet/core';
import { parse, validate, type DocumentNode } from 'graphql';
import type { ShopCall, ShopReply } from '../shop-server.js';
import { BulkFile } from './bulk-file.js';
import type { CustomerBook } from './customers.js';
import { adminSchema, type Caller } from './schema.js';

export interface BulkTroubles {
  /** How often an operation is still under way when it is looked at; once when left out. */
  polls?: number;
  /** Operations that fail, or are refused because too many run. */
  failing?: number;
  refused?: number;
  /** The file is sent whole, whatever part is asked for. */
  ignoresRange?: boolean;
}

interface Operation {
  readonly id: string;
  readonly document: DocumentNode;
  readonly book: CustomerBook;
  readonly caller: Caller;
  readonly createdAt: number;
  readonly fails: boolean;
  polls: number;
  status: string;
  file?: BulkFile;
  completedAt?: number;
}

const weekMs = 7 * 24 * 3_600_000;
const runningMax = 5;
const secret = 'signs-the-addresses-of-files';

export class BulkOperations {
  readonly troubles: BulkTroubles = {};
  /** Requests for a file that carried an access token, which no host of files may see. */
  tokensSeen = 0;
  private readonly operations = new Map<string, Operation>();
  private made = 0;

  constructor(private readonly clock: Clock, private readonly urlOf: () => string) {}

  run(query: string, book: CustomerBook, caller: Caller): object {
    const document = parsed(query);
    if (document === undefined) return refusal('INVALID', 'Invalid bulk query');
    const running = [...this.operations.values()].filter(({ status }) => status === 'CREATED' || status === 'RUNNING').length;
    if (running >= runningMax || (this.troubles.refused ?? 0) > 0) {
      this.troubles.refused = (this.troubles.refused ?? 1) - 1;
      return refusal('LIMIT_REACHED', 'A bulk query operation limit has been reached');
    }
    const id = `gid://shopify/BulkOperation/${720_000_000_000 + ++this.made}`;
    const fails = (this.troubles.failing ?? 0) > 0;
    if (fails) this.troubles.failing = (this.troubles.failing ?? 1) - 1;
    this.operations.set(id, { id, document, book: book.copy(), caller, createdAt: this.clock.now(), fails, polls: this.troubles.polls ?? 1, status: 'CREATED' });
    return { bulkOperation: this.show(this.operations.get(id)), userErrors: [] };
  }

  /** Each look is time in which the operation goes on. */
  look(id: string): object | null {
    const operation = this.operations.get(id);
    if (operation === undefined) return null;
    if (operation.status === 'CREATED' || operation.status === 'RUNNING') this.advance(operation);
    return this.show(operation);
  }

  forget(): void {
    this.operations.clear();
  }

  list(): readonly (object | null)[] {
    return [...this.operations.values()].reverse().map(operation => this.show(operation));
  }

  serve({ url, headers }: ShopCall): ShopReply {
    if (headers['x-shopify-access-token'] !== undefined) this.tokensSeen++;
    const operation = this.operations.get(`gid://shopify/BulkOperation/${url.pathname.split('/').at(-1)?.replace('.jsonl', '') ?? ''}`);
    const expires = url.searchParams.get('Expires') ?? '';
    if (operation?.file === undefined || url.searchParams.get('Signature') !== signed(operation.id, expires)) return xml(403, 'SignatureDoesNotMatch');
    if (Number(expires) * 1000 < this.clock.now()) return xml(400, 'ExpiredToken');
    return partOf(operation.file, this.troubles.ignoresRange === true ? undefined : headers.range);
  }

  private advance(operation: Operation): void {
    operation.status = 'RUNNING';
    if (operation.polls-- > 0) return;
    operation.completedAt = this.clock.now();
    operation.status = operation.fails ? 'FAILED' : 'COMPLETED';
    if (!operation.fails) operation.file = new BulkFile(operation.book, operation.document, operation.caller);
  }

  private show(operation: Operation | undefined): object | null {
    if (operation === undefined) return null;
    const { id, status, createdAt, completedAt, file, fails } = operation;
    const isOver = completedAt !== undefined && completedAt + weekMs < this.clock.now();
    const expires = String(Math.floor(((completedAt ?? 0) + weekMs) / 1000));
    const address = `${this.urlOf()}/bulk/${id.split('/').at(-1) ?? ''}.jsonl?Expires=${expires}&Signature=${signed(id, expires)}`;
    return {
      id, status: isOver ? 'EXPIRED' : status, type: 'QUERY', errorCode: fails && status === 'FAILED' ? 'INTERNAL_SERVER_ERROR' : null,
      objectCount: String(file?.count ?? 0), rootObjectCount: String(file?.count ?? 0), fileSize: file === undefined ? null : String(file.size),
      url: file === undefined || file.count === 0 || isOver ? null : address, partialDataUrl: status === 'FAILED' ? address : null,
      createdAt: new Date(createdAt).toISOString(), completedAt: completedAt === undefined ? null : new Date(completedAt).toISOString(),
    };
  }
}

const parsed = (query: string): DocumentNode | undefined => {
  try {
    const document = parse(query);
    return validate(adminSchema, document).length === 0 ? document : undefined;
  } catch {
    return undefined;
  }
};

const refusal = (code: string, message: string): object => ({ bulkOperation: null, userErrors: [{ code, field: null, message }] });

const signed = (id: string, expires: string): string => createHmac('sha256', secret).update(`${id}\n${expires}`).digest('hex');

const xml = (status: number, code: string): ShopReply =>
  ({ status, headers: { 'content-type': 'application/xml; charset=UTF-8' }, body: `<?xml version='1.0' encoding='UTF-8'?><Error><Code>${code}</Code></Error>` });

const partOf = (file: BulkFile, range: string | undefined): ShopReply => {
  const type = { 'content-type': 'application/jsonl', 'accept-ranges': 'bytes' };
  const asked = /^bytes=(\d+)-(\d*)$/.exec(range ?? '');
  if (asked === null) return { status: 200, headers: type, body: file.read(0, file.size) };
  const from = Number(asked[1]);
  if (from >= file.size) return { status: 416, headers: { 'content-range': `bytes */${file.size}` } };
  const to = Math.min(file.size, asked[2] === '' ? file.size : Number(asked[2]) + 1);
  return { status: 206, headers: { ...type, 'content-range': `bytes ${from}-${to - 1}/${file.size}` }, body: file.read(from, to) };
};
