export * from './identifiers.js';
export * from './merge.js';
export * from './normalise.js';
export * from './resolve.js';
