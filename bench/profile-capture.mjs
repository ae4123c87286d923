// Where the time of a capture goes: Placet on SQLite under load from 64 connections, its CPU profile, and the functions with the most time of their own.
// `node bench/profile-capture.mjs [--seconds=10] [--connections=64] [--top=25] [--keep=<file.cpuprofile>]`
import { randomBytes } from 'node:crypto';
import { startContender } from './contenders/start-contender.mjs';
import { startLoadGenerator } from './load/load-generator.mjs';
import { printProfile, profiling } from './report/print-profile.mjs';
import { perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';

const options = Object.fromEntries(process.argv.slice(2).map(word => word.replace(/^--/, '').split('=')));
const { seconds = '10', connections = '64' } = options;

const underLoad = async (folder) => {
  const environment = { PLACET_PORT: '0', PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn' };
  const placet = await startContender('placet.mjs', environment, profiling(folder));
  const generator = startLoadGenerator();
  try {
    return await generator.drive({ kind: 'placet', address: placet.address, connections: Number(connections), seconds: Number(seconds) });
  } finally {
    generator.stop();
    await placet.stop();
  }
};

await withScratchFolder(async (folder) => {
  const load = await underLoad(folder);
  process.stdout.write(`${perSecond(load.perSecond)} captures per second (slowed by profiling), p50 ${load.p50Ms.toFixed(1)} ms, p99 ${load.p99Ms.toFixed(1)} ms\n`);
  printProfile(folder, options);
});
