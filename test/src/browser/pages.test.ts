import { expect } from 'chai';
import { makeId, verifyReceipt, type PolicyId, type Receipt, type StoreId } from '@placet/core';
import { demoOrganisationId, digest, findSampleShop, firstOrganisation, seedDemo, verifySignature, type Services } from '@placet/server';
import { boxTargets, getPage, hiddenValue, openFace, postForm, type Face } from './face-harness.js';

const sizeOf = async ({ database }: Services, storeId: string): Promise<number> =>
  (await database.models.ledgerHeads.findOne({ where: { storeId }, rejectOnEmpty: true })).size;

describe('Pages of an installation', () => {
  let face: Face;

  before(async () => { face = await openFace({ isDemo: false }); });
  after(() => face.close());

  const linkFor = async (): Promise<string> => {
    const { id } = await firstOrganisation(face.services.database, face.services.clock.now());
    return `${face.url}/sign-in/${await face.services.sessions.makeLink(id, 'owner')}`;
  };

  const signIn = async (): Promise<string> => {
    const response = await postForm(await linkFor(), []);
    return /placet_session=[^;]+/.exec(response.headers.get('set-cookie') ?? '')?.[0] ?? '';
  };

  it('tell a stranger nothing but how to sign in', async () => {
    const { status, text, headers } = await getPage(face.url);
    expect(status).to.equal(200);
    expect(text).to.include('npx placet sign-in').and.not.include('SQLite').and.not.include('Stores');
    expect(headers.get('content-security-policy')).to.include('script-src \'self\'').and.not.include('unsafe');
  });

  it('have no demo when none was asked for', async () => {
    expect((await getPage(`${face.url}/demo/shop`)).status).to.equal(404);
    expect((await postForm(`${face.url}/demo/shop/newsletter`, [])).status).to.equal(404);
  });

  it('let a link scanner look at a sign-in link without using it up', async () => {
    const link = await linkFor();
    for (let looks = 0; looks < 3; looks++) expect((await getPage(link)).text).to.include('<button>Sign in</button>');
    const response = await postForm(link, []);
    expect([response.status, response.headers.get('location')]).to.deep.equal([303, '/admin/welcome']);
    expect(response.headers.get('set-cookie')).to.match(/^placet_session=[\w.-]+; Max-Age=43200; Path=\/; Expires=[^;]+; HttpOnly; SameSite=Lax$/);
    const again = await postForm(link, []);
    expect([again.status, again.headers.get('set-cookie')]).to.deep.equal([410, null]);
    expect((await getPage(link)).text).to.include('This link was used or is too old');
  });

  it('show the owner the next step with its exact command, which changes with the state', async () => {
    const cookie = await signIn();
    expect((await getPage(face.url, { cookie })).text).to.include('npx placet store add');
    const { id } = await firstOrganisation(face.services.database, face.services.clock.now());
    const store = await face.services.stores.create(id, { name: 'Tea & Co', platform: 'custom', url: 'https://tea.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
    const { text, headers } = await getPage(face.url, { cookie });
    expect(text).to.include('Tea &amp; Co').and.include(`/admin/stores/${store.id}/first-answer`).and.include(`npx placet documents generate --store ${store.id}`).and.not.include('npx placet store add');
    expect(headers.get('cache-control')).to.equal('no-store');
    expect((await getPage(`${face.url}/ledger/${store.id}`, { cookie })).text).to.include('Nobody has answered anything yet.');
    expect((await getPage(`${face.url}/ledger/${store.id}/verify`, { cookie })).text).to.include('No record was changed.');
  });

  it('end a session on the server when its owner signs out', async () => {
    const cookie = await signIn();
    const token = /action="\/sign-out"[^>]*>\s*<input type="hidden" name="token" value="([^"]+)"/.exec((await getPage(`${face.url}/admin`, { cookie })).text)?.[1] ?? '';
    expect((await postForm(`${face.url}/sign-out`, [['token', 'another']], { cookie })).status).to.equal(403);
    const response = await postForm(`${face.url}/sign-out`, [['token', token]], { cookie });
    expect(response.headers.get('set-cookie')).to.match(/^placet_session=;/);
    expect((await getPage(`${face.url}/ledger`, { cookie })).status).to.equal(401);
  });

  it('show a ledger to nobody but its owner', async () => {
    const now = face.services.clock.now();
    const other = makeId('organisation', now, new Uint8Array(10));
    const store = await face.services.stores.create(other, { name: 'Not yours', platform: 'custom', url: 'https://other.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' }, () => null);
    const cookie = await signIn();
    for (const path of ['', '/verify', '/feed', '/export', '/key.pem']) {
      const url = `${face.url}/ledger/${store.id}${path}`;
      expect([path, (await getPage(url)).status, (await getPage(url, { cookie })).status]).to.deep.equal([path, 401, 404]);
    }
  });

  it('serve styles and scripts for good under the hash of what is in them', async () => {
    const path = /href="(\/assets\/placet\.[0-9a-f]{10}\.css)"/.exec((await getPage(face.url)).text)?.[1] ?? '';
    const asset = await getPage(`${face.url}${path}`);
    expect([asset.status, asset.headers.get('cache-control'), asset.headers.get('content-type')])
      .to.deep.equal([200, 'public, max-age=31536000, immutable', 'text/css; charset=utf-8']);
    const old = await getPage(`${face.url}/assets/placet.0123456789.css`);
    expect([old.status, old.headers.get('cache-control')]).to.deep.equal([200, 'no-cache']);
    expect((await getPage(`${face.url}/assets/..%2fsite.js`)).status).to.equal(404);
  });
});

