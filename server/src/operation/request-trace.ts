// Which request the work at hand follows from: set where a request comes in, kept with what it leaves in the outbox, set again when that is carried
// out, so that one id finds a change and everything that came of it in the logs of every process.
import { AsyncLocalStorage } from 'node:async_hooks';

const traces = new AsyncLocalStorage<string>();

/** The id of the request that the caller works for, or null: for timers, commands, and work shared by several requests. */
export const currentRequestId = (): string | null => traces.getStore() ?? null;

export const underRequest = <T>(requestId: string, work: () => T): T => traces.run(requestId, work);
