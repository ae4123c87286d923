import { expect } from 'chai';
import { allBreachRules } from './breaches/index.js';
import { breachRulesFor, breachStanceFor } from './breaches-for.js';

describe('the clock of a breach', () => {
  const cases = [
    ['DE', { region: 'EU', authorityHours: 72, isStatutory: true, isAssumed: false }], ['NO', { region: 'EU', authorityHours: 72, isAssumed: false }],
    ['UK', { region: 'GB', authorityHours: 72, isStatutory: true }], ['JP', { region: 'JP', authorityHours: 120, isStatutory: true }],
    ['CH', { region: 'CH', authorityHours: 72, isStatutory: false }], ['KE', { region: 'EU', authorityHours: 72, isAssumed: true }],
    ['', { region: 'EU', isAssumed: true }], ['__proto__', { region: 'EU', isAssumed: true }],
  ] as const;
  for (const [id, said] of cases) {
    it(`in ${id || 'an unknown place'} is that of ${said.region}`, () => { expect(breachStanceFor(id)).to.include(said); });
  }

  it('finds every region there is by its own id, with a citation', () => {
    for (const rules of allBreachRules) {
      expect(breachRulesFor(rules.region)).to.equal(rules);
      expect(breachStanceFor(rules.region).citation).to.match(/\w{2}/);
    }
  });
});
