// A real `placet serve` in a process of its own, which can be killed; and the command line, run to its end.
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import type { OrganisationId, StoreId } from '@placet/core';
import { compose, createToken, firstOrganisation, readConfig, silentLog, type Services } from '@placet/server';
import { apiOf, type Api } from '../api/api-client.js';
import { storeFields } from '../api/harness.js';

const placet = fileURLToPath(new URL('../../../server/bin/placet.mjs', import.meta.url));

export type Settings = Readonly<Record<string, string>>;

const environmentOf = (settings: Settings) => ({ PATH: process.env.PATH, NODE_ENV: 'test', PLACET_BASE_URL: 'https://placet.test', PLACET_LOG_LEVEL: 'warn', ...settings });

/** Composes the services of these settings in this process, for a look inside while nobody serves (or beside those who do). */
export const withInstallation = async <T>(settings: Settings, work: (services: Services) => Promise<T>): Promise<T> => {
  const read = readConfig({ ...environmentOf(settings), PATH: undefined });
  if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join());
  const services = await compose(read.config, { log: silentLog });
  try {
    return await work(services);
  } finally {
    await services.close();
  }
};

export interface Prepared { readonly storeId: StoreId; readonly token: string }

/** One store and a token for it. */
export const prepareShop = (settings: Settings): Promise<Prepared> => withInstallation(settings, async ({ database, stores, clock }) => {
  const { id: organisationId }: { id: OrganisationId } = await firstOrganisation(database, clock.now());
  const { id } = await stores.create(organisationId, storeFields, () => null);
  const { text: token } = await createToken(database, { organisationId, storeScope: null, role: 'owner', label: 'a test', expiresAt: null }, clock.now());
  return { storeId: id as StoreId, token };
});

export interface ServingChild {
  readonly process: ChildProcess;
  readonly url: string;
  /** What it printed so far. */
  output(): string;
  api(shop: Prepared): Api;
  /** Sends the signal and waits for the end: the exit code, or null when the signal ended it. */
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null>;
}

const startMsMax = 60_000;
const lookAgainMs = 2;

/** Serves on a free port; resolves when it answers. */
export const startServing = async (settings: Settings): Promise<ServingChild> => {
  const port = await freePort();
  const child = spawn(process.execPath, [placet, 'serve'], { env: environmentOf({ ...settings, PLACET_PORT: String(port) }), stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => { printed += chunk.toString(); });
  const ended = once(child, 'exit') as Promise<[number | null]>;
  const url = `http://127.0.0.1:${port}`;
  await untilAnswering(`${url}/healthz`, () => child.exitCode === null ? undefined : printed);
  return {
    process: child, url, output: () => printed,
    api: ({ storeId, token }) => apiOf(`${url}/v1/stores/${storeId}`, token),
    end: async (signal) => {
      child.kill(signal);
      return (await ended)[0];
    },
  };
};

const untilAnswering = async (url: string, whyEnded: () => string | undefined): Promise<void> => {
  for (const giveUpAt = Date.now() + startMsMax; ;) {
    if (await fetch(url).then(({ ok }) => ok, () => false)) return;
    const ended = whyEnded();
    if (ended !== undefined || Date.now() > giveUpAt) throw new Error(`the server did not come up: ${ended ?? 'too slow'}`);
    await new Promise(resolve => setTimeout(resolve, lookAgainMs));
  }
};

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => { resolve(port); });
  });
});

export interface CommandResult { readonly code: number | null; readonly out: string; readonly err: string }

/** Runs one command of the command line to its end. */
export const runCommand = async (settings: Settings, ...args: readonly string[]): Promise<CommandResult> => {
  const child = spawn(process.execPath, [placet, ...args], { env: environmentOf(settings), stdio: ['ignore', 'pipe', 'pipe'] });
  const [out, err]: [string[], string[]] = [[], []];
  child.stdout.on('data', (chunk: Buffer) => out.push(chunk.toString()));
  child.stderr.on('data', (chunk: Buffer) => err.push(chunk.toString()));
  const [code] = await once(child, 'close') as [number | null];
  return { code, out: out.join(''), err: err.join('') };
};
