// Writes docs/reference from what runs: routes, settings, commands, error codes, and what each platform can do. A test compares, so run it after
// changing one of them.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const folder = join(root, 'docs', 'reference');

/** What a setting is for, and what holds without it. The names come from the server; a name without a line here is an error. */
const settings = {
  PLACET_PORT: ['4180', 'The port to listen on.'],
  PLACET_BASE_URL: ['`http://localhost:<port>`', 'Where people reach this installation; links, receipts and the names of ledgers are made with it.'],
  PLACET_DATA_DIR: ['`./data`', 'Holds the SQLite database and, outside production, the master key.'],
  PLACET_DATABASE_URL: ['SQLite in the data directory', '`sqlite:<file>` or `mysql://user:pass@host/db`, for MySQL and MariaDB.'],
  PLACET_REDIS_URL: ['none: the embedded queue', '`redis://host:port`; work is then shared among processes through Bull.'],
  PLACET_MASTER_KEY: ['made in the data directory (mode 0600), not in production', '32 random bytes in base64. Wraps the key of every person: without it nothing personal can be read.'],
  PLACET_MASTER_KEY_PREVIOUS: ['none', 'The master key before a rotation; `placet keys rotate` makes it unnecessary.'],
  PLACET_SMTP_URL: ['none: mails are shown in the admin outbox', '`smtp://user:pass@host:port`, or `smtps://` for TLS from the first byte.'],
  PLACET_MAIL_FROM: ['none: required with `PLACET_SMTP_URL`', 'The address letters come from. The name beside it is the store\'s; answers go to the reply-to address of its branding.'],
  PLACET_LOG_LEVEL: ['`info`; `warn` in the demo', '`fatal`, `error`, `warn`, `info`, `debug` or `silent`.'],
  PLACET_TRUST_PROXY: ['`false`', 'How many proxies stand in front, or their addresses: whose word about a caller\'s address is taken.'],
  PLACET_METRICS_TOKEN: ['none: no `/metrics`', 'What `GET /metrics` asks for, as a bearer token; at least 16 characters.'],
  PLACET_GEO_CITY_FILE: ['none: an address tells the country only', 'MMDB files, with commas between them, that know the parts of countries by IP address.'],
  PLACET_DISK_FREE_MB_MIN: ['256', 'Megabytes that must be free in the data directory for `/readyz` to say ready; 0 switches the check off.'],
  PLACET_WORKER_PORT: ['none: a worker listens nowhere', 'Where `placet worker` answers `/healthz`, `/readyz` and `/metrics`.'],
  PLACET_ALLOW_PRIVATE_TARGETS: ['none', 'Addresses and networks inside which webhooks and connectors may call besides the public internet, also by plain http: `127.0.0.1, 10.1.0.0/16`. `placet doctor` warns of it.'],
  PLACET_DRAIN_SECONDS: ['0', 'How long a server that is asked to stop goes on answering while `/readyz` says 503, so that a proxy hears of it before a request is lost.'],
};

/** In the order people look for theirs. */
const platforms = ['shopify', 'woocommerce', 'magento', 'prestashop'];

const cell = text => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const table = (headings, rows) => [headings, headings.map(() => '---'), ...rows].map(row => `| ${row.map(cell).join(' | ')} |`).join('\n');
const page = (title, ...parts) => `# ${title}\n\nWritten by \`node scripts/write-reference.mjs\`; changes here are overwritten.\n\n${parts.join('\n\n')}\n`;

const errorsPage = errorCodes => page('Error codes',
  'Every error has one shape: `{ "error": { "code", "message", "details"?, "requestId" } }`. `details` names each place by its `path`.',
  table(['code', 'status', 'meaning'], Object.entries(errorCodes).map(([code, { status, meaning }]) => [`\`${code}\``, String(status), meaning])));

const routesPage = (routes, permissionsOf) => page('Routes',
  'Send `Authorization: Bearer plc_…`. [openapi.json](openapi.json) has the shapes; the running server has them at `/v1/openapi.json`.',
  table(['role', 'may'], Object.entries(permissionsOf).map(([role, permissions]) => [role, permissions.join(', ')])),
  table(['method', 'path', 'permission', 'what it does'], routes.map(({ method, path, permission, summary }) => [method.toUpperCase(), `\`${path}\``, permission, summary])));

const settingsPage = (names) => {
  const missing = names.filter(name => !(name in settings));
  const surplus = Object.keys(settings).filter(name => !names.includes(name));
  if (missing.length + surplus.length > 0) throw new Error(`scripts/write-reference.mjs must describe ${missing.join(', ') || 'nothing more'} and not ${surplus.join(', ') || 'less'}`);
  return page('Settings', 'Read once from the environment. `placet doctor` checks all of them and names every problem at once.',
    table(['setting', 'without it', 'what it is'], names.map(name => [`\`${name}\``, ...settings[name]])));
};

