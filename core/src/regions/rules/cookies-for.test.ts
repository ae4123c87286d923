import { expect } from 'chai';
import { allCookieRules } from './cookies/index.js';
import { cookieRulesFor, cookieStanceFor, strictestCookieStance } from './cookies-for.js';

const day = '2026-11-25';
const brief = (id: string, on = day): string => {
  const { region, stance, isAssumed } = cookieStanceFor(id, on);
  return `${region} ${stance}${isAssumed ? ' assumed' : ''}`;
};

describe('the stance on cookies', () => {
  const cases = [
    ['a member state', 'DE', 'DE prior_opt_in'], ['a part of one', 'DE-BY', 'DE prior_opt_in'], ['a state of the EEA', 'NO', 'NO prior_opt_in'],
    ['the shop spelling of Britain', 'uk', 'GB prior_opt_in'], ['a state with an act', 'US-CA', 'US-CA opt_out'], ['one without', 'US-NY', 'US notice'],
    ['Japan', 'JP', 'JP notice'], ['a country without a row', 'KE', 'EU prior_opt_in assumed'], ['nothing', '', 'EU prior_opt_in assumed'],
    ['a word of the language', '__proto__', 'EU prior_opt_in assumed'],
  ] as const;
  for (const [what, id, said] of cases) {
    it(`of ${what} (${id || 'empty'}) is ${said}`, () => { expect(brief(id)).to.equal(said); });
  }

  it('changes on the day the law does', () => {
    expect([brief('IN', '2027-05-13'), brief('IN', '2027-05-14')]).to.deep.equal(['IN notice', 'IN prior_opt_in']);
  });

  it('is the strictest of the places a visitor may be in', () => {
    expect(strictestCookieStance(['US-NY', 'US-CA', 'FR'], day).region).to.equal('FR');
    expect(strictestCookieStance([], day)).to.include({ region: 'EU', isAssumed: true });
  });

  it('finds every region there is by its own id, with a citation', () => {
    for (const rules of allCookieRules) {
      expect(cookieRulesFor(rules.region)).to.equal(rules);
      expect(cookieStanceFor(rules.region, day).citation).to.match(/\w{2}/);
    }
  });
});
