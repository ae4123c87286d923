// The API as its callers see it: one call, one answer, nothing hidden.

export interface Answer<Body> {
  readonly status: number;
  /** Parsed JSON, or the text when the answer is not JSON. */
  readonly body: Body;
  readonly headers: Headers;
}

export interface CallOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ErrorBody {
  readonly error: {
    readonly code: string;
    readonly message: string;
    readonly requestId: string;
    readonly details?: readonly { readonly path: string; readonly message: string; readonly citation?: string }[];
  };
}

type Bytes = string | Uint8Array<ArrayBuffer> | undefined;

export interface Api {
  get<Body = unknown>(path: string, options?: CallOptions): Promise<Answer<Body>>;
  post<Body = unknown>(path: string, body: unknown, options?: CallOptions): Promise<Answer<Body>>;
  put<Body = unknown>(path: string, body: unknown, options?: CallOptions): Promise<Answer<Body>>;
  patch<Body = unknown>(path: string, body: unknown, options?: CallOptions): Promise<Answer<Body>>;
  delete<Body = unknown>(path: string, options?: CallOptions): Promise<Answer<Body>>;
  /** Sends exactly these bytes. */
  send<Body = ErrorBody>(method: string, path: string, body: Bytes, options?: CallOptions): Promise<Answer<Body>>;
}

/** The API under `base` for the bearer of `token`. */
export const apiOf = (base: string, token?: string): Api => {
  const authorization: Record<string, string> = token === undefined ? {} : { authorization: `Bearer ${token}` };
  const send = async <Body>(method: string, path: string, body: Bytes, { headers = {} }: CallOptions = {}): Promise<Answer<Body>> => {
    const response = await fetch(`${base}${path}`, { method, ...body === undefined ? {} : { body }, headers: { ...authorization, ...headers } });
    return { status: response.status, headers: response.headers, body: parse(await response.text(), response) as Body };
  };
  const withJson = (method: string) => <Body>(path: string, body: unknown, { headers = {} }: CallOptions = {}) =>
    send<Body>(method, path, JSON.stringify(body), { headers: { 'content-type': 'application/json', ...headers } });
  return {
    send, post: withJson('POST'), put: withJson('PUT'), patch: withJson('PATCH'),
    get: (path, options) => send('GET', path, undefined, options),
    delete: (path, options) => send('DELETE', path, undefined, options),
  };
};

const parse = (text: string, response: Response): unknown =>
  (response.headers.get('content-type') ?? '').startsWith('application/json') ? JSON.parse(text) : text;
