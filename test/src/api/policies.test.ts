import { expect } from 'chai';
import { addPolicy, expectFailure, publish, versionOf } from './builders.js';
import type { Shop } from './harness.js';
import { describeOnEach } from './installations.js';
import type { Page, PolicyBody, VersionBody } from './shapes.js';

describeOnEach('Policies', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  it('can be as many as a shop likes, of the four kinds and custom ones', async () => {
    for (const kind of ['terms', 'privacy', 'cookies', 'consent_declaration', 'custom', 'custom']) await addPolicy(shop, kind);
    const { body } = await shop.get<Page<PolicyBody>>('/policies');
    expect(body.items.map(({ kind, currentVersion }) => [kind, currentVersion])).to.have.deep.members(
      ['terms', 'privacy', 'cookies', 'consent_declaration', 'custom', 'custom'].map(kind => [kind, null]));
    expectFailure(await shop.post('/policies', { kind: 'returns', name: 'Returns' }), 'validation_failed', 'kind');
    expectFailure(await shop.post('/policies', { kind: 'terms', name: ' ' }), 'validation_failed', 'name');
  });

  it('are published as numbered versions with a hash of their words', async () => {
    const policyId = await addPolicy(shop);
    const first = await publish(shop, policyId, '<p>One</p>');
    const second = await publish(shop, policyId, '<p>Two</p>');
    expect(first).to.deep.include({ policyId, version: 1, material: true });
    expect(first.contentHash).to.match(/^[0-9a-f]{64}$/);
    expect(second.version).to.equal(2);
    expect(second.contentHash).not.to.equal(first.contentHash);
    const shown = (await shop.get<VersionBody>(`/policies/${policyId}/versions/1`)).body;
    expect(shown).to.deep.equal({ ...first, locales: versionOf('<p>One</p>').locales });
    expect((await shop.get<Page<VersionBody>>(`/policies/${policyId}/versions`)).body.items).to.deep.equal([first, second]);
    expect((await shop.get<Page<PolicyBody>>('/policies')).body.items[0]?.currentVersion).to.equal(2);
  });

  it('get numbers without gaps when published at the same moment', async () => {
    const policyId = await addPolicy(shop);
    const published = await Promise.all(Array.from({ length: 6 }, (_, at) => publish(shop, policyId, `<p>${at}</p>`)));
    expect(published.map(({ version }) => version).sort()).to.deep.equal([1, 2, 3, 4, 5, 6]);
  });

  it('refuse every change of a published version, by every method and for everyone', async () => {
    const policyId = await addPolicy(shop);
    const published = await publish(shop, policyId, '<p>One</p>');
    const path = `/policies/${policyId}/versions/1`;
    for (const method of ['PUT', 'PATCH', 'DELETE']) {
      const body = method === 'DELETE' ? undefined : JSON.stringify(versionOf('<p>Other</p>'));
      expectFailure(await shop.send(method, path, body, { headers: { 'content-type': 'application/json' } }), 'version_immutable');
    }
    expect((await shop.get<VersionBody>(path)).body.contentHash).to.equal(published.contentHash);
  });

  it('are not published twice with the same words', async () => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>One</p>');
    expectFailure(await shop.post(`/policies/${policyId}/versions`, versionOf('<p>One</p>')), 'conflict');
  });

  it('come into force when they say, not before', async () => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p>One</p>');
    const later = new Date(house().services.clock.now() + 60_000).toISOString();
    const { status } = await shop.post(`/policies/${policyId}/versions`, { ...versionOf('<p>Two</p>'), effectiveAt: later });
    expect(status).to.equal(201);
    const current = async () => (await shop.get<Page<PolicyBody>>('/policies')).body.items[0]?.currentVersion;
    expect(await current()).to.equal(1);
    house().wait(60_001);
    expect(await current()).to.equal(2);
    expectFailure(await shop.post(`/policies/${policyId}/versions`, { ...versionOf('<p>Three</p>'), effectiveAt: '2020-01-01T00:00:00Z' }), 'validation_failed', 'effectiveAt');
  });

  it('keep clean HTML only', async () => {
    const policyId = await addPolicy(shop);
    await publish(shop, policyId, '<p onclick="steal()">Hello<script>steal()</script><a href="javascript:steal()">x</a></p>');
    const { body } = await shop.get<VersionBody>(`/policies/${policyId}/versions/1`);
    expect(body.locales?.en?.html).to.contain('Hello').and.not.match(/script|onclick|steal/);
  });

  it('of another name, or of letters no id has, are not found', async () => {
    for (const id of ['pol_00000000000000000000000000', 'é', '日本', '%00', 'pol_%F0%9F%8D%B5']) {
      const path = `/policies/${id.startsWith('p') || id.startsWith('%') ? id : encodeURIComponent(id)}/versions`;
      expectFailure(await shop.get(path), 'not_found');
      expectFailure(await shop.get(`${path}/1`), 'not_found');
      expectFailure(await shop.post(path, versionOf('<p>x</p>')), 'not_found');
    }
    const policyId = await addPolicy(shop);
    for (const version of ['0', '-1', '1.5', 'one', '9999999999', '1e3']) expectFailure(await shop.get(`/policies/${policyId}/versions/${version}`), 'not_found');
  });

  it('name what is wrong with a version', async () => {
    const policyId = await addPolicy(shop);
    const good = versionOf('<p>x</p>');
    for (const [body, path] of [
      [{ ...good, locales: {} }, 'locales'], [{ ...good, locales: { english: good.locales.en } }, 'locales'], [{ ...good, material: 'yes' }, 'material'],
      [{ ...good, number: 1 }, 'number'], [{ ...good, locales: { en: { title: 'x' } } }, 'locales.en.html'], [{ ...good, effectiveAt: 'soon' }, 'effectiveAt'],
      [{ ...good, locales: { en: { title: 'x', html: '<p>\ud800</p>' } } }, 'locales.en.html'],
    ] as const) {
      expectFailure(await shop.post(`/policies/${policyId}/versions`, body), 'validation_failed', path);
    }
    expect((await shop.get<Page<VersionBody>>(`/policies/${policyId}/versions`)).body.items).to.deep.equal([]);
  });
});

