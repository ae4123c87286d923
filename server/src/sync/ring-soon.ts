// Many changes of one moment are one look into the outbox: it costs as much for a single order as for fifty, and two servers that look all the time stand in
// each other's way.
import type { Timers } from '../queue/timers.js';

const withinMs = 40;

/** Calls `kick` once, a moment after the first of any number of calls. */
export const ringSoon = (timers: Timers, kick: () => void): (() => void) => {
  let isRung = false;
  return () => {
    if (isRung) return;
    isRung = true;
    timers.after(withinMs, () => {
      isRung = false;
      kick();
    });
  };
};
