// Waiting, given from outside like the clock, so that tests decide when time passes.
export interface Timers {
  /** Runs `work` once after `delayMs`; the answer calls it off. */
  after(delayMs: number, work: () => void): () => void;
}

/** setTimeout counts in 31 bits and fires at once beyond; what lies further away is waited for in steps. */
const delayMsMax = 2 ** 31 - 1;

export const systemTimers: Timers = {
  after: (delayMs, work) => {
    let timer: NodeJS.Timeout;
    const wait = (rest: number): void => {
      timer = setTimeout(() => {
        if (rest > delayMsMax) wait(rest - delayMsMax); else work();
      }, Math.min(rest, delayMsMax));
    };
    wait(delayMs);
    return () => { clearTimeout(timer); };
  },
};
