import { ConnectorFault } from '@placet/core';
import { expect } from 'chai';
import fc from 'fast-check';
import { createHash, createHmac } from 'node:crypto';
import { connect } from './connect.js';
import { signRequest } from './module.js';
import { answerOf, scriptedShop } from './testing/recorded-shop.js';

const secret = 'module-secret-0123456789abcdef';
const page = answerOf(200, '{"items":[],"next":null,"total":null}');

describe('the signature of a request to the module', () => {
  it('is that of the vector', () => {
    const target = '/index.php?fc=module&module=placet&controller=api&route=health';
    const emptyHash = 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855';
    expect(createHash('sha256').update('').digest('hex')).to.equal(emptyHash);
    expect(signRequest(secret, '1795293656', 'GET', target, ''))
      .to.equal(createHmac('sha256', secret).update(`1795293656.GET.${target}.${emptyHash}`).digest('hex'));
    expect(signRequest(secret, '1795293656', 'GET', target, '')).to.equal('c655bd210e4341ec0686f5ae35312277110a11ce3d7d0e196121804984c37eb6');
  });

  it('is another when anything of the request is', () => {
    const part = fc.string({ maxLength: 30 });
    fc.assert(fc.property(fc.tuple(part, part, part, part, part), fc.nat({ max: 4 }), ([key, time, method, target, body], place) => {
      const given: [string, string, string, string, string] = [key, time, method, target, body];
      const signed = signRequest(...given);
      given[place] = `${given[place] ?? ''}x`;
      expect(signRequest(...given)).to.not.equal(signed);
    }));
  });
});

describe('asking the module of a PrestaShop', () => {
  it('signs path and query as they are sent, whatever stands in them', async () => {
    const shop = scriptedShop([page], { moduleSecret: secret });
    await connect(shop.context).readSubject({ email: 'o\'hara+tag @example.com' });
    const [request] = shop.asked;
    const url = new URL(request?.url ?? '');
    expect([url.href, url.searchParams.get('email'), url.searchParams.get('route')]).to.deep.equal([request?.url, 'o\'hara+tag @example.com', 'subjects/find']);
    const timestamp = request?.headers?.['x-placet-timestamp'] ?? '';
    expect(Number(timestamp) * 1000).to.equal(shop.context.clock.now());
    expect(request?.headers?.['x-placet-signature']).to.equal(signRequest(secret, timestamp, 'GET', `${url.pathname}${url.search}`, ''));
    expect(request?.url).to.not.contain(secret);
  });

  it('signs the body of what it writes', async () => {
    const shop = scriptedShop([answerOf(200, '{"outcome":"written"}')], { moduleSecret: secret });
    const outcome = await connect(shop.context).pushConsent({
      who: { email: 'ada@example.com' }, key: 'guest:ada@example.com', channel: 'email', state: 'opted_out', at: 0, isConfirmed: false, recordId: 'rec_1',
    });
    const [request] = shop.asked;
    const url = new URL(request?.url ?? '');
    expect([outcome.kind, request?.method]).to.deep.equal(['written', 'POST']);
    expect(request?.headers?.['x-placet-signature'])
      .to.equal(signRequest(secret, request?.headers?.['x-placet-timestamp'] ?? '', 'POST', `${url.pathname}${url.search}`, String(request?.body)));
  });

  it('begins anew when a pull that began without the module goes on with it', async () => {
    const shop = scriptedShop([answerOf(200, '{"items":[],"next":"c7","total":null}'), page], { moduleSecret: secret });
    const first = await connect(shop.context).pullSubjects({ cursor: 'id:500', since: null });
    await connect(shop.context).pullSubjects({ cursor: first.next, since: null });
    expect(shop.asked.map(({ url }) => new URL(url).searchParams.get('after'))).to.deep.equal([null, 'c7']);
  });

  it('knows a wrong secret, a module that is not there, a shop in maintenance and a country kept out', async () => {
    const html = (status: number) => answerOf(status, '<html>…</html>', 'text/html');
    const said: (string | undefined)[] = [];
    for (const answer of [answerOf(401, '{"error":"signature"}'), html(404), html(503), html(403), html(200), answerOf(200, '{"items":"no"}')]) {
      const shop = scriptedShop([answer], { moduleSecret: secret });
      await connect(shop.context).readSubject({ externalId: '7' }).catch((error: unknown) => { said.push(error instanceof ConnectorFault ? error.message : 'another error'); });
    }
    expect(said).to.deep.equal([
      'credentials_refused module_secret 401', 'misconfigured module_not_found 404', 'unreachable 503', 'bad_answer blocked 403', 'bad_answer not_json 200',
      'bad_answer plugin_answer',
    ]);
  });
});
