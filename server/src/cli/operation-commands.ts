// Commands that run and look after an installation.
import type { Command } from 'commander';
import { rotateMasterKey } from '../adapters/keyring.js';
import { readConfig, settingNames } from '../config.js';
import { firstOrganisation } from '../organisations.js';
import { CliFailure, noteDeed, print, withServices } from './session.js';

export const addOperationCommands = (program: Command): void => {
  program.command('serve').description('serve the API and pages, and work through the queue').option('--demo', 'with a sample shop that records real consents')
    .action(async ({ demo = false }: { demo?: boolean }) => (await import('../main.js')).runServer({ demo }));

  program.command('worker').description('work through the queue without serving; run as many as needed beside PLACET_REDIS_URL').action(async () => (await import('../main.js')).runWorker());

  program.command('migrate').description('bring the database schema up to date').action(async (_options: object, command: Command) => {
    const read = readConfig(process.env);
    if (!read.ok) throw new CliFailure(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
    const { migrate } = await import('../storage/migrations/index.js');
    const { openDatabase } = await import('../storage/open-database.js');
    const database = await openDatabase(read.config.databaseUrl);
    try {
      const ran = await migrate(database);
      print(command, { ran }, ran.length === 0 ? ['The schema is up to date.'] : ran.map(name => `ran ${name}`));
    } finally {
      await database.close();
    }
  });

  program.command('doctor').description('check the configuration and what it points at; names every problem at once').action(async (_options: object, command: Command) => {
    const { checkInstallation } = await import('../doctor.js');
    const findings = await checkInstallation(process.env);
    print(command, { findings, settings: settingNames }, findings.map(({ isFine, what, message }) => `${isFine ? '✓' : '✕'} ${what}: ${message}`));
    if (findings.some(({ isFine }) => !isFine)) process.exitCode = 1;
  });

  program.command('keys').description('the installation\'s own keys').command('rotate')
    .description('wrap every key anew under PLACET_MASTER_KEY; PLACET_MASTER_KEY_PREVIOUS opens the old ones')
    .action((_options: object, command: Command) => withServices(async (services) => {
      const { database, keyring, clock } = services;
      const rewrapped = await rotateMasterKey(database, keyring.vault);
      const { id } = await firstOrganisation(database, clock.now());
      await noteDeed(services, id, { action: 'keys_rotated', object: id, detail: String(rewrapped) });
      print(command, { rewrapped }, [`${rewrapped} keys are wrapped under the current master key. PLACET_MASTER_KEY_PREVIOUS can go.`]);
    }));
};
