// One attempt at one job, the same for every queue.
import { failureReason } from './failure-reason.js';
import type { Job, JobHandlers } from './queue-port.js';

/** Runs the job's handler once. Answers with the reason of the failure, or undefined when it went well. */
export const attemptJob = async (job: Job, handlers: JobHandlers): Promise<string | undefined> => {
  const handler = Object.hasOwn(handlers, job.name) ? handlers[job.name] : undefined;
  if (handler === undefined) return `nothing here handles jobs named ${job.name}`;
  try {
    await handler(job);
    return undefined;
  } catch (error) {
    return failureReason(error);
  }
};
