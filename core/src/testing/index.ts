// The door for tests: contract suites per port, doubles in memory, and builders. Needs mocha and chai, so nothing that runs imports it.
export * as build from './builders.js';
export * from './connector-contract.js';
export * from './ledger-contract.js';
export * from './memory-ledger.js';
export * from './stand-in-shop.js';
export * from './test-clock.js';
