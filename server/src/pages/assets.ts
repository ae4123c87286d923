// Stylesheets, scripts and the mark: read at start, served under the hash of their content and kept by browsers for good.
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { Express } from 'express';

interface Asset { readonly body: Buffer; readonly type: string; readonly hash: string }

const types: Readonly<Record<string, string>> = { css: 'text/css; charset=utf-8', js: 'text/javascript; charset=utf-8', svg: 'image/svg+xml' };

/** The compiler copies no such files, so they are read beside the sources. */
export const sourceFolder = new URL('../../src/pages/', import.meta.url);

export class Assets {
  private readonly byName: ReadonlyMap<string, Asset>;

  constructor(private readonly base: string, folder: URL = new URL('assets/', sourceFolder)) {
    this.byName = new Map(readdirSync(folder).flatMap((name) => {
      const type = types[name.split('.').at(-1) ?? ''];
      return type === undefined ? [] : [[name, assetOf(readFileSync(new URL(name, folder)), type)] as const];
    }));
  }

  /** The address of a file, such as `/assets/placet.1f2e3d4c5b.css`. Throws on a name there is none of. */
  path(name: string): string {
    const asset = this.byName.get(name);
    if (asset === undefined) throw new Error(`there is no asset ${name}`);
    return `${this.base}/assets/${name.replace(/\.(\w+)$/, `.${asset.hash}.$1`)}`;
  }

  /** A hash over all of them: what a page looks like changes with it. */
  get fingerprint(): string {
    return shortHash([...this.byName.values()].map(({ hash }) => hash).join());
  }

  mount(app: Express): void {
    app.get('/assets/:file', (request, response, next) => {
      const [, stem = '', hash = '', ending = ''] = /^([a-z-]+)\.([0-9a-f]{10})\.(css|js|svg)$/.exec(request.params.file) ?? [];
      const asset = this.byName.get(`${stem}.${ending}`);
      if (asset === undefined) { next(); return; }
      // A page kept from before an update asks for an old hash: it gets today's file, and is told not to keep it under that name.
      response.setHeader('Cache-Control', asset.hash === hash ? 'public, max-age=31536000, immutable' : 'no-cache');
      response.type(asset.type).send(asset.body);
    });
    app.get('/favicon.ico', (_request, response) => { response.redirect(this.path('mark.svg')); });
  }
}

const assetOf = (body: Buffer, type: string): Asset => ({ body, type, hash: shortHash(body) });

const shortHash = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
