// A worker serves no people, but answers probes and scrapes when it is given a port.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Services } from '../compose.js';
import { errorHandler, sendFailure } from '../http/error-reply.js';
import { mountOperation } from '../http/operation.js';

export interface Probes { readonly port: number; stop(): Promise<void> }

const limits = { requestTimeout: 30_000, headersTimeout: 10_000, maxHeaderSize: 16_384 } as const;

export const serveProbes = async (services: Services, port: number, listenOn?: string): Promise<Probes> => {
  const app = express();
  app.disable('x-powered-by').disable('etag');
  mountOperation(app, services);
  app.use((_request, response) => { sendFailure(response, { code: 'not_found', message: 'There is nothing at this address.' }); });
  app.use(errorHandler(services.log));
  const server = createServer(limits, (request, response) => { void app(request, response); });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, ...listenOn === undefined ? {} : { host: listenOn } }, resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    stop: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
};
