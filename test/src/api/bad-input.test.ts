// What a hostile or broken caller sends: a clear answer that names the place, nothing written, nothing held in memory.
import { expect } from 'chai';
import { gzipSync } from 'node:zlib';
import { request } from 'node:http';
import { consentOf, expectFailure, ledgerSize, newsletterWords, versionOf, yesTo } from './builders.js';
import type { ErrorBody } from './api-client.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';

const asJson = { headers: { 'content-type': 'application/json' } };
const good = consentOf({ email: 'ada@tea.example' });

describeOnEach('Bad input', (house) => {
  let shop: Shop;
  before(async () => { shop = await house().openShop(); });
  afterEach('nothing was written', async () => { expect(await ledgerSize(shop)).to.equal(0); });

  it('that is no JSON is refused with its position and none of its words', async () => {
    for (const body of ['{"subject":{"email":"ada@tea.example"},}', '{', '{"a":1', 'ada@tea.example', '{\'a\':1}', '\ufeff\ufeff{}', '{"a":\u0001}', '[1,]', 'NaN']) {
      const error = expectFailure(await shop.send('POST', '/consents', body, asJson), 'malformed_json');
      expect(error.message).not.to.contain('ada@');
    }
    expectFailure(await shop.send('POST', '/consents', Uint8Array.of(0xff, 0xfe, 0x00), asJson), 'malformed_json');
  });

  it('of another content type, charset or encoding is refused', async () => {
    for (const headers of [
      { 'content-type': 'text/plain' }, { 'content-type': 'application/x-www-form-urlencoded' }, { 'content-type': 'application/json; charset=klingon' },
      { 'content-type': 'application/json', 'content-encoding': 'brotli2' },
    ]) {
      expectFailure(await shop.send('POST', '/consents', JSON.stringify(good), { headers }), 'unsupported_media_type');
    }
  });

  it('is named by its path: missing, unknown, of the wrong type, out of bounds', async () => {
    const answer = yesTo('email');
    for (const [body, path] of [
      [{ ...good, colour: 'red' }, 'colour'], [{ ...good, subject: { ...good.subject, age: 7 } }, 'subject.age'], [{ ...good, subject: undefined }, 'subject'],
      [{ ...good, subject: 'ada' }, 'subject'], [{ ...good, answers: [] }, 'answers'], [{ ...good, answers: {} }, 'answers'],
      [{ ...good, answers: Array.from({ length: 51 }, () => answer) }, 'answers'], [{ ...good, answers: [answer, { ...answer, answer: 'maybe' }] }, 'answers[1].answer'],
      [{ ...good, answers: [{ ...answer, answer: true }] }, 'answers[0].answer'], [{ ...good, answers: [{ ...answer, text: '' }] }, 'answers[0].text'],
      [{ ...good, answers: [{ ...answer, text: 'x'.repeat(10_001) }] }, 'answers[0].text'], [{ ...good, answers: [{ ...answer, locale: 'german!' }] }, 'answers[0].locale'],
      [{ ...good, answers: [{ ...answer, channel: 'fax' }] }, 'answers[0].channel'], [{ ...good, answers: [{ ...answer, cookieCategory: 'targeting' }] }, 'answers[0]'],
      [{ ...good, answers: [{ answer: 'yes', text: 'x', locale: 'en' }] }, 'answers[0]'], [{ ...good, answers: [{ ...answer, version: 1 }] }, 'answers[0]'],
      [{ ...good, answers: [null] }, 'answers[0]'], [{ ...good, source: 'web' }, 'source'], [{ ...good, source: { kind: 'carrier pigeon' } }, 'source.kind'],
      [{ ...good, source: { kind: 'web', pageUrl: 'javascript:alert(1)' } }, 'source.pageUrl'], [{ ...good, section: '../etc' }, 'section'],
      [{ ...good, occurredAt: 'yesterday' }, 'occurredAt'], [{ ...good, occurredAt: '2024-02-30T00:00:00Z' }, 'occurredAt'], [{ ...good, occurredAt: 1_700_000_000 }, 'occurredAt'],
      [{ ...good, occurredAt: '9999-01-01T00:00:00Z' }, 'occurredAt'], [{ ...good, ip: '203.0.113.999' }, 'ip'], [{ ...good, region: 'Bavaria' }, 'region'],
      [{ ...good, actor: { kind: 'robot' } }, 'actor'], [{ ...good, notes: 'x'.repeat(2001) }, 'notes'], [{ ...good, userAgent: 'x'.repeat(1001) }, 'userAgent'],
    ] as const) {
      expectFailure(await shop.post('/consents', body), 'validation_failed', path);
    }
  });

  it('names every place at once, up to a bound', async () => {
    const { details = [] } = expectFailure(await shop.post('/consents', { ...good, ip: 'x', region: 'x', colour: 1, shape: 2 }), 'validation_failed');
    expect(details.map(({ path }) => path)).to.have.members(['ip', 'region', 'colour', 'shape']);
    const many = Object.fromEntries(Array.from({ length: 5000 }, (_, at) => [`field${at}`, at]));
    const answer = await shop.post<ErrorBody>('/consents', { ...good, ...many });
    expect(expectFailure(answer, 'validation_failed').details?.length).to.be.at.most(50);
  });

  it('that is no address is refused without being repeated', async () => {
    for (const email of ['ada', '@tea.example', 'ada@', 'ada@tea', 'ada@@tea.example', 'a da@tea.example', 'ada@tea.example\u0000', 'ada\n@tea.example', 'ada@tea..example',
      `${'x'.repeat(65)}@tea.example`, `ada@${'x'.repeat(260)}.example`, 'ada\ud800@tea.example', '<ada@tea.example>']) {
      const error = expectFailure(await shop.post('/consents', consentOf({ email })), 'validation_failed', 'subject.email');
      expect(error.message).not.to.contain(email);
    }
    for (const phone of ['12', '+', '+0123456789', 'call me', '+49 30 5550 1234 5678 9012', '+4930\u0000']) {
      expectFailure(await shop.post('/consents', consentOf({ phone })), 'validation_failed', 'subject.phone');
    }
    for (const externalId of ['a\u0000b', 'a\nb', '\udfff', 'x'.repeat(201)]) {
      expectFailure(await shop.post('/consents', consentOf({ externalId })), 'validation_failed', 'subject.externalId');
    }
    for (const subject of [{}, { email: '' }, { email: '  ', phone: '' }, { name: 'Ada' }]) expectFailure(await shop.post('/consents', consentOf(subject)), 'subject_unidentified', 'subject');
  });

  it('with half characters in any text is refused by name', async () => {
    for (const [body, path] of [
      [consentOf({ email: 'ada@tea.example', name: 'A\ud83c' }), 'subject.name'], [{ ...good, notes: '\udf75' }, 'notes'], [{ ...good, device: '\ud800' }, 'device'],
      [{ ...good, answers: [{ ...yesTo('email'), text: 'tea \ud83c' }] }, 'answers[0].text'], [{ ...good, source: { kind: 'web', widget: '\ud800' } }, 'source.widget'],
      [{ ...good, actor: '\ud800' }, 'actor'], [{ ...good, userAgent: '\ud800' }, 'userAgent'],
    ] as const) {
      expectFailure(await shop.post('/consents', body), 'validation_failed', path);
    }
  });

  it('about a policy nobody has is refused', async () => {
    const about = (policyId: unknown, version?: unknown) => consentOf({ email: 'ada@tea.example' }, { policyId, version, answer: 'yes', text: newsletterWords, locale: 'en' });
    expectFailure(await shop.post('/consents', about('pol_00000000000000000000000000')), 'policy_not_published', 'answers[0].policyId');
    for (const policyId of ['terms', 7, 'pol_', 'pol_00000000000000000000000000\u0000']) expectFailure(await shop.post('/consents', about(policyId)), 'validation_failed', 'answers[0].policyId');
    for (const version of [0, -1, 1.5, 1e308, 9_007_199_254_740_993, '1']) {
      expectFailure(await shop.post('/consents', about('pol_00000000000000000000000000', version)), 'validation_failed', 'answers[0].version');
    }
    expectFailure(await shop.post('/consents', about('pol_00000000000000000000000000', 9_007_199_254_740_991)), 'policy_not_published');
  });

  it('nested deeper than anyone can count is refused', async () => {
    const depth = 100_000;
    for (const body of [
      `${'['.repeat(depth)}${']'.repeat(depth)}`, `{"subject":${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}}`,
      JSON.stringify({ ...good, answers: [0] }).replace('[0]', `${'['.repeat(depth)}${']'.repeat(depth)}`),
    ]) {
      const { status } = await shop.send('POST', '/consents', body, { headers: { ...asJson.headers, 'idempotency-key': 'deep' } });
      expect(status).to.equal(400);
    }
  });

  it('with the names of an object\'s inner parts changes nothing for anyone', async () => {
    for (const body of [
      `{"__proto__":{"isAdmin":true},${JSON.stringify(good).slice(1)}`, JSON.stringify(good).replace('"email"', '"__proto__":{"email":"x"},"emial"'),
      JSON.stringify({ ...good, constructor: { prototype: { isAdmin: true } } }), JSON.stringify({ ...good, toString: 1, hasOwnProperty: 2 }),
    ]) {
      expectFailure(await shop.send('POST', '/consents', body, asJson), 'validation_failed');
    }
    expect(({} as { isAdmin?: boolean }).isAdmin).to.equal(undefined);
    for (const name of ['__proto__', 'constructor', 'hasOwnProperty']) {
      expectFailure(await shop.send('PUT', `/sections/${name}`, '{"placements":[{"channel":"sms","required":false,"text":{"__proto__":"x"}}]}', asJson), 'validation_failed');
    }
  });

  it('of fifty megabytes is refused without being held in memory', async () => {
    const before = process.memoryUsage.rss();
    expect(await sendAnnounced(shop, '/consents', 50 << 20)).to.equal(413);
    expect(process.memoryUsage.rss() - before).to.be.below(40 << 20);
  });

  it('too large, or too large once unpacked, is refused with the limit', async () => {
    const large = JSON.stringify({ ...good, notes: 'x'.repeat(2 << 20) });
    expect(expectFailure(await shop.send('POST', '/consents', large, asJson), 'request_too_large').message).to.contain('1048576');
    const packed = Uint8Array.from(gzipSync(Buffer.alloc(50 << 20, ' ')));
    expect(packed.length).to.be.below(100_000);
    expectFailure(await shop.send('POST', '/consents', packed, { headers: { ...asJson.headers, 'content-encoding': 'gzip' } }), 'request_too_large');
    const policies = await shop.post<{ id: string }>('/policies', { kind: 'terms', name: 'Terms' });
    expectFailure(await shop.post(`/policies/${policies.body.id}/versions`, versionOf(`<p>${'x'.repeat(600 << 10)}</p>`)), 'validation_failed', 'locales.en.html');
  });

  it('under an Idempotency-Key that is none is refused', async () => {
    for (const key of ['two words', 'x'.repeat(201), 'caf\u00e9']) {
      expectFailure(await shop.post('/consents', good, { headers: { 'idempotency-key': key } }), 'validation_failed', 'Idempotency-Key');
    }
  });

  it('is judged anew when it is mended and sent again under the same key', async () => {
    const other = await house().openShop();
    const options = { headers: { 'idempotency-key': 'mended' } };
    expectFailure(await other.post('/policies', { kind: 'nothing', name: 'Terms' }, options), 'validation_failed');
    expect((await other.post('/policies', { kind: 'terms', name: 'Terms' }, options)).status).to.equal(201);
  });
});

/** Announces a body of `length` bytes and sends it until an answer comes. */
const sendAnnounced = (shop: Shop, path: string, length: number): Promise<number> => new Promise((resolve, reject) => {
  const chunk = Buffer.alloc(1 << 16, '[');
  let sent = 0;
  const outgoing = request(`${shop.house.url}/v1/stores/${shop.storeId}${path}`, {
    method: 'POST', headers: { ...asJson.headers, 'content-length': length, authorization: `Bearer ${shop.token}` },
  }, (response) => {
    resolve(response.statusCode ?? 0);
    outgoing.destroy();
  });
  outgoing.on('error', reject);
  const more = (): void => {
    while (sent < length && !outgoing.destroyed) {
      sent += chunk.length;
      if (!outgoing.write(chunk)) {
        outgoing.once('drain', more);
        return;
      }
    }
  };
  more();
});
