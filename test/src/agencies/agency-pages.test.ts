import { expect } from 'chai';
import { formTokenOf, listAudit } from '@placet/server';
import { addTemplate } from '../api/builders.js';
import { storeFields, type House, type Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';

interface Page { readonly status: number; readonly text: string; readonly location: string }

const visitor = async (house: House, shop: Shop, role: 'owner' | 'agent' = 'owner') => {
  const { sessions } = house.services;
  const cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, role)) ?? ''}`;
  const headers = { accept: 'text/html', 'accept-language': 'en', cookie };
  const read = async (response: Response): Promise<Page> =>
    ({ status: response.status, text: await response.text(), location: response.headers.get('location') ?? '' });
  return {
    open: async (path: string, accept = 'text/html'): Promise<Page> => read(await fetch(`${house.url}${path}`, { redirect: 'manual', headers: { ...headers, accept } })),
    send: async (path: string, fields: readonly (readonly [string, string])[]): Promise<Page> => read(await fetch(`${house.url}${path}`, {
      method: 'POST', redirect: 'manual', headers,
      body: new URLSearchParams([['token', formTokenOf({ headers: { cookie } })], ...fields.map(([name, value]) => [name, value])]),
    })),
  };
};

describeOnEach('The rooms of who has many shops', (house) => {
  let shop: Shop;
  let seat: Awaited<ReturnType<typeof visitor>>;
  let other: string;
  beforeEach(async () => {
    shop = await house().openShop();
    await addTemplate(shop);
    other = (await house().services.stores.create(shop.organisationId, { ...storeFields, name: 'Coffee House', country: 'US' }, () => null)).id;
    const own = { inherits: ['house'], overrides: { policies: { terms: { locales: { en: { html: '<p>Our own.</p>' } } } } } };
    await house().api(shop.token).put(`/stores/${other}/templates`, own);
    seat = await visitor(house(), shop);
  });

  const titles = async (): Promise<readonly string[]> => {
    const { body: { items: [policy] } } = await shop.get<{ items: readonly { id: string }[] }>('/policies');
    if (policy === undefined) return [];
    const { body } = await shop.get<{ items: readonly { version: number; changeSummary: string }[] }>(`/policies/${policy.id}/versions`);
    return body.items.map(({ version, changeSummary }) => `${version} ${changeSummary}`);
  };

  /** The page of a run once every shop had its turn. */
  const settled = async (path: string): Promise<string> => {
    for (;;) {
      const { isOver } = JSON.parse((await seat.open(path, 'application/json')).text) as { isOver: boolean };
      if (isOver) return (await seat.open(path)).text;
      await new Promise(resolve => setImmediate(resolve));
    }
  };

  it('list what is shared, who takes it over, and where a shop has its own words', async () => {
    const { text } = await seat.open('/admin/templates');
    expect(text).to.include('2 shops').and.include('Coffee House, Tea House');
    const page = await seat.open('/admin/templates/house');
    expect(page.text).to.include('Sold by {{store.name}}.').and.include('Own words in').and.include('Not published yet');
    expect((await seat.open('/admin/templates/nothing')).status).to.equal(404);
    const stranger = await visitor(house(), await house().openShop());
    expect((await stranger.open('/admin/templates/house')).status).to.equal(404);
    expect((await stranger.open('/admin/templates')).text).to.not.include('Tea House');
  });

  it('change one text of a template, publish nothing by it, and overwrite nobody', async () => {
    const path = 'policies.terms.locales.en.html';
    expect((await seat.open(`/admin/templates/house?text=${path}`)).text).to.include('The new words').and.include('&lt;p&gt;Sold by');
    const fields = [['path', path], ['revision', '1'], ['words', '<p>Sold and sent by {{store.name}}.</p>']] as const;
    expect((await seat.send('/admin/templates/house', fields)).status).to.equal(303);
    expect((await seat.open('/admin/templates/house')).text).to.include('Revision 2').and.include('Sold and sent by');
    expect(await titles()).to.deep.equal([]);
    const late = await seat.send('/admin/templates/house', [fields[0], fields[1], ['words', '<p>Mine.</p>']]);
    expect([late.status, late.text.includes('Somebody changed the template meanwhile.'), late.text.includes('&lt;p&gt;Mine.')]).to.deep.equal([409, true, true]);
    expect((await seat.send('/admin/templates/house', [fields[0], ['revision', '2'], ['words', ' ']])).status).to.equal(422);
    expect((await seat.send('/admin/templates/house', [['path', 'policies.nothing'], ['revision', '2'], ['words', 'x']])).status).to.equal(404);
    const audit = await listAudit(house().services.database, shop.organisationId, Number.MAX_SAFE_INTEGER, 20);
    expect(audit.filter(({ action, detail }) => action === 'template_set' && detail === 'house')).to.have.length(1);
  });

  it('try work on many shops, show what would happen in each, and then do it', async () => {
    const wanted = [['what', 'publish_policy house terms'], ['which', 'inherits'], ['summary', 'Our first'], ['material', 'yes']] as const;
    const tried = await seat.send('/admin/bulk', wanted);
    expect(tried.status).to.equal(303);
    const page = await settled(tried.location);
    expect(page).to.include('would publish version 1').and.include('This was a trial').and.include('Coffee House').and.include('Do it now in these shops');
    expect(await titles()).to.deep.equal([]);
    const done = await seat.send(tried.location, []);
    expect(await settled(done.location)).to.include('published version 1').and.include('2 done').and.not.include('This was a trial');
    expect(await titles()).to.deep.equal(['1 Our first']);
    expect((await seat.open('/admin/bulk')).text).to.include('Publish a policy · house · terms').and.include('Trial');
  });

  it('act on the shops that were ticked, and on no others', async () => {
    const { location } = await seat.send('/admin/bulk', [['what', 'set_section house newsletter'], ['which', 'these'], ['stores', shop.storeId], ['now', 'yes']]);
    expect(await settled(location)).to.include('Tea House').and.not.include('Coffee House');
    expect((await house().api(shop.token).get<{ items: unknown[] }>(`/stores/${other}/sections`)).body.items).to.deep.equal([]);
    const refused = await seat.send('/admin/bulk', [['what', 'verify_ledger'], ['which', 'these'], ['stores', (await house().openShop()).storeId]]);
    expect(refused.status).to.equal(422);
  });

  it('say beside a field what is missing, and let nobody act who may only look', async () => {
    expect((await seat.send('/admin/bulk', [['what', 'burn_down'], ['which', 'all']])).status).to.equal(422);
    expect((await seat.send('/admin/bulk', [['what', 'verify_ledger'], ['which', 'these']])).text).to.include('Tick one shop at least.');
    const agent = await visitor(house(), shop, 'agent');
    expect((await agent.send('/admin/bulk', [['what', 'verify_ledger'], ['which', 'all']])).status).to.equal(403);
    expect((await agent.open('/admin/templates/house')).text).to.not.include('Change:').and.not.include('Publish to the shops');
  });
});
