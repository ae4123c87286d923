// Suites that need a program of the machine: found, they run; not found, they say loudly what was skipped; named in REQUIRE, they fail.
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

export type Service = 'mariadb' | 'redis' | 'chromium';

/** Debian keeps servers in sbin, which is not on everybody's PATH. */
const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin', '/usr/libexec', '/opt/homebrew/bin'];

/** The first of the programs that is installed, as a path. Throws when none is and REQUIRE names the service. */
export const findProgram = (service: Service, programs: readonly string[]): string | undefined => {
  const found = programs.flatMap(program => folders.map(folder => join(folder, program))).find(isExecutable);
  if (found === undefined && isRequired(service)) throw new Error(`REQUIRE names ${service}, but none of ${programs.join(', ')} is installed`);
  return found;
};

/** The service, or the suite is skipped with a message nobody overlooks. Call it in a `before` hook. */
export const orSkip = <T>(context: Mocha.Context, service: Service, value: T | undefined): T => {
  if (value !== undefined) return value;
  const suite = context.test?.parent?.fullTitle() ?? 'a suite';
  skipped.push(`${suite} (needs ${service})`);
  console.error(`\n  !!! SKIPPED: ${suite}\n  !!! ${service} is not installed here. Install it to run this suite; REQUIRE=${service} turns the skip into a failure.\n`);
  return context.skip();
};

const skipped: string[] = [];

process.once('exit', () => {
  if (skipped.length > 0) console.error(['', '  !!! NOT TESTED in this run:', ...skipped.map(line => `  !!!   ${line}`), ''].join('\n'));
});

const isRequired = (service: Service): boolean => (process.env.REQUIRE ?? '').split(',').map(name => name.trim()).includes(service);

const isExecutable = (path: string): boolean => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};
