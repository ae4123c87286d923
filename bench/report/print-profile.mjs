// The functions with the most time of their own in a CPU profile that Node wrote.
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { printTable } from './print-table.mjs';

/** Node's options that make it leave a profile in `folder`. */
export const profiling = folder => ['--cpu-prof', `--cpu-prof-dir=${folder}`];

/** Prints the `top` functions of the profile in `folder`; `keep` names a file to copy the profile to. */
export const printProfile = (folder, { top = '25', keep }) => {
  const file = join(folder, readdirSync(folder).find(name => name.endsWith('.cpuprofile')));
  if (keep !== undefined) copyFileSync(file, keep);
  const times = selfTimes(JSON.parse(readFileSync(file, 'utf8')));
  const all = times.reduce((sum, [, microseconds]) => sum + microseconds, 0);
  printTable({
    title: `The ${top} functions with the most time of their own`, header: ['function', 'ms', 'share'],
    rows: times.slice(0, Number(top)).map(([name, microseconds]) => [name, Math.round(microseconds / 1000), `${(microseconds / all * 100).toFixed(1)} %`]),
  });
};

/** Microseconds of its own for each function, most first; a function is its name and where it is written. */
const selfTimes = ({ nodes, samples, timeDeltas }) => {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'}  ${placeOf(callFrame)}`]));
  const total = new Map();
  samples.forEach((id, at) => total.set(nameOf.get(id), (total.get(nameOf.get(id)) ?? 0) + timeDeltas[at]));
  return [...total].sort(([, left], [, right]) => right - left);
};

const placeOf = ({ url, lineNumber }) => url === '' ? '' : `${url.replace(/^.*\/node_modules\//, '').replace(/^file:\/\/.*?\/(?=[^/]+\/dist\/)/, '')}:${lineNumber + 1}`;
