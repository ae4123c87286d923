import { expect } from 'chai';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { consentOf, noTo, recordConsent, yesTo } from '../api/builders.js';

interface Line { readonly id: string; readonly sequence: number; readonly person: { readonly email: string | null } | null; readonly text: string | null }

describeOnEach('The register as a file', (house) => {
  let shop: Shop;
  let cookie: string;
  let ada: string;

  const file = async (
    name: string, query: Readonly<Record<string, string>> = {},
  ): Promise<{ status: number; type: string | null; name: string | null; text: string }> => {
    const response = await fetch(`${house().url}/v1/stores/${shop.storeId}/exports/${name}?${new URLSearchParams(query).toString()}`, { headers: { authorization: `Bearer ${shop.token}` } });
    return { status: response.status, type: response.headers.get('content-type'), name: response.headers.get('content-disposition'), text: await response.text() };
  };
  const lines = async (query: Readonly<Record<string, string>> = {}): Promise<Line[]> =>
    (await file('register.json', query)).text.split('\n').filter(line => line !== '').map(line => JSON.parse(line) as Line);
  const page = async (path: string): Promise<string> =>
    (await fetch(`${house().url}/admin/stores/${shop.storeId}${path}`, { headers: { accept: 'text/html', 'accept-language': 'en', cookie } })).text();

  before(async function () {
    this.timeout(60_000);
    shop = await house().openShop();
    const { sessions } = house().services;
    cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, 'owner')) ?? ''}`;
    ada = (await recordConsent(shop, { email: 'ada@mail.example', name: 'Ada, "the" Example\nof Tea' })).subjectId;
    for (let at = 0; at < 24; at++) await shop.post('/consents', consentOf({ email: `p${at % 9}@mail.example` }, at % 3 === 0 ? noTo('email') : yesTo('email'), ...at % 2 === 0 ? [yesTo('sms')] : []));
    await shop.post('/consents', { ...consentOf({ email: 'night@mail.example' }), occurredAt: '2024-03-31T22:30:00Z' });
  });

  it('holds exactly the records the register lists under the same filter, each once', async () => {
    const filters = [
      [{}, {}], [{ about: 'channel:sms' }, { channel: 'sms' }], [{ answer: 'no' }, { answer: 'no' }], [{ about: 'channel:email', answer: 'no' }, { channel: 'email', answer: 'no' }],
      [{ section: 'newsletter' }, { section: 'newsletter' }], [{ person: ada }, { subjectId: ada }], [{ from: '2024-03-31T00:00:00Z', to: '2024-04-02T00:00:00Z' }, { from: '2024-03-31T00:00:00Z', to: '2024-04-02T00:00:00Z' }],
      [{ section: 'checkout' }, { section: 'checkout' }],
    ] as const;
    for (const [filter, query] of filters) {
      const listed = (await shop.get<{ items: { id: string }[] }>(`/consents?${new URLSearchParams({ limit: '200', ...query }).toString()}`)).body.items.map(({ id }) => id).sort();
      expect((await lines(filter)).map(({ id }) => id).sort(), JSON.stringify(filter)).to.deep.equal(listed);
      const csv = await file('register.csv', filter);
      expect(listed.filter(id => !csv.text.includes(id)), JSON.stringify(filter)).to.deep.equal([]);
    }
  });

  it('is typed line by line, and a part of it is called a part', async () => {
    const whole = await file('register.json');
    expect([whole.type, whole.name]).to.deep.equal(['application/x-ndjson; charset=utf-8', 'attachment; filename=register.jsonl']);
    const [first] = await lines();
    expect(first).to.deep.include({ sequence: 0, person: { email: 'ada@mail.example', phone: null, externalId: null, name: 'Ada, "the" Example\nof Tea' } });
    expect((await file('register.csv', { answer: 'yes' })).name).to.equal('attachment; filename=register-part.csv');
  });

  it('refuses a filter it does not know, and says which', async () => {
    for (const query of [{ about: 'channel:fax' }, { answer: 'maybe' }, { from: 'yesterday' }, { person: 'ada@mail.example' }, { channel: 'email', about: 'channel:sms' }, { subject: '1' }]) {
      expect((await file('register.json', query)).status, JSON.stringify(query)).to.equal(400);
    }
    expect((await file('opt-ins.csv', { answer: 'yes' })).status).to.equal(400);
  });

  it('is offered by the register as it is filtered, a person as a number, and the room of exports says when it was taken', async () => {
    const shown = await page('/register?about=channel%3Aemail&answer=no&person=ada%40mail.example&from=2024-01-01');
    const href = /href="([^"]*register\.csv[^"]*)"/.exec(shown)?.[1]?.replaceAll('&amp;', '&').replaceAll('&#x3D;', '=') ?? '';
    expect(Object.fromEntries(new URL(href, house().url).searchParams)).to.deep.equal({ about: 'channel:email', answer: 'no', from: '2023-12-31T23:00:00.000Z', person: ada });
    expect(href).to.not.include('mail.example');
    const room = await page('/exports');
    expect(room).to.include('Everyone who said yes').and.include('register.json').and.match(/Last downloaded: <time/);
    const stranger = await house().openShop();
    expect((await fetch(`${house().url}/v1/stores/${shop.storeId}/exports/register.json`, { headers: { authorization: `Bearer ${stranger.token}` } })).status).to.equal(404);
  });
});
