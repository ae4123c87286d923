export * from './csv-preset.js';
export { connector } from './connector.js';
export { manifest } from './manifest.js';
