// Listens, and stops gently: said to the proxy first, then no new connections, running requests and jobs finished, the database closed. (OPS-2)
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
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
  await drain(server, services);
  const closed = new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
  // A connection kept alive is idle only once its last answer is out, which close() does not wait for.
  const sweep = setInterval(() => { server.closeIdleConnections(); }, sweepMs);
  const cut = setTimeout(() => { server.closeAllConnections(); }, stopWithinMs);
  await closed;
  clearInterval(sweep);
  clearTimeout(cut);
  await services.close();
};

/** Answers as before, but says that it is not ready and that no connection should be kept, until the proxy has had time to hear it. */
const drain = async (server: Server, { config: { drainMs }, work }: Services): Promise<void> => {
  work.announceStop();
  server.prependListener('request', (_request: IncomingMessage, response: ServerResponse) => { response.setHeader('Connection', 'close'); });
  if (drainMs > 0) await new Promise(resolve => setTimeout(resolve, drainMs));
};
