// What can go wrong between us and a shop, as few words as decide what to do next.
export const connectorFaultKinds = {
  unreachable: 'The shop does not answer, or answers with an error of its own. Tried again later.',
  throttled: 'The shop asks us to slow down. Tried again when it says.',
  credentials_refused: 'The shop refuses our credentials. Nothing is tried until somebody looks at the connection.',
  access_missing: 'The credentials lack a right. The detail names it.',
  not_found: 'The shop does not know this person.',
  rejected: 'The shop refuses this one change, and would refuse it again.',
  bad_answer: 'The shop answers with something that is not its API: a maintenance page, a firewall, debug output.',
  misconfigured: 'The address, the platform or a setting of the shop is not as it must be. The detail says which.',
  unsupported: 'This platform cannot do that.',
} as const satisfies Record<string, string>;

export type ConnectorFaultKind = keyof typeof connectorFaultKinds;

const passing: ReadonlySet<ConnectorFaultKind> = new Set(['unreachable', 'throttled', 'bad_answer']);

export interface FaultDetail {
  /** A short code or the name of a right; never a URL, a body or anything of a person. */
  readonly detail?: string;
  readonly status?: number;
  /** How long the shop asked us to stay away, milliseconds. */
  readonly retryAfterMs?: number;
}

/** Thrown by every method of a connector for what time or a person must mend. */
export class ConnectorFault extends Error {
  readonly detail: string | undefined;
  readonly status: number | undefined;
  readonly retryAfterMs: number | undefined;

  constructor(readonly kind: ConnectorFaultKind, { detail, status, retryAfterMs }: FaultDetail = {}) {
    super([kind, detail, status].filter(part => part !== undefined).join(' '));
    this.name = 'ConnectorFault';
    this.detail = detail;
    this.status = status;
    this.retryAfterMs = retryAfterMs;
  }

  /** True when the same thing may work later without anybody's doing. */
  get mayPass(): boolean {
    return passing.has(this.kind);
  }
}
