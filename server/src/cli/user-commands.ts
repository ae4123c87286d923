// Commands about the people who run Placet: how somebody gets in who has no link yet, or lost the password.
import { Option, type Command } from 'commander';
import { roles, type Role } from '../http/access.js';
import { firstOrganisation } from '../organisations.js';
import { commandLine } from '../users/audit-log.js';
import { inviteUser, makeLinkFor } from '../users/join.js';
import { listUsers, staffEmail } from '../users/user.js';
import { CliFailure, print, withServices } from './session.js';

export const addUserCommands = (program: Command): void => {
  const user = program.command('user').description('the people who sign in');
  user.command('add').description('invite somebody; prints a one-time link to set a password').requiredOption('--email <address>')
    .addOption(new Option('--role <role>').choices(roles).makeOptionMandatory())
    .action((options: { email: string; role: Role }, command: Command) => withServices(async (services) => {
      const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
      const invitation = await inviteUser(services, commandLine(organisationId), { email: emailOf(options.email), role: options.role });
      if (invitation === 'email_taken') throw new CliFailure('This address already has an account or an invitation. `placet user link` makes a new link.');
      printLink(command, invitation.id, `${services.config.baseUrl}/sign-in/${invitation.code}`);
    }));
  user.command('link').description('make a new one-time link to set a password; ends the sessions of this user').requiredOption('--email <address>')
    .action((options: { email: string }, command: Command) => withServices(async (services) => {
      const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
      const email = emailOf(options.email);
      const found = (await listUsers(services, organisationId)).find(each => each.email === email);
      const code = found === undefined ? undefined : await makeLinkFor(services, commandLine(organisationId), found.id);
      if (found === undefined || code === undefined) throw new CliFailure('No user who may sign in has this address. `placet user list` shows them.');
      printLink(command, found.id, `${services.config.baseUrl}/sign-in/${code}`);
    }));
  user.command('list').description('list the people who may sign in').action((_options: object, command: Command) => withServices(async (services) => {
    const { id: organisationId } = await firstOrganisation(services.database, services.clock.now());
    const users = (await listUsers(services, organisationId)).map(({ id, email, name, role, password_hash: hash, disabled_at: disabledAt }) =>
      ({ id, email, name, role, state: disabledAt !== null ? 'disabled' : hash === null ? 'invited' : 'active' }));
    print(command, users, users.length === 0 ? ['Nobody yet. `placet user add` invites somebody.'] : users.map(each => `${each.id}  ${each.role.padEnd(8)} ${each.state.padEnd(8)} ${each.email}  ${each.name}`));
  }));
};

const emailOf = (text: string): string => {
  const email = staffEmail(text);
  if (email === undefined) throw new CliFailure('--email is not an e-mail address');
  return email;
};

const printLink = (command: Command, id: string, url: string): void => { print(command, { id, url }, [`Good once and for a day: ${url}`]); };
