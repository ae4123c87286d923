// The server process: reads the configuration, serves, and stops on a signal.
import type { OrganisationId } from '@placet/core';
import { compose, type Services } from './compose.js';
import { readConfig, type Config } from './config.js';
import { findSampleShop } from './demo/demo-organisation.js';
import { startDemoTraffic } from './demo/demo-traffic.js';
import { seedDemo } from './demo/seed-demo.js';
import { serveProbes } from './operation/serve-probes.js';
import { firstOrganisation } from './organisations.js';
import { serve } from './serve.js';

/** Serves until SIGTERM or SIGINT. Exits with 1 when the configuration has problems, naming all of them. */
export const runServer = async (options: { demo: boolean }): Promise<void> => {
  const config = configOrComplain(options);
  if (config === undefined) return;
  const services = await compose(config);
  // On an empty database the demo's organisation is the only one, and so the one the command line works on.
  if (config.isDemo) await seedDemo(services);
  const organisation = await firstOrganisation(services.database, services.clock.now());
  const running = await serve(services);
  const traffic = config.isDemo ? startDemoTraffic(services) : undefined;
  for (const line of await whereToGo(services, organisation.id)) process.stdout.write(`${line}\n`);
  onSignal(async () => {
    await traffic?.stop();
    await running.stop();
  });
};

/** What a person at the terminal does next. A sign-in link is printed as long as nobody has signed in: the first one may have expired unused. */
const whereToGo = async (services: Services, organisationId: OrganisationId): Promise<string[]> => {
  const { config: { baseUrl, isDemo }, database, sessions } = services;
  const lines = ['', `Placet is running at ${baseUrl}`];
  const shop = isDemo ? await findSampleShop(services) : undefined;
  if (shop !== undefined) {
    lines.push('', 'The demo, in a minute:', `  1 tick a box in the sample shop   ${baseUrl}/demo/shop`, `  2 watch it arrive, and verify it  ${baseUrl}/ledger/${shop.id}`, '');
  }
  if (await database.models.sessions.count({ where: { organisationId, kind: 'session' } }) === 0) {
    lines.push(`First sign-in, good once and for a day: ${baseUrl}/sign-in/${await sessions.makeLink(organisationId, 'owner')}`);
  }
  return lines;
};

/** Works through the outbox until SIGTERM or SIGINT; listens only for probes, and only when it is given a port for them. */
export const runWorker = async (): Promise<void> => {
  const config = configOrComplain({ demo: false });
  if (config === undefined) return;
  const services = await compose(config);
  await services.work.start();
  const probes = config.workerPort === undefined ? undefined : await serveProbes(services, config.workerPort);
  process.stdout.write('Working through the queue.\n');
  // Timers of the relay are not held on to by themselves.
  const stay = setInterval(() => undefined, 3_600_000);
  onSignal(async () => {
    clearInterval(stay);
    await services.close();
    await probes?.stop();
  });
};

const configOrComplain = (options: { demo: boolean }): Config | undefined => {
  const read = readConfig(process.env, options);
  if (read.ok) return read.config;
  for (const { setting, message } of read.problems) process.stderr.write(`${setting} ${message}\n`);
  process.exitCode = 1;
  return undefined;
};

const onSignal = (stop: () => Promise<void>): void => {
  const handle = (): void => {
    process.stdout.write('Stopping: finishing what is under way.\n');
    stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', handle);
  process.once('SIGINT', handle);
};
