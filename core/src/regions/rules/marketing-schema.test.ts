import { expect } from 'chai';
import { allMarketingRules } from './marketing/index.js';
import { marketingRulesSchema, ruleChannels, stanceNames } from './marketing-schema.js';
import { quietSpanAt, spanOf } from './quiet-hours.js';
import { fixedZone } from './time-zones.js';

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
    const watch = { zone: fixedZone(0), place: 'ZZ', isHoliday: false };
    for (const { id, quietHours } of allMarketingRules) for (const channel of ruleChannels) {
      const silent = { ...watch, spans: quietHours[channel].map(spanOf) };
      if (quietSpanAt(silent, Date.parse('2026-11-08T12:00:00Z')) === undefined) continue;
      expect(quietSpanAt(silent, Date.parse('2026-11-09T03:00:00Z')), `${id} ${channel}`).to.not.equal(undefined);
    }
  });

  it('leaves to a store what only a store sets for itself: exceptions switched on, an end of its own, hours and caps', () => {
    for (const { id, channels, quietHours, frequencyCap } of allMarketingRules) for (const channel of ruleChannels) {
      const { alternatives, validity } = channels[channel];
      expect(alternatives.some(each => each.enabledByDefault) || validity?.consentMonths !== undefined, id).to.equal(false);
      expect([...quietHours[channel], ...frequencyCap[channel] ?? []].some(({ binding }) => binding === 'merchant'), id).to.equal(false);
    }
  });

  it('refuses what nobody knows', () => {
    const [first] = allMarketingRules;
    expect(marketingRulesSchema.safeParse({ ...first, loophole: true }).success).to.equal(false);
    expect(marketingRulesSchema.safeParse({ ...first, quietHours: { ...first?.quietHours, sms: [{ from: '25:00' }] } }).success).to.equal(false);
  });
});
