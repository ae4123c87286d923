import { readFileSync, readdirSync } from 'node:fs';
import { seededRandom, TestClock } from '@placet/core/testing';
import { expect } from 'chai';
import fc from 'fast-check';
import { baseStringOf, oauthParameters, percentEncode, signatureOf, type Signable, type SignatureMethod } from './oauth-signer.js';

const folder = new URL('../test/recorded/10.0.2/', import.meta.url);

interface Recorded {
  readonly request: { readonly query: string };
  readonly response: { readonly status: number };
  readonly oauth1: {
    readonly method: string; readonly url: string; readonly consumerKey: string; readonly consumerSecret: string; readonly signatureMethod: SignatureMethod;
    readonly nonce?: string; readonly timestamp: string; readonly baseString: string; readonly expectedSignature: string;
  };
}

const recordings = readdirSync(folder)
  // What was sent without a nonce has no signature to compare.
  .filter(name => name.startsWith('oauth1-') && !name.includes('missing-parameter'))
  .map(name => ({ name, ...JSON.parse(readFileSync(new URL(name, folder), 'utf8')) as Recorded }));

/** What was signed: the query in the order it was sent, or the parameters of the header where they went there. */
const signableOf = ({ request, oauth1 }: Recorded): Signable => {
  const sent = [...new URLSearchParams(request.query)].filter(([name]) => name !== 'oauth_signature');
  const own = [['oauth_consumer_key', oauth1.consumerKey], ['oauth_nonce', oauth1.nonce ?? ''], ['oauth_signature_method', oauth1.signatureMethod], ['oauth_timestamp', oauth1.timestamp]] as const;
  const isInQuery = sent.some(([name]) => name === 'oauth_consumer_key');
  return { method: oauth1.method, url: oauth1.url, parameters: isInQuery ? sent : [...sent, ...own] };
};

describe('the OAuth signature of WooCommerce', () => {
  const signed = recordings.filter(({ name }) => !name.includes('sorted-bytewise'));

  it('has recordings to stand on', () => expect(signed.length).to.be.greaterThan(12));

  for (const recording of signed) {
    it(`is the one of ${recording.name.replace('.json', '')}`, () => {
      const { baseString, consumerSecret, expectedSignature, signatureMethod } = recording.oauth1;
      expect(baseStringOf(signableOf(recording))).to.equal(baseString);
      expect(signatureOf(signableOf(recording), consumerSecret, signatureMethod)).to.equal(expectedSignature);
    });
  }

  it('counts the elements of an array as sent: what sorts them by their bytes was refused', () => {
    const refused = recordings.find(({ name }) => name.includes('sorted-bytewise'));
    if (refused === undefined) throw new Error('the recording is gone');
    expect(refused.response.status).to.equal(401);
    expect(signatureOf(signableOf(refused), refused.oauth1.consumerSecret)).to.not.equal(refused.oauth1.expectedSignature);
  });

  it('encodes whatever stands in a value, and is the same however the names are ordered', () => {
    fc.assert(fc.property(fc.dictionary(fc.stringMatching(/^[a-z_]{1,8}$/), fc.string({ unit: 'grapheme' })), (values) => {
      const parameters = Object.entries(values);
      const one = baseStringOf({ method: 'GET', url: 'http://shop.example/x', parameters });
      expect(baseStringOf({ method: 'get', url: 'http://shop.example/x', parameters: parameters.toReversed() })).to.equal(one);
      expect(one).to.match(/^GET&[\w.~%-]+&[\w.~%-]*$/);
    }));
  });

  it('leaves nothing but unreserved letters, as PHP does', () => expect(percentEncode('ü ~*\'()!+')).to.equal('%C3%BC%20~%2A%27%28%29%21%2B'));

  it('takes its time and nonce from the ports, and a new nonce each time', () => {
    const ports = { clock: new TestClock(1_793_520_000_000), random: seededRandom(1) };
    const keys = { consumerKey: 'ck_test', consumerSecret: 'cs_test' };
    const [one, other] = [0, 1].map(() => oauthParameters(ports, keys, 'GET', 'http://shop.example/wp-json/wc/v3/customers?a=b+c'));
    expect([one?.oauth_timestamp, one?.oauth_nonce?.length]).to.deep.equal(['1793520000', 32]);
    expect(one?.oauth_nonce).to.not.equal(other?.oauth_nonce);
    expect(one?.oauth_signature).to.not.equal(other?.oauth_signature);
  });
});
