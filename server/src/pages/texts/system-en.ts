// The words of the installation's own page and of the API's, in English.
export const systemEn = {
  title: 'System', lead: 'How this installation is: what waits, what was given up, and what it runs on.', checks: 'Checks', check: 'Part', said: 'What was found', state: 'State', checksCaption: 'What was checked', fine: 'in order', wrong: 'needs a look',
  figures: 'Background work', waiting: 'Waiting', active: 'Under way', delayed: 'Due later', dead: 'Given up', queueGone: 'The queue does not answer.',
  outbox: 'Deliveries by store', outboxCaption: 'Stores with deliveries that wait or were given up', store: 'Store', oldest: 'Oldest', outboxEmpty: 'Nothing waits.', outboxEmptyWhat: 'Everything that followed from a change was delivered.',
  deadTitle: (store: string): string => `Given up at ${store}`, deadCaption: 'What was given up, oldest first', topic: 'Work', reason: 'Reason', tries: 'Tries', since: 'Since', retry: 'Try again', retryOf: (what: string): string => `Try again: ${what}`,
  deadMore: (text: string): string => `Only the first ${text} are shown.`, retried: 'It gets all its tries again.', gone: 'This was taken up meanwhile, or belongs to nobody here. Nothing was changed.', noReason: 'no reason was kept',
  parts: { database: 'Database', migrations: 'Schema', queue: 'Queue', mail: 'Mail', geo: 'Country data', disk: 'Disk', address: 'Address', keys: 'Private targets' },
  words: {
    database: (dialect: string, ms: string): string => `${dialect}, answered in ${ms} ms`, databaseGone: 'does not answer', migrated: 'up to date', pending: (text: string): string => `${text} changes have not run; “placet migrate” runs them`,
    embedded: 'embedded in this process', redis: 'Bull on Redis, answers', redisGone: 'Bull on Redis does not answer; answers are recorded, what follows from them waits',
    noMail: 'no PLACET_SMTP_URL: letters are read in each store’s outbox', mail: 'the mail server takes letters', mailGone: (reason: string): string => `the mail server cannot be used (${reason})`,
    geo: (days: string): string => `data of ${days} days ago`, geoOld: (days: string): string => `data of ${days} days ago; an upgrade of Placet brings newer`, geoGone: 'the files cannot be read',
    disk: (free: string, total: string): string => `${free} GB of ${total} GB free in the data directory`, diskLow: (free: string): string => `only ${free} GB free in the data directory`, diskUnknown: 'not known here',
    https: 'https', plain: 'http, for trying out', plainProduction: 'should be https in production', closed: 'connectors and webhooks reach public addresses only', open: 'connectors and webhooks may reach private networks; keep PLACET_ALLOW_PRIVATE_TARGETS narrow',
  },
  facts: 'What it runs on', version: 'Placet', runtime: 'Node.js', mode: 'Mode', modes: { production: 'production', development: 'development', demo: 'demo' }, started: 'Running since', doctor: 'The same from the command line, with every setting:',
  api: {
    nav: 'API', title: 'The API', lead: 'Every route, as this server answers it. A token stands in for a colleague: make one under Tokens.', machine: 'The same for programs (OpenAPI 3.1)', routes: 'Routes', search: 'Contents',
    permission: 'Needs', parameters: 'Parameters', parameter: 'Name', where: 'In', type: 'Kind', meaning: 'Meaning', body: 'Body', answer: 'Answer', errors: 'Errors', example: 'Example', needed: 'needed', optional: 'optional', fields: 'Fields', field: 'Field',
    noBody: 'It takes no body.', group: (name: string): string => name, paths: { path: 'address', query: 'query', header: 'header' }, empty: 'nothing', code: 'Code', status: 'Status', errorsCaption: 'What it can refuse with',
  },
};
