// Everything that can go wrong with a request of ours, as a word. A fault never says more: messages of libraries hold URLs, and URLs hold secrets.
export const httpFaults = {
  bad_url: 'The address is not one that can be called.',
  not_allowed: 'The address leads to a private network, or to plain http.',
  unknown_host: 'The name of the host is not known.',
  connect_timeout: 'No connection came about in time.',
  timeout: 'The answer did not come in time.',
  refused: 'Nobody takes connections there.',
  reset: 'The connection broke off.',
  tls: 'The certificate is not valid for the host, or TLS failed.',
  redirected: 'The answer sends the request elsewhere, which is not followed.',
  request_too_large: 'What was to be sent is too large.',
  response_too_large: 'The answer is larger than is taken.',
  bad_response: 'The answer is no HTTP that can be read.',
  busy: 'Too many requests to this host are waiting already.',
  aborted: 'The process is stopping.',
} as const satisfies Record<string, string>;

export type HttpFault = keyof typeof httpFaults;

/** What Node's codes mean; all others are a connection that broke off. */
const byCode: Readonly<Record<string, HttpFault>> = {
  ENOTFOUND: 'unknown_host', EAI_AGAIN: 'unknown_host', EAI_FAIL: 'unknown_host', ENODATA: 'unknown_host', ECONNREFUSED: 'refused', EHOSTUNREACH: 'refused',
  ENETUNREACH: 'refused', EADDRNOTAVAIL: 'refused', ETIMEDOUT: 'connect_timeout', EPROTO: 'tls', DEPTH_ZERO_SELF_SIGNED_CERT: 'tls',
  SELF_SIGNED_CERT_IN_CHAIN: 'tls', UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'tls', UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'tls', ABORT_ERR: 'aborted',
};

/** A fault already named, thrown inside the client. */
export class NamedFault extends Error {
  constructor(readonly fault: HttpFault) {
    super(fault);
    this.name = 'NamedFault';
  }
}

export const faultOf = (error: unknown): HttpFault => {
  if (error instanceof NamedFault) return error.fault;
  if (error instanceof AggregateError) return faultOf(error.errors[0]);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code.startsWith('HPE_')) return 'bad_response';
  if (/^(?:CERT_|ERR_TLS_|ERR_SSL_|UNABLE_TO_)/.test(code)) return 'tls';
  return byCode[code] ?? 'reset';
};
