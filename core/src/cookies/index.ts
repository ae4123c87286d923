export * from './compare-versions.js';
export * from './contrast.js';
export * from './loader-settings.js';
export * from './offer.js';
export * from './register.js';
export * from './settings.js';
export * from './storefront-config.js';
