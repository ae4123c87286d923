// The door for tests: contract suites and doubles of the server's ports. Needs chai, so nothing that runs imports it.
export * from './queue/testing.js';
export * from './sync/testing.js';
