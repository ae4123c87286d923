// What a file sets beside policies and sections, kind by kind: as many rows as there are appliers of a schema of their own. (AGE-3)
import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { firstOrganisation, preparePlan, readConfiguration, exportExisting, isEmptyPlan } from '@placet/server';
import { applyText, done, filesIn, refused, teaHouse } from './files.js';
import { describeInstalled } from './installed.js';

const kinds: Readonly<Record<string, readonly [first: string, second: string, path: string]>> = {
  facts: ['{ merchant: { legalName: Tea Ltd } }', '{ merchant: { legalName: Tea GmbH } }', 'facts.merchant.legalName'],
  branding: ['{ name: Tea, colour: "#0f6b4f" }', '{ name: Tea, colour: "#123456" }', 'branding.colour'],
  doubleOptIn: ['{ email: always, expiryDays: 5 }', '{ email: always, expiryDays: 6 }', 'doubleOptIn.expiryDays'],
  sending: ['{ retention: { decisionDays: 30 } }', '{ retention: { decisionDays: 60 } }', 'sending.retention.decisionDays'],
};

const fileWith = (kind: string, value: string): string => `placet: 1\nstores:\n  tea:${teaHouse}    ${kind}: ${value}\n`;

describeInstalled('A file sets', (installed) => {
  for (const [kind, [first, second, path]] of Object.entries(kinds)) {
    it(`${kind}: once, again only when it differs, and writes it down as it stands`, async () => {
      const services = await installed();
      done(await applyText(services, fileWith(kind, first)));
      expect(done(await applyText(services, fileWith(kind, first))).plan.counts.change).to.equal(0);
      const { plan } = done(await applyText(services, fileWith(kind, second)));
      expect(plan.stores[0]?.changes.map(change => change.path)).to.deep.equal([path]);
      expect(done(await applyText(services, fileWith(kind, second))).plan.counts.change).to.equal(0);
      const { id: organisationId } = await firstOrganisation(services.database, 1);
      const text = await exportExisting(services, organisationId);
      expect(text).to.contain(`${kind}:`);
      const configuration = readConfiguration(filesIn({ 'placet.yaml': text }), {});
      if (!configuration.ok) throw new Error(JSON.stringify(configuration.error));
      const prepared = await preparePlan(services, { organisationId, configuration: configuration.value, prune: false });
      expect(prepared.ok && isEmptyPlan(prepared.value.plan)).to.equal(true);
    });
  }

  it('double opt-in no looser than the store\'s country lets it, unless a reason is on record', async () => {
    const services = await installed();
    expect(refused(await applyText(services, fileWith('doubleOptIn', '{ email: never }'))).join('\n')).to.match(/placet\.yaml:10 stores\.tea\.doubleOptIn\.email: cannot be "never"/);
    done(await applyText(services, fileWith('doubleOptIn', '{ email: never, override: { reason: Members only. } }')));
    expect(done(await applyText(services, fileWith('doubleOptIn', '{ email: never, override: { reason: Members only. } }'))).plan.counts.change).to.equal(0);
    const { id } = await firstOrganisation(services.database, 1);
    const [store] = await services.stores.list(id, null, '', 1);
    expect((await services.stores.find(store!.id as StoreId))?.doubleOptIn).to.contain('Members only.');
  });
});
