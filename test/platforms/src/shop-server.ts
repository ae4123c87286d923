// What all stand-ins share: a server on this machine, trouble on demand, and a memory of what was asked.
import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { InboundMessage } from '@placet/core';
import type { ShopTrouble } from '@placet/core/testing';

export interface ShopCall {
  readonly method: string;
  /** As it was sent: path and query. */
  readonly target: string;
  readonly url: URL;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Buffer;
}

export interface ShopReply {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export type AnswerCall = (call: ShopCall) => ShopReply | Promise<ShopReply>;

export interface ShopServerOptions {
  readonly answer: AnswerCall;
  /** The platform's own way to say "slow down"; 429 with Retry-After when left out. */
  readonly throttled?: (call: ShopCall) => ShopReply;
  /** What its host shows while it is being mended. */
  readonly maintenance: () => ShopReply;
  /** Milliseconds before each answer, as a shop takes them. */
  readonly latencyMs?: number;
}

const bodyMax = 32 << 20;

export class ShopServer {
  readonly calls: ShopCall[] = [];
  latencyMs: number;
  private troubles: ShopTrouble[] = [];
  private readonly server: Server;

  private constructor(private readonly options: ShopServerOptions) {
    this.latencyMs = options.latencyMs ?? 0;
    this.server = createServer((request, response) => { void this.serve(request, response).catch(() => { response.destroy(); }); });
  }

  static async open(options: ShopServerOptions): Promise<ShopServer> {
    const shop = new ShopServer(options);
    shop.server.listen(0, '127.0.0.1');
    await once(shop.server, 'listening');
    return shop;
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  trouble(kind: ShopTrouble, times: number): void {
    this.troubles.push(...Array.from({ length: times }, () => kind));
  }

  endTrouble(): void {
    this.troubles = [];
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const call = await callOf(request, this.url);
    this.calls.push(call);
    if (this.calls.length > callsKept) this.calls.splice(0, callsKept / 2);
    const trouble = this.troubles.shift();
    if (trouble === 'reset') { request.socket.resetAndDestroy(); return; }
    if (trouble === 'slow') await pause(slowMs);
    if (this.latencyMs > 0) await pause(this.latencyMs);
    const reply = await this.replyTo(call, trouble);
    if (trouble === 'reset_after_commit') { request.socket.resetAndDestroy(); return; }
    response.writeHead(reply.status, { ...reply.headers }).end(call.method === 'HEAD' ? undefined : reply.body);
  }

  private replyTo(call: ShopCall, trouble: ShopTrouble | undefined): ShopReply | Promise<ShopReply> {
    if (trouble === 'throttled') return this.options.throttled?.(call) ?? { status: 429, headers: { 'retry-after': '0' }, body: 'Too Many Requests' };
    if (trouble === 'server_error') return { status: 502, headers: { 'content-type': 'text/html' }, body: '<html><body><h1>502 Bad Gateway</h1></body></html>' };
    if (trouble === 'maintenance_page') return this.options.maintenance();
    return this.options.answer(call);
  }
}

const callsKept = 10_000;
const slowMs = 60_000;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms).unref(); });

const callOf = async (request: IncomingMessage, base: string): Promise<ShopCall> => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > bodyMax) throw new Error('the request is larger than a shop would take');
    chunks.push(chunk);
  }
  const target = request.url ?? '/';
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, Array.isArray(value) ? value.join(', ') : value ?? '']));
  return { method: request.method ?? 'GET', target, url: new URL(target, base), headers, body: Buffer.concat(chunks) };
};

export const jsonReply = (status: number, value: unknown, headers: Readonly<Record<string, string>> = {}): ShopReply =>
  ({ status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body: JSON.stringify(value) });

export const hmacBase64 = (secret: string, body: string | Uint8Array): string => createHmac('sha256', secret).update(body).digest('base64');
export const hmacHex = (secret: string, body: string | Uint8Array): string => createHmac('sha256', secret).update(body).digest('hex');

/** Messages the shop sends: kept for tests that fetch them, and posted to whoever subscribed, in the background and as often as the shop would try. */
export class Outgoing {
  private kept: InboundMessage[] = [];

  /** `deliver` is called for each message when somebody listens, such as a running Placet. */
  deliver: ((message: InboundMessage) => void) | undefined;

  send(headers: Readonly<Record<string, string>>, body: string | Uint8Array, receivedAt: number): void {
    const message: InboundMessage = {
      headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])), body: Buffer.from(body), receivedAt,
    };
    this.kept.push(message);
    if (this.kept.length > callsKept) this.kept.splice(0, callsKept / 2);
    this.deliver?.(message);
  }

  take(): readonly InboundMessage[] {
    const taken = this.kept;
    this.kept = [];
    return taken;
  }
}
