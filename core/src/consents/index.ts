export * from './consent-ledger.js';
export * from './channels.js';
export * from './fold.js';
export * from './record.js';
export * from './target.js';
export * from './draft.js';
