export * from './rewrite-tags.js';
