// The words of second factor, recovery codes, tokens, invitations and the audit log's filter in English.
export const access = {
  factor: {
    title: 'Second factor', short: 'Second factor', lead: 'Besides the password, a code from an app on your phone. Whoever learns your password alone stays outside.',
    off: 'No second factor is set up.', on: 'A second factor is on.', since: 'since', setUp: 'Set up a second factor', manage: 'Manage', required: 'Everyone in this organisation needs one.',
    askPassword: 'Your password, so that nobody does this at a desk you left.', begin: 'Set it up',
    scanTitle: 'Add it to your app', scan: 'Scan this with an authenticator app, or type the key below into it. The app then shows six digits that change every half minute.',
    qr: 'QR code with the key for your app', key: 'Key', confirm: 'Turn it on', code: 'Code from the app', codeHint: 'Six digits. A code can be used once.',
    wrong: 'This code did not work. It may be used up already or too old, the clock of the phone may be wrong, or there were too many wrong tries. Wait for the next one and try again.',
    left: (count: number): string => count === 1 ? 'One recovery code is left.' : `${count} recovery codes are left.`,
    remake: 'Make new recovery codes', remakeWhat: 'The old ones stop working at once.', remove: 'Remove the second factor',
    removeWhat: 'From then on the password alone is enough.', cannotRemove: 'Everyone in this organisation needs a second factor, so it cannot be removed. To change phones, ask an owner to reset it.',
    removed: 'The second factor is removed.', wrongPassword: 'This is not your password, or there were too many wrong tries. Nothing was changed.',
  },
  codes: {
    title: 'Your recovery codes', what: 'Each lets you in once when the phone is not there. They are shown only now. Keep them where you keep papers, not on the phone.',
    download: 'Download as text', done: 'I have kept them', fileHead: 'Placet recovery codes. Each can be used once.', list: 'Recovery codes',
  },
  signIn: {
    title: 'The second factor', what: 'Enter the six digits your app shows now. Without the phone, one of your recovery codes does it too.', field: 'Code', button: 'Sign in',
    wrong: 'That did not work. The code may be used up or too old, or there were too many wrong tries and the account waits. Wait for the next code and try again.',
    lost: 'No phone and no codes? An owner resets your second factor under People. On the server, this does it:', command: 'npx placet user reset-factor --email you@mail.example',
    setUpTitle: 'Set up a second factor', setUpWhat: 'Everyone in this organisation needs one. It takes a minute; then you are in.', back: 'Start again',
  },
  people: {
    policy: 'Second factor for everyone', policyOff: 'Each person chooses. Nobody is made to have one.', policyOn: 'Everyone needs one. Who has none sets it up at the next sign-in.',
    require: 'Require it of everyone', requireWhat: 'If you require it, sessions of people without one end at once.', optional: 'Leave it to each person', ownFirst: 'Set up your own second factor first; nothing was changed.',
    hasFactor: 'second factor', reset: 'Reset second factor', resetOf: (name: string): string => `Reset second factor of ${name}`,
    invitations: 'Open invitations', noInvitations: 'No invitation is open.', linkUntil: 'link good until', linkOver: 'its link is used up or too old', resend: 'New link', cancel: 'Cancel',
    cancelOf: (email: string): string => `Cancel the invitation of ${email}`, resendOf: (email: string): string => `New link for ${email}`, invitedAs: 'as', invitedAt: 'invited',
    search: 'Name or e-mail', find: 'Find', showAll: 'Show all', none: 'Nobody has this name or address.', next: 'More people', first: 'To the first',
  },
  tokens: {
    nav: 'Tokens', title: 'Tokens', what: 'What programs sign in with at the API. A token acts with its role, in one store or in all.', all: 'All tokens', empty: 'There is no token yet.',
    table: 'Tokens, newest first', name: 'Name', scope: 'For', role: 'Role', madeBy: 'Made by', used: 'Last used', expires: 'Good until', everyStore: 'all stores', goneStore: 'a removed store', never: 'never',
    forever: 'no end', expired: 'expired', nobody: 'unknown', revoke: 'Revoke', revokeOf: (name: string): string => `Revoke ${name}`, older: 'Older', newest: 'Newest',
    make: 'Make a token', makeWhat: 'Its text is shown once, right after. Give each program its own, with no more than it needs.', makeButton: 'Make the token',
    nameHint: 'Which program or person has it, such as: export to the warehouse.', lifetime: 'Good for', lifetimes: { 30: '30 days', 90: '90 days', 365: 'a year', never: 'no end' },
    lifetimeHint: 'After that it answers with an error that says so.', made: (name: string): string => `The token ${name}`, madeWhat: 'Copy it now. It is not kept and cannot be shown again.',
    confirmTitle: (name: string): string => `Revoke ${name}?`, confirmWhat: 'Programs that use it are turned away from then on, within five seconds on every server. This cannot be undone; a new token can be made.',
    confirm: 'Revoke it', problemStore: 'Choose one of your stores, or all.', problemLifetime: 'Choose how long it is good for.',
  },
  audit: {
    filter: 'Filter', action: 'What', anyAction: 'anything', who: 'Who', anyone: 'anyone', day: 'Day (UTC)', show: 'Show', all: 'Show everything', none: 'Nothing like this was done.',
    export: 'Download as CSV', badDay: 'This is not a day. It should be like 2026-03-31.', people: 'People', programs: 'Tokens', token: (name: string): string => `token ${name}`, unknownToken: 'a token',
    in: 'in',
  },
};
