// Commands about the shop of a store: connect it, look for what changed, compare everybody.
import { readFileSync } from 'node:fs';
import { Option, type Command } from 'commander';
import { z } from 'zod';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';
import { connectionModes, findConnection, type ConnectionMode, type Walk } from '../sync/connection-row.js';
import { askForWalk, changeMode, connectShop } from '../sync/connections.js';
import { walkShop } from '../sync/walk-shop.js';
import { deliveryUrlOf } from '../sync/keep-subscribed.js';
import { connectorOf } from '../stores/platforms.js';
import { CliFailure, failWith, noteDeed, print, progressBar, storeIdOf, storeNamed, withServices, type Progress } from './session.js';

interface ConnectOptions { readonly credentials: string; readonly mode: ConnectionMode }

/** `store` is the command the others of its kind stand under. */
export const addShopCommands = (program: Command, store: Command): void => {
  store.command('connect').description('connect a store to its shop; the credentials are tried first').argument('<store>')
    .requiredOption('--credentials <file>', 'a JSON object of the fields the platform asks for; - reads standard input')
    .addOption(new Option('--mode <mode>').choices(connectionModes).default('realtime'))
    .action((text: string, options: ConnectOptions, command: Command) => withServices(async (services) => {
      const found = await storeNamed(services, text);
      const connected = await connectShop(services, found, { credentials: readCredentials(options.credentials, found), mode: options.mode });
      if (!connected.ok) return failWith(connected.error);
      await noteDeed(services, found.organisationId, { action: 'shop_connected', object: found.id });
      const { report: { shop, plugin, missing, warnings }, secret } = connected.value;
      const deliveryUrl = deliveryUrlOf(services.config, found);
      print(command, { storeId: found.id, shop, plugin, missing, warnings, deliveryUrl, secret }, [
        `Connected ${found.name} to ${shop.name ?? found.url}${shop.version === null ? '' : ` (${shop.version})`}.`,
        plugin === null ? 'Placet\'s plugin is not in the shop: see what is then not seen in the README of the connector.' : `Placet's plugin ${plugin.version ?? ''} is in the shop.`,
        ...missing.map(right => `Missing right: ${right}`), ...warnings.map(({ message }) => message),
        `Messages of the shop go to ${deliveryUrl}`, `signed with ${secret}`,
      ]);
    }));
  store.command('mode').description('keep the shop in step in real time, or by files').argument('<store>').argument('<mode>', connectionModes.join(' or '))
    .action((text: string, mode: string, _options: object, command: Command) => withServices(async (services) => {
      const found = await storeNamed(services, text);
      const wanted = connectionModes.find(each => each === mode);
      if (wanted === undefined) throw new CliFailure(`the mode is ${connectionModes.join(' or ')}`);
      if (await changeMode(services, storeIdOf(found), wanted) === undefined) throw new CliFailure('This shop is not connected. `placet store connect` does that.');
      await noteDeed(services, found.organisationId, { action: 'shop_mode_changed', object: found.id });
      print(command, { storeId: found.id, mode: wanted }, [`${found.name}: ${wanted}`]);
    }));
  for (const [name, kind, description] of [
    ['sync', 'changes', 'look in the shop for what changed'], ['reconcile', 'full', 'compare everybody in the shop with what is known here'],
  ] as const) {
    program.command(name).description(description).requiredOption('--store <store>')
      .action(({ store: text }: { store: string }, command: Command) => withServices(async (services) => {
        const found = await storeNamed(services, text);
        const walk = await walkThrough(services, found, kind);
        print(command, walk, [
          `${walk.seen} people seen, ${walk.learned} answers learned, ${walk.drifted} accounts to be set right in the shop, ${walk.gone} gone, ${walk.outweighed} answers without a time outweighed by a no.`,
        ]);
      }));
  }
};

const credentialsSchema = z.record(z.string(), z.string());

const readCredentials = (file: string, { platform }: Store): Record<string, string> => {
  const fields = connectorOf(platform)?.manifest.credentials.map(kind => kind.fields.map(({ name }) => name).join(', ')).join('; or ') ?? '';
  try {
    const parsed = credentialsSchema.safeParse(JSON.parse(readFileSync(file === '-' ? 0 : file, 'utf8')));
    if (parsed.success) return parsed.data;
  } catch {
    // What cannot be read and what is no JSON end alike.
  }
  throw new CliFailure(`--credentials must be a file with a JSON object of texts: ${fields}`);
};

/** Here and now, whether or not a server runs; what has to be written to the shop waits for the server. */
const walkThrough = async (services: Services, store: Store, kind: 'changes' | 'full'): Promise<Walk> => {
  const storeId = storeIdOf(store);
  const asked = await askForWalk(services, storeId, kind);
  // One that is under way, perhaps because no server runs that would go on with it, is gone on with here.
  const underWay = asked.ok ? asked.value : await services.database.read(sql => findConnection(sql, storeId));
  if (!asked.ok && (underWay?.walk ?? null) === null) return failWith(asked.error);
  const started = underWay?.walk ?? null;
  if (started === null) throw new CliFailure('The shop cannot say what changed. `placet reconcile` compares everybody.');
  await noteDeed(services, store.organisationId, { action: 'shop_walk_asked', object: store.id });
  let bar: Progress | undefined;
  try {
    for (let last: Walk = started; ;) {
      const walk = (await services.database.read(sql => findConnection(sql, storeId)))?.walk;
      if (walk?.id !== started.id) return (await services.database.read(sql => findConnection(sql, storeId)))?.lastReport ?? last;
      last = walk;
      if (walk.total !== null) bar ??= progressBar(walk.total, 'people');
      bar?.update(walk.seen);
      await walkShop(services, { storeId, payload: { walkId: started.id } });
    }
  } finally {
    bar?.stop();
  }
};
