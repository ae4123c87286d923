import { expect } from 'chai';
import { countryCodes, likelyLocale, likelyTimeZone } from './likely-place.js';

describe('the likely place of a shop', () => {
  it('has a language for every country and a clock for those with one usual clock', () => {
    for (const code of countryCodes) expect(likelyLocale(code), code).to.match(/^[a-z]{2,3}$/);
    expect(['DE', 'AT', 'US', 'GB', 'FR', 'ES'].map(code => [likelyLocale(code), likelyTimeZone(code)])).to.deep.equal([
      ['de', 'Europe/Berlin'], ['de', 'Europe/Vienna'], ['en', 'America/New_York'], ['en', 'Europe/London'], ['fr', 'Europe/Paris'], ['es', 'Europe/Madrid'],
    ]);
    expect(likelyTimeZone('US-CA')).to.equal('America/New_York');
    expect(likelyTimeZone('AQ')).to.equal(undefined);
  });

  it('names only clocks there are', () => {
    for (const zone of countryCodes.flatMap(code => likelyTimeZone(code) ?? [])) expect(() => new Intl.DateTimeFormat('en', { timeZone: zone }), zone).to.not.throw();
  });
});
