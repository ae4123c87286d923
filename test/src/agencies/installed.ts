// A fresh installation for each test, on each make of database: a file speaks for a whole organisation, so nobody else may be in it.
import { temporaryFolder } from '../api/temporary-folder.js';
import { compose, readConfig, silentLog, type Services } from '@placet/server';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';

const makes = {
  SQLite: () => Promise.resolve({}),
  MariaDB: async (context: Mocha.Context) => ({ PLACET_DATABASE_URL: orSkip(context, 'mariadb', await withMariadb()) }),
} as const satisfies Record<string, (context: Mocha.Context) => Promise<Readonly<Record<string, string>>>>;

export const install = async (settings: Readonly<Record<string, string>> = {}): Promise<Services> => {
  const read = readConfig({ NODE_ENV: 'test', PLACET_BASE_URL: 'https://placet.test', PLACET_DATA_DIR: temporaryFolder(), ...settings });
  if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join());
  return compose(read.config, { log: silentLog });
};

export const describeInstalled = (name: string, suite: (installed: () => Promise<Services>) => void): void => {
  for (const [make, settingsOf] of Object.entries(makes)) {
    describe(`${name} (${make})`, function () {
      this.timeout(60_000);
      const open: Services[] = [];
      let settings: Readonly<Record<string, string>> = {};
      beforeEach(async function () { settings = await settingsOf(this); });
      afterEach(async () => { for (const services of open.splice(0)) await services.close(); });
      suite(async () => {
        const services = await install(settings);
        open.push(services);
        return services;
      });
    });
  }
};
