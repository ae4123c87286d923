// The front door of the client, for whoever in the house talks to others' servers.
export { isPublicAddress, nothingAllowed, parseAllowedTargets, type AllowedTargets } from './addresses.js';
export { findTargetProblem, systemResolver, type Resolver } from './check-target.js';
export { HostBudget, type HostLimits } from './host-budget.js';
export { HttpClient, usualLimits, type HttpAnswer, type HttpLimits, type HttpMessage, type HttpOutcome, type SendOptions } from './http-client.js';
export { httpFaults, type HttpFault } from './http-fault.js';
export { retryAfterMs } from './retry-after.js';
export { fullJitter, headerOf, mayPass, sendWithRetries, usualRetries, type Retries, type RetryPorts } from './send-with-retries.js';
