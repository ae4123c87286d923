import { expect } from 'chai';
import fc from 'fast-check';
import { channels } from '../consents/index.js';
import { allMarketingRules } from './rules/index.js';
import { allStances, preTickedAllowedIn, stanceFor, strictnessOf } from './stances.js';

/** The table the product promises, row for row: region, default stance, marketing requires, transactional requires. */
const promised = [
  ['EU', 'explicit opt-in only', 'active consent', 'OK under legitimate interest'],
  ['GB', 'explicit opt-in only', 'active consent', 'OK under legitimate interest'],
  ['US', 'implied consent after purchase OK', 'easy unsubscribe', 'always'],
  ['US-CA', 'implied + Do-Not-Sell option', 'active consent', 'always'],
  ['CA', 'express, or implied with limits', 'express or implied with limits', 'always'],
  ['BR', 'explicit opt-in', 'explicit opt-in', 'allowed'],
  ['IN', 'explicit opt-in', 'explicit opt-in', 'allowed'],
  ['AU', 'implied consent after purchase OK', 'easy unsubscribe', 'allowed'],
];

describe('the stances of regions', () => {
  it('hold the eight promised rows exactly', () => {
    const rows = allMarketingRules.filter(({ id }) => promised.some(([promisedId]) => promisedId === id))
      .map(({ id, seed }) => [id, seed?.stance, seed?.marketing, seed?.transactional]);
    expect(rows).to.deep.equal(promised);
  });

  it('let a purchase stand in for an answer where the law of the channel says so and the gate knows all it asks for, each with its clock', () => {
    const clocks = allStances.flatMap(({ id, grounds }) => channels.flatMap((channel) => {
      const ground = grounds[channel];
      return ground.kind === 'implied_by_purchase' ? [[id, channel, ground.purchaseMonthsMax]] : [];
    }));
    expect(clocks).to.deep.equal([
      ['US', 'email', null], ['US-FL', 'email', null], ['US-OK', 'email', null], ['US-WA', 'email', null], ['US-TX', 'email', null],
      ['CA', 'email', 24], ['CA', 'sms', 24], ['AU', 'email', 24], ['AU', 'sms', 24], ['NZ', 'email', 24], ['NZ', 'sms', 24],
    ]);
  });

  it('name a law, the terms of a platform or a product rule for every answer, under an id used once', () => {
    const rules = allStances.flatMap(each => [...Object.values(each.grounds).map(ground => ground.rule), each.transactionalRule]);
    expect(new Set(rules.map(rule => rule.id)).size).to.equal(rules.length);
    for (const rule of rules) expect(rule.citation, rule.id).to.match(/\w{3}/);
  });

  const lookups = [
    ['an exact id', 'US-CA', 'US-CA'], ['the country of a subdivision', 'US-NY', 'US'], ['the country of a subdivision', 'CA-ON', 'CA'],
    ['Quebec apart from Canada', 'CA-QC', 'CA-QC'], ['a member state with law of its own', 'DE', 'DE'],
    ['a part of a member state', 'DE-BY', 'DE'], ['a member state without', 'BE', 'EU'], ['a part of one', 'BE-BRU', 'EU'],
    ['Norway, which is in the EEA', 'NO', 'EU'], ['the shop spelling of Britain', 'UK', 'GB'], ['a part of Britain', 'GB-SCT', 'GB'],
    ['the VAT spelling of Greece', 'EL', 'EU'], ['lower case', 'us-ca', 'US-CA'], ['a country without a row', 'KE', 'ZZ'],
    ['the unknown region', 'ZZ', 'ZZ'], ['a country name', 'United States', 'ZZ'], ['nothing', '', 'ZZ'], ['a word of the language', '__proto__', 'ZZ'],
    ['a look-alike letter', 'U\u017f', 'ZZ'], ['a malformed subdivision', 'US-CALIFORNIA', 'ZZ'],
  ] as const;
  for (const [what, id, row] of lookups) {
    it(`find ${row} for ${what} (${id || 'empty'})`, () => { expect(stanceFor(id).id).to.equal(row); });
  }

  it('are as strict as the EU for whatever is not listed', () => {
    fc.assert(fc.property(fc.string(), (text) => {
      const stance = stanceFor(text);
      expect(stance.id !== 'ZZ' || strictnessOf(stance) === strictnessOf(stanceFor('EU'))).to.equal(true);
    }));
  });

  it('allow a pre-ticked box only where every region of the form allows it', () => {
    expect(preTickedAllowedIn(['US', 'US-NY'])).to.equal(true);
    expect(preTickedAllowedIn(['US', 'DE'])).to.equal(false);
    expect(preTickedAllowedIn(['US', 'US-CA'])).to.equal(false);
    expect(preTickedAllowedIn([])).to.equal(false);
  });
});
