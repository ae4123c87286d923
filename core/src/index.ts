// The front door of the core.
export * from './consents/index.js';
export * from './cookies/index.js';
export * from './decisions/index.js';
export * from './documents/index.js';
export * from './kernel/index.js';
export * from './ledger/index.js';
export * from './policies/index.js';
export * from './regions/index.js';
export * from './subjects/index.js';
export * from './sync/index.js';
