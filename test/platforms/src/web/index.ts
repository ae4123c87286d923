export * from './tracker-pages.js';
export * from './tracker-web.js';
