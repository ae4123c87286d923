// Commands about stores and the people in them.
import { addShopCommands } from './shop-commands.js';
import { Option, type Command } from 'commander';
import { firstOrganisation } from '../organisations.js';
import { platforms } from '../stores/platforms.js';
import { storeBody, storeFieldsSchema } from '../http/api/stores.js';
import { validationFailure } from '../http/error-reply.js';
import { failWith, noteDeed, print, storeNamed, withServices } from './session.js';

interface StoreOptions { name: string; platform: string; url: string; country: string; locale: string; timezone: string }

export const addPeopleCommands = (program: Command): void => {
  program.command('sign-in').description('make a new one-time sign-in link').action((_options: object, command: Command) => withServices(async (services) => {
    const { id } = await firstOrganisation(services.database, services.clock.now());
    const url = `${services.config.baseUrl}/sign-in/${await services.sessions.makeLink(id, 'owner')}`;
    await noteDeed(services, id, { action: 'server_link_made', object: id });
    print(command, { url }, [`Good once and for a day: ${url}`]);
  }));

  const store = program.command('store').description('the stores: one shop on one platform each');
  store.command('add').description('add a store').requiredOption('--name <text>').addOption(new Option('--platform <name>').choices(platforms).default('custom'))
    .requiredOption('--url <url>').requiredOption('--country <code>', 'such as DE').option('--locale <tag>', 'such as de', 'en').option('--timezone <zone>', 'such as Europe/Berlin', 'UTC')
    .action((options: StoreOptions, command: Command) => withServices(async (services) => {
      const fields = storeFieldsSchema.safeParse(options);
      if (!fields.success) return failWith(validationFailure(fields.error, 'options'));
      const { id } = await firstOrganisation(services.database, services.clock.now());
      const added = await services.stores.create(id, fields.data, () => null);
      await noteDeed(services, id, { action: 'store_added', object: added.id });
      print(command, storeBody(added), [`${added.id}  ${added.name}`, `public key ${added.publicKey}`]);
    }));
  store.command('list').description('list the stores').action((_options: object, command: Command) => withServices(async (services) => {
    const { id } = await firstOrganisation(services.database, services.clock.now());
    const stores = await services.stores.list(id, null, '', 1000);
    print(command, stores.map(storeBody), stores.length === 0 ? ['No stores yet. `placet store add` adds one.'] : stores.map(each => `${each.id}  ${each.platform.padEnd(12)} ${each.name}`));
  }));
  store.command('remove').description('remove a store; its ledger is kept').argument('<store>').action((text: string, _options: object, command: Command) => withServices(async (services) => {
    const removed = await storeNamed(services, text);
    await services.stores.remove(removed);
    await noteDeed(services, removed.organisationId, { action: 'store_removed', object: removed.id });
    print(command, { removed: removed.id }, [`Removed ${removed.name}. Its ledger is kept.`]);
  }));
  addShopCommands(program, store);
};
