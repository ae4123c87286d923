export * from './loader-settings.js';
export * from './register.js';
export * from './settings.js';
export * from './storefront-config.js';
