import { expect } from 'chai';
import fc from 'fast-check';
import { allStances, preTickedAllowedIn, seedStances, stanceFor, strictnessOf } from './stances.js';

/** The table the product promises, row for row: region, default stance, marketing requires, transactional requires. */
const promised = [
  ['EU', 'explicit', 'active_consent', 'legitimate_interest'],
  ['GB', 'explicit', 'active_consent', 'legitimate_interest'],
  ['US', 'implied_after_purchase', 'easy_unsubscribe', 'always'],
  ['US-CA', 'implied_with_do_not_sell', 'active_consent', 'always'],
  ['IN', 'explicit', 'active_consent', 'legitimate_interest'],
  ['BR', 'explicit', 'active_consent', 'legitimate_interest'],
  ['AU', 'implied_after_purchase', 'easy_unsubscribe', 'always'],
  ['CA', 'express_or_limited_implied', 'active_consent', 'always'],
];

describe('the stances of regions', () => {
  it('hold the eight promised rows exactly', () => {
    const rows = seedStances.map(each => [each.id, each.stance, each.marketingNeeds, each.transactionalRestsOn]);
    expect(rows).to.deep.equal(promised);
  });

  it('let a purchase stand in for an answer by e-mail in three rows only, each with its clock', () => {
    const clocks = allStances.flatMap(({ id, email }) => email.kind === 'implied_by_purchase' ? [[id, email.purchaseMonthsMax]] : []);
    expect(clocks).to.deep.equal([['US', null], ['AU', 24], ['CA', 24]]);
  });

  it('let a purchase open no channel but e-mail, anywhere', () => {
    expect(allStances.filter(each => each.otherChannels.kind !== 'explicit')).to.deep.equal([]);
  });

  it('name a law or a product rule for every answer, under an id used once', () => {
    const rules = allStances.flatMap(each => [each.email.rule, each.otherChannels.rule, each.transactionalRule]);
    expect(new Set(rules.map(rule => rule.id)).size).to.equal(rules.length);
    for (const rule of rules) expect(rule.citation, rule.id).to.match(/Art\.|s\.|§|reg\.|CFR/);
  });

  const lookups = [
    ['an exact id', 'US-CA', 'US-CA'], ['the country of a subdivision', 'US-NY', 'US'], ['the country of a subdivision', 'CA-ON', 'CA'],
    ['Quebec apart from Canada', 'CA-QC', 'CA-QC'], ['a member state', 'DE', 'EU'], ['a part of a member state', 'DE-BY', 'EU'],
    ['Norway, which is in the EEA', 'NO', 'EU'], ['the shop spelling of Britain', 'UK', 'GB'], ['a part of Britain', 'GB-SCT', 'GB'],
    ['the VAT spelling of Greece', 'EL', 'EU'], ['lower case', 'us-ca', 'US-CA'], ['a country without a row', 'JP', 'ZZ'],
    ['the unknown region', 'ZZ', 'ZZ'], ['a country name', 'United States', 'ZZ'], ['nothing', '', 'ZZ'], ['a word of the language', '__proto__', 'ZZ'],
    ['a look-alike letter', 'U\u017f', 'ZZ'], ['a malformed subdivision', 'US-CALIFORNIA', 'ZZ'],
  ] as const;
  for (const [what, id, row] of lookups) {
    it(`find ${row} for ${what} (${id || 'empty'})`, () => { expect(stanceFor(id).id).to.equal(row); });
  }

  it('are as strict as the EU for whatever is not listed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const stance = stanceFor(text);
      expect(seedStances.includes(stance) || strictnessOf(stance) === strictnessOf(stanceFor('EU'))).to.equal(true);
    }));
  });

  it('allow a pre-ticked box only where every region of the form allows it', () => {
    expect(preTickedAllowedIn(['US', 'US-NY'])).to.equal(true);
    expect(preTickedAllowedIn(['US', 'DE'])).to.equal(false);
    expect(preTickedAllowedIn(['US', 'US-CA'])).to.equal(false);
    expect(preTickedAllowedIn([])).to.equal(false);
  });
});
