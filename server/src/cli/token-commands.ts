// Commands about the tokens programs use at the API.
import { isId, type OrganisationId } from '@placet/core';
import { Option, type Command } from 'commander';
import type { Services } from '../compose.js';
import { roles, type Role } from '../http/access.js';
import { firstOrganisation } from '../organisations.js';
import { commandLine } from '../users/audit-log.js';
import { listTokens, makeToken, revokeToken, tokenNameLengthMax, type TokenRow } from '../users/tokens.js';
import { CliFailure, print, storeIdOf, storeNamed, withServices } from './session.js';

interface CreateOptions { readonly store?: string; readonly role: Role; readonly name: string; readonly expires?: string }

export const addTokenCommands = (program: Command): void => {
  const token = program.command('token').description('tokens of the API');
  token.command('create').description('make a token; its text is shown once')
    .option('--store <store>', 'only for this store').addOption(new Option('--role <role>').choices(roles).default('owner'))
    .option('--name <text>', 'which program or person has it', 'made on the command line').option('--expires <when>', 'a number of days such as 90d, or a day such as 2027-01-31; never otherwise')
    .action((options: CreateOptions, command: Command) => withServices(async (services) => {
      const now = services.clock.now();
      if (options.name.trim() === '' || options.name.length > tokenNameLengthMax) throw new CliFailure(`--name must have 1 to ${tokenNameLengthMax} characters`);
      const expiresAt = options.expires === undefined ? null : momentOf(options.expires, now);
      const store = options.store === undefined ? undefined : await storeNamed(services, options.store);
      const organisationId = store === undefined ? (await firstOrganisation(services.database, now)).id : store.organisationId as OrganisationId;
      const { id, text } = await makeToken(services, commandLine(organisationId), {
        storeScope: store === undefined ? null : storeIdOf(store), role: options.role, label: options.name.trim(), expiresAt,
      });
      print(command, { id, token: text, name: options.name.trim(), role: options.role, storeId: store?.id ?? null, expiresAt: timeOf(expiresAt) }, [text]);
    }));

  token.command('list').description('list the tokens that were not revoked').action((_options: object, command: Command) => withServices(async (services) => {
    const { id } = await firstOrganisation(services.database, services.clock.now());
    const tokens = await everyToken(services, id);
    print(command, tokens.map(answerOf), tokens.length === 0 ? ['No token yet. `placet token create` makes one.'] : tokens.map(each => lineOf(each, services.clock.now())));
  }));

  token.command('revoke').description('end a token; programs that use it are turned away within five seconds').argument('<id>', 'as `placet token list` shows it')
    .action((id: string, _options: object, command: Command) => withServices(async (services) => {
      const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
      const isDone = isId('token', id) && await revokeToken(services, commandLine(organisationId), id);
      if (!isDone) throw new CliFailure('There is no such token, or it was revoked before. `placet token list` shows them.');
      print(command, { revoked: id }, [`Revoked ${id}.`]);
    }));
};

const dayMs = 86_400_000;

/** The moment `90d` from now, or the end of a day in UTC. */
const momentOf = (text: string, now: number): number => {
  const days = /^([1-9]\d{0,4})d$/.exec(text)?.[1];
  const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  const at = days === undefined ? day + dayMs : now + Number(days) * dayMs;
  if (!(at > now)) throw new CliFailure('--expires must be a number of days such as 90d, or a day to come such as 2027-01-31');
  return at;
};

const batch = 500;

const everyToken = async (services: Services, organisationId: OrganisationId): Promise<readonly TokenRow[]> => {
  const all: TokenRow[] = [];
  for (let before = ''; ;) {
    const tokens = await listTokens(services, organisationId, before, batch);
    all.push(...tokens);
    if (tokens.length < batch) return all;
    before = tokens.at(-1)?.id ?? '';
  }
};

const timeOf = (at: number | null): string | null => at === null ? null : new Date(at).toISOString();

const answerOf = (row: TokenRow): object => ({
  id: row.id, name: row.label, role: row.role, storeId: row.store_scope, createdAt: timeOf(row.created_at),
  lastUsedAt: timeOf(row.last_used_at), expiresAt: timeOf(row.expires_at),
});

const lineOf = (row: TokenRow, now: number): string => [
  row.id, row.role.padEnd(8), (row.store_scope ?? 'all stores').padEnd(30), `used ${timeOf(row.last_used_at) ?? 'never'}`,
  row.expires_at === null ? 'no end' : `${row.expires_at <= now ? 'EXPIRED' : 'until'} ${timeOf(row.expires_at) ?? ''}`, row.label,
].join('  ');
