// How long to wait after a failure: doubling, with half of it left to chance so that many failures do not come back as one crowd.
import type { Random } from '@placet/core';
import type { RetryPolicy } from './queue-port.js';

/** Milliseconds before attempt `attemptsMade + 1`: between half and all of `firstDelayMs × 2^(attemptsMade − 1)`, at most `delayMsMax`. */
export const retryDelay = ({ firstDelayMs, delayMsMax }: RetryPolicy, attemptsMade: number, random: Random): number => {
  const full = Math.min(delayMsMax, firstDelayMs * 2 ** Math.min(attemptsMade - 1, 40));
  return Math.ceil(full * (0.5 + 0.5 * fraction(random)));
};

const fraction = (random: Random): number => {
  const [high = 0, low = 0] = random.bytes(2);
  return (high * 256 + low) / 65_535;
};
