// The words of Placet: documents, consent texts, labels, and a sample store to try them on.
export * from './consent-texts.js';
export * from './cookie-words/index.js';
export * from './document-templates.js';
export * from './email-templates.js';
export { labels, type Labels } from './labels.js';
export * from './locales.js';
export { sampleFacts } from './sample-facts.js';
