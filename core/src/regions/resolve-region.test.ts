import { expect } from 'chai';
import fc from 'fast-check';
import { evidenceKinds, resolveRegion, type RegionEvidence } from './resolve-region.js';
import { stanceFor, strictnessOf } from './stances.js';

const code = fc.constantFrom('DE', 'US', 'US-CA', 'US-NY', 'CA', 'CA-QC', 'AU', 'GB', 'JP', 'nonsense');
const evidence: fc.Arbitrary<RegionEvidence> = fc.record({
  shippingCountry: code, billingCountry: code, ipCountry: code, storeCountry: code, locale: fc.constantFrom('de-DE', 'en-US', 'en'),
}, { requiredKeys: [] });
const strictness = (each: RegionEvidence): number => strictnessOf(stanceFor(resolveRegion(each).id));

describe('the region of a person', () => {
  it('is the place of delivery when that is all there is', () => {
    expect(resolveRegion({ shippingCountry: 'us-ny' })).to.deep.equal({
      id: 'US-NY', basis: 'shipping_country', why: 'US-NY (shipping country), the only evidence',
      candidates: [{ id: 'US-NY', basis: 'shipping_country' }],
    });
  });

  it('is the strictest candidate when the evidence disagrees', () => {
    expect(resolveRegion({ billingCountry: 'DE', ipCountry: 'US' })).to.deep.equal({
      id: 'DE', basis: 'billing_country', why: 'strictest of DE (billing country), US (ip country)',
      candidates: [{ id: 'DE', basis: 'billing_country' }, { id: 'US', basis: 'ip_country' }],
    });
    expect(resolveRegion({ shippingCountry: 'US', ipCountry: 'US-CA' }).id).to.equal('US-CA');
    expect(resolveRegion({ shippingCountry: 'US', billingCountry: 'CA' }).id).to.equal('CA');
  });

  it('is judged by the channel: a text needs a yes in New York, an e-mail to a buyer of last week needs none', () => {
    const evidence = { shippingCountry: 'AU', billingCountry: 'US-NY' };
    expect(resolveRegion(evidence, 'email').id).to.equal('AU');
    expect(resolveRegion(evidence, 'sms').id).to.equal('US-NY');
  });

  it('is the weightier candidate among equally strict ones', () => {
    expect(resolveRegion({ shippingCountry: 'FR', billingCountry: 'DE', ipCountry: 'GB' }).id).to.equal('FR');
  });

  it('weighs the place of delivery before account, billing, what was stated, phone and visit', () => {
    const all = { ipCountry: 'FR', phoneCountry: 'IT', statedRegion: 'ES', billingCountry: 'NL', accountCountry: 'AT', shippingCountry: 'DE' };
    expect(resolveRegion(all).candidates.map(({ id }) => id)).to.deep.equal(['DE', 'AT', 'NL', 'ES', 'IT', 'FR']);
    expect(evidenceKinds.map(({ weight }) => weight)).to.deep.equal(evidenceKinds.map(({ weight }) => weight).sort((left, right) => right - left));
  });

  it('takes a country as a whole for no candidate beside its part that weightier evidence names, but the other way round', () => {
    expect(resolveRegion({ shippingCountry: 'US-NY', ipCountry: 'US' }, 'sms').candidates.map(({ id }) => id)).to.deep.equal(['US-NY']);
    expect(resolveRegion({ shippingCountry: 'US', ipCountry: 'US-NY' }, 'sms').candidates.map(({ id }) => id)).to.deep.equal(['US', 'US-NY']);
  });

  it('is unknown without evidence', () => {
    expect(resolveRegion({})).to.deep.equal({
      id: 'ZZ', basis: 'none', why: 'no evidence of a place: GDPR grade', candidates: [{ id: 'ZZ', basis: 'none' }],
    });
  });

  it('is unknown when only the shop or the language points to a laxer place', () => {
    expect(resolveRegion({ storeCountry: 'US', locale: 'en-US' }).id).to.equal('ZZ');
  });

  it('takes the shop\'s country when that is strict itself', () => {
    const { id, why } = resolveRegion({ storeCountry: 'BR' });
    expect({ id, why }).to.deep.equal({ id: 'BR', why: 'strictest of BR (store country), unknown place' });
  });

  it('is the shop\'s own where that is under the GDPR: an unknown place is held to nothing more', () => {
    expect(resolveRegion({ storeCountry: 'DE', locale: 'en-US' }, 'sms').candidates.map(({ id }) => id)).to.deep.equal(['US', 'DE']);
    expect(resolveRegion({ storeCountry: 'DE' }).why).to.equal('DE (store country), the only evidence');
  });

  it('ignores shop and language once a place is known', () => {
    expect(resolveRegion({ shippingCountry: 'US', storeCountry: 'DE', locale: 'de-DE' }).id).to.equal('US');
  });

  it('reads the region of a language tag in every spelling, and none from a language alone', () => {
    for (const locale of ['pt-BR', 'pt_BR', 'pt-Latn-BR']) expect(resolveRegion({ locale }).id, locale).to.equal('BR');
    for (const locale of ['pt', 'zh-Hant', 'sr_Latn', 'not a tag']) expect(resolveRegion({ locale }).id, locale).to.equal('ZZ');
  });

  it('holds an unreadable country to the unknown region instead of dropping it', () => {
    expect(resolveRegion({ shippingCountry: 'Freedonia', ipCountry: 'US' }).id).to.equal('ZZ');
  });

  it('never becomes laxer by one more piece of evidence about a place', () => {
    fc.assert(fc.property(evidence, code, (known, more) => {
      const place = { shippingCountry: 'US', ...known };
      expect(strictness({ ...place, ipCountry: more })).to.be.at.least(strictness({ shippingCountry: place.shippingCountry }));
    }));
  });
});
