// The script as pages load it: one file a store, one for all, kept as long as their content stays what it is.
import { expect } from 'chai';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { createServer, get, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { buildApp, ScriptFiles } from '@placet/server';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { pagesOf, publishCookies, type Headers } from './visitors.js';

const uiText = `/* the banner */${'x'.repeat(2000)}`;

const filesIn = (files: Readonly<Record<string, string>>): ScriptFiles => {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return new ScriptFiles(pathToFileURL(`${folder}/`));
};

interface Raw { readonly status: number; readonly headers: IncomingMessage['headers']; readonly body: Buffer }

/** Without fetch, which unpacks what it is given. */
const rawGet = (url: string, headers: Headers = {}): Promise<Raw> => new Promise((resolve, reject) => {
  get(url, { headers }, (answer) => {
    const chunks: Buffer[] = [];
    answer.on('data', (chunk: Buffer) => chunks.push(chunk)).on('end', () => { resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) }); });
  }).on('error', reject);
});

describe('The script of a store', () => {
  let house: House;
  let shop: Shop;
  let server: Server;
  let url: string;
  let script: string;

  const open = async (files: ScriptFiles): Promise<{ server: Server; url: string }> => {
    const app = buildApp(house.services, files);
    const opened = createServer((request, response) => { void app(request, response); }).listen(0, '127.0.0.1');
    await once(opened, 'listening');
    return { server: opened, url: `http://127.0.0.1:${(opened.address() as AddressInfo).port}` };
  };

  before(async () => {
    house = await openHouse();
    shop = await house.openShop();
    ({ server, url } = await open(filesIn({ 'loader.js': `(function(p){/*${'y'.repeat(2000)}*/p})("__PLACET__")`, 'ui.js': uiText })));
    script = `${(await pagesOf(house, shop, url)).base}/placet.js`;
  });
  after(async () => {
    server.close();
    await house.close();
  });

  const settingsIn = (body: Buffer): Record<string, unknown> =>
    JSON.parse(/\)\((\{.*\})\)$/.exec(body.toString())?.[1] ?? '{}') as Record<string, unknown>;

  it('holds the settings of the store, and may be loaded by any page', async () => {
    const { status, headers, body } = await rawGet(script);
    expect(status).to.equal(200);
    expect(headers).to.deep.include({
      'content-type': 'text/javascript; charset=utf-8', 'cache-control': 'public, max-age=300, stale-while-revalidate=86400', vary: 'Accept-Encoding',
      'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'cross-origin', 'timing-allow-origin': '*', 'access-control-allow-origin': '*',
    });
    expect(headers).to.not.have.any.keys('set-cookie', 'content-security-policy');
    const store = await house.services.stores.find(shop.storeId);
    expect(settingsIn(body)).to.deep.include({ u: `https://placet.test/s/${store?.publicKey ?? ''}`, v: 0, m: 0, f: `ui.${hashOf(uiText)}.js` });
  });

  it('is not sent again to whoever has it', async () => {
    const { headers: { etag = '' } } = await rawGet(script);
    const again = await rawGet(script, { 'if-none-match': etag, 'accept-encoding': 'br' });
    expect([again.status, again.body.length, again.headers.etag, again.headers['cache-control']])
      .to.deep.equal([304, 0, etag, 'public, max-age=300, stale-while-revalidate=86400']);
    expect((await rawGet(script, { 'if-none-match': '"another"' })).status).to.equal(200);
  });

  it('comes packed as the browser likes it, the same text each time', async () => {
    const plain = await rawGet(script);
    for (const [accept, encoding, unpack] of [['gzip, deflate, br', 'br', brotliDecompressSync], ['gzip', 'gzip', gunzipSync]] as const) {
      const packed = await rawGet(script, { 'accept-encoding': accept });
      expect(packed.headers['content-encoding']).to.equal(encoding);
      expect(packed.body.length).to.be.lessThan(plain.body.length / 4);
      expect(unpack(packed.body).equals(plain.body)).to.equal(true);
      expect(Number(packed.headers['content-length'])).to.equal(packed.body.length);
    }
    for (const accept of ['identity', 'br;q=0, gzip;q=0', 'zstd']) expect((await rawGet(script, { 'accept-encoding': accept })).headers['content-encoding'], accept).to.equal(undefined);
  });

  it('is kept for good under the hash of its content, and not at all under another', async () => {
    const { headers: { etag = '' }, body } = await rawGet(script);
    const hash = /"([0-9a-f]{10})"/.exec(etag)?.[1] ?? '';
    expect(hash).to.equal(hashOf(body));
    expect((await rawGet(`${script}?v=${hash}`)).headers['cache-control']).to.equal('public, max-age=31536000, immutable');
    for (const query of ['?v=0123456789', '?v=x']) {
      const other = await rawGet(script + query);
      expect([other.status, other.headers['cache-control'], other.body.equals(body)], query).to.deep.equal([200, 'no-cache', true]);
    }
    expect((await rawGet(`${script}?v=${hash}&v=${hash}`)).status).to.equal(200);
  });

  it('changes with the settings, and nothing a merchant writes ends the script', async () => {
    const before = await rawGet(script);
    const provider = '</script><!--\u2028 $& $1';
    await publishCookies(house, shop.storeId, {
      entries: [{ name: '_<ga', category: 'performance', provider, purpose: { en: 'Counts' }, duration: 'session' }],
      hosts: [{ host: 'stats.example.com', category: 'performance', provider }],
    });
    const { body, headers } = await rawGet(script);
    expect(headers.etag).to.not.equal(before.headers.etag);
    expect(settingsIn(body)).to.deep.include({ v: 1, h: ['placet.test', 'stats.example.com', '', ''], n: ['placet', '_<ga', '', ''] });
    expect(body.toString()).to.not.match(/[<>\u2028\u2029]/);
  });

  it('is a comment and no store where the key is nobody\'s', async () => {
    for (const key of ['pk_nobody', `pk_${'A'.repeat(24)}`, '..%2f..%2fetc', 'pk_%00']) {
      const { status, headers, body } = await rawGet(`${url}/s/${key}/placet.js`);
      expect([status, headers['content-type'], headers['cache-control'], body.toString()], key)
        .to.deep.equal([404, 'text/javascript; charset=utf-8', 'no-cache', '// Placet: no store has this public key.\n']);
    }
  });

  it('brings its second part from one address for all stores, today\'s under yesterday\'s name', async () => {
    const now = await rawGet(`${url}/s/ui.${hashOf(uiText)}.js`, { 'accept-encoding': 'br' });
    expect([now.status, now.headers['cache-control'], now.headers['cross-origin-resource-policy']]).to.deep.equal([200, 'public, max-age=31536000, immutable', 'cross-origin']);
    expect(brotliDecompressSync(now.body).toString()).to.equal(uiText);
    const old = await rawGet(`${url}/s/ui.0123456789.js`);
    expect([old.status, old.headers['cache-control'], old.body.toString()]).to.deep.equal([200, 'no-cache', uiText]);
    for (const name of ['ui.js', 'ui.x.js', 'ui.0123456789.css', 'loader.js', '..%2fpackage.json']) expect((await rawGet(`${url}/s/${name}`)).status, name).to.equal(404);
  });

  it('says so while it is not built, and refuses a loader without a place for settings', async () => {
    const empty = await open(filesIn({}));
    try {
      const { base } = await pagesOf(house, shop, empty.url);
      const { status, headers, body } = await rawGet(`${base}/placet.js`);
      expect([status, headers['cache-control'], body.toString().startsWith('// Placet: ')]).to.deep.equal([503, 'no-cache', true]);
      expect((await rawGet(`${empty.url}/s/ui.0123456789.js`)).status).to.equal(503);
    } finally {
      empty.server.close();
    }
    expect(() => filesIn({ 'loader.js': 'void 0' })).to.throw('__PLACET__');
  });

  it('stands on a host that honours Global Privacy Control', async () => {
    const { status, headers, body } = await rawGet(`${url}/.well-known/gpc.json`);
    expect([status, headers['content-type'], body.toString()]).to.deep.equal([200, 'application/json; charset=utf-8', '{"gpc":true,"lastUpdate":"2026-11-25"}']);
  });
});

const hashOf = (content: string | Buffer): string => createHash('sha256').update(content).digest('hex').slice(0, 10);
