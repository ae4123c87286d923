export * from './caps.js';
export { decide } from './decide.js';
export * from './decision.js';
export * from './explain.js';
export * from './gate.js';
export * from './gate-settings.js';
export * from './message-types.js';
export * from './question.js';
