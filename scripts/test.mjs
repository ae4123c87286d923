// `npm test`: everything. Suites that need MariaDB, Redis or Chromium start their own; REQUIRE=mariadb,redis,chromium turns a skip into a failure.
// Suites that cross packages wait a great deal (for browsers, databases, processes that are killed), so they run in three processes side by side.
import { spawn } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();

const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');

/** Runs the files in one process; its output comes in one piece when others run beside it. */
const run = (name, files, { isAlone }) => new Promise((resolve) => {
  if (isAlone) process.stdout.write(`\n── ${name}\n`);
  const child = spawn(process.execPath, [mocha, '--reporter', 'dot', '--timeout', '60000', '--exit', ...files, ...process.argv.slice(2)], {
    cwd: root, stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'], env: { NODE_ENV: 'test', ...process.env },
  });
  const output = [];
  child.stdout?.on('data', chunk => output.push(chunk));
  child.stderr?.on('data', chunk => output.push(chunk));
  child.on('close', (code) => {
    if (!isAlone) process.stdout.write(`\n── ${name}\n${Buffer.concat(output)}`);
    resolve(code === 0 ? [] : [name]);
  });
});

const filesIn = (folder, isWanted) => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
  .filter(file => file.endsWith('.test.js') && isWanted(file)).map(file => join(folder, file)).sort();

/** What takes about as long each, by folder; the last takes all the rest. */
const shares = [
  ['crossing: browsers, faults and operation', /^(?:browser|faults|operation|unsubscribe|agencies)$/],
  ['crossing: shops and webhooks', /^(?:sync|connectors|outbound)$/],
  ['crossing: the rest', /^/],
];
const shareOf = file => shares.findIndex(([, folders]) => folders.test(file.split(/[\\/]/)[0] ?? ''));

const unit = ['core/dist/**/*.test.js', 'storefront/dist/**/*.test.js', 'templates/dist/**/*.test.js', 'connectors/*/dist/**/*.test.js', 'server/dist/**/*.test.js', 'test/platforms/dist/**/*.test.js'];

const failed = [
  ...await run('unit', unit, { isAlone: true }),
  ...(await Promise.all(shares.map(([name], at) => run(name, filesIn('test/dist', file => shareOf(file) === at), { isAlone: false })))).flat(),
];
if (failed.length > 0) {
  process.stderr.write(`Failing: ${failed.join(', ')}\n`);
  process.exit(1);
}
