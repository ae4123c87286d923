// The front door of the queue.
export * from './bull-queue.js';
export * from './embedded-queue.js';
export { callOffMarketing, topicKinds, type TopicKind } from './marketing-topics.js';
export * from './outbox.js';
export * from './outbox-job.js';
export * from './outbox-relay.js';
export * from './queue-port.js';
export * from './retry-delay.js';
export * from './timers.js';
