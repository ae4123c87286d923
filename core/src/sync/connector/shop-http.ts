// The way a connector talks to its shop. Deadlines, retries, budgets, size limits, the guard against private networks and the redaction of errors are
// behind this port, once for all connectors.
export interface ShopRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'HEAD';
  readonly url: string;
  /** Lower-case names. */
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Uint8Array;
}

export interface ShopAnswer {
  readonly status: number;
  /** Lower-case names; of a header sent twice the first. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Uint8Array;
}

export interface ShopSendOptions {
  /** `safe`: doing it twice does no harm, so it is tried again after a timeout, a lost connection, 408, 425, 429 and 5xx. */
  readonly repeat: 'safe' | 'never';
  /** Of the whole exchange; the manifest's when left out. */
  readonly timeoutMs?: number;
  /** Of the answer's body, decompressed; 16 MiB when left out. */
  readonly responseBytesMax?: number;
  /**
   * For shops that say "slow down" in their own way: milliseconds to wait before the same request, or undefined when the answer is one. Asked of every
   * answer, also of requests that are never repeated, since a throttled request was not carried out.
   */
  readonly throttledFor?: (answer: ShopAnswer) => number | undefined;
  /** For shops that refuse a request with a 5xx: true when trying again would bring the same answer. */
  readonly isFinal?: (answer: ShopAnswer) => boolean;
}

export interface ShopHttp {
  /**
   * `make` is called for every attempt, so that each is signed anew. Answers with any status but a redirect; throws `ConnectorFault`: `unreachable`
   * when the attempts are used up, `throttled` when the shop wants a longer pause than is worth waiting for, `misconfigured` with the detail
   * `redirected` or `not_allowed`.
   */
  send(make: () => ShopRequest, options: ShopSendOptions): Promise<ShopAnswer>;
}
