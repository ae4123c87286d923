// How many browsers one address may bring in an hour: a browser id costs nothing to make up, and each becomes a person of the ledger.
import { createHash } from 'node:crypto';
import { ipKeyGenerator } from 'express-rate-limit';

/** An office, or a mobile network behind one address, brings many; a script brings more. */
export const newBrowsersMax = 300;
const hourMs = 3_600_000;
const addressesMax = 5000;

interface Hour { readonly until: number; readonly seen: Set<string> }

export class NewBrowsers {
  private readonly byAddress = new Map<string, Hour>();

  constructor(private readonly now: () => number) {}

  /** Undefined when the browser may come in, else the seconds until it may. Those who were let in before are let in again. */
  waitSeconds(ip: string, browserId: string): number | undefined {
    const hour = this.hourOf(ipKeyGenerator(ip));
    // Kept short and not as it is: nobody reads ids out of this memory.
    const mark = createHash('sha256').update(browserId).digest('base64').slice(0, 11);
    if (hour.seen.has(mark)) return undefined;
    if (hour.seen.size >= newBrowsersMax) return Math.ceil((hour.until - this.now()) / 1000);
    hour.seen.add(mark);
    return undefined;
  }

  private hourOf(address: string): Hour {
    const now = this.now();
    const known = this.byAddress.get(address);
    if (known !== undefined && known.until > now) return known;
    this.byAddress.delete(address);
    const [oldest] = this.byAddress.keys();
    if (this.byAddress.size >= addressesMax && oldest !== undefined) this.byAddress.delete(oldest);
    const hour = { until: now + hourMs, seen: new Set<string>() };
    this.byAddress.set(address, hour);
    return hour;
  }
}
