// Whoever knows a store's address can send to it: what is not proven goes nowhere, what is proven goes in once.
import { expect } from 'chai';
import { createHmac, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import type { InboundMessage } from '@placet/core';
import { openShopifyShop } from '@placet/stand-in-shops';
import { buildApp, type Database } from '@placet/server';
import { loopbackShopHttp } from '@placet/server/testing';
import { expectFailure, ledgerSize } from '../api/builders.js';
import { installations } from '../api/installations.js';
import { openHouse, type House, type Shop } from '../api/harness.js';
import { databaseBytes, hunt } from '../privacy/hunt.js';
import { connect, shopKinds, stateOf, until, untilPulled, type LiveShop } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });
const at = Date.UTC(2026, 2, 3, 10, 20, 30);
const weekMs = 7 * 24 * 3_600_000;

type Headers = Readonly<Record<string, string>>;
const headersOf = ({ headers }: InboundMessage): Headers =>
  Object.fromEntries(Object.entries(headers).flatMap(([name, value]) => value === undefined ? [] : [[name, value]]));

interface Said { readonly status: number; readonly body: unknown; readonly headers: globalThis.Headers }

const post = async (url: string, headers: Headers, body: Uint8Array): Promise<Said> => {
  const answer = await fetch(url, { method: 'POST', headers, body: Buffer.from(body) });
  return { status: answer.status, headers: answer.headers, body: await answer.json() as unknown };
};

interface Upload { readonly status: number; readonly sentBytes: number }

/** Sends piece after piece until it is answered, as much as 100 MB. */
const pour = (url: string, headers: Headers): Promise<Upload> => new Promise((resolve) => {
  const piece = Buffer.alloc(256 << 10, 'x');
  let sentBytes = 0;
  let isOver = false;
  const call = request(url, { method: 'POST', headers });
  const end = (status: number): void => {
    isOver = true;
    call.destroy();
    resolve({ status, sentBytes });
  };
  call.on('response', ({ statusCode = 0 }) => { end(statusCode); }).on('error', () => { if (!isOver) end(0); });
  const more = (): void => {
    if (isOver) return;
    sentBytes += piece.length;
    if (sentBytes >= 100 << 20) call.end(piece);
    else call.write(piece, () => { setImmediate(more); });
  };
  more();
});

