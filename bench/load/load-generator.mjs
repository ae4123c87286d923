// The bench's side of the load generator.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const script = fileURLToPath(new URL('generate-load.mjs', import.meta.url));

/** `drive({kind, address, connections, seconds})` resolves to rate and latencies; throws when any request was not answered with 200 or 201. */
export const startLoadGenerator = () => {
  const child = fork(script);
  return {
    drive: async order => rateOf(order, await ask(child, order)),
    stop: () => child.disconnect(),
  };
};

const ask = (child, order) => new Promise((resolve, reject) => {
  child.once('message', ({ result, failure }) => failure === undefined ? resolve(result) : reject(new Error(`the load generator: ${failure}`)));
  child.send(order);
});

const rateOf = ({ kind }, { requests, elapsedSeconds, statuses, p50Ms, p99Ms }) => {
  const refused = Object.keys(statuses).filter(status => status !== '200' && status !== '201');
  if (refused.length > 0) throw new Error(`${kind} answered ${refused.map(status => `${status} ${statuses[status]} times`).join(', ')}`);
  return { perSecond: requests / elapsedSeconds, p50Ms, p99Ms };
};
