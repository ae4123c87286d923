// The server's ledger against the same suite as the one in memory, on both databases.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ConsentLedger, StoreId } from '@placet/core';
import { describeLedger } from '@placet/core/testing';
import { compose, digest, firstOrganisation, readConfig, silentLog, storeLedger, type Services } from '@placet/server';
import { orSkip } from '../services/require-service.js';
import { withMariadb } from '../services/mariadb.js';

const openInstallation = async (databaseUrl?: string): Promise<{ services: Services; folder: string }> => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-ledger-'));
  const read = readConfig({ PLACET_DATA_DIR: folder, ...databaseUrl === undefined ? {} : { PLACET_DATABASE_URL: databaseUrl } });
  if (!read.ok) throw new Error(read.problems.map(({ setting }) => setting).join());
  return { services: await compose(read.config, { log: silentLog }), folder };
};

const freshLedger = async (services: Services): Promise<ConsentLedger> => {
  const { id } = await firstOrganisation(services.database, services.clock.now());
  const fields = { name: 'Contract', platform: 'custom', url: 'https://shop.example', country: 'DE', locale: 'de', timezone: 'UTC' };
  return storeLedger(services, (await services.stores.create(id, fields, () => null)).id as StoreId);
};

const onInstallation = (name: string, url: (context: Mocha.Context) => Promise<string | undefined>): void => {
  describe(`the server's ledger on ${name}`, () => {
    let opened: Awaited<ReturnType<typeof openInstallation>>;
    before(async function () { opened = await openInstallation(await url(this)); });
    after(async () => {
      await opened.services.close();
      rmSync(opened.folder, { recursive: true });
    });
    describeLedger(`kept in ${name}`, digest, () => freshLedger(opened.services));
  });
};

onInstallation('SQLite', () => Promise.resolve(undefined));
onInstallation('MariaDB', async context => orSkip(context, 'mariadb', await withMariadb()));
