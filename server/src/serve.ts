// Listens, and stops gently: no new connections, running requests and jobs finished, then the database closed. (OPS-2)
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Services } from './compose.js';
import { buildApp } from './http/app.js';

export interface Running {
  readonly port: number;
  stop(): Promise<void>;
}

const limits = { requestTimeout: 5 * 60_000, headersTimeout: 20_000, keepAliveTimeout: 65_000, maxHeaderSize: 32_768 } as const;
const stopWithinMs = 10_000;
const sweepMs = 50;

/** Starts serving on the configured port (0 picks a free one); `listenOn` keeps tests on the loopback address. */
export const serve = async (services: Services, listenOn?: string): Promise<Running> => {
  const app = buildApp(services);
  const server = createServer(limits, (request, response) => { void app(request, response); });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port: services.config.port, ...listenOn === undefined ? {} : { host: listenOn } }, resolve);
  });
  await services.work.start();
  return { port: (server.address() as AddressInfo).port, stop: () => stop(server, services) };
};

const stop = async (server: Server, services: Services): Promise<void> => {
  const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  // A connection kept alive is idle only once its last answer is out, which close() does not wait for.
  const sweep = setInterval(() => { server.closeIdleConnections(); }, sweepMs);
  const cut = setTimeout(() => { server.closeAllConnections(); }, stopWithinMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  await services.close();
};
