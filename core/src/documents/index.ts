export * from './completeness.js';
export type { Clause } from './clause.js';
export { isInEea } from './eea.js';
export * from './fact-values.js';
export * from './facts.js';
export * from './kinds.js';
export { wordsIn, type Words } from './words.js';
