export * from './canonical-json.js';
export * from './encoding.js';
export * from './error-codes.js';
export * from './ids.js';
export * from './months.js';
export * from './ports.js';
export * from './result.js';
