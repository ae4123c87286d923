// The files shops export, through the API to lists and back. (SYN-3)
import { readFile } from 'node:fs/promises';
import { expect } from 'chai';
import { describeInBoth, emailsOf, errorsOf, exported, importCsv, stateOf, type House } from './import-harness.js';

const fixture = (platform: string, name: string): Promise<Buffer> =>
  readFile(new URL(`../../../connectors/${platform}/test/fixtures/${name}.csv`, import.meta.url));

describeInBoth('importing the files that shops export', (opened) => {
  let house: House;
  before(() => { house = opened(); });

  const cases = [
    { platform: 'shopify', name: 'customers', preset: 'shopify_customers', counts: { rows: 3, optedIn: 3, unchanged: 1 }, again: { rows: 3, unchanged: 4 } },
    {
      platform: 'magento', name: 'newsletter-subscribers-grid', preset: 'magento_subscribers',
      // One address stands in the file twice with the same answer, another as subscribed after it was unsubscribed.
      counts: { rows: 20, optedIn: 11, optedOut: 4, pending: 3, unchanged: 1, refused: 1 }, again: { rows: 20, unchanged: 19, refused: 1 },
    },
    { platform: 'prestashop', name: 'all-subscribers', preset: 'prestashop_newsletter', counts: { rows: 12, optedIn: 12 }, again: { rows: 12, unchanged: 12 } },
    { platform: 'prestashop', name: 'non-subscribers', preset: 'prestashop_newsletter', counts: { rows: 10, unchanged: 10 }, again: { rows: 10, unchanged: 10 } },
    { platform: 'woocommerce', name: 'analytics-customers', preset: 'woocommerce_customers', counts: { rows: 2, unchanged: 2 }, again: { rows: 2, unchanged: 2 } },
  ];
  for (const { platform, name, preset, counts, again } of cases) {
    it(`${platform}/${name} is recognised and counted, the dry run says the same before, and a second import changes nothing`, async () => {
      const storeId = await house.addStore();
      const file = await fixture(platform, name);
      const tried = await importCsv(house, storeId, file, { dryRun: 'true' });
      const first = await importCsv(house, storeId, file);
      const lists = await Promise.all(['opt-ins', 'opt-outs', 'register'].map(list => exported(house, storeId, list)));
      const second = await importCsv(house, storeId, file);
      const listsAfter = await Promise.all(['opt-ins', 'opt-outs', 'register'].map(list => exported(house, storeId, list)));
      expect({ status: first.status, preset: first.body.preset, state: first.body.state, counts: first.counts })
        .to.deep.equal({ status: 201, preset, state: 'finished', counts });
      expect(tried.counts).to.deep.equal(counts);
      expect(second.counts).to.deep.equal(again);
      expect(listsAfter).to.deep.equal(lists);
    });
  }

  it('writes nothing on a dry run, and says how it read the file', async () => {
    const storeId = await house.addStore();
    await importCsv(house, storeId, 'email,email_opt_in\nknown@a.example,yes\n');
    const before = await stateOf(house, storeId);
    const { status, body } = await importCsv(house, storeId, await fixture('shopify', 'customers'), { dryRun: 'true' });
    expect(await stateOf(house, storeId)).to.deep.equal(before);
    expect({ status, preset: body.preset, encoding: body.encoding, delimiter: body.delimiter }).to.deep.equal({
      status: 200, preset: 'shopify_customers', encoding: 'utf-8', delimiter: ',',
    });
    expect(body.notice).to.match(/unsubscribe or somebody never asked/);
    const { body: told } = await importCsv(house, storeId, await fixture('shopify', 'customers'), { dryRun: 'true', treatNoAs: 'opt_out' });
    expect(told.notice, 'what a no means was said').to.equal(null);
  });

  it('keeps nothing of people about whom a file says only who they are', async () => {
    const storeId = await house.addStore();
    await importCsv(house, storeId, await fixture('prestashop', 'non-subscribers'));
    const subjects = await house.services.database.read(sql => sql.all('SELECT id FROM subjects WHERE store_id = ?', [storeId]));
    expect(subjects).to.deep.equal([]);
  });

  it('takes an unticked box as an opt-out only when the operator says so', async () => {
    const storeId = await house.addStore();
    const file = await fixture('shopify', 'customers');
    await importCsv(house, storeId, file);
    expect(await emailsOf(house, storeId, 'opt-outs')).to.deep.equal([]);
    const told = await importCsv(house, storeId, file, { treatNoAs: 'opt_out' });
    expect(told.counts).to.deep.equal({ rows: 3, optedOut: 6, unchanged: 3 });
    expect(await emailsOf(house, storeId, 'opt-outs')).to.deep.equal(['', 'zoe@shop.example']);
  });

  it('dates the opt-ins of a PrestaShop file only when its zone is stated', async () => {
    const file = await fixture('prestashop', 'all-subscribers');
    const [undated, dated] = [await house.addStore(), await house.addStore()];
    await importCsv(house, undated, file);
    await importCsv(house, dated, file, { timeZone: 'Europe/Paris' });
    const lineOf = async (storeId: string) => (await exported(house, storeId, 'opt-ins', 'email')).find(line => line.startsWith('john.doe@example.com'));
    expect(await lineOf(undated)).to.contain(',opted_in,2026-11-21T12:00:00.000Z,no,en,');
    expect(await lineOf(dated)).to.contain(',opted_in,2013-12-13T07:19:15.000Z,yes,en,');
  });

  it('reads a list under other names, and a list without answers, as the operator maps them', async () => {
    const storeId = await house.addStore();
    await importCsv(house, storeId, 'Adresse;Ja oder nein\nada@a.example;yes\n', { map: 'email=Adresse,emailAnswer=Ja oder nein' });
    await importCsv(house, storeId, 'email\nzoe@a.example\n', { everyRow: 'email=no' });
    expect({ ins: await emailsOf(house, storeId, 'opt-ins'), outs: await emailsOf(house, storeId, 'opt-outs') })
      .to.deep.equal({ ins: ['ada@a.example'], outs: ['zoe@a.example'] });
  });

  it('takes the same file from a form', async () => {
    const storeId = await house.addStore();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array(await fixture('shopify', 'customers'))], { type: 'text/csv' }), 'customers.csv');
    const { status, body } = await house.call('POST', `/stores/${storeId}/imports?source=form`, form);
    expect({ status, rows: body.rows, optedIn: body.optedIn }).to.deep.equal({ status: 201, rows: 3, optedIn: 3 });
  });

  it('hands a large file to the queue, which works it off, and leaves neither the file nor its key behind', async () => {
    const storeId = await house.addStore();
    const padding = 'x'.repeat(30_000);
    const rows = Array.from({ length: 300 }, (_, at) => `person${at}@a.example,yes,${padding}\n`);
    const begun = await importCsv(house, storeId, `email,email_opt_in,remark\n${rows.join('')}`);
    expect(begun.status).to.equal(202);
    const path = `/stores/${storeId}/imports/${String(begun.body.id)}`;
    let now = await house.call('GET', path);
    while (now.body.state !== 'finished') now = await house.call('GET', path);
    const left = await house.services.database.read(async sql => [
      await sql.all('SELECT position FROM import_chunks WHERE store_id = ?', [storeId]),
      await sql.all('SELECT wrapped_key, master_key_id FROM imports WHERE store_id = ?', [storeId]),
    ]);
    expect({ optedIn: now.body.optedIn, errors: await errorsOf(house, storeId, now), left }).to.deep.equal({
      optedIn: 300, errors: [], left: [[], [{ wrapped_key: null, master_key_id: null }]],
    });
  });

  it('lists imports, newest first, and knows those of its own store only', async () => {
    const [mine, other] = [await house.addStore(), await house.addStore()];
    const first = await importCsv(house, mine, 'email,email_opt_in\na@a.example,yes\n', { source: 'first' });
    house.time += 1000;
    await importCsv(house, mine, 'email,email_opt_in\nb@a.example,yes\n', { source: 'second' });
    const { body } = await house.call('GET', `/stores/${mine}/imports`);
    const foreign = await house.call('GET', `/stores/${other}/imports/${String(first.body.id)}`);
    expect((body.items as { source: string }[]).map(({ source }) => source)).to.deep.equal(['second', 'first']);
    expect(foreign.status).to.equal(404);
  });
});
