// Where the time of an import goes: `placet import` of new customers, its CPU profile, and the functions with the most time of their own.
// `node bench/profile-import.mjs [--rows=100000] [--top=25] [--keep=<file.cpuprofile>]`
import { join } from 'node:path';
import { importOnce } from './csv/import-once.mjs';
import { writeCustomers } from './csv/write-customers.mjs';
import { printProfile, profiling } from './report/print-profile.mjs';
import { perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';

const options = Object.fromEntries(process.argv.slice(2).map(word => word.replace(/^--/, '').split('=')));
const rows = Number(options.rows ?? '100000');

await withScratchFolder(async (folder) => {
  const file = join(folder, 'customers.csv');
  writeCustomers(file, rows);
  const { seconds } = await importOnce(folder, file, rows, profiling(folder));
  process.stdout.write(`${perSecond(rows / seconds)} rows per second (slowed by profiling)\n`);
  printProfile(folder, options);
});
