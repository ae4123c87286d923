// A proxy as simple as one can be: round robin over what is ready, connections kept alive, nothing tried twice.
import { Agent, createServer, request, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface SmallProxy {
  readonly url: string;
  /** Whether the upstream at this place is sent requests. */
  isReady(place: number): boolean;
  /** Puts another process in a place, as a restart does. */
  replace(place: number, upstream: string): void;
  close(): Promise<void>;
}

const lookMs = 100;

export const startProxy = async (upstreams: readonly string[]): Promise<SmallProxy> => {
  const agent = new Agent({ keepAlive: true });
  const places = upstreams.map(url => ({ url, isReady: false }));
  const look = async (): Promise<void> => {
    await Promise.all(places.map(async (place) => {
      const { url } = place;
      const isReady = await fetch(`${url}/readyz`).then(({ ok }) => ok, () => false);
      if (place.url === url) place.isReady = isReady;
    }));
  };
  await look();
  const looking = setInterval(() => { void look(); }, lookMs);
  let turn = 0;
  const server = createServer((incoming, answer) => {
    const ready = places.filter(({ isReady }) => isReady);
    const upstream = ready[turn++ % Math.max(1, ready.length)];
    if (upstream === undefined) answer.writeHead(503).end(); else pass(agent, upstream.url, incoming, answer);
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    isReady: place => places[place]?.isReady === true,
    replace: (place, upstream) => { places[place] = { url: upstream, isReady: false }; },
    close: async () => {
      clearInterval(looking);
      agent.destroy();
      server.closeAllConnections();
      await new Promise<void>((resolve) => { server.close(() => { resolve(); }); });
    },
  };
};

const pass = (agent: Agent, upstream: string, incoming: IncomingMessage, answer: ServerResponse): void => {
  const outgoing = request(`${upstream}${incoming.url ?? '/'}`, { agent, method: incoming.method ?? 'GET', headers: incoming.headers }, (reply) => {
    const { connection: _connection, ...headers } = reply.headers;
    answer.writeHead(reply.statusCode ?? 502, headers);
    reply.pipe(answer);
  });
  outgoing.once('error', () => { if (answer.headersSent) answer.destroy(); else answer.writeHead(502).end(); });
  incoming.pipe(outgoing);
};