for (const { name, settings } of installations) {
  describe(`What is sent to a store's address (${name})`, () => {
    let house: House;
    before(async function () {
      this.timeout(60_000);
      house = await openHouse(await settings(this));
    });
    after(() => house.close());

    for (const { platform, title, open } of shopKinds) {
      describe(title, () => {
        let shop: LiveShop;
        let store: Shop;
        let url: string;
        const sent: InboundMessage[] = [];
        before(async () => {
          shop = await open({ http: way.http, clock: house.services.clock });
          shop.add({ email: 'ada@example.com', name: 'Ada Quillfeather', says: { email: { state: 'opted_in', at } } });
          store = await connect(house, platform, shop);
          await untilPulled(store);
          url = `${house.url}/hooks/${platform}/${store.storeId}`;
          shop.outgoing.deliver = (message) => { sent.push(message); };
        });
        after(() => shop.close());

        /** What the shop sends because Ada said so there. */
        const said = (state: 'opted_in' | 'opted_out'): InboundMessage => {
          sent.length = 0;
          house.wait(2000);
          shop.act('ada@example.com', 'email', state, house.services.clock.now());
          const [first] = sent;
          return first ?? expect.fail('the shop sent nothing');
        };
        const rows = async (): Promise<number> => (await messagesOf(house, store)).length;
        const untilWorked = (): Promise<readonly Kept[]> => until('all worked', () => messagesOf(house, store), kept => kept.every(({ worked }) => worked !== null));
        const worked = (): number => house.logLines.filter(line => line.includes('shop.heard') && line.includes(store.storeId)).length;

        it('is believed when it is signed, worked once however often it comes, and forgotten afterwards', async () => {
          const message = said('opted_out');
          const before = [await rows(), worked(), await ledgerSize(store)] as const;
          const answers = await Promise.all(Array.from({ length: 10 }, () => post(url, headersOf(message), message.body)));
          expect(answers.map(({ status }) => status)).to.deep.equal(Array(10).fill(200));
          await until('Ada\'s no', () => stateOf(store, 'ada@example.com'), state => state === 'opted_out');
          const kept = await untilWorked();
          expect([await rows(), worked(), await ledgerSize(store)]).to.deep.equal([before[0] + 1, before[1] + 1, before[2] + 1]);
          expect(kept.map(({ sealed }) => sealed), 'what it said is gone').to.deep.equal(kept.map(() => null));
        });

        it('does no harm when it is sent again a week later, whether its id is still known or not', async () => {
          const message = said('opted_out');
          expect((await post(url, headersOf(message), message.body)).status).to.equal(200);
          await untilWorked();
          const answer = said('opted_in');
          expect((await post(url, headersOf(answer), answer.body)).status).to.equal(200);
          await until('Ada\'s yes', () => stateOf(store, 'ada@example.com'), state => state === 'opted_in');
          await untilWorked();
          const size = await ledgerSize(store);
          house.wait(weekMs);
          for (const isKnown of [true, false]) {
            if (!isKnown) await house.services.database.write(({ sql }) => sql.run('DELETE FROM shop_messages WHERE store_id = ?', [store.storeId]));
            const { status } = await post(url, headersOf(message), message.body);
            // A signature that is dated is too old by then; one that is not leads to another look, which finds what is known.
            expect(status).to.equal(message.headers['webhook-timestamp'] === undefined ? 200 : 401);
            await untilWorked();
            expect([await stateOf(store, 'ada@example.com'), await ledgerSize(store)]).to.deep.equal(['opted_in', size]);
          }
        });

        it('is refused without a signature, with another\'s, with one cut short, and when a byte is another', async () => {
          const message = said('opted_out');
          const signed = Object.keys(message.headers).find(header => /signature|hmac/.test(header)) ?? expect.fail('it is not signed');
          const good = headersOf(message);
          const { [signed]: signature = '', ...unsigned } = good;
          const changed = Buffer.from(message.body);
          changed[changed.length - 2] = (changed[changed.length - 2] ?? 0) ^ 1;
          const forged = createHmac('sha256', randomBytes(32)).update(message.body).digest('base64');
          const before = await rows();
          const tries: readonly (readonly [Headers, Uint8Array])[] = [
            [unsigned, message.body], [{ ...good, [signed]: '' }, message.body], [{ ...good, [signed]: signature.slice(0, -8) }, message.body],
            [{ ...good, [signed]: `${signature.startsWith('v1,') ? 'v1,' : ''}${forged}` }, message.body], [good, changed], [good, Buffer.alloc(0)],
            [{ ...good, [signed]: 'v1,'.repeat(5000) }, message.body],
          ];
          for (const [headers, body] of tries) {
            const answer = await post(url, headers, body);
            expectFailure({ ...answer, body: answer.body }, 'unauthenticated');
          }
          expect(await rows(), 'none of it was kept').to.equal(before);
        });

        it('is refused at an address that is none, is another shop\'s, or is of another platform', async () => {
          const message = said('opted_out');
          const stranger = await house.openShop({ platform, url: 'https://other.example' });
          const other = shopKinds.find(each => each.platform !== platform)?.platform ?? '';
          const nobody = `sto_${'0'.repeat(26)}`;
          for (const path of [`${platform}/${stranger.storeId}`, `${other}/${store.storeId}`, `nothing/${store.storeId}`, `${platform}/${nobody}`, `${platform}/x`]) {
            const answer = await post(`${house.url}/hooks/${path}`, headersOf(message), message.body);
            expectFailure({ ...answer, body: answer.body }, 'not_found');
          }
        });

        it('is refused when it is signed for another shop', async () => {
          const message = said('opted_out');
          const another = await open({ http: way.http, clock: house.services.clock });
          try {
            const neighbour = await house.openShop({ platform, url: another.context.storeUrl });
            // Its own secret where a store has one; an app's secret is shared, and the shop is named.
            const secret = `whsec_${randomBytes(24).toString('base64')}`;
            expect((await neighbour.put('/connection', { credentials: another.context.credentials.read(), secret })).status).to.equal(200);
            const answer = await post(`${house.url}/hooks/${platform}/${neighbour.storeId}`, headersOf(message), message.body);
            expectFailure({ ...answer, body: answer.body }, 'unauthenticated');
            expect(await messagesOf(house, neighbour)).to.deep.equal([]);
          } finally {
            await another.close();
          }
        });

        it('is refused when it is compressed, which nobody unpacks', async () => {
          const bomb = gzipSync(Buffer.alloc(50 << 20));
          const message = said('opted_out');
          const before = await rows();
          const answer = await post(url, { ...headersOf(message), 'content-encoding': 'gzip' }, bomb);
          expectFailure({ ...answer, body: answer.body }, 'unsupported_media_type');
          expect(await rows()).to.equal(before);
        });

        it('is in no log, and sealed while it waits', async () => {
          const message = said('opted_out');
          shop.trouble('maintenance_page', 1000);
          expect((await post(url, headersOf(message), message.body)).status).to.equal(200);
          const waiting = await messagesOf(house, store);
          expect(waiting.some(({ sealed }) => sealed !== null)).to.equal(true);
          const kept = [...await databaseBytes(house.services, house.dataDir), { name: 'the log', bytes: Buffer.from(house.logLines.join('\n')) }];
          expect(hunt(kept, ['ada@example.com', 'Quillfeather'])).to.deep.equal([]);
          shop.server.endTrouble();
          house.wait(3_700_000);
          await untilWorked();
        });
      });
    }

    it('is answered 413 long before 100 MB were read, announced or not', async () => {
      const shop = await house.openShop({ platform: 'shopify' });
      const url = `${house.url}/hooks/shopify/${shop.storeId}`;
      for (const headers of [{ 'content-length': String(100 << 20) }, {}]) {
        const { status, sentBytes } = await pour(url, headers);
        expect(status).to.equal(413);
        expect(sentBytes).to.be.below(30 << 20);
      }
    });

    it('may be as long as a megabyte', async () => {
      const shop = await openShopifyShop({ http: way.http, clock: house.services.clock });
      const { externalId = '' } = shop.add({ email: 'ada@example.com' });
      const store = await connect(house, 'shopify', shop);
      const body = Buffer.from(JSON.stringify({ id: 1, admin_graphql_api_id: `gid://shopify/Customer/${externalId}`, email: 'ada@example.com', note: 'n'.repeat(1 << 20) }));
      const headers = {
        'x-shopify-topic': 'customers/update', 'x-shopify-webhook-id': 'b54557e4-bdd9-4b37-8a5f-900000000001', 'x-shopify-shop-domain': new URL(shop.context.storeUrl).host,
        'x-shopify-hmac-sha256': createHmac('sha256', shop.keys.secrets[0] ?? '').update(body).digest('base64'), 'content-type': 'application/json',
      };
      const url = `${house.url}/hooks/shopify/${store.storeId}`;
      expect((await post(url, { ...headers, 'x-shopify-shop-domain': 'other.myshopify.com' }, body)).status).to.equal(401);
      expect((await post(url, headers, body)).status).to.equal(200);
      const [message] = await until('worked', () => messagesOf(house, store), kept => kept[0]?.worked !== null && kept.length === 1);
      expect(message?.sealed).to.equal(null);
      await shop.close();
    });
  });
}

