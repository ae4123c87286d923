// Whatever an organisation has made of its stores, by hand or by file, written as a file and applied at once changes nothing. (AGE-3)
import { expect } from 'chai';
import fc from 'fast-check';
import { channels, policyKinds, type OrganisationId, type Placement, type StoreId } from '@placet/core';
import { exportExisting, firstOrganisation, isEmptyPlan, preparePlan, readConfiguration, sanitiseVersion, type Services } from '@placet/server';
import { applyText, done, filesIn } from './files.js';
import { install } from './installed.js';

const words = fc.oneof(
  fc.string({ minLength: 1, maxLength: 60, unit: 'grapheme' }),
  fc.constantFrom('yes', 'null', '~', '- a', '# no comment', '{{store.name}}', 'a: b', '"quoted"', '  both ends  ', 'two\nlines', 'ends\n\n', '\ttab', '\u0085\u2028\u00a0', '${NAME} within', '0x1f', '!!tag', '&a *a', '| block'),
).filter(text => /\S/.test(text) && text.isWellFormed());
const name = words.map(text => text.slice(0, 150)).filter(text => /\S/.test(text) && text.isWellFormed());
const locale = fc.constantFrom('en', 'de', 'de-AT', 'pt-BR', 'zh-Hant-TW');
const byLocale = <T>(value: fc.Arbitrary<T>) => fc.dictionary(locale, value, { minKeys: 1, maxKeys: 3 }).map(record => ({ ...record }));
const html = words.map(text => `<p>${text.replace(/[<>&]/g, '')}.</p>\n<h2>x</h2>`);

const policy = fc.record({ kind: fc.constantFrom(...policyKinds), name, versions: fc.array(byLocale(fc.record({ title: words.map(text => text.slice(0, 80)).filter(text => /\S/.test(text) && text.isWellFormed()), html })), { maxLength: 2 }) });
const box = fc.record({ channel: fc.constantFrom(...channels), text: byLocale(words) });
const store = fc.record({
  name, policies: fc.array(policy, { maxLength: 4 }), hasFacts: fc.boolean(),
  sections: fc.dictionary(fc.constantFrom('checkout', 'newsletter', 'contact', 'w-1'), fc.uniqueArray(box, { maxLength: 3, selector: each => each.channel }), { maxKeys: 3 }),
});

type StoreModel = typeof store extends fc.Arbitrary<infer T> ? T : never;

const build = async (services: Services, organisationId: OrganisationId, model: StoreModel, at: number): Promise<void> => {
  const { id } = await services.stores.create(organisationId, { name: model.name, platform: 'custom', url: `https://s${at}.example`, country: 'DE', locale: 'de', timezone: 'UTC' }, () => null);
  const storeId = id as StoreId;
  const made = await services.stores.find(storeId);
  if (made === undefined) throw new Error('no store');
  if (model.hasFacts) await services.stores.update(made, { facts: JSON.stringify({ merchant: { legalName: 'Tea Ltd', otherChannels: [] }, hasSoftOptIn: false }) });
  const ids = [];
  for (const { kind, name: called, versions } of model.policies) {
    const { id: policyId } = await services.policies.create(storeId, kind, called);
    ids.push(policyId);
    for (const locales of versions) {
      const clean = sanitiseVersion({ locales, material: versions.length % 2 === 0, changeSummary: 'changed' });
      if (clean.ok) await services.policies.publish(storeId, policyId, clean.value);
    }
  }
  for (const [section, boxes] of Object.entries(model.sections)) {
    const placements: Placement[] = [
      ...boxes.map(each => ({ ...each, required: false, preTicked: false })), ...ids.map(policyId => ({ policyId, required: false, preTicked: false, text: { en: `About ${policyId}` } })),
    ];
    await services.sections.put(made, section, { placements });
  }
};

