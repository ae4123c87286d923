// The queue's parts these suites drive. The server's own door is for those who run it and does not show them.
export * from '../../../server/dist/queue/index.js';
export * from '../../../server/dist/queue/testing.js';
export { openDatabase, type Database } from '../../../server/dist/storage/open-database.js';
export { migrate } from '../../../server/dist/storage/migrations/index.js';
