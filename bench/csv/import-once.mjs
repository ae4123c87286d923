// `placet import` as an operator runs it, into an installation made for it.
import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compose, firstOrganisation, readConfig } from '@placet/server';
import { runProgram } from './run-program.mjs';

const program = fileURLToPath(new URL('../../server/bin/placet.mjs', import.meta.url));
const store = { name: 'Bench', platform: 'shopify', url: 'https://shop.example', country: 'US', locale: 'en', timezone: 'America/New_York' };

/** Timed from start to exit. Answers `{seconds, rssBytesMax, answer}`; throws when not all of the file's `count` rows were read. */
export const importOnce = async (folder, file, count, nodeOptions = []) => {
  const own = mkdtempSync(join(folder, 'placet-'));
  const environment = { PLACET_DATA_DIR: own, PLACET_MASTER_KEY: randomBytes(32).toString('base64'), PLACET_LOG_LEVEL: 'warn', NODE_ENV: 'production' };
  const storeId = await makeStore(environment);
  const done = await runProgram(folder, program, ['import', file, '--store', storeId, '--source', 'bench', '--json'], environment, nodeOptions);
  if (done.answer.rows !== count || done.answer.errors !== 0) throw new Error(`${done.answer.rows} rows of ${count} were read, ${done.answer.errors} with errors`);
  return done;
};

const makeStore = async (environment) => {
  const read = readConfig(environment);
  if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
  const services = await compose(read.config);
  try {
    const { id } = await firstOrganisation(services.database, services.clock.now());
    return (await services.stores.create(id, store, () => null)).id;
  } finally {
    await services.close();
  }
};
