// What tests of other rooms need of the queue; kept from the front door because it brings the test tools along.
export * from './queue-contract.js';
export * from './virtual-time.js';
