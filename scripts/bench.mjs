// `npm run bench` measures everything; `npm run bench -- capture verify` only these; `--seconds=2 --rounds=1` and the like go to each bench.
// `--no-build` measures what was compiled last. Results of a run without options are kept: bench/results, docs/performance.md.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { printTable } from '../bench/report/print-table.mjs';
import { writeResult } from '../bench/report/write-result.mjs';
import { bootstrap, root } from './bootstrap.mjs';

const folder = join(root, 'bench');
const benches = ['batch', 'capture', 'csv', 'verify', 'decide', 'register', 'sync', 'unsubscribe', 'webhooks'];

const npm = args => execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: folder, stdio: 'inherit', shell: process.platform === 'win32' });

/** What Placet is compared with is installed here, once, and by nothing else. */
const install = () => {
  const marker = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(marker) || statSync(marker).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs) npm(['ci', '--ignore-scripts']);
};

/** better-sqlite3 compiles for about a minute; only the bench that uses it waits for that. */
const buildNative = (name) => {
  if (!existsSync(join(folder, 'node_modules', name, 'build', 'Release'))) npm(['rebuild', name, '--ignore-scripts=false']);
};

const words = process.argv.slice(2);
const options = Object.fromEntries(words.filter(word => word.startsWith('--')).map(word => word.slice(2).split('=')));
const named = words.filter(word => !word.startsWith('--'));
const unknown = named.filter(name => !benches.includes(name));
if (unknown.length > 0) {
  process.stderr.write(`No such bench: ${unknown.join(', ')}. There are: ${benches.join(', ')}.\n`);
  process.exit(1);
}

if (!words.includes('--no-build')) bootstrap();
install();
// A run cut short or changed by options is for looking at, not for keeping.
const isAsShipped = Object.keys(options).every(name => name === 'no-build');
for (const name of named.length === 0 ? benches : named) {
  process.stdout.write(`\n── ${name}\n`);
  const bench = await import(pathToFileURL(join(folder, `${name}.mjs`)).href);
  for (const native of bench.needs) buildNative(native);
  const found = await bench.run(options);
  found.tables.forEach(printTable);
  if (isAsShipped) writeResult(name, found);
}
