export * from './shop-memory.js';
