// Whoever types in a shop's address could type in one of the machine's own: nothing is asked there, and the person is told why.
import { expect } from 'chai';
import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { loopbackShopHttp } from '@placet/server/testing';
import { expectFailure } from '../api/builders.js';
import { openHouse, type House } from '../api/harness.js';
import type { ErrorBody } from '../api/api-client.js';
import { shopKinds } from './shops.js';

const way = loopbackShopHttp();
after(() => { way.close(); });

/** A host, and what it was asked. */
const openHost = async (answer: RequestListener): Promise<{ readonly url: string; readonly asked: string[]; close(): void }> => {
  const asked: string[] = [];
  const server: Server = createServer((request, response) => {
    asked.push(request.url ?? '');
    answer(request, response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked, close: () => { server.closeAllConnections(); server.close(); } };
};

for (const { platform, title, open } of shopKinds) {
  describe(`The address of a shop on ${title}`, () => {
    let strict: House;
    let loose: House;
    let credentials: Readonly<Record<string, string>>;
    before(async function () {
      this.timeout(30_000);
      [strict, loose] = await Promise.all([openHouse({ PLACET_ALLOW_PRIVATE_TARGETS: '' }), openHouse()]);
      const shop = await open({ http: way.http, clock: loose.services.clock });
      credentials = shop.context.credentials.read();
      await shop.close();
    });
    after(async () => { await Promise.all([strict.close(), loose.close()]); });

    /** Tries and connects; both are refused alike, and nothing is kept. */
    const refusal = async (house: House, url: string): Promise<ErrorBody['error']> => {
      const store = await house.openShop({ platform, url });
      const tried = await store.post<ErrorBody>('/connection/test', { credentials });
      const put = await store.put<ErrorBody>('/connection', { credentials });
      expect(put.body.error.message).to.equal(tried.body.error.message);
      expect((await store.get('/connection')).status, 'nothing was kept').to.equal(404);
      expect(JSON.stringify(put.body), 'no address is repeated').to.not.contain(new URL(url).host);
      return expectFailure(put, 'conflict');
    };

    for (const target of ['http://127.0.0.1', 'https://127.0.0.1', 'http://169.254.169.254', 'http://169.254.169.254/latest/meta-data', 'https://[::1]', 'https://10.0.0.8',
      'https://2130706433', 'https://0x7f.1', 'https://[::ffff:169.254.169.254]', 'https://localhost']) {
      it(`may not be ${target}`, async () => {
        const { message, details } = await refusal(strict, target);
        expect([message, details?.[0]?.message].join(' ')).to.match(/not_allowed.*misconfigured/);
      });
    }

    it('is not asked anything when it leads to this machine', async () => {
      const host = await openHost((_request, response) => { response.end('{}'); });
      try {
        await refusal(strict, host.url);
        expect(host.asked).to.deep.equal([]);
      } finally {
        host.close();
      }
    });

    it('does not send us on to another', async () => {
      const inner = await openHost((_request, response) => { response.end('{"secret":"of the cloud"}'); });
      const host = await openHost((_request, response) => { response.writeHead(302, { location: `${inner.url}/latest/meta-data` }).end(); });
      try {
        const { message, details } = await refusal(loose, host.url);
        expect([message, details?.[0]?.message].join(' ')).to.match(/misconfigured/);
        expect(host.asked.length).to.be.greaterThan(0);
        expect(inner.asked).to.deep.equal([]);
      } finally {
        host.close();
        inner.close();
      }
    });

    it('is one of a shop, and not of a page', async function () {
      this.timeout(30_000);
      const host = await openHost((_request, response) => { response.writeHead(200, { 'content-type': 'text/html' }).end('<!DOCTYPE html><p>Parked with us</p>'); });
      try {
        const { message, details } = await refusal(loose, host.url);
        expect([message, details?.[0]?.message].join(' ')).to.match(/bad_answer|misconfigured/);
        expect(JSON.stringify([message, details])).to.not.contain('Parked');
      } finally {
        host.close();
      }
    });
  });
}