describe('Pages of the demo', () => {
  let face: Face;
  let storeId: StoreId;
  let publicKey: string;

  before(async function () {
    this.timeout(30_000);
    face = await openFace({ isDemo: true });
    const shop = await findSampleShop(face.services);
    storeId = shop?.id as StoreId;
    publicKey = shop?.publicKey ?? '';
  });
  after(() => face.close());

  it('are made once, with a log that verifies in every store', async () => {
    const stores = await face.services.stores.list(demoOrganisationId, null, '', 100);
    const sizes = await Promise.all(stores.map(({ id }) => sizeOf(face.services, id)));
    await seedDemo(face.services);
    expect(await face.services.stores.list(demoOrganisationId, null, '', 100)).to.have.lengthOf(stores.length);
    expect(await Promise.all(stores.map(({ id }) => sizeOf(face.services, id)))).to.deep.equal(sizes);
    expect(stores.map(({ platform }) => platform)).to.have.members(['custom', 'shopify', 'woocommerce', 'magento', 'prestashop']);
    for (const { id } of stores) expect((await getPage(`${face.url}/ledger/${id}/verify`)).text).to.include('No record was changed.');
  });

  const filled = async (ticks: (targets: string[]) => string[], more: readonly (readonly [string, string])[] = []): Promise<[string, string][]> => {
    const { text } = await getPage(`${face.url}/demo/shop`);
    return [
      ['language', 'en'], ['shown', hiddenValue(text, 'newsletter', 'shown')], ['email', 'ada@mail.example'],
      ...ticks(boxTargets(text, 'newsletter')).map((target): [string, string] => ['consent', target]), ...more.map(([name, value]): [string, string] => [name, value]),
    ];
  };

  it('take an empty box for no answer, never for a no', async () => {
    const before = await sizeOf(face.services, storeId);
    const response = await postForm(`${face.url}/demo/shop/newsletter`, await filled(() => []));
    expect([response.status, response.headers.get('location')]).to.deep.equal([303, '/demo/recorded?']);
    expect((await getPage(`${face.url}/demo/recorded?`)).text).to.include('An empty box is not a no');
    expect(await sizeOf(face.services, storeId)).to.equal(before);
  });

  it('record nothing when the form asked something else than the section does now', async () => {
    const before = await sizeOf(face.services, storeId);
    const stale = (await filled(targets => targets)).map(([name, value]): [string, string] => name === 'shown' ? [name, 'older'] : [name, value]);
    const elsewhere = await filled(() => ['channel:phone']);
    for (const fields of [stale, elsewhere]) {
      const response = await postForm(`${face.url}/demo/shop/newsletter`, fields);
      expect(response.status).to.equal(422);
      expect(await response.text()).to.include('What we ask changed while this page was open.').and.include('value="ada@mail.example"');
    }
    expect(await sizeOf(face.services, storeId)).to.equal(before);
  });

  it('show what a stranger typed as text, whatever it is', async () => {
    const response = await postForm(`${face.url}/demo/shop/contact`, [['name', '"><script>alert(1)</script>'], ['email', 'x'], ['message', '</textarea><img src=x>'], ['email', 'twice']]);
    const text = await response.text();
    expect(text).to.include('&quot;&gt;&lt;script&gt;').and.include('&lt;/textarea&gt;&lt;img').and.not.include('<script>').and.not.include('<img');
  });

  it('refuse a form larger than a form is', async () => {
    expect((await postForm(`${face.url}/demo/shop/contact`, [['message', 'x'.repeat(70_000)]])).status).to.equal(413);
  });

  it('say which address was slowed down, and record nothing of it', async () => {
    const slow = await openFace({ isDemo: true });
    try {
      const answers = await Promise.all(Array.from({ length: 61 }, () => postForm(`${slow.url}/demo/shop/contact`, [])));
      expect(answers.filter(({ status }) => status === 429)).to.have.lengthOf(1);
      const last = await postForm(`${slow.url}/demo/shop/contact`, []);
      expect(await last.text()).to.include('Too many requests');
    } finally {
      await slow.close();
    }
  }).timeout(30_000);

  it('freeze a version under an address with its hash as tag', async () => {
    const url = `${face.url}/p/${publicKey}/terms/v/1?locale=en`;
    const { status, text, headers } = await getPage(url);
    const policy = (await face.services.policies.list(storeId)).find(({ kind }) => kind === 'terms');
    const version = await face.services.policies.version(storeId, policy?.id ?? '', 1);
    expect(status).to.equal(200);
    expect(text).to.include('<html lang="en"').and.include('<h1 lang="en">Terms and Conditions</h1>').and.not.include('noindex');
    expect(headers.get('etag')).to.match(new RegExp(`^"${version?.contentHash ?? 'none'}-en-`));
    expect(headers.get('cache-control')).to.equal('public, max-age=604800');
    expect((await getPage(url, { 'if-none-match': headers.get('etag') ?? '' })).status).to.equal(304);
    expect((await getPage(`${face.url}/p/${publicKey}/terms/v/3`)).status).to.equal(404);
  });

  it('show a document in the language asked for, then the browser\'s, then the shop\'s', async () => {
    const titleOf = async (query: string, language: string): Promise<string> =>
      /<h1 lang="(\w+)">/.exec((await getPage(`${face.url}/p/${publicKey}/privacy${query}`, { 'accept-language': language })).text)?.[1] ?? '';
    expect([await titleOf('?locale=en', 'de'), await titleOf('', 'en-US,de;q=0.5'), await titleOf('', 'ja')]).to.deep.equal(['en', 'en', 'de']);
  });

  it('clean a document on its way out, should it have been stored unclean', async () => {
    const policyId = makeId('policy', face.services.clock.now(), new Uint8Array(10)) satisfies PolicyId;
    const { models } = face.services.database;
    await models.policies.create({ storeId, id: policyId, kind: 'custom', name: 'House rules', createdAt: 1 });
    const locales = JSON.stringify({ en: { title: '<b>Rules</b>', html: '<p onclick="x()">Be kind.</p><script>x()</script>' } });
    await models.policyVersions.create({ storeId, policyId, number: 1, locales, contentHash: 'a'.repeat(64), material: 0, changeSummary: '', effectiveAt: 1, publishedAt: 1 });
    const { text } = await getPage(`${face.url}/p/${publicKey}/${policyId}`);
    expect(text).to.include('<p>Be kind.</p>').and.include('&lt;b&gt;Rules&lt;/b&gt;').and.not.include('onclick').and.not.include('x()');
  });

  it('say what to do when a document is not there', async () => {
    for (const path of ['pk_none/privacy', `${publicKey}/custom`, `${publicKey}/__proto__`, `${publicKey}/terms/v/0`]) {
      const { status, text } = await getPage(`${face.url}/p/${path}`);
      expect([path, status]).to.deep.equal([path, 404]);
      expect(text).to.include('Go back to the shop');
    }
  });

  it('answer people whose form is too long with a page, and programs with the error', async () => {
    const send = (accept: string) => fetch(`${face.url}/sign-in`, {
      method: 'POST', headers: { accept, 'content-type': 'application/x-www-form-urlencoded' }, body: `email=${'a'.repeat(100_000)}`,
    });
    const page = await send('text/html');
    expect([page.status, page.headers.get('content-type')]).to.deep.equal([413, 'text/html; charset=utf-8']);
    expect(await page.text()).to.include('This form could not be read').and.include('Nothing of it was recorded');
    const error = await send('application/json');
    expect(error.status).to.equal(413);
    expect((await error.json() as { error: { code: string } }).error.code).to.equal('request_too_large');
  });

  it('give a receipt that verifies to whoever has its whole address, and to no one else', async () => {
    const { text } = await getPage(`${face.url}/ledger/${storeId}`);
    const url = /href="([^"]*\/r\/[^"]*)"/.exec(text)?.[1] ?? '';
    const html = await getPage(url);
    expect([html.status, html.headers.get('cache-control')]).to.deep.equal([200, 'no-store']);
    for (const [query, accept] of [['?format=json', 'text/html'], ['', 'application/json']] as const) {
      const response = await fetch(`${url}${query}`, { headers: { accept } });
      expect(response.headers.get('content-disposition')).to.match(/^attachment; filename="?placet-receipt-rec_\w{26}\.json"?$/);
      const receipt = await response.json() as Receipt;
      expect(verifyReceipt({ digest, verifySignature }, face.services.keyring.signer.publicKey, receipt)).to.deep.equal({ valid: true });
    }
    expect((await getPage(`${url.slice(0, -1)}${url.endsWith('A') ? 'B' : 'A'}`)).status).to.equal(404);
  });

  it('say which record was changed when one was', async () => {
    const tampered = await openFace({ isDemo: true });
    try {
      const shop = await findSampleShop(tampered.services);
      await tampered.services.database.write(async ({ sql }) => {
        const triggers = await sql.all<{ name: string }>('/* across stores: the schema */ SELECT name FROM sqlite_master WHERE type = \'trigger\' AND tbl_name = \'records\'');
        for (const { name } of triggers) await sql.run(`/* across stores: the schema */ DROP TRIGGER ${name}`);
        await sql.run('UPDATE records SET action = \'opt_out\' WHERE store_id = ? AND sequence = 17', [shop?.id ?? '']);
      });
      const { text } = await getPage(`${tampered.url}/ledger/${shop?.id ?? ''}/verify`);
      expect(text).to.include('Record 17 cannot be trusted.').and.not.include('No record was changed.');
    } finally {
      await tampered.close();
    }
  }).timeout(30_000);
});
