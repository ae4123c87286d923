// How much of this process one host may have: so many requests at a time, so many a second, and so many in line. A host that hangs keeps nobody else waiting.
import type { Clock } from '@placet/core';
import type { Timers } from '../queue/timers.js';
import { NamedFault } from './http-fault.js';

export interface HostLimits {
  readonly concurrent: number;
  /** Requests a second on average; a second's worth may come at once. */
  readonly perSecond: number;
  /** More are refused at once, as `busy`. */
  readonly waitingMax: number;
}

interface Host {
  running: number;
  /** Requests that may begin now; refilled with time. */
  tokens: number;
  filledAt: number;
  readonly line: (() => void)[];
  isTimed: boolean;
}

const hostsMax = 10_000;

export class HostBudget {
  private readonly hosts = new Map<string, Host>();

  constructor(private readonly limits: HostLimits, private readonly clock: Clock, private readonly timers: Timers) {}

  /** Runs `work` when it is this request's turn. Rejects with `busy` when too many wait. */
  async run<T>(hostname: string, work: () => Promise<T>): Promise<T> {
    const host = this.hostOf(hostname);
    if (host.line.length >= this.limits.waitingMax) throw new NamedFault('busy');
    await new Promise<void>((resolve) => {
      host.line.push(resolve);
      this.admit(host);
    });
    try {
      return await work();
    } finally {
      host.running--;
      this.admit(host);
    }
  }

  private admit(host: Host): void {
    const { concurrent, perSecond } = this.limits;
    const now = this.clock.now();
    host.tokens = Math.min(perSecond, host.tokens + Math.max(0, now - host.filledAt) * perSecond / 1000);
    host.filledAt = now;
    while (host.line.length > 0 && host.running < concurrent && host.tokens >= 1) {
      host.tokens--;
      host.running++;
      host.line.shift()?.();
    }
    if (host.line.length > 0 && host.running < concurrent && !host.isTimed) this.comeBack(host);
  }

  private comeBack(host: Host): void {
    host.isTimed = true;
    this.timers.after(Math.ceil((1 - host.tokens) * 1000 / this.limits.perSecond), () => {
      host.isTimed = false;
      this.admit(host);
    });
  }

  private hostOf(hostname: string): Host {
    const known = this.hosts.get(hostname);
    if (known !== undefined) return known;
    if (this.hosts.size >= hostsMax) for (const [name, host] of this.hosts) if (host.running === 0 && host.line.length === 0) this.hosts.delete(name);
    const host: Host = { running: 0, tokens: this.limits.perSecond, filledAt: this.clock.now(), line: [], isTimed: false };
    this.hosts.set(hostname, host);
    return host;
  }
}
