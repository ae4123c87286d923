export * from './eea.js';
export * from './phone-regions.js';
export * from './region-code.js';
export * from './region-defaults.js';
export * from './resolve-region.js';
export * from './rules/index.js';
export * from './stances.js';
