// The server process: reads the configuration, serves, and stops on a signal.
import { compose } from './compose.js';
import { readConfig } from './config.js';
import { firstOrganisation } from './organisations.js';
import { serve } from './serve.js';

/** Serves until SIGTERM or SIGINT. Exits with 1 when the configuration has problems, naming all of them. */
export const runServer = async (options: { demo: boolean }): Promise<void> => {
  const read = readConfig(process.env, options);
  if (!read.ok) {
    for (const { setting, message } of read.problems) process.stderr.write(`${setting} ${message}\n`);
    process.exitCode = 1;
    return;
  }
  const services = await compose(read.config);
  const organisation = await firstOrganisation(services.database, services.clock.now());
  const running = await serve(services);
  const { baseUrl } = services.config;
  process.stdout.write(`\nPlacet is running at ${baseUrl}\n`);
  if (organisation.isNew) {
    const code = await services.sessions.makeLink(organisation.id, 'owner');
    process.stdout.write(`First sign-in, good once and for a day: ${baseUrl}/sign-in/${code}\n`);
  }
  const stop = (): void => {
    process.stdout.write('Stopping: finishing what is under way.\n');
    running.stop().then(() => process.exit(0), () => process.exit(1));
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
};
