export * from './evaluate.js';
export * from './marketing/index.js';
export * from './marketing-facts.js';
export * from './marketing-schema.js';
export * from './rules-for.js';
