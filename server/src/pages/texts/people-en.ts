// The words of sign-in, people, account and audit log in English.
import { deeds } from './deeds-en.js';

export const people = {
  nav: { label: 'People and access', account: 'Your account', people: 'People', audit: 'Audit log' },
  fields: {
    name: 'Name', email: 'E-mail', password: 'Password', newPassword: 'New password', current: 'Current password', role: 'Role',
    passwordHint: 'At least 12 characters. Three or four words you make up are easy to remember and hard to guess.',
  },
  roles: { owner: 'Owner', admin: 'Admin', agent: 'Agent', auditor: 'Auditor' },
  roleHints: {
    owner: 'everything, people and tokens too', admin: 'stores, policies, sections, documents', agent: 'looks, and records what people say', auditor: 'looks only, and sees the audit log',
  },
  problems: {
    needed: 'Please fill this in.', tooLong: 'This is too long.', email: 'This does not look like an e-mail address. It should be like name@mail.example.',
    tooShort: 'At least 12 characters, please.', passwordTooLong: 'At most 200 characters, please.', taken: 'This address cannot be used: it already has an account here, or an invitation.',
    current: 'This is not your current password, or there were too many wrong tries. Nothing was changed.', role: 'Choose one of the four roles.',
    summary: 'Something is missing. Nothing was changed.',
  },
  signIn: {
    title: 'Sign in', button: 'Sign in',
    wrong: 'That did not work. E-mail or password is wrong, or there were too many wrong tries and the account waits. Check both, then try again in a few minutes.',
    forgotten: 'Password forgotten? An owner makes a new link under People. On the server, this makes one:',
    command: 'npx placet user link --email you@mail.example',
  },
  join: {
    title: 'Set your password', what: 'This link can be used once. From then on you sign in with your e-mail and this password.', button: 'Set the password and sign in', as: 'You sign in as',
  },
  welcome: {
    title: 'Make your account', button: 'Make the account', later: 'Only look around for now',
    what: 'You came in by a link from the server, so nothing says who you are. With an account you sign in from anywhere, can invite others, and what you do is recorded under your name.',
  },
  list: {
    title: 'People', what: 'Who may sign in here, and what they may do. A change of role holds from the next click on.',
    all: 'Who has access', you: 'you', invited: 'invited, has not set a password', disabled: 'may not sign in', never: 'never', lastSeen: 'Last sign-in', role: (name: string): string => `Role of ${name}`,
    change: 'Change role', disable: 'Disable', enable: 'Let in again', link: 'New link', disableOf: (name: string): string => `Disable ${name}`,
    enableOf: (name: string): string => `Let in again: ${name}`, linkOf: (name: string): string => `New link for ${name}`, changeOf: (name: string): string => `Change role of ${name}`,
    linkHint: 'A new link lets somebody set a new password. It ends the sessions they have.',
    lastOwner: 'This is the only owner who can sign in. Make somebody else owner first; nothing was changed.',
    invite: 'Invite somebody', inviteWhat: 'You get a link to hand over. It is shown once, can be used once, and is good for a day.', inviteButton: 'Make the link',
    made: (email: string): string => `The link for ${email}`, madeWhat: 'Hand it over by a way you trust. It is shown only now; whoever has it can set the password.', madeMailed: 'It was sent by e-mail as well.',
  },
  account: {
    title: 'Your account', password: 'Change your password', change: 'Change the password', changed: 'The password is changed. All other sessions were ended.',
    passwordWhat: 'All your other sessions end.', sessions: 'Where you are signed in', sessionsWhat: 'A session ends by itself after twelve hours.',
    thisOne: 'this browser', since: 'since', seen: 'last seen', end: 'End', endOf: (browser: string): string => `End the session of ${browser}`, endOthers: 'End all others', unknown: 'Unknown browser',
    on: (browser: string, system: string): string => `${browser} on ${system}`, noOthers: 'No other session is open.',
  },
  audit: {
    title: 'Audit log', what: 'Who did what, when and from where. Nobody can change or remove a row, the database itself refuses.',
    empty: 'Nothing has been done yet.', older: 'Older', newest: 'Newest', when: 'When', who: 'Who', did: 'What', whom: 'To what', from: 'From', table: 'What was done, newest first',
    commandLine: 'the command line', nobody: 'somebody at the door', server: 'a link from the server', noAddress: 'the server itself',
    actions: deeds,
  },
  refused: {
    roleTitle: 'Your role does not allow this', role: 'An owner of this installation can change your role.', home: 'To the first page',
    formTitle: 'This form could not be trusted', form: 'It was sent from another page, or from before you signed in. Nothing was changed.', again: 'Open the page again and send it from there.',
  },
};
