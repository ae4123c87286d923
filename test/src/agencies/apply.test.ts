import { expect } from 'chai';
import { symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { StoreId } from '@placet/core';
import { firstOrganisation, writeAudit, type Services } from '@placet/server';
import { describeInstalled } from './installed.js';
import { applyFile, applyText, done, filesIn, refused, teaHouse } from './files.js';

const terms = (html: string): string => `
    policies:
      terms: { kind: terms, name: Terms, changeSummary: first, locales: { en: { title: Terms, html: "${html}" } } }
    sections:
      checkout:
        placements:
          - { policy: terms, required: true, text: { en: I accept the terms. } }
          - { channel: email, text: { en: Send me the tea letter., de-AT: Schickt mir den Teebrief. } }
`;

const shop = (more = ''): string => `placet: 1\nstores:\n  tea:${teaHouse}${more}`;

describeInstalled('A file that is applied', (installed) => {
  let services: Services;
  beforeEach(async () => { services = await installed(); });

  const onlyStore = async (): Promise<StoreId> => {
    const { id } = await firstOrganisation(services.database, 0);
    const stores = await services.stores.list(id, null, '', 10);
    expect(stores).to.have.length(1);
    return stores[0]!.id as StoreId;
  };

  it('makes stores, publishes policies and sets sections, and has nothing left to do the second time', async () => {
    const file = shop(terms('<p>One cup.</p>'));
    const first = done(await applyText(services, file));
    expect(first.plan.counts).to.deep.equal({ create: 1, change: 0, remove: 0 });
    expect(first.applied.stores.map(({ outcome }) => outcome)).to.deep.equal(['created']);
    const storeId = await onlyStore();
    const [policy] = await services.policies.list(storeId);
    expect((await services.policies.versions(storeId, policy!.id)).map(({ number, changeSummary }) => [number, changeSummary])).to.deep.equal([[1, 'first']]);
    expect((await services.sections.find(storeId, 'checkout')).map(({ required }) => required)).to.deep.equal([true, false]);
    const second = done(await applyText(services, file));
    expect(second.plan.counts).to.deep.equal({ create: 0, change: 0, remove: 0 });
    expect(second.applied.stores.map(({ outcome }) => outcome)).to.deep.equal(['unchanged']);
    expect(await services.policies.versions(storeId, policy!.id)).to.have.length(1);
  });

  it('publishes the next version when the words change, and names the lines', async () => {
    done(await applyText(services, shop(terms('<p>One cup.</p>'))));
    const { plan } = done(await applyText(services, shop(terms('<p>Two cups.</p>'))));
    expect(plan.stores[0]?.changes.map(({ path, before, after }) => [path, before, after])).to.deep.equal([['policies.terms.locales.en.html', '<p>One cup.</p>', '<p>Two cups.</p>']]);
    const storeId = await onlyStore();
    const [policy] = await services.policies.list(storeId);
    expect((await services.policies.versions(storeId, policy!.id)).map(({ number }) => number)).to.deep.equal([1, 2]);
  });

  it('keeps quiet about what only looks different: the words are compared as they are published', async () => {
    done(await applyText(services, shop(terms('<p>One cup.</p><script>alert(1)</script>'))));
    expect(done(await applyText(services, shop(terms('<p>One cup.</p>')))).plan.counts.change).to.equal(0);
  });

  it('says what was changed in Placet meanwhile and by whom, and sets it back', async () => {
    const file = shop(terms('<p>One cup.</p>'));
    done(await applyText(services, file));
    const storeId = await onlyStore();
    const store = await services.stores.find(storeId);
    const { id: organisationId } = await firstOrganisation(services.database, 0);
    const put = await services.sections.put(store!, 'checkout', { placements: [] });
    expect(put.ok).to.equal(true);
    await services.database.write(({ sql }) => writeAudit(sql, services.clock.now() + 1, { organisationId, by: 'usr_ada', address: null }, { action: 'section_set', object: storeId, detail: 'sections/checkout' }));
    const { plan } = done(await applyText(services, file));
    const drifted = plan.stores[0]!.changes;
    expect(new Set(drifted.map(({ path }) => path.split('.').slice(0, 2).join('.')))).to.deep.equal(new Set(['sections.checkout']));
    for (const { drift, path } of drifted) expect(drift?.by, path).to.equal('usr_ada');
    expect(await services.sections.find(storeId, 'checkout')).to.have.length(2);
    const renamed = done(await applyText(services, file.replace('Tea House', 'Tea Room'))).plan.stores[0]!.changes;
    expect(renamed).to.deep.equal([{ path: 'name', before: 'Tea House', after: 'Tea Room' }]);
  });

  it('finds its store again by the name in the file, by the id, and by the address when it knows neither', async () => {
    done(await applyText(services, shop()));
    const storeId = await onlyStore();
    done(await applyText(services, shop().replace('https://tea.example', 'https://tearoom.example')));
    expect((await services.stores.find(storeId))?.url).to.equal('https://tearoom.example');
    done(await applyText(services, shop().replace('tea:', 'renamed:').replace('https://tea.example', 'https://tearoom.example')));
    done(await applyText(services, shop(`    id: ${storeId}\n`).replace('tea:', 'again:')));
    expect(await onlyStore()).to.equal(storeId);
  });

  it('deletes nothing that left the file; with prune what only a file had set goes, and published versions stay', async () => {
    const parts = `${terms('<p>One cup.</p>').replace('    sections:', '      draft: { kind: custom, name: Draft }\n    sections:')}      footer: { placements: [{ channel: email, text: { en: Write to me. } }] }\n`;
    done(await applyText(services, shop(parts)));
    const storeId = await onlyStore();
    await services.policies.create(storeId, 'custom', 'Made by hand');
    done(await applyText(services, shop()));
    expect((await services.sections.list(storeId)).map(({ name }) => name)).to.deep.equal(['checkout', 'footer']);
    const { plan } = done(await applyText(services, shop(), { prune: true }));
    expect(plan.stores[0]?.pruned.removed).to.deep.equal(['policies.draft', 'sections.checkout', 'sections.footer']);
    expect(plan.stores[0]?.pruned.kept.map(({ path }) => path)).to.deep.equal(['policies.terms']);
    expect((await services.sections.list(storeId))).to.deep.equal([]);
    expect((await services.policies.list(storeId)).map(({ name }) => name)).to.deep.equal(['Terms', 'Made by hand']);
    expect(done(await applyText(services, shop(), { prune: true })).plan.counts.change).to.equal(0);
  });

  it('hides a store that left the file with prune, and only one that a file had set up', async () => {
    done(await applyText(services, shop()));
    const { id } = await firstOrganisation(services.database, 0);
    const byHand = await services.stores.create(id, { name: 'By hand', platform: 'custom', url: 'https://hand.example', country: 'DE', locale: 'de', timezone: 'UTC' }, () => null);
    const { plan } = done(await applyText(services, 'placet: 1\nstores: {}\n', { prune: true }));
    expect(plan.stores.map(({ key, deed }) => [key, deed])).to.deep.equal([['tea', 'remove']]);
    expect((await services.stores.list(id, null, '', 10)).map(store => store.id)).to.deep.equal([byHand.id]);
    expect(done(await applyText(services, shop())).plan.counts.create).to.equal(1);
  });

  it('does nothing at all when anything is wrong, and names every place by file, line and field', async () => {
    const file = `${shop(terms('<p>One cup.</p>').replace('required: true', 'required: true, colour: red'))}  second:${teaHouse.replace('DE', 'Germany')}`;
    const problems = refused(await applyText(services, file));
    expect(problems).to.include('placet.yaml:16 stores.tea.sections.checkout.placements[0].colour: is not a known field');
    expect(problems.join('\n')).to.match(/placet\.yaml:22 stores\.second\.country: must be an ISO 3166 code/);
    const { id } = await firstOrganisation(services.database, 0);
    expect(await services.stores.list(id, null, '', 10)).to.deep.equal([]);
  });

  it('is held to the guards before anything is done, with reason and citation', async () => {
    const file = shop(terms('<p>One cup.</p>').replace('{ channel: email,', '{ channel: email, preTicked: true,'));
    const problems = refused(await applyText(services, file));
    expect(problems.join('\n')).to.match(/placet\.yaml:17 stores\.tea\.sections\.checkout\.placements\[1\]\.preTicked: A box that comes ticked/);
    done(await applyText(services, file.replace('DE', 'US')));
  });

  it('refuses a store it cannot tell apart, an unknown template, a repeated key and a text outside its folder', async () => {
    const twice = `${shop()}  other:${teaHouse}`;
    done(await applyText(services, twice));
    const third = `${shop().replace('tea:', 'a:')}  b:${teaHouse}`;
    expect(refused(await applyText(services, third)).join('\n')).to.contain('more than one store has this address');
    expect(refused(await applyText(services, shop('    inherits: [nothing]\n'))).join('\n')).to.contain('stores.tea.inherits[0]: there is no template nothing');
    expect(refused(await applyText(services, `${shop()}  tea:${teaHouse}`)).join('\n')).to.match(/placet\.yaml:10: .*unique/i);
    const outside = shop('    policies: { terms: { kind: terms, name: Terms, locales: { en: { title: Terms, file: ../secret.html } } } }\n');
    expect(refused(await applyText(services, outside)).join('\n')).to.contain('must lie in the folder of this file');
    const linked = filesIn({ 'placet.yaml': outside.replace('../secret', 'link') });
    writeFileSync(join(dirname(dirname(linked)), 'agency-secret.html'), '<p>Not for you.</p>');
    symlinkSync(join(dirname(dirname(linked)), 'agency-secret.html'), join(dirname(linked), 'link.html'));
    expect(refused(await applyFile(services, linked)).join('\n')).to.contain('must lie in the folder of this file');
  });

  it('takes secrets from the environment only, keeps them sealed, and shows them to nobody', async () => {
    const secret = 'shpat_0123456789abcdef';
    const file = shop('    credentials: { accessToken: "${TEA_TOKEN}" }\n');
    expect(refused(await applyText(services, shop(`    credentials: { accessToken: ${secret} }\n`))).join('\n')).to.contain('A secret does not belong').and.not.contain(secret);
    expect(refused(await applyText(services, file)).join('\n')).to.contain('TEA_TOKEN is not set');
    expect(refused(await applyText(services, shop().replace('Tea House', '"${TEA_TOKEN}"'), { environment: { TEA_TOKEN: secret } })).join('\n')).to.contain('credentials only');
    const first = done(await applyText(services, file, { environment: { TEA_TOKEN: secret } }));
    expect(JSON.stringify(first)).not.to.contain(secret);
    expect(done(await applyText(services, file, { environment: { TEA_TOKEN: secret } })).plan.counts.change).to.equal(0);
    expect(done(await applyText(services, file, { environment: { TEA_TOKEN: 'another' } })).plan.stores[0]?.changes.map(({ path }) => path)).to.deep.equal(['credentials']);
  });

  it('goes on where it was stopped: a store that failed keeps nobody else, and the next run finishes it', async () => {
    const file = `${shop(terms('<p>One cup.</p>'))}  second:${teaHouse.replace('tea.example', 'two.example')}`;
    const { policies } = services;
    const publish = policies.publish.bind(policies);
    policies.publish = () => Promise.resolve({ ok: false, error: { code: 'conflict_of_the_test', message: 'The disk is full.' } }) as never;
    const first = done(await applyText(services, file));
    policies.publish = publish;
    expect(first.applied.stores.map(({ outcome, reason }) => [outcome, reason])).to.deep.equal([['failed', 'policies.terms: The disk is full.'], ['created', undefined]]);
    const second = done(await applyText(services, file));
    expect(second.applied.stores.map(({ outcome }) => outcome)).to.deep.equal(['changed', 'unchanged']);
    const { id } = await firstOrganisation(services.database, 0);
    expect(await services.stores.list(id, null, '', 10)).to.have.length(2);
  });
});
