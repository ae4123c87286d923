import { expect } from 'chai';
import { formTokenOf, topicHandlers, type Role } from '@placet/server';
import type { House, Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { recordConsent } from '../api/builders.js';

const shopify = [
  'First Name,Last Name,Email,Accepts Email Marketing,Phone', 'Ada,Example,ada@mail.example,yes,', 'Bela,Example,bela@mail.example,no,', 'Cleo,Example,not an address,yes,',
  'Dora,Example,dora@mail.example,maybe,',
].join('\n');
const own = ['Adresse;Statut', 'ada@mail.example;yes', 'bela@mail.example;opted_out'].join('\n');

interface Page { readonly status: number; readonly text: string; readonly location: string }

const seatFor = async ({ services: { sessions } }: House, { organisationId }: Shop, role: Role = 'owner'): Promise<string> =>
  `placet_session=${await sessions.redeem(await sessions.makeLink(organisationId, role)) ?? ''}`;

const tokenOf = (cookie: string): string => formTokenOf({ headers: { cookie } });

describeOnEach('The room of imports', (house) => {
  let shop: Shop;
  let cookie: string;
  const path = () => `/admin/stores/${shop.storeId}/imports`;
  const ask = async (to: string, init: RequestInit = {}, seat = cookie): Promise<Page> => {
    const response = await fetch(`${house().url}${to}`, { redirect: 'manual', ...init, headers: { accept: 'text/html', 'accept-language': 'en', cookie: seat, ...init.headers as Record<string, string> } });
    return { status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' };
  };
  const send = (to: string, fields: Readonly<Record<string, string>> = {}, seat = cookie): Promise<Page> =>
    ask(to, { method: 'POST', body: new URLSearchParams({ token: tokenOf(seat), ...fields }) }, seat);
  const upload = (csv: string, { token = tokenOf(cookie), headers = {} }: { token?: string; headers?: Record<string, string> } = {}): Promise<Page> => {
    const form = new FormData();
    form.append('token', token);
    form.append('file', new Blob([csv], { type: 'text/csv' }), 'customers.csv');
    return ask(path(), { method: 'POST', body: form, headers });
  };
  const kept = async (): Promise<number> => (await house().services.database.read(sql => sql.all('SELECT id FROM imports WHERE store_id = ?', [shop.storeId]))).length;
  const recorded = async (): Promise<number> => (await shop.get<{ items: unknown[] }>('/consents?limit=200')).body.items.length;
  const figure = (text: string, label: string): string | undefined => new RegExp(`<dt>${label}</dt><dd><span class="figure">([^<]*)<`).exec(text)?.[1];

  beforeEach(async () => {
    shop = await house().openShop();
    cookie = await seatFor(house(), shop);
  });

  it('says what to do while nothing was imported, and asks only those for a file who may bring one', async () => {
    expect((await ask(path())).text).to.include('No file was imported yet.').and.include('type="file"');
    const auditor = await seatFor(house(), shop, 'auditor');
    expect((await ask(path(), {}, auditor)).text).to.include('No file was imported yet.').and.not.include('type="file"');
  });

  it('shows what a file is and its first rows, records nothing while it is tried, and once when it is confirmed', async () => {
    const { status, location } = await upload(shopify);
    expect(status).to.equal(303);
    const shown = await ask(location);
    for (const words of ['Shopify customer export', 'First Name, Last Name, Email, Accepts Email Marketing', 'ada@mail.example', 'Email → E-mail', 'Checking records nothing']) expect(shown.text).to.include(words);
    const unnamed = await send(location, { source: ' ', timeZone: 'Mars/Olympus' });
    expect(unnamed.status).to.equal(422);
    expect(unnamed.text).to.include('Say where the file is from.').and.include('There is no such time zone.').and.include('value="Mars/Olympus"');
    const tried = await send(location, { source: 'Shop export of November', preset: 'shopify_customers' });
    expect([tried.status, tried.location]).to.deep.equal([303, location]);
    const result = await ask(location);
    expect(['Rows', 'Yes', 'No', 'Unchanged', 'Errors'].map(label => figure(result.text, label))).to.deep.equal(['4', '1', '0', '1', '2']);
    expect(result.text).to.include('Nothing is recorded yet.').and.include('Record one answer').and.include('errors.csv');
    expect(await recorded()).to.equal(0);
    const problems = await ask(`/v1/stores/${shop.storeId}/imports/${location.split('/').at(-1) ?? ''}/errors.csv`);
    expect(problems.text.trim().split('\r\n')).to.have.length(3);
    const runs = await Promise.all([send(`${location}/run`), send(`${location}/run`)]);
    expect(runs.map(run => run.status)).to.deep.equal([303, 303]);
    const done = await ask(location);
    expect(done.text).to.include('What was recorded').and.include('Shop export of November').and.include('register?answer&#x3D;yes');
    expect(await recorded()).to.equal(1);
    expect((await ask(path())).text).to.include('Shop export of November').and.include('recorded');
    const [chunks] = await house().services.database.read(sql => sql.all<{ n: number }>('SELECT COUNT(*) AS n FROM import_chunks WHERE store_id = ?', [shop.storeId]));
    expect(Number(chunks?.n)).to.equal(0);
  });

  it('takes columns nobody knows when it is told which is which, and leaves out those that are not wanted', async () => {
    const { location } = await upload(own);
    expect((await ask(location)).text).to.include('no known export has these columns').and.include('Plain list');
    const lost = await send(location, { source: 'a list', preset: 'plain' });
    expect(lost.status).to.equal(422);
    expect(lost.text).to.include('No column says who a row is about.');
    expect((await send(location, { source: 'a list', preset: 'plain', column_email: '0', column_emailAnswer: '1' })).status).to.equal(303);
    const tried = await ask(location);
    expect([figure(tried.text, 'Yes'), figure(tried.text, 'No')]).to.deep.equal(['1', '1']);
    await send(location, { source: 'a list', preset: 'plain', column_email: '0', column_emailAnswer: 'none', everyRow: 'sms=no' });
    const changed = await ask(location);
    expect([figure(changed.text, 'Yes'), figure(changed.text, 'No')]).to.deep.equal(['0', '2']);
    expect((await ask(`${location}?step=settings`)).text).to.include('<option value="0" selected>Adresse</option>');
  });

  it('never turns a no into a yes: what is refused is counted and named', async () => {
    const { subjectId } = await recordConsent(shop, { email: 'ada@mail.example' });
    await shop.patch(`/subjects/${subjectId}/channels`, { email: 'opted_out', reason: 'She called.', actor: { kind: 'merchant_user', id: 'a test' } });
    const before = await recorded();
    const { location } = await upload(own);
    await send(location, { source: 'an old list', preset: 'plain', column_email: '0', column_emailAnswer: '1' });
    expect(figure((await ask(location)).text, 'Refused')).to.equal('1');
    await send(`${location}/run`);
    expect(await recorded()).to.equal(before + 1);
  });

  it('shows the rows of an upload to nobody who may not manage the store', async () => {
    const { location } = await upload(shopify);
    for (const role of ['agent', 'auditor'] as const) {
      const { status, text } = await ask(location, {}, await seatFor(house(), shop, role));
      expect(status, role).to.equal(200);
      expect(text, role).to.not.include('ada@').and.not.include('<form class="fields"');
    }
    const stranger = await seatFor(house(), await house().openShop());
    expect((await ask(location, {}, stranger)).status).to.equal(404);
    expect((await send(`${location}/run`, {}, stranger)).status).to.equal(404);
  });

  it('takes no file from elsewhere, without a token in front of it, or from who may not; and none that is no CSV', async () => {
    expect((await upload(shopify, { token: '' })).status).to.equal(403);
    expect((await upload(shopify, { headers: { 'sec-fetch-site': 'cross-site' } })).status).to.equal(403);
    const late = new FormData();
    late.append('file', new Blob([shopify]), 'customers.csv');
    late.append('token', tokenOf(cookie));
    expect((await ask(path(), { method: 'POST', body: late })).status).to.equal(403);
    expect((await upload('PK\u0003\u0004 an archive')).text).to.include('This cannot be read as CSV.');
    expect((await upload('')).status).to.equal(422);
    expect((await send(path())).text).to.include('Choose a file first.');
    expect(await kept()).to.equal(0);
  });

  it('deletes an upload when it is told to, and after a day when nobody says anything', async () => {
    const first = await upload(shopify);
    expect((await send(`${first.location}/drop`)).location).to.equal(path());
    expect((await ask(first.location)).status).to.equal(404);
    const { location } = await upload(shopify);
    const work = () => topicHandlers(house().services)['import.requested']({ storeId: shop.storeId, payload: { importId: location.split('/').at(-1) }, topic: 'import.requested' } as never);
    await work();
    expect(await kept()).to.equal(1);
    house().wait(24 * 3_600_000 + 1000);
    await work();
    expect(await kept()).to.equal(0);
  });

  it('checks again what was broken off, and goes on with what stood still', async () => {
    const { location } = await upload(shopify);
    await send(location, { source: 'a shop', preset: 'shopify_customers' });
    const { database, clock } = house().services;
    const put = (state: string) => database.write(({ sql }) => sql.run('UPDATE imports SET state = ?, updated_at = ? WHERE store_id = ?', [state, clock.now() - 600_000, shop.storeId]));
    await put('trying');
    expect((await ask(location)).text).to.include('Check it again.');
    await send(`${location}/again`);
    expect(figure((await ask(location)).text, 'Rows')).to.equal('4');
    await database.write(({ sql }) => sql.run(`UPDATE imports SET state = 'queued', rows_read = 0, counts = '${JSON.stringify({ rows: 0, optedIn: 0, optedOut: 0, pending: 0, unchanged: 0, refused: 0, errors: 0, warnings: 0, line: 0, bytesRead: 0, problems: 0 })}', updated_at = ? WHERE store_id = ?`, [clock.now() - 600_000, shop.storeId]));
    await database.write(({ sql }) => sql.run('DELETE FROM import_errors WHERE store_id = ?', [shop.storeId]));
    expect((await ask(location)).text).to.include('It stands still.').and.include('Go on now');
    expect((await send(`${location}/resume`)).status).to.equal(303);
    const poll = await ask(location, { headers: { accept: 'application/json' } });
    expect(JSON.parse(poll.text)).to.have.keys('html', 'isOver');
  });
});