interface Kept { readonly sealed: Buffer | null; readonly worked: number | null }

const messagesOf = ({ services: { database } }: House, { storeId }: Shop): Promise<readonly Kept[]> =>
  database.read(sql => sql.all<Kept>('SELECT sealed_message AS sealed, worked_at AS worked FROM shop_messages WHERE store_id = ?', [storeId]));

describe('A message of a shop', () => {
  it('is answered after one look and one transaction of three statements, and nothing is asked of the shop', async () => {
    const house = await openHouse();
    const counts = { reads: 0, writes: 0, statements: 0 };
    const { services } = house;
    const server = buildApp({ ...services, database: counted(services.database, counts) }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    for (const { open, platform } of shopKinds) {
      const shop = await open({ http: way.http, clock: services.clock });
      shop.add({ email: 'ada@example.com', says: { email: { state: 'opted_in', at } } });
      const store = await connect(house, platform, shop);
      const messages: InboundMessage[] = [];
      shop.outgoing.deliver = (message) => { messages.push(message); };
      shop.act('ada@example.com', 'email', 'opted_out', services.clock.now());
      // The shop is gone: whoever asked it first would have nothing to answer.
      await shop.close();
      expect(messages.length).to.be.greaterThan(0);
      for (const message of messages) {
        Object.assign(counts, { reads: 0, writes: 0, statements: 0 });
        const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks/${platform}/${store.storeId}`;
        expect((await post(url, headersOf(message), message.body)).status).to.equal(200);
        expect(counts, platform).to.deep.equal({ reads: 1, writes: 1, statements: 4 });
      }
    }
    server.close();
    await house.close();
  });
});

/** Only what requests ask for: the work behind has the database itself. */
const counted = (real: Database, counts: { reads: number; writes: number; statements: number }): Database => {
  const sqlOf = (sql: Parameters<Parameters<Database['read']>[0]>[0]): typeof sql => ({
    dialect: sql.dialect,
    all: (text, values) => { counts.statements++; return sql.all(text, values); },
    run: (text, values) => { counts.statements++; return sql.run(text, values); },
  });
  return {
    ...real, dialect: real.dialect, models: real.models, sequelize: real.sequelize,
    read: (work) => { counts.reads++; return real.read(sql => work(sqlOf(sql))); },
    write: (work) => { counts.writes++; return real.write(tx => work({ ...tx, sql: sqlOf(tx.sql) })); },
  };
};
