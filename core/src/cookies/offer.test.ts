import { expect } from 'chai';
import { allCookieRules, cookieRulesFor } from '../regions/index.js';
import { cookieOfferFor } from './offer.js';

const day = '2026-11-25';

describe('what a visitor is offered', () => {
  for (const { region, stance, stanceFrom, preTickedForbidden, consentValidity, cookieWall, law } of allCookieRules) {
    it(`in ${region} is what its law says`, () => {
      const offer = cookieOfferFor([region], day);
      expect(offer).to.deep.equal({
        region, place: region, stance, citation: law, isAssumed: false,
        months: {
          accept: consentValidity.acceptMonths ?? consentValidity.productDefault.acceptMonths,
          refuse: consentValidity.refusalMonths ?? consentValidity.productDefault.refusalMonths,
        },
        mayBeOnByDefault: !preTickedForbidden && stance !== 'prior_opt_in',
        hasSaleLink: region === 'US' || (region.startsWith('US-') && stance === 'opt_out'),
        wallWarnings: cookieWall.allowed === 'yes' ? [] : [{ region, text: cookieWall.text, citation: law }],
      });
      for (const [from, later] of Object.entries(stanceFrom ?? {})) {
        expect(cookieOfferFor([region], from)).to.include({ stance: later, mayBeOnByDefault: !preTickedForbidden && later !== 'prior_opt_in' });
      }
    });
  }

  it('where nothing is known is as strict as the European Union, and promises nothing more', () => {
    for (const regions of [[], [''], ['KE'], ['nowhere at all']]) {
      const { wallWarnings, ...offer } = cookieOfferFor(regions, day);
      expect(offer).to.deep.include({ region: 'EU', stance: 'prior_opt_in', isAssumed: true, mayBeOnByDefault: false, hasSaleLink: false, months: { accept: 6, refuse: 6 } });
      expect(wallWarnings).to.have.length(1);
    }
  });

  it('by several places is the strictest of each: no box on beforehand that one of them forbids, asked soonest after a yes and latest after a no', () => {
    expect(cookieOfferFor(['US-CA', 'DE'], day)).to.deep.include({
      place: 'DE', region: 'DE', stance: 'prior_opt_in', mayBeOnByDefault: false, hasSaleLink: true, months: { accept: 6, refuse: 12 },
    });
    expect(cookieOfferFor(['US-NY', 'JP'], day).mayBeOnByDefault).to.equal(true);
    expect(cookieOfferFor(['US-NY', 'KR'], day).mayBeOnByDefault).to.equal(false);
    expect(cookieOfferFor(['DE', 'DE', 'FR', 'JP'], day).wallWarnings.map(({ region }) => region)).to.deep.equal(['DE', 'FR']);
  });

  it('has the sale link in every state with an act and nowhere outside the United States', () => {
    const owed = allCookieRules.filter(({ region }) => cookieOfferFor([region], day).hasSaleLink).map(({ region }) => region);
    expect(owed.every(region => region.startsWith('US'))).to.equal(true);
    expect(owed).to.include.members(['US-CA', 'US-CO', 'US-VA', 'US-TX']);
    expect(cookieOfferFor(['US-NY'], day)).to.include({ hasSaleLink: false, stance: 'notice', place: 'US-NY' });
  });

  it('warns of a wall in the words of the law of the place', () => {
    const [warning] = cookieOfferFor(['FR'], day).wallWarnings;
    expect(warning).to.deep.equal({ region: 'FR', text: cookieRulesFor('FR').cookieWall.text, citation: cookieRulesFor('FR').law });
  });
});