const planOfExport = async (services: Services, organisationId: OrganisationId) => {
  const text = await exportExisting(services, organisationId);
  const configuration = readConfiguration(filesIn({ 'placet.yaml': text }), {});
  if (!configuration.ok) throw new Error(`${JSON.stringify(configuration.error)}\n${text}`);
  const prepared = await preparePlan(services, { organisationId, configuration: configuration.value, prune: false });
  if (!prepared.ok) throw new Error(`${JSON.stringify(prepared.error)}\n${text}`);
  return { plan: prepared.value.plan, text };
};

describe('What is there, written as a file', function () {
  this.timeout(120_000);
  let services: Services;
  beforeEach(async () => { services = await install(); });
  afterEach(() => services.close());

  it('plans to nothing, whatever the stores say', async () => {
    let round = 0;
    await fc.assert(fc.asyncProperty(fc.array(store, { minLength: 1, maxLength: 3 }), async (models) => {
      const { id } = await services.database.models.organisations.create({ id: `org_${String(round++).padStart(26, '0')}`, name: 'x', createdAt: 1 });
      for (const [at, model] of models.entries()) await build(services, id as OrganisationId, model, at);
      const { plan, text } = await planOfExport(services, id as OrganisationId);
      expect(plan.stores, text).to.have.length(models.length);
      expect(plan.stores.flatMap(({ changes }) => changes), text).to.deep.equal([]);
      expect(isEmptyPlan(plan)).to.equal(true);
    }), { numRuns: 60 });
  });

  const template = (text: string) => `
templates:
  house:
    texts: { letter: { en: "News from {{store.name}}.", de: "Neues von {{store.name}}." } }
    policies:
      terms: { kind: terms, name: Terms, locales: { en: { title: Terms, html: "<p>${text} {{store.name}}</p>" }, de: { title: AGB, html: "<p>${text} {{store.name}} &amp; Co.</p>" } } }
    sections:
      checkout: { placements: [{ policy: terms, required: true, text: { en: I accept. } }, { channel: email, textOf: letter }] }
`;
  const shops = `
stores:
  plain: { name: Tea & Sons, platform: custom, url: "https://a.example", country: DE, locale: de, timezone: UTC, inherits: [house] }
  own:
    { name: Coffee, platform: custom, url: "https://b.example", country: DE, locale: de, timezone: UTC, inherits: [house], policies: { terms: { name: AGB, locales: { de: null } } },
      sections: { checkout: { placements: [{ channel: email, omit: true }] }, footer: { placements: [{ channel: sms, text: { en: Write to me. } }] } } }
`;

  it('keeps what is inherited inherited, and what differs in the store\'s own words', async () => {
    const { id } = await firstOrganisation(services.database, 1);
    done(await applyText(services, `placet: 1${template('From')}${shops}`));
    const first = await planOfExport(services, id);
    expect(isEmptyPlan(first.plan), first.text).to.equal(true);
    expect(first.text.match(/Neues von/g), 'the template has the words, not the stores').to.have.length(1);
    const [plain] = await services.stores.list(id, null, '', 1);
    await services.sections.put(plain!, 'checkout', { placements: [{ channel: 'sms', required: false, preTicked: false, text: { en: 'Only this.' } }] });
    await services.database.write(({ sql }) => sql.run('DELETE FROM sections WHERE store_id = ? AND name = ?', [plain!.id, 'nothing']));
    const second = await planOfExport(services, id);
    expect(isEmptyPlan(second.plan), JSON.stringify(second.plan)).to.equal(true);
  });

  it('and a template that changed reaches each store as its own next version', async () => {
    done(await applyText(services, `placet: 1${template('From')}${shops}`));
    const { plan } = done(await applyText(services, `placet: 1${template('Sold by')}${shops}`));
    expect(plan.stores.map(({ key, changes }) => [key, changes.map(({ path, after }) => [path, after])])).to.deep.equal([
      ['plain', [['policies.terms.locales.en.html', '<p>Sold by Tea &amp; Sons</p>'], ['policies.terms.locales.de.html', '<p>Sold by Tea &amp; Sons &amp; Co.</p>']]],
      ['own', [['policies.terms.locales.en.html', '<p>Sold by Coffee</p>']]],
    ]);
  });
});
