export * from './rewrite-page.js';
export { categoryNames } from '../categories.js';
