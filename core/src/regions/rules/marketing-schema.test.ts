import { expect } from 'chai';
import { readLocalClock } from './local-clock.js';
import { allMarketingRules } from './marketing/index.js';
import { marketingRulesSchema, ruleChannels, stanceNames } from './marketing-schema.js';
import { quietSpanAt, quietSpansOf } from './quiet-hours.js';

describe('the marketing law as data', () => {
  for (const rules of allMarketingRules) {
    it(`says everything of ${rules.name} in the agreed shape`, () => {
      expect(marketingRulesSchema.safeParse(rules).error?.issues ?? []).to.deep.equal([]);
    });
  }

  it('holds 31 regions, each once, each under a parent that is there', () => {
    const ids = allMarketingRules.map(({ id }) => id);
    expect(ids).to.have.length(31);
    expect(new Set(ids).size).to.equal(31);
    for (const { id, parent } of allMarketingRules) expect(parent === null || ids.includes(parent), id).to.equal(true);
  });

  it('covers every region the product promises', () => {
    expect(allMarketingRules.map(({ id }) => id)).to.include.members([
      'EU', 'GB', 'CH', 'US', 'US-CA', 'US-FL', 'US-OK', 'US-TX', 'US-WA', 'CA', 'CA-QC', 'BR', 'IN', 'AU', 'NZ', 'JP', 'KR', 'SG', 'ZA',
    ]);
  });

  it('is never laxer than the statute would bear', () => {
    for (const { id, channels } of allMarketingRules) for (const channel of ruleChannels) {
      const { stance, statutoryFloor } = channels[channel];
      expect(stanceNames.indexOf(stance), `${id} ${channel}`).to.be.at.most(stanceNames.indexOf(statutoryFloor));
    }
  });

  it('says what was read and names what was not, field by field', () => {
    for (const { id, verified } of allMarketingRules) {
      if (verified.partial) expect(verified.covers.length + verified.items.length, id).to.be.greaterThan(0);
      for (const item of verified.items) expect(item.source, `${id} ${item.field}`).to.match(/\S/);
    }
  });

  it('leaves no gap in the night after a silent Sunday', () => {
    const monday = readLocalClock('2026-11-09T03:00:00Z');
    for (const rules of allMarketingRules) for (const channel of ruleChannels) {
      const silent = quietSpansOf(rules, channel);
      if (quietSpanAt(silent, readLocalClock('2026-11-08T12:00:00Z'), false) === undefined) continue;
      expect(quietSpanAt(silent, monday, false), `${rules.id} ${channel}`).to.not.equal(undefined);
    }
  });

  it('refuses what nobody knows', () => {
    const [first] = allMarketingRules;
    expect(marketingRulesSchema.safeParse({ ...first, loophole: true }).success).to.equal(false);
    expect(marketingRulesSchema.safeParse({ ...first, quietHours: { ...first?.quietHours, sms: [{ from: '25:00' }] } }).success).to.equal(false);
  });
});
