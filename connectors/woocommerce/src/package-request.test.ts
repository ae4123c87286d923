import { readFileSync } from 'node:fs';
import woocommerce from '@woocommerce/woocommerce-rest-api';
import { seededRandom, TestClock } from '@placet/core/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { signatureOf } from './oauth-signer.js';
import { packageRequest, type WooCall } from './package-request.js';

const keys = { consumerKey: `ck_${'a1b2c3d4'.repeat(5)}`, consumerSecret: `cs_${'e5f6a7b8'.repeat(5)}` };
const ports = () => ({ clock: new TestClock(), random: seededRandom(7) });

const verifies = (method: string, address: string): boolean => {
  const [url = '', query = ''] = address.split('?');
  // Of what is there twice PHP takes the last, in the place of the first.
  const all = [...new Map(new URLSearchParams(query))];
  const signature = all.find(([name]) => name === 'oauth_signature')?.[1];
  return signature === signatureOf({ method, url, parameters: all.filter(([name]) => name !== 'oauth_signature') }, keys.consumerSecret);
};

describe('a request as the package builds it', () => {
  const call: WooCall = { method: 'GET', path: 'customers', query: { email: 'zoe+newsletter@example.com', role: 'all' } };

  it('is there at once, with the header that was recorded, and nothing of the package\'s own in it', () => {
    const recorded = JSON.parse(readFileSync(new URL('../test/recorded/10.0.2/customer-single-with-meta-data.json', import.meta.url), 'utf8')) as
      { request: { headers: Record<string, string> } };
    const request = packageRequest(ports(), 'https://shop.example', keys, 'basic', call);
    expect(request).to.deep.equal({
      method: 'GET', url: 'https://shop.example/wp-json/wc/v3/customers?email=zoe%2Bnewsletter%40example.com&role=all',
      headers: { accept: 'application/json', 'cache-control': 'no-cache', authorization: recorded.request.headers.Authorization },
    });
  });

  it('is signed over plain http, anew for every try, and never carries the secret', () => {
    const same = ports();
    const [one, other] = [0, 1].map(() => packageRequest(same, 'http://shop.example:8080/sub', keys, 'oauth', call));
    for (const request of [one, other]) {
      expect(request?.url.match(/role=all/g)).to.have.lengthOf(1);
      expect(verifies('GET', request?.url ?? ''), request?.url).to.equal(true);
      expect(request?.url).to.match(/^http:\/\/shop\.example:8080\/sub\/wp-json\/wc\/v3\/customers\?/).and.not.contain(keys.consumerSecret);
      expect(request?.headers).to.not.have.property('authorization');
    }
    expect(one?.url).to.not.equal(other?.url);
  });

  it('is signed rightly whatever stands in its query', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z][a-z_]{0,8}$/), fc.string({ unit: 'grapheme' })), (query) => {
      expect(verifies('DELETE', packageRequest(ports(), 'http://shop.example', keys, 'oauth', { method: 'DELETE', path: 'customers/7', query }).url)).to.equal(true);
    }));
  });

  it('reaches the plugin under its own name, with a body', () => {
    const request = packageRequest(ports(), 'http://shop.example', keys, 'oauth', { method: 'POST', path: 'consents', namespace: 'wc-placet/v1', body: { a: 'ü' } });
    expect(request.url).to.match(/^http:\/\/shop\.example\/wp-json\/wc-placet\/v1\/consents\?oauth_/);
    expect([request.body, request.headers?.['content-type']]).to.deep.equal(['{"a":"ü"}', 'application/json;charset=utf-8']);
    expect(verifies('POST', request.url)).to.equal(true);
  });

  it('shows why the package does not sign by itself: of eleven elements it signs another order than it sends', () => {
    const taken: { url: string; params: Record<string, string> }[] = [];
    const adapter = (config: { url: string; params: Record<string, string> }) => { taken.push(config); return Promise.resolve({ status: 204, data: '', headers: {}, config }); };
    const api = new woocommerce.default({ url: 'http://shop.example', ...keys, axiosConfig: { adapter } });
    for (const many of [10, 11]) void api.get('customers', { include: Array.from({ length: many }, (_, each) => String(each)) });
    const addresses = taken.map(({ url, params }) => `${url}&${new URLSearchParams(params).toString().replaceAll('+', '%20')}`);
    expect(addresses.map(address => verifies('GET', address))).to.deep.equal([true, false]);
    // And whatever is asked for goes into the address twice.
    expect(taken[0]?.url).to.contain('include[0]=0');
    expect(taken[0]?.params).to.have.property('include[0]', '0');
  });
});
