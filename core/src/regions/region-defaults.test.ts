import { expect } from 'chai';
import fc from 'fast-check';
import { allMarketingRules } from './rules/marketing/index.js';
import { allRightsRules } from './rules/rights/index.js';
import { regionAreas, regionChange, regionDefaults } from './region-defaults.js';
import { stanceFor } from './stances.js';

const everyRegion = [...new Set([...allMarketingRules.map(({ id }) => id), ...allRightsRules.map(({ region }) => region), 'PT', 'KE', 'ZZ'])];
const byKey = (country: string) => new Map(regionDefaults(country).items.map(({ key, value }) => [key, value]));

describe('The defaults of a region', () => {
  for (const region of everyRegion) {
    it(`of ${region} speak of every area, cite a source for each line, and name each thing once`, () => {
      const { items } = regionDefaults(region);
      expect(new Set(items.map(({ area }) => area))).to.deep.equal(new Set(regionAreas));
      expect(new Set(items.map(({ key }) => key)).size).to.equal(items.length);
      for (const { key, citation } of items) expect(citation, key).to.match(/\w.*\w.*\w/);
      for (const { key, value } of items) if (typeof value === 'string') expect(value, key).to.match(/\S/);
    });
  }

  it('allow a pre-ticked box exactly where the guards of sections do', () => {
    for (const region of everyRegion) expect(byKey(region).get('preTickedBox.email'), region).to.equal(stanceFor(region).preTickedAllowed);
  });

  it('are the GDPR\'s for a region nobody knows, whatever is written', () => {
    const strictest = regionDefaults('ZZ');
    fc.assert(fc.property(fc.string(), (text) => {
      const { region, items } = regionDefaults(text);
      expect(region !== 'ZZ' || items.length === strictest.items.length).to.equal(true);
    }));
  });
});

describe('A shop that moves to another region', () => {
  it('is told of nothing when it stays, also under another spelling', () => {
    for (const region of everyRegion) expect(regionChange(region, region)).to.deep.equal([]);
    expect(regionChange('UK', 'GB')).to.deep.equal([]);
    expect(regionChange('us-ca', 'US-CA')).to.deep.equal([]);
  });

  it('from the United States to Brazil now needs a yes, unticked boxes, fifteen days and three working days', () => {
    const moved = new Map(regionChange('US', 'BR').map(({ key, before, after }) => [key, [before, after]]));
    expect(moved.get('stance.email')).to.deep.equal(['implied', 'explicit']);
    expect(moved.get('preTickedBox.email')).to.deep.equal([true, false]);
    expect(moved.get('deadline')?.[1]).to.equal('15 calendar_day from receipt');
    expect(moved.get('deadline.access.simplified')?.[1]).to.equal('at once');
    expect(moved.get('breach.authority')?.[1]).to.equal('3 business_day');
    expect(moved.get('keep.tax_documents')?.[1]).to.equal('5 years');
    expect(moved.get('cookies.stance')?.[1]).to.equal('prior_opt_in');
  });

  it('can walk the way back: what changed is the same list, turned around', () => {
    fc.assert(fc.property(fc.constantFrom(...everyRegion), fc.constantFrom(...everyRegion), (from, to) => {
      const turned = regionChange(to, from).map(({ key, before, after }) => ({ key, before: after, after: before }));
      expect(regionChange(from, to).map(({ key, before, after }) => ({ key, before, after }))).to.have.deep.members(turned);
    }));
  });

  it('holds after the change exactly what the new region says', () => {
    fc.assert(fc.property(fc.constantFrom(...everyRegion), fc.constantFrom(...everyRegion), (from, to) => {
      const applied = new Map<string, unknown>(byKey(from));
      for (const each of regionChange(from, to)) if ('after' in each) applied.set(each.key, each.after); else applied.delete(each.key);
      expect(applied).to.deep.equal(byKey(to));
    }));
  });
});
