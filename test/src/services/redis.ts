// A Redis of this test process alone, started on first use; every caller gets an empty database in it.
import { Redis } from 'ioredis';
import { startPrivateServer, type PrivateServer } from './private-server.js';
import { findProgram } from './require-service.js';

const databasesMax = 1024;

let started: Promise<PrivateServer> | undefined;
let databases = 0;

/** `redis://127.0.0.1:<port>/<n>`, empty and only the caller's; undefined when no server is installed. Throws when REQUIRE names redis. */
export const withRedis = async (): Promise<string | undefined> => {
  const program = findProgram('redis', ['redis-server', 'valkey-server']);
  if (program === undefined) return undefined;
  started ??= start(program);
  const { port } = await started;
  return `redis://127.0.0.1:${port}/${databases++ % databasesMax}`;
};

const start = (program: string): Promise<PrivateServer> => startPrivateServer({
  name: 'redis',
  command: ({ folder, port }) => [program, '--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '', '--appendonly', 'no', '--databases', String(databasesMax)],
  probe: async ({ port }) => {
    const redis = new Redis({ host: '127.0.0.1', port, lazyConnect: true, retryStrategy: () => null }).on('error', () => undefined);
    try {
      await redis.connect();
      await redis.ping();
    } finally {
      redis.disconnect();
    }
  },
});