const helpOf = (command) => {
  command.configureOutput({ getOutHelpWidth: () => 100, getOutHasColors: () => false });
  return command.helpInformation().trimEnd().split('\n').map(line => line.trimEnd()).join('\n');
};

const commandsUnder = (command, path) => command.commands.flatMap(each => [[`${path} ${each.name()}`, each], ...commandsUnder(each, `${path} ${each.name()}`)]);

const commandsPage = program => page('Commands', 'Every command takes `--json` and exits with another code than 0 when it fails.', `\`\`\`text\n${helpOf(program)}\n\`\`\``,
  ...commandsUnder(program, 'placet').map(([name, command]) => `## ${name}\n\n\`\`\`text\n${helpOf(command)}\n\`\`\``));

const supports = { yes: 'yes', with_plugin: 'with plugin', no: 'no' };
const channelNames = { email: 'e-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'push', phone: 'phone', post: 'post' };
const noteMark = note => note === undefined ? '' : ' *';

const credentialLines = ({ title, fields, steps }) => [
  `### ${title}`, steps.map((step, at) => `${at + 1}. ${step}`).join('\n'),
  table(['field', 'called there', 'secret', 'where it is'], fields.filter(({ isOurs }) => isOurs !== true).map(({ name, label, isSecret, isOptional, hint }) =>
    [`\`${name}\`${isOptional === true ? ' (if wanted)' : ''}`, label, isSecret ? 'yes' : 'no', hint ?? ''])),
];

const platformLines = ({ id, title, capabilities: able, channels, stampsTime, access, credentials, limits }) => [
  `## ${title}`,
  `\`${id}\`. Holds answers for ${channels.map(channel => channelNames[channel]).join(', ')}.${stampsTime === true ? ' Dates an answer by when it was written to it.' : ''} ` +
  `Asked at most ${limits.concurrent === 1 ? 'one thing' : `${limits.concurrent} things`} at a time and ${limits.perSecond} a second, ${limits.walkPerSecond} while everybody is walked through, ` +
  `${limits.pageSize} people a page, with ${limits.timeoutMs / 1000} seconds for each answer.`,
  table(['capability', 'note'], Object.entries(able).filter(([, { note }]) => note !== undefined).map(([name, { note }]) => [`\`${name}\``, note])),
  ...credentials.flatMap(credentialLines),
  '### Rights',
  table(['right', 'what does not work without it'], access.map(({ id: right, for: needs }) => [`\`${right}\``, needs.map(need => `\`${need}\``).join(', ')])),
];

const connectorsPage = (capabilities, manifests) => page('What each platform can do',
  [
    'From the manifests the connectors go by themselves. *With plugin*: only when Placet\'s plugin (on Magento and PrestaShop: its module) is installed in the',
    'shop; none is built yet, and [plugin-protocol.md](../plugin-protocol.md) says what it answers. A star: there is a note in the platform\'s own section. How a',
    'shop is connected is told in [connecting-a-shop.md](../connecting-a-shop.md), how it is kept in step in [sync.md](../sync.md).',
  ].join('\n'),
  table(['capability', ...manifests.map(({ title }) => title), 'what it means'], Object.entries(capabilities).map(([name, meaning]) =>
    [`\`${name}\``, ...manifests.map(({ capabilities: able }) => `${supports[able[name].support]}${noteMark(able[name].note)}`), meaning])),
  ...manifests.flatMap(platformLines));

/** The files of docs/reference by name, from the built packages. */
export const renderReference = async () => {
  const { capabilities, errorCodes } = await import('@placet/core');
  const manifests = await Promise.all(platforms.map(async platform => (await import(`@placet/connector-${platform}`)).manifest));
  const { apiRoutes, buildCli, describeApi, fileJsonSchema, permissionsOf, settingNames } = await import('@placet/server');
  const { version } = JSON.parse(readFileSync(join(root, 'server', 'package.json'), 'utf8'));
  return {
    'apply-schema.json': `${JSON.stringify(fileJsonSchema(), null, 2)}\n`,
    'cli.md': commandsPage(buildCli()),
    'connectors.md': connectorsPage(capabilities, manifests),
    'errors.md': errorsPage(errorCodes),
    'openapi.json': `${JSON.stringify(describeApi(apiRoutes, version, 'http://localhost:4180'), null, 2)}\n`,
    'routes.md': routesPage(apiRoutes, permissionsOf),
    'settings.md': settingsPage(settingNames),
  };
};

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(await renderReference())) writeFileSync(join(folder, name), text);
  process.stdout.write(`Wrote ${folder}\n`);
}
