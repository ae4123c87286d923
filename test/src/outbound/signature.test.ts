import { expect } from 'chai';
import { Webhook } from 'standardwebhooks';
import { signatureHeaders } from '@placet/server';

describe('A signature', () => {
  it('is the published one for the published message', () => {
    expect(signatureHeaders({ id: 'msg_p5jXN8AQM9LWM0D4loKWxJek', timestampSeconds: 1_614_265_330, body: '{"test": 2432232314}' }, ['whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw'])).to.deep.equal({
      'webhook-id': 'msg_p5jXN8AQM9LWM0D4loKWxJek', 'webhook-timestamp': '1614265330',
      'webhook-signature': 'v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE=',
    });
  });

  it('is taken by the library of Standard Webhooks, under each of two secrets, for these bytes and this id only', () => {
    const [first, second, other] = [1, 2, 3].map(each => `whsec_${Buffer.alloc(32, each).toString('base64')}`) as [string, string, string];
    const body = '{"type":"consent.recorded","data":{"text":"Grüße 🍵"}}';
    const headers = signatureHeaders({ id: 'chg_1', timestampSeconds: Math.floor(Date.now() / 1000), body }, [first, second]);
    for (const secret of [first, second]) expect(new Webhook(secret).verify(body, headers)).to.deep.equal(JSON.parse(body));
    for (const [secret, text, given] of [
      [other, body, headers], [first, body.replace('🍵', '☕'), headers], [first, body, { ...headers, 'webhook-id': 'chg_2' }],
      [first, body, { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) - 1) }],
    ] as const) {
      expect(() => new Webhook(secret).verify(text, given)).to.throw();
    }
  });
});
