export * from './csv-preset.js';
export { manifest } from './manifest.js';
