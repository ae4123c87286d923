// Commands about stores, tokens and the people in them.
import { channels, decide, identifiersOf, isChannel, parseMessageType, resolveRegion } from '@placet/core';
import { Option, type Command } from 'commander';
import { phoneParserFor } from '../adapters/phone.js';
import { roles, type Role } from '../http/access.js';
import { createToken, firstOrganisation } from '../organisations.js';
import { platforms } from '../stores/platforms.js';
import { storeBody, storeFieldsSchema } from '../http/api/stores.js';
import { validationFailure } from '../http/error-reply.js';
import { findByIdentifiers, noStandings } from '../subjects/find-subject.js';
import { CliFailure, failWith, print, storeIdOf, storeNamed, withServices } from './session.js';

interface StoreOptions { name: string; platform: string; url: string; country: string; locale: string; timezone: string }

export const addPeopleCommands = (program: Command): void => {
  program.command('token').description('tokens of the API').command('create').description('make a token; its text is shown once')
    .option('--store <store>', 'only for this store').addOption(new Option('--role <role>').choices(roles).default('owner'))
    .option('--label <text>', 'what it is for', 'made on the command line').option('--days <n>', 'expire after so many days')
    .action((options: { store?: string; role: Role; label: string; days?: string }, command: Command) => withServices(async (services) => {
      const now = services.clock.now();
      const store = options.store === undefined ? undefined : await storeNamed(services, options.store);
      const days = options.days === undefined ? undefined : Number(options.days);
      if (days !== undefined && !(days > 0 && days < 36_500)) throw new CliFailure('--days must be a number of days');
      const { id: organisationId } = await firstOrganisation(services.database, now);
      const { id, text } = await createToken(services.database, {
        organisationId, storeScope: store === undefined ? null : storeIdOf(store), role: options.role, label: options.label,
        expiresAt: days === undefined ? null : now + days * 86_400_000,
      }, now);
      print(command, { id, token: text, role: options.role, storeId: store?.id ?? null }, [text]);
    }));

  program.command('sign-in').description('make a new one-time sign-in link').action((_options: object, command: Command) => withServices(async (services) => {
    const { id } = await firstOrganisation(services.database, services.clock.now());
    const url = `${services.config.baseUrl}/sign-in/${await services.sessions.makeLink(id, 'owner')}`;
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
    print(command, { removed: removed.id }, [`Removed ${removed.name}. Its ledger is kept.`]);
  }));

  program.command('decide').description('may this be sent to this person now?').requiredOption('--store <store>').requiredOption('--email <address>')
    .addOption(new Option('--channel <channel>').choices(channels).default('email')).option('--type <type>', 'message type', 'newsletter')
    .action((options: { store: string; email: string; channel: string; type: string }, command: Command) => withServices(async (services) => {
      const found = await storeNamed(services, options.store);
      const identifiers = identifiersOf({ email: options.email }, phoneParserFor(found.country), 'options');
      const messageType = parseMessageType(options.type);
      if (!identifiers.ok) return failWith(identifiers.error);
      if (!messageType.ok) return failWith(messageType.error);
      if (!isChannel(options.channel)) throw new CliFailure('--channel is not a channel');
      const known = await findByIdentifiers(services.database, services.keyring, storeIdOf(found), identifiers.value);
      const { id, why } = resolveRegion({ storeCountry: found.country, locale: found.locale }, options.channel);
      const answer = decide({
        standings: known?.standings ?? noStandings, channel: options.channel, messageType: messageType.value, region: { id, why }, at: services.clock.now(),
      });
      print(command, answer, [
        `${answer.decision.toUpperCase()}  ${answer.reason}${answer.detail === answer.reason ? '' : ` (${answer.detail})`}`, `region ${answer.region.id}: ${answer.region.why}`,
        `rule ${answer.rule.id}: ${answer.rule.citation}`, ...answer.records.map(record => `record ${record}`),
      ]);
    }));
};
