export * from './connector.js';
export * from './connector-fault.js';
export * from './inbound.js';
export * from './manifest.js';
export * from './plugin-protocol.js';
export * from './read-answer.js';
export * from './shop-http.js';
export * from './shop-subject.js';
