// The front door of the core.
export * from './consents/index.js';
export * from './kernel/index.js';
export * from './ledger/index.js';
export * from './subjects/index.js';
