// `npm test`: everything. Suites that need MariaDB, Redis or Chromium start their own; REQUIRE=mariadb,redis,chromium turns a skip into a failure.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();

const suites = {
  unit: ['core/dist/**/*.test.js', 'templates/dist/**/*.test.js', 'connectors/*/dist/**/*.test.js', 'server/dist/**/*.test.js'],
  crossing: ['test/dist/**/*.test.js'],
};

const run = (name, patterns) => {
  process.stdout.write(`\n── ${name}\n`);
  const mocha = join(root, 'node_modules', 'mocha', 'bin', 'mocha.js');
  return spawnSync(process.execPath, [mocha, '--reporter', 'dot', '--timeout', '20000', '--exit', ...patterns, ...process.argv.slice(2)], {
    cwd: root, stdio: 'inherit', env: { NODE_ENV: 'test', ...process.env },
  }).status ?? 1;
};

const failed = Object.entries(suites).filter(([name, patterns]) => run(name, patterns) !== 0).map(([name]) => name);
if (failed.length > 0) {
  process.stderr.write(`Failing: ${failed.join(', ')}\n`);
  process.exit(1);
}
