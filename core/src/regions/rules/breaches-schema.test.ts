import { expect } from 'chai';
import { allBreachRules } from './breaches/index.js';
import { breachRulesSchema } from './breaches-schema.js';

describe('the law on breaches as data', () => {
  for (const rules of allBreachRules) {
    it(`says everything of ${rules.region} in the agreed shape`, () => {
      expect(breachRulesSchema.safeParse(rules).error?.issues ?? []).to.deep.equal([]);
    });
  }

  it('holds 37 regions, each once', () => {
    expect(allBreachRules).to.have.length(37);
    expect(new Set(allBreachRules.map(({ region }) => region)).size).to.equal(37);
  });

  it('gives 72 hours to tell the authority where the law counts them so', () => {
    const hours = (id: string) => allBreachRules.find(({ region }) => region === id)?.authority.withinHours;
    expect(['EU', 'GB', 'TR', 'KR'].map(hours)).to.deep.equal([72, 72, 72, 72]);
  });
});
