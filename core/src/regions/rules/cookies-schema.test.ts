import { expect } from 'chai';
import { allCookieRules } from './cookies/index.js';
import { cookieRulesSchema } from './cookies-schema.js';

describe('the law on cookies as data', () => {
  for (const rules of allCookieRules) {
    it(`says everything of ${rules.region} in the agreed shape`, () => {
      expect(cookieRulesSchema.safeParse(rules).error?.issues ?? []).to.deep.equal([]);
    });
  }

  it('holds 68 regions, each once', () => {
    expect(allCookieRules).to.have.length(68);
    expect(new Set(allCookieRules.map(({ region }) => region)).size).to.equal(68);
  });

  it('forbids pre-ticked boxes and consent by scrolling wherever consent comes first', () => {
    const lax = allCookieRules.filter(each => each.stance === 'prior_opt_in' && (!each.preTickedForbidden || each.scrollOrContinueIsConsent));
    expect(lax).to.deep.equal([]);
  });

  it('asks for the honouring of a browser\'s signal in twelve states', () => {
    expect(allCookieRules.filter(({ gpc }) => gpc?.required === true).map(({ region }) => region).sort()).to.deep.equal([
      'US-CA', 'US-CO', 'US-CT', 'US-DE', 'US-MD', 'US-MN', 'US-MT', 'US-NE', 'US-NH', 'US-NJ', 'US-OR', 'US-TX',
    ]);
  });
});
