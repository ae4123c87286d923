// The server process: reads the configuration, serves, and stops on a signal.
import { compose } from './compose.js';
import { readConfig, type Config } from './config.js';
import { firstOrganisation } from './organisations.js';
import { serve } from './serve.js';

/** Serves until SIGTERM or SIGINT. Exits with 1 when the configuration has problems, naming all of them. */
export const runServer = async (options: { demo: boolean }): Promise<void> => {
  const config = configOrComplain(options);
  if (config === undefined) return;
  const services = await compose(config);
  const organisation = await firstOrganisation(services.database, services.clock.now());
  const running = await serve(services);
  const { baseUrl } = services.config;
  process.stdout.write(`\nPlacet is running at ${baseUrl}\n`);
  if (organisation.isNew) {
    const code = await services.sessions.makeLink(organisation.id, 'owner');
    process.stdout.write(`First sign-in, good once and for a day: ${baseUrl}/sign-in/${code}\n`);
  }
  onSignal(() => running.stop());
};

/** Works through the outbox until SIGTERM or SIGINT, without listening. */
export const runWorker = async (): Promise<void> => {
  const config = configOrComplain({ demo: false });
  if (config === undefined) return;
  const services = await compose(config);
  await services.work.start();
  process.stdout.write('Working through the queue.\n');
  // Timers of the relay are not held on to by themselves.
  const stay = setInterval(() => undefined, 3_600_000);
  onSignal(async () => {
    clearInterval(stay);
    await services.close();
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
