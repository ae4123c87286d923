// The load generator, in a process of its own: told by message what to send for how long, answers with what came back.
import { keepBusy } from './connection.mjs';
import { requestWriter } from './requests.mjs';

/** Numbers never repeat within a bench, so each request is about a new person. */
let number = 0;

const drive = async ({ kind, address, connections, seconds }) => {
  const write = requestWriter({ kind, ...address });
  const until = performance.now() + seconds * 1000;
  const latencies = [];
  const statuses = {};
  const nextRequest = () => performance.now() < until ? write(++number) : undefined;
  const onResponse = (status, milliseconds) => {
    statuses[status] = (statuses[status] ?? 0) + 1;
    latencies.push(milliseconds);
  };
  const startedAt = performance.now();
  await Promise.all(Array.from({ length: connections }, () => keepBusy({ port: address.port, nextRequest, onResponse })));
  return { elapsedSeconds: (performance.now() - startedAt) / 1000, statuses, ...percentiles(latencies) };
};

const percentiles = (latencies) => {
  const sorted = Float64Array.from(latencies).sort();
  const at = share => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return { requests: sorted.length, p50Ms: at(0.5), p99Ms: at(0.99) };
};

process.on('message', (order) => {
  drive(order).then(result => process.send({ result }), error => process.send({ failure: error.message }));
});
process.once('disconnect', () => process.exit(0));
