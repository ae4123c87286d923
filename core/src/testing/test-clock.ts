// A clock that stands still until told otherwise.
import type { Clock, Random } from '../kernel/index.js';

export class TestClock implements Clock {
  constructor(private at: number = Date.UTC(2026, 2, 1, 12)) {}

  now(): number {
    return this.at;
  }

  advance(ms: number): void {
    this.at += ms;
  }
}

/** Bytes that look random and are the same for the same seed (mulberry32). */
export const seededRandom = (seed: number): Random => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) & 255;
  };
  return { bytes: count => Uint8Array.from({ length: count }, next) };
};
