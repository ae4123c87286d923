export * from './checkpoint.js';
export * from './export-format.js';
export * from './frontier.js';
export * from './merkle.js';
export * from './proof.js';
export * from './tiles.js';
export * from './verify.js';
export * from './receipt.js';
