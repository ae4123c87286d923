export * from './decide.js';
export * from './message-types.js';
