// The server process: reads the configuration, serves, and stops on a signal.
import type { OrganisationId } from '@placet/core';
import { compose, type Services } from './compose.js';
import { readConfig, type Config } from './config.js';
import { findSampleShop } from './demo/demo-organisation.js';
import { connectShops, leaveShops, openForShoppers, openShops, withWayTo, type OpenDemoShops } from './demo/demo-shops.js';
import { startDemoTraffic } from './demo/demo-traffic.js';
import { seedDemo } from './demo/seed-demo.js';
import { serveProbes } from './operation/serve-probes.js';
import { firstOrganisation } from './organisations.js';
import { serve } from './serve.js';

type Stop = () => Promise<void>;

/** Serves until SIGTERM or SIGINT. Exits with 1 when the configuration has problems, naming all of them. */
export const runServer = async (options: { readonly demo: boolean; readonly demoShops?: OpenDemoShops | undefined }): Promise<void> => {
  const config = configOrComplain(options);
  if (config !== undefined) await runUntilSignal(startServer(config, options.demoShops));
};

const startServer = async (config: Config, openDemoShops: OpenDemoShops | undefined): Promise<Stop> => {
  const demoShops = await openShops(config, openDemoShops);
  const services = await compose(withWayTo(config, demoShops));
  // On an empty database the demo's organisation is the only one, and so the one the command line works on.
  const shops = await connectShops(services, config.isDemo ? await seedDemo(services) : [], demoShops);
  const organisation = await firstOrganisation(services.database, services.clock.now());
  const running = await serve(services);
  const traffic = config.isDemo ? startDemoTraffic(services, shops) : undefined;
  openForShoppers(shops, running.port);
  for (const line of await whereToGo(services, organisation.id, shops.size > 0)) process.stdout.write(`${line}\n`);
  return async () => {
    await traffic?.stop();
    await leaveShops(services, shops);
    await running.stop();
  };
};

/** What a person at the terminal does next. A sign-in link is printed as long as nobody has signed in: the first one may have expired unused. */
const whereToGo = async (services: Services, organisationId: OrganisationId, areShopsOpen: boolean): Promise<string[]> => {
  const { config: { baseUrl, isDemo }, database, sessions } = services;
  const lines = ['', `Placet is running at ${baseUrl}`];
  const shop = isDemo ? await findSampleShop(services) : undefined;
  if (shop !== undefined) {
    lines.push('', 'The demo, in a minute:', `  1 tick a box in the sample shop   ${baseUrl}/demo/shop`, `  2 watch it arrive, and verify it  ${baseUrl}/ledger/${shop.id}`);
    if (areShopsOpen) lines.push(`  3 see four shops kept in step     ${baseUrl}/admin/shops`);
    lines.push('');
  }
  if (await database.models.sessions.count({ where: { organisationId, kind: 'session' } }) === 0) {
    lines.push(`First sign-in, good once and for a day: ${baseUrl}/sign-in/${await sessions.makeLink(organisationId, 'owner')}`);
  }
  return lines;
};

/** Works through the outbox until SIGTERM or SIGINT; listens only for probes, and only when it is given a port for them. */
export const runWorker = async (): Promise<void> => {
  const config = configOrComplain({ demo: false });
  if (config !== undefined) await runUntilSignal(startWorker(config));
};

const startWorker = async (config: Config): Promise<Stop> => {
  const services = await compose(config);
  await services.work.start();
  const probes = config.workerPort === undefined ? undefined : await serveProbes(services, config.workerPort);
  process.stdout.write('Working through the queue.\n');
  // Timers of the relay are not held on to by themselves.
  const stay = setInterval(() => undefined, 3_600_000);
  return async () => {
    clearInterval(stay);
    await services.close();
    await probes?.stop();
  };
};

const configOrComplain = (options: { demo: boolean }): Config | undefined => {
  const read = readConfig(process.env, options);
  if (read.ok) return read.config;
  for (const { setting, message } of read.problems) process.stderr.write(`${setting} ${message}\n`);
  process.exitCode = 1;
  return undefined;
};

/** A signal that comes while the process still starts, when others may already be calling, waits for the start and stops in order too. */
const runUntilSignal = async (starting: Promise<Stop>): Promise<void> => {
  const handle = (): void => {
    process.stdout.write('Stopping: finishing what is under way.\n');
    starting.then(stop => stop()).then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', handle);
  process.once('SIGINT', handle);
  await starting;
};
