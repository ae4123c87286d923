// How long an account waits after wrong passwords: five are forgiven, then a minute, doubling up to an hour.
export const failuresForgiven = 5;

const firstMs = 60_000;
const longestMs = 3_600_000;

/** Milliseconds until the next try, after so many failures in a row; 0 for none. */
export const lockMs = (failures: number): number =>
  failures < failuresForgiven ? 0 : Math.min(firstMs * 2 ** Math.min(failures - failuresForgiven, 20), longestMs);