describeOnEach('Sections', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  const text = { en: 'I accept the terms', de: 'Ich akzeptiere die AGB' };

  it('keep their boxes in order, for standard places and custom ones', async () => {
    const terms = await addPolicy(shop);
    const placements = [{ policyId: terms, required: true, preTicked: false, text }, { channel: 'email', required: false, preTicked: false, text: { en: 'Tea letter' } }];
    for (const section of ['registration', 'checkout', 'after_login', 'my-widget']) {
      const put = await shop.put(`/sections/${section}`, { placements });
      expect(put).to.deep.include({ status: 200, body: { section, placements, warnings: [] } });
      expect((await shop.get(`/sections/${section}`)).body).to.deep.equal({ section, placements });
    }
    await shop.put('/sections/registration', { placements: placements.toReversed() });
    expect((await shop.get<{ placements: object[] }>('/sections/registration')).body.placements).to.deep.equal(placements.toReversed());
    const listed = (await shop.get<Page<{ section: string }>>('/sections')).body.items.map(({ section }) => section);
    expect(listed).to.have.members(['registration', 'checkout', 'after_login', 'my-widget']);
  });

  it('are refused with reason and citation where a guard forbids them', async () => {
    const declaration = await addPolicy(shop, 'consent_declaration');
    for (const [placement, path] of [
      [{ channel: 'email', required: true, text: { en: 'Tea letter' } }, 'placements[0].required'],
      [{ policyId: declaration, required: true, text: { en: 'I agree' } }, 'placements[0].required'],
      [{ channel: 'email', required: false, preTicked: true, text: { en: 'Tea letter' } }, 'placements[0].preTicked'],
      [{ channel: 'email', required: false, text: { en: 'I accept all terms, policies and newsletters' } }, 'placements[0].text.en'],
    ] as const) {
      const error = expectFailure(await shop.put('/sections/checkout', { placements: [placement] }), 'guard_violated', path);
      for (const detail of error.details ?? []) expect(detail.citation).to.be.a('string').and.not.equal('');
      expect((await shop.get('/sections/checkout')).body).to.deep.equal({ section: 'checkout', placements: [] });
    }
  });

  it('warn about a checkout without mandatory terms and a contact form without the privacy statement', async () => {
    for (const section of ['checkout', 'contact']) {
      const { status, body } = await shop.put<{ warnings: { reason: string; citation: string }[] }>(`/sections/${section}`, { placements: [{ channel: 'email', required: false, text: { en: 'Tea letter' } }] });
      expect(status).to.equal(200);
      expect(body.warnings).to.have.length(1);
      expect(body.warnings[0]).to.include.keys('reason', 'citation');
    }
  });

  it('take no policy of another shop', async () => {
    const theirs = await addPolicy(await house().openShop());
    expectFailure(await shop.put('/sections/checkout', { placements: [{ policyId: theirs, required: true, text }] }), 'validation_failed', 'placements[0].policyId');
  });

  it('name what is wrong with them', async () => {
    for (const [section, placements, path] of [
      ['checkout', [{ required: false, text }], 'placements[0]'], ['checkout', 'none', 'placements'], ['checkout', [{ channel: 'fax', required: false, text }], 'placements[0].channel'],
      ['checkout', [{ channel: 'sms', required: 'no', text }], 'placements[0].required'], ['checkout', [{ channel: 'sms', required: false, text: {} }], 'placements[0].text'],
      ['Check%20out', [], 'section'], ['checkout', Array.from({ length: 31 }, () => ({ channel: 'sms', required: false, text })), 'placements'],
    ] as const) {
      expectFailure(await shop.put(`/sections/${section}`, { placements }), 'validation_failed', path);
    }
  });
});
