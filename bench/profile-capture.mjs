// Where the time of a capture goes: Placet on SQLite under load from 64 connections, its CPU profile, and the functions with the most time of their own.
// `node bench/profile-capture.mjs [--seconds=10] [--connections=64] [--top=25] [--keep=<file.cpuprofile>]`
import { randomBytes } from 'node:crypto';
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startContender } from './contenders/start-contender.mjs';
import { startLoadGenerator } from './load/load-generator.mjs';
import { perSecond, printTable } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';

const options = Object.fromEntries(process.argv.slice(2).map(word => word.replace(/^--/, '').split('=')));
const { seconds = '10', connections = '64', top = '25', keep } = options;

const underLoad = async (folder) => {
  const environment = { PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn' };
  const placet = await startContender('placet.mjs', environment, ['--cpu-prof', `--cpu-prof-dir=${folder}`]);
  const generator = startLoadGenerator();
  try {
    return await generator.drive({ kind: 'placet', address: placet.address, connections: Number(connections), seconds: Number(seconds) });
  } finally {
    generator.stop();
    await placet.stop();
  }
};

const readProfile = (folder) => {
  const file = join(folder, readdirSync(folder).find(name => name.endsWith('.cpuprofile')));
  if (keep !== undefined) copyFileSync(file, keep);
  return JSON.parse(readFileSync(file, 'utf8'));
};

/** Microseconds of its own for each function, most first; a function is its name and where it is written. */
const selfTimes = ({ nodes, samples, timeDeltas }) => {
  const nameOf = new Map(nodes.map(({ id, callFrame }) => [id, `${callFrame.functionName || '(anonymous)'}  ${placeOf(callFrame)}`]));
  const total = new Map();
  samples.forEach((id, at) => total.set(nameOf.get(id), (total.get(nameOf.get(id)) ?? 0) + timeDeltas[at]));
  return [...total].sort(([, left], [, right]) => right - left);
};

const placeOf = ({ url, lineNumber }) => url === '' ? '' : `${url.replace(/^.*\/node_modules\//, '').replace(/^file:\/\/.*?\/(?=[^/]+\/dist\/)/, '')}:${lineNumber + 1}`;

await withScratchFolder(async (folder) => {
  const load = await underLoad(folder);
  const times = selfTimes(readProfile(folder));
  const all = times.reduce((sum, [, microseconds]) => sum + microseconds, 0);
  process.stdout.write(`${perSecond(load.perSecond)} captures per second (slowed by profiling), p50 ${load.p50Ms.toFixed(1)} ms, p99 ${load.p99Ms.toFixed(1)} ms\n`);
  printTable(`The ${top} functions with the most time of their own`, ['function', 'ms', 'share'], times.slice(0, Number(top)).map(([name, microseconds]) => [
    name, Math.round(microseconds / 1000), `${(microseconds / all * 100).toFixed(1)} %`,
  ]));
});
