// The one way out of the house: every request to somebody else's server goes through here, with a deadline, bounds both ways, and no way inside.
import { Agent as HttpAgent, request as httpRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { Agent as HttpsAgent, request as httpsRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { nothingAllowed, type AllowedTargets } from './addresses.js';
import { parseTarget, resolveTarget, systemResolver, type ResolvedAddress, type Resolver } from './check-target.js';
import type { HostBudget } from './host-budget.js';
import { faultOf, NamedFault, type HttpFault } from './http-fault.js';
import { acceptedEncodings, readBody } from './read-body.js';

export interface HttpMessage {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly url: string;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface HttpLimits {
  /** From the first look at the name to a connection. */
  readonly connectMs: number;
  /** From the start to the last byte of the answer; a server that drips ends with it. */
  readonly totalMs: number;
  readonly requestBytesMax: number;
  /** Of the answer's body, decompressed. */
  readonly responseBytesMax: number;
}

export const usualLimits: HttpLimits = { connectMs: 5000, totalMs: 30_000, requestBytesMax: 4 << 20, responseBytesMax: 16 << 20 };

export interface HttpAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  readonly body: Buffer;
}

/** Any answer but a redirect is one; what went wrong otherwise is a word. Never rejects. */
export type HttpOutcome = { readonly ok: true; readonly answer: HttpAnswer } | { readonly ok: false; readonly fault: HttpFault };

export interface HttpClientSettings {
  readonly allowed?: AllowedTargets;
  readonly resolver?: Resolver;
  readonly userAgent: string;
  /** What each host may have of this process; without it, as much as it is sent. Time in line does not count against the deadline. */
  readonly budget?: HostBudget;
}

export interface SendOptions { readonly limits?: Partial<HttpLimits>; readonly signal?: AbortSignal }

/** Connections are kept for the next request to the same host; each was made to an address that was checked. */
const agentOptions = { keepAlive: true, keepAliveMsecs: 10_000, maxSockets: 64, maxFreeSockets: 4, maxTotalSockets: 1024, timeout: 60_000 } as const;

export class HttpClient {
  readonly allowed: AllowedTargets;
  private readonly resolver: Resolver;
  private readonly agents = { 'http:': new HttpAgent(agentOptions), 'https:': new HttpsAgent(agentOptions) } as const;

  constructor(private readonly settings: HttpClientSettings) {
    this.allowed = settings.allowed ?? nothingAllowed;
    this.resolver = settings.resolver ?? systemResolver;
  }

  async send(message: HttpMessage, options: SendOptions = {}): Promise<HttpOutcome> {
    const bounds = { ...usualLimits, ...options.limits };
    const url = parseTarget(message.url);
    if (url === undefined) return { ok: false, fault: 'bad_url' };
    if (message.body !== undefined && Buffer.byteLength(message.body) > bounds.requestBytesMax) return { ok: false, fault: 'request_too_large' };
    const { budget } = this.settings;
    const sendNow = (): Promise<HttpOutcome> => this.sendNow(url, message, bounds, options.signal);
    return budget === undefined ? sendNow() : budget.run(url.host, sendNow).catch((error: unknown) => ({ ok: false, fault: faultOf(error) }));
  }

  /** Lets go of the connections that are kept. */
  close(): void {
    for (const agent of Object.values(this.agents)) agent.destroy();
  }

  private async sendNow(url: URL, message: HttpMessage, bounds: HttpLimits, signal: AbortSignal | undefined): Promise<HttpOutcome> {
    const deadline = new Deadline(bounds, signal);
    try {
      return { ok: true, answer: await deadline.race(this.exchange(url, message, bounds, deadline)) };
    } catch (error) {
      return { ok: false, fault: deadline.fault ?? faultOf(error) };
    } finally {
      deadline.end();
    }
  }

  private async exchange(url: URL, message: HttpMessage, { responseBytesMax }: HttpLimits, deadline: Deadline): Promise<HttpAnswer> {
    const addresses = await resolveTarget(url, this.resolver, this.allowed);
    const response = await this.open(url, message, addresses, deadline);
    const { statusCode: status = 0, headers } = response;
    try {
      if (status >= 300 && status < 400 && status !== 304) throw new NamedFault('redirected');
      return { status, headers, body: await readBody(response, responseBytesMax) };
    } catch (error) {
      // The rest of the answer is of no interest, and the connection not fit for another request.
      response.destroy();
      throw error;
    }
  }

  private open(url: URL, { method, headers = {}, body }: HttpMessage, addresses: readonly ResolvedAddress[], deadline: Deadline): Promise<IncomingMessage> {
    return new Promise((resolve, reject) => {
      const options: RequestOptions = {
        method, agent: this.agents[url.protocol as 'http:' | 'https:'], lookup: givenAddresses(addresses), signal: deadline.signal, maxHeaderSize: 16_384,
        headers: {
          'user-agent': this.settings.userAgent, accept: '*/*', 'accept-encoding': acceptedEncodings, ...headers,
          ...body === undefined ? {} : { 'content-length': String(Buffer.byteLength(body)) },
        },
      };
      const request = (url.protocol === 'https:' ? httpsRequest : httpRequest)(url, options, resolve);
      request.on('error', reject);
      request.on('socket', (socket) => {
        if (socket.connecting) socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => { deadline.connected(); });
        else deadline.connected();
      });
      request.end(body);
    });
  }
}

/** What the socket is told when it asks for the name: the addresses that were checked, and no others. */
const givenAddresses = (addresses: readonly ResolvedAddress[]): LookupFunction => (_hostname, options, done) => {
  const [first] = addresses;
  if (options.all === true) done(null, [...addresses]);
  else if (first !== undefined) done(null, first.address, first.family);
};

/** One clock for the whole exchange: the name, the connection, the request, and every byte of the answer. */
class Deadline {
  private readonly controller = new AbortController();
  private readonly timers: NodeJS.Timeout[];
  private readonly onAbort = (): void => { this.stop('aborted'); };
  private stopped: HttpFault | undefined;

  constructor({ connectMs, totalMs }: HttpLimits, private readonly outer: AbortSignal | undefined) {
    this.timers = [setTimeout(() => { this.stop('connect_timeout'); }, Math.min(connectMs, totalMs)), setTimeout(() => { this.stop('timeout'); }, totalMs)];
    if (outer?.aborted === true) this.stop('aborted'); else outer?.addEventListener('abort', this.onAbort, { once: true });
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  /** Why it was stopped from here, if it was: what the socket then says about it is of no interest. */
  get fault(): HttpFault | undefined {
    return this.stopped;
  }

  connected(): void {
    clearTimeout(this.timers[0]);
  }

  /** A resolver cannot be called off; whoever waits for it can. */
  race<T>(work: Promise<T>): Promise<T> {
    const { signal } = this;
    return Promise.race([work, new Promise<never>((_resolve, reject) => {
      const stop = (): void => { reject(new NamedFault(this.stopped ?? 'timeout')); };
      if (signal.aborted) stop(); else signal.addEventListener('abort', stop, { once: true });
    })]);
  }

  end(): void {
    for (const timer of this.timers) clearTimeout(timer);
    this.outer?.removeEventListener('abort', this.onAbort);
  }

  private stop(fault: HttpFault): void {
    this.stopped ??= fault;
    this.controller.abort();
  }
}
