// Commands about the people who run Placet: how somebody gets in who has no link yet, or lost the password or the second factor.
import type { OrganisationId } from '@placet/core';
import { Option, type Command } from 'commander';
import type { Services } from '../compose.js';
import { roles, type Role } from '../http/access.js';
import { firstOrganisation } from '../organisations.js';
import { commandLine } from '../users/audit-log.js';
import { inviteUser, makeLinkFor } from '../users/join.js';
import { listUsers } from '../users/list-users.js';
import { resetFactor } from '../users/second-factor.js';
import { factorStateOf, staffEmail, userByEmail, type UserRow } from '../users/user.js';
import { CliFailure, print, withServices } from './session.js';

export const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('the people who sign in');
  user.command('add').description('invite somebody; prints a one-time link to set a password').requiredOption('--email <address>')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .action((options: { email: string; role: Role }, command: Command) => inOrganisation(async (services, organisationId) => {
      const invitation = await inviteUser(services, commandLine(organisationId), { email: emailOf(options.email), role: options.role });
      if (invitation === 'email_taken') throw new CliFailure('This address already has an account or an invitation. `placet user link` makes a new link.');
      printLink(command, invitation.id, `${services.config.baseUrl}/sign-in/${invitation.code}`);
    }));
  user.command('link').description('make a new one-time link to set a password; ends the sessions of this user').requiredOption('--email <address>')
    .action((options: { email: string }, command: Command) => inOrganisation(async (services, organisationId) => {
      const found = await userWith(services, organisationId, options.email);
      const code = found === undefined ? undefined : await makeLinkFor(services, commandLine(organisationId), found.id);
      if (found === undefined || code === undefined) throw new CliFailure('No user who may sign in has this address. `placet user list` shows them.');
      printLink(command, found.id, `${services.config.baseUrl}/sign-in/${code}`);
    }));
  user.command('reset-factor').description('take the second factor of somebody who lost it away; ends the sessions of this user').requiredOption('--email <address>')
    .action((options: { email: string }, command: Command) => inOrganisation(async (services, organisationId) => {
      const found = await userWith(services, organisationId, options.email);
      if (found === undefined || !await resetFactor(services, commandLine(organisationId), found.id)) throw new CliFailure('No user with a second factor has this address.');
      print(command, { id: found.id }, ['The second factor is gone. The password alone signs in, unless everyone needs a second factor: then the next sign-in sets up a new one.']);
    }));
  user.command('list').description('list the people who may sign in').action((_options: object, command: Command) => inOrganisation(async (services, organisationId) => {
    const users = (await everyone(services, organisationId)).map(each => ({
      id: each.id, email: each.email, name: each.name, role: each.role, state: each.disabled_at !== null ? 'disabled' : each.password_hash === null ? 'invited' : 'active',
      hasSecondFactor: factorStateOf(each) === 'on',
    }));
    const lines = users.map(each => `${each.id}  ${each.role.padEnd(8)} ${each.state.padEnd(8)} ${each.hasSecondFactor ? '2nd factor' : '-         '} ${each.email}  ${each.name}`);
    print(command, users, users.length === 0 ? ['Nobody yet. `placet user add` invites somebody.'] : lines);
  }));
};

const inOrganisation = (work: (services: Services, organisationId: OrganisationId) => Promise<void>): Promise<void> => withServices(async (services) => {
  const { id } = await firstOrganisation(services.database, services.clock.now());
  await work(services, id);
});

const userWith = async ({ database }: Services, organisationId: OrganisationId, email: string): Promise<UserRow | undefined> => {
  const found = await database.read(sql => userByEmail(sql, emailOf(email)));
  return found?.organisation_id === organisationId ? found : undefined;
};

const batch = 500;

const everyone = async (services: Services, organisationId: OrganisationId): Promise<readonly UserRow[]> => {
  const all: UserRow[] = [];
  for (let after = ''; ;) {
    const users = await listUsers(services, organisationId, { after, limit: batch });
    all.push(...users);
    if (users.length < batch) return all;
    after = users.at(-1)?.id ?? '';
  }
};

const emailOf = (text: string): string => {
  const email = staffEmail(text);
  if (email === undefined) throw new CliFailure('--email is not an e-mail address');
  return email;
};

const printLink = (command: Command, id: string, url: string): void => { print(command, { id, url }, [`Good once and for a day: ${url}`]); };
