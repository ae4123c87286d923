// A small web for measuring what a page lets out: a shop, and hosts of trackers that answer like the real ones and note every request.
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

export interface Noted { readonly host: string; readonly path: string }
export interface Page { readonly type?: string; readonly body: string | Buffer; readonly headers?: Readonly<Record<string, string>>; readonly status?: number }
export interface Posted { readonly path: string; readonly body: string }

export interface TrackerWeb {
  readonly port: number;
  /** `http://shop.example:port`. */
  readonly shop: string;
  readonly noted: Noted[];
  readonly posted: Posted[];
  /** What the shop's host, or the host named, answers at a path. */
  readonly put: (path: string, page: Page | (() => Page | Promise<Page>), host?: string) => void;
  readonly urlOf: (host: string, path: string) => string;
  close(): Promise<void>;
}

/** Where trackers live, by the category a visitor would put them in. */
export const trackerHosts = { performance: 'stats.example', functional: 'help.example', targeting: 'ads.example', tagManager: 'tags.example' } as const;

/** A tag as they are: keeps a cookie and a key of its own, sends a pixel, and says that it ran. */
const tagSource = (name: string, host: string, port: number): string => `(function () {
  (window.ran = window.ran || []).push(${JSON.stringify(name)});
  document.cookie = 't_${name}=1; path=/; max-age=9999';
  try { localStorage.setItem('t_${name}', '1'); } catch (e) {}
  new Image().src = 'http://${host}:${port}/pixel?n=${name}';
})();`;

const transparent = Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64');

export const openTrackerWeb = async (): Promise<TrackerWeb> => {
  const noted: Noted[] = [];
  const posted: Posted[] = [];
  const pages = new Map<string, Page | (() => Page | Promise<Page>)>();
  const answerOf = (host: string, path: string, port: number): Page => {
    const name = new URL(path, 'http://a.example').searchParams.get('n') ?? 'unnamed';
    if (path.startsWith('/tag.js')) return { type: 'text/javascript', body: tagSource(name, host, port) };
    if (path.startsWith('/manager.js')) {
      const inner = `http://${trackerHosts.targeting}:${port}/tag.js?n=nested`;
      return { type: 'text/javascript', body: `(window.ran = window.ran || []).push('manager'); var s = document.createElement('script'); s.async = true; s.src = '${inner}'; document.head.appendChild(s);` };
    }
    if (path.startsWith('/frame')) return { type: 'text/html', body: '<!doctype html><title>frame</title>', headers: { 'set-cookie': 'frame=1; path=/' } };
    if (path.startsWith('/pixel')) return { type: 'image/gif', body: transparent, headers: { 'set-cookie': 'pixel=1; path=/' } };
    return { type: 'text/plain', body: '', status: 204 };
  };
  const server = createServer((request, response) => {
    const host = (request.headers.host ?? '').split(':', 1)[0] ?? '';
    const path = request.url ?? '/';
    noted.push({ host, path });
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      if (request.method === 'POST') posted.push({ path, body: Buffer.concat(chunks).toString() });
      const kept = pages.get(`${host}${path.split('?', 1)[0] ?? ''}`);
      const { port } = server.address() as AddressInfo;
      const ready = kept === undefined ? host === 'shop.example' ? { status: 404, body: 'nothing here' } : answerOf(host, path, port) : typeof kept === 'function' ? kept() : kept;
      void Promise.resolve(ready).then(({ status = 200, type = 'text/html; charset=utf-8', body, headers = {} }) => {
        response.writeHead(status, { 'content-type': type, 'access-control-allow-origin': '*', 'cache-control': 'no-store', ...headers }).end(body);
      });
    });
  });
  await new Promise<void>((resolve) => { server.listen(0, '127.0.0.1', resolve); });
  const { port } = server.address() as AddressInfo;
  const urlOf = (host: string, path: string): string => `http://${host}:${port}${path}`;
  return {
    port, shop: urlOf('shop.example', ''), noted, posted, urlOf,
    put: (path, page, host = 'shop.example') => { pages.set(`${host}${path}`, page); },
    close: () => new Promise((resolve) => {
      server.close(() => { resolve(); });
      server.closeAllConnections();
    }),
  };
};

/** What makes a browser find all of it on this machine, and take the shop for one with TLS. */
export const webFlags = ({ shop }: TrackerWeb): string[] => ['--host-resolver-rules=MAP *.example 127.0.0.1', `--unsafely-treat-insecure-origin-as-secure=${shop}`];
