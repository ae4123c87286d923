import { expect } from 'chai';
import { formTokenOf } from '@placet/server';
import { addWebhook, noTo, recordConsent, yesTo } from './builders.js';
import { storeFields, type House, type Shop } from './harness.js';
import { describeOnEach } from './installations.js';

interface Page { readonly status: number; readonly text: string; readonly location: string }

const read = async (response: Response): Promise<Page> => ({ status: response.status, text: await response.text(),
  location: response.headers.get('location') ?? '' });

/** A browser of the store's owner. */
const visitor = async (house: House, shop: Shop) => {
  const { sessions } = house.services;
  const cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, 'owner')) ?? ''}`;
  const headers = { accept: 'text/html', 'accept-language': 'en', cookie };
  const at = (path: string): string => path.startsWith('/') ? `${house.url}${path}` : `${house.url}/admin/stores/${shop.storeId}/${path}`;
  return {
    open: async (path: string): Promise<Page> => read(await fetch(at(path), { redirect: 'manual', headers })),
    send: async (path: string, fields: readonly (readonly [string, string])[]): Promise<Page> => read(await fetch(at(path), {
      method: 'POST', redirect: 'manual', headers,
      body: new URLSearchParams([['token', formTokenOf({ headers: { cookie } })], ...fields.map(([name, value]) => [name, value])]),
    })),
  };
};

describeOnEach('The rooms about sending', (house) => {
  let shop: Shop;
  let seat: Awaited<ReturnType<typeof visitor>>;
  before(async () => {
    shop = await house().openShop();
    seat = await visitor(house(), shop);
  });

  it('say why a message goes or stays, under the person\'s id and without a line in the log', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@mail.example' }, yesTo('email'), noTo('sms'));
    const asked = await seat.send('why', [['person', 'ada@mail.example'], ['channel', 'email'], ['type', 'newsletter'], ['country', 'de']]);
    expect(asked.status).to.equal(303);
    expect(asked.location).to.include(`subject=${subjectId}`).and.not.include('ada');
    const send = await seat.open(asked.location);
    for (const words of ['SEND', 'They said yes to this channel.', 'The four steps', 'Channel opt-in', 'Receipt: E-mail: yes',
      'DE (delivery address)']) expect(send.text).to.include(words);
    const skip = await seat.open(`why?subject=${subjectId}&channel=sms`);
    for (const words of ['SKIP', 'They said no.', 'not reached', 'no_opt_in']) expect(skip.text).to.include(words);
    expect((await shop.get<{ items: unknown[] }>('/decisions')).body.items).to.deep.equal([]);
  });

  it('answer for somebody unknown, and say beside a field what is wrong', async () => {
    expect((await seat.send('why',
      [['person', 'nobody@mail.example'], ['channel', 'email'], ['type', 'newsletter']])).text).to.include('SKIP').and.include('Nobody is known under this.');
    const wrong = await seat.send('why', [['person', 'ada@mail.example'], ['at', 'tomorrow'], ['zone', 'Mars/Olympus']]);
    expect(wrong.status).to.equal(422);
    expect(wrong.text).to.include('Write the time as').and.include('There is no such time zone.').and.include('value="ada@mail.example"');
  });

  it('tell the law of a region, of its larger one where it has none, and nothing of places there are not', async () => {
    expect((await seat.open('/admin/rules?q=germ')).text).to.include('/admin/rules/DE').and.not.include('/admin/rules/JP');
    expect((await seat.open('/admin/rules/DE')).text).to.include('UWG').and.include('not legal advice').and.include('Read as of');
    expect((await seat.open('/admin/rules/SE')).text).to.include('Held to the rules of');
    expect((await seat.open('/admin/rules/QQ')).status).to.equal(404);
  });

  it('set caps and rules as versions, loosen only by name and reason, and take it back', async () => {
    const cap = [['part', 'caps'], ['max', '2'], ['window', 'day'], ['version', '0']] as const;
    expect((await seat.send('sending', cap)).status).to.equal(303);
    expect((await seat.open('sending')).text).to.include('2 a day, all channels together');
    expect((await seat.send('sending', cap)).status).to.equal(409);
    expect((await seat.send('sending',
      [['part', 'caps'], ['max', 'many'], ['version', '1']])).text).to.include('A whole number from 0 to 10,000.').and.include('value="many"');
    const loose = [['part', 'overrides'], ['setting', 'quiet_hours_instead'], ['region', 'US'], ['channel', 'sms'], ['version', '1']] as const;
    const refused = await seat.send('sending', loose);
    expect(refused.status).to.equal(422);
    expect(refused.text).to.include('This is below the statute').and.include('47 CFR');
    expect((await seat.send('sending', [...loose, ['approver', 'Bela Example'], ['reason', 'Our shoppers asked for it.']])).status).to.equal(303);
    expect((await seat.open('sending')).text).to.include('Bela Example answers for it').and.include('below the statute');
    expect((await seat.send('sending/remove?part=caps&at=0&version=2', [])).status).to.equal(303);
    expect((await seat.send('sending/restore', [['version', '1'], ['from', '3']])).status).to.equal(303);
    expect((await shop.get<{ version: number; caps: unknown[] }>('/sending')).body).to.deep.include({ version: 4,
      caps: [{ max: 2, window: { kind: 'day' } }] });
  });

  it('count what was asked by reason, and list it', async () => {
    await shop.post('/decisions', { subject: { email: 'new@mail.example' }, channel: 'email', messageType: 'newsletter', campaignId: 'spring' });
    expect((await seat.open('statistics?campaign=spring')).text).to.include('1 of 1 messages stayed.').and.include('no opt-in');
    expect((await seat.open('statistics?campaign=autumn')).text).to.include('Nothing was asked');
    expect((await seat.open('statistics/decisions?reason=no_opt_in')).text).to.include('spring');
    expect((await seat.open('statistics?from=tomorrow')).status).to.equal(400);
  });

  it('send a webhook again what lies between two times, the last minute included', async () => {
    const own = await house().openShop();
    const desk = await visitor(house(), own);
    const id = await addWebhook(house(), own.storeId);
    const { database, clock } = house().services;
    await recordConsent(own, { email: 'ada@mail.example' }, yesTo('email'));
    await database.write(({ sql }) => sql.run('UPDATE webhook_endpoints SET state = ?, events = ?, feed_position = 1, url = ? WHERE store_id = ? AND id = ?',
      ['enabled', JSON.stringify(['consent.recorded']), 'https://receiver.invalid/hook', own.storeId, id]));
    const minute = (at: number): string => new Intl.DateTimeFormat('sv-SE', { timeZone: storeFields.timezone, dateStyle: 'short', timeStyle: 'short' }).format(at);
    const told = async (from: number, to: number): Promise<unknown> => {
      expect((await desk.send(`webhooks/${id}/replay`, [['from', minute(from)], ['to', minute(to)]])).status).to.equal(303);
      return database.read(sql => sql.all('SELECT sequence FROM webhook_deliveries WHERE store_id = ? AND endpoint_id = ?', [own.storeId, id]));
    };
    expect(await told(clock.now() - 600_000, clock.now() - 300_000)).to.deep.equal([]);
    expect(await told(clock.now() - 300_000, clock.now())).to.deep.equal([{ sequence: 0 }]);
  });

  it('add a webhook with a secret shown once, change it, switch it off and remove it', async () => {
    const fields = [['url', 'https://receiver.example/hook'], ['events', 'subject.unsubscribed']] as const;
    expect((await seat.send('webhooks',
      [['url', 'ftp://receiver.example/'], ['events', 'subject.unsubscribed']])).text).to.include('Nothing can be sent there.');
    const added = await seat.send('webhooks', fields);
    const [, id = ''] = /webhooks\/([a-z]+_\w+)"/.exec(added.text) ?? [];
    expect(added.text).to.include('whsec_');
    expect((await seat.open(`webhooks/${id}`)).text).to.not.include('whsec_');
    expect((await seat.send(`webhooks/${id}/state`, [['enabled', 'no']])).status).to.equal(303);
    expect((await seat.send(`webhooks/${id}`, [...fields, ['description', 'Mail tool']])).status).to.equal(303);
    expect((await seat.open('webhooks')).text).to.include('Mail tool').and.include('switched off');
    expect((await seat.send(`webhooks/${id}/replay`, [['from', '1'], ['to', '2']])).status).to.equal(409);
    for (const [from, to, said] of [['soon', '2', 'Write a number, or a time as'], ['2026-11-25 08:30', '2026-11-25 08:29', 'This is before the first one.'],
      ['5', '4', 'This is before the first one.']] as const) {
      expect((await seat.send(`webhooks/${id}/replay`, [['from', from], ['to', to]])).text).to.include(said).and.include(`value="${from}"`);
    }
    expect((await seat.send(`webhooks/${id}/rotate`, [])).text).to.include('whsec_');
    expect((await seat.send(`webhooks/${id}/remove`, [['word', 'no']])).status).to.equal(422);
    expect((await seat.send(`webhooks/${id}/remove`, [['word', 'remove']])).status).to.equal(303);
    expect((await seat.open(`webhooks/${id}`)).status).to.equal(404);
  });
});
