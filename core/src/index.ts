// The front door of the core.
export * from './kernel/index.js';
