// A house with its pages open, in demo mode or empty, at an address of its own.
import { createServer, type AddressInfo } from 'node:net';
import { compose, readConfig, seedDemo, serve, silentLog, type Services } from '@placet/server';
import { temporaryFolder } from '../api/temporary-folder.js';

export interface Face {
  readonly url: string;
  readonly services: Services;
  close(): Promise<void>;
}

interface FaceSetting { readonly isDemo: boolean; readonly environment?: Readonly<Record<string, string>> }

export const openFace = async ({ isDemo, environment = {} }: FaceSetting): Promise<Face> => {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const settings = { PLACET_PORT: String(port), PLACET_BASE_URL: url, PLACET_DATA_DIR: temporaryFolder(), PLACET_LOG_LEVEL: 'fatal', ...environment };
  const read = readConfig(settings, { demo: isDemo });
  if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
  const services = await compose(read.config, { log: silentLog });
  if (isDemo) await seedDemo(services);
  const running = await serve(services, '127.0.0.1');
  return { url, services, close: () => running.stop() };
};

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => { resolve(port); });
  });
});

/** What a form posts. */
export const postForm = (url: string, fields: readonly (readonly [string, string])[], headers: Readonly<Record<string, string>> = {}): Promise<Response> =>
  fetch(url, { method: 'POST', redirect: 'manual', headers: { accept: 'text/html', ...headers }, body: new URLSearchParams(fields.map(([name, value]) => [name, value])) });

export const getPage = async (url: string, headers: Readonly<Record<string, string>> = {}): Promise<{ status: number; text: string; headers: Headers }> => {
  const response = await fetch(url, { redirect: 'manual', headers: { accept: 'text/html', 'accept-language': 'en', ...headers } });
  return { status: response.status, text: await response.text(), headers: response.headers };
};

/** Attributes of inputs are found by name; the pages are ours, so a pattern will do. */
export const hiddenValue = (html: string, section: string, name: string): string => {
  const form = html.slice(html.indexOf(`/demo/shop/${section}"`));
  return new RegExp(`name="${name}" value="([^"]*)"`).exec(form)?.[1] ?? '';
};

export const boxTargets = (html: string, section: string): string[] => {
  const start = html.indexOf(`/demo/shop/${section}"`);
  return [...html.slice(start, html.indexOf('</form>', start)).matchAll(/name="consent" value="([^"]*)"/g)].map(([, target]) => target ?? '');
};
