import { expect } from 'chai';
import fc from 'fast-check';
import { createHmac } from 'node:crypto';
import { credentialKindOf, type InboundMessage } from '@placet/core';
import { connector, manifest } from './index.js';

const secret = `whsec_${Buffer.from('a-secret-of-a-module-0001').toString('base64')}`;
const at = Date.UTC(2026, 10, 21, 12);
const keys = { secrets: [secret], storeUrl: 'https://shop.example' };

const messageOf = (body: string, id = 'msg_1', timestamp = String(at / 1000)): InboundMessage => ({
  headers: {
    'webhook-id': id, 'webhook-timestamp': timestamp,
    'webhook-signature': `v1,${createHmac('sha256', Buffer.from('a-secret-of-a-module-0001')).update(`${id}.${timestamp}.${body}`).digest('base64')}`,
  },
  body: new TextEncoder().encode(body), receivedAt: at,
});

const body = JSON.stringify({ events: [{ type: 'changed', who: { key: '7', externalId: '7', email: 'ada@example.com' } }] });

describe('A message of the module', () => {
  it('is genuine by its signature, and says whom to look up', () => {
    expect(connector.verifyWebhook(messageOf(body), keys)).to.deep.equal({ kind: 'genuine', id: 'msg_1' });
    const [event] = connector.parseEvent(messageOf(body));
    expect(event).to.deep.include({ kind: 'changed' }).and.to.have.nested.property('who.externalId', '7');
  });

  it('with one byte changed, in body, header or secret, is not', () => {
    const message = messageOf(body);
    fc.assert(fc.property(fc.nat(message.body.length - 1), fc.integer({ min: 1, max: 255 }), (place, change) => {
      const other = Uint8Array.from(message.body, (byte, index) => index === place ? byte ^ change : byte);
      return connector.verifyWebhook({ ...message, body: other }, keys).kind === 'refused';
    }));
    for (const [name, value] of Object.entries(message.headers)) {
      for (let place = 0; place < (value ?? '').length; place++) {
        const sign = (value ?? '')[place] === 'A' ? 'B' : 'A';
        const changed = `${(value ?? '').slice(0, place)}${sign}${(value ?? '').slice(place + 1)}`;
        // The last letter of base64 holds two bits that mean nothing.
        if (name === 'webhook-signature' && place >= (value ?? '').length - 2) continue;
        expect(connector.verifyWebhook({ ...message, headers: { ...message.headers, [name]: changed } }, keys).kind, `${name} ${place}`).to.equal('refused');
      }
    }
    expect(connector.verifyWebhook(message, { ...keys, secrets: [secret.replace('Y', 'Z')] }).kind).to.equal('refused');
  });

  it('is too old after five minutes, since each try is signed anew', () => {
    expect(connector.verifyWebhook({ ...messageOf(body), receivedAt: at + 6 * 60_000 }, keys)).to.deep.equal({ kind: 'refused', reason: 'stale' });
  });
});

describe('The credentials', () => {
  it('are told apart by their names', () => {
    expect(credentialKindOf(manifest, ['consumerKey', 'consumerSecret', 'accessToken', 'accessTokenSecret'])?.id).to.equal('integration');
    expect(credentialKindOf(manifest, ['accessToken'])?.id).to.equal('bearer');
    expect(credentialKindOf(manifest, ['consumerKey', 'accessToken'])).to.equal(undefined);
  });

  it('have 32 letters and digits, so that a cut copy is noticed before it is sent', () => {
    for (const { pattern } of manifest.credentials.flatMap(({ fields }) => fields)) {
      expect(pattern.test('9tuzrtq0i8x6wzc4ac11n6dxopv997pl')).to.equal(true);
      for (const bad of ['9tuzrtq0i8x6wzc4ac11n6dxopv997p', ' 9tuzrtq0i8x6wzc4ac11n6dxopv997pl', '9tuzrtq0i8x6wzc4ac11n6dxopv997pl\n', '']) expect(pattern.test(bad)).to.equal(false);
    }
  });
});
