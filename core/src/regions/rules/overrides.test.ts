import { expect } from 'chai';
import { checkOverride, applyOverrides, overrideKind } from './overrides.js';
import { ruleOverrideSchema, type RuleOverride } from './overrides-schema.js';
import { marketingRulesSchema } from './marketing-schema.js';
import { marketingRulesFor } from './rules-for.js';

const approval = { name: 'Data protection officer', reason: 'Opinion of counsel on file', at: '2026-11-01T09:00:00Z' };
const every = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'];

describe('a merchant\'s changes to the law', () => {
  const cases: readonly (readonly [what: string, override: object, kind: string])[] = [
    ['a confirmation where none is asked', { region: 'GB', setting: 'double_opt_in', value: true }, 'tighten'],
    ['no confirmation in Germany', { region: 'DE', setting: 'double_opt_in', value: false }, 'loosen'],
    ['no confirmation where none is asked', { region: 'GB', setting: 'double_opt_in', value: false }, 'tighten'],
    ['an end after a year', { region: 'DE', setting: 'consent_months', value: 12 }, 'tighten'],
    ['a longer life of a Korean yes', { region: 'KR', channel: 'sms', setting: 'consent_months', value: 36 }, 'loosen'],
    ['a shorter one', { region: 'KR', channel: 'sms', setting: 'consent_months', value: 12 }, 'tighten'],
    ['an Australian call for ever', { region: 'AU', channel: 'phone', setting: 'consent_months', value: null }, 'loosen'],
    ['no implied consent', { region: 'US', setting: 'implied_consent', value: false }, 'tighten'],
    ['the customer exception British law leaves open', { region: 'GB', channel: 'email', setting: 'implied_consent', value: true }, 'within_statute'],
    ['the same in Poland, which has none', { region: 'PL', setting: 'implied_consent', value: true }, 'tighten'],
    ['a year after a Canadian purchase', { region: 'CA', channel: 'email', setting: 'implied_months', value: 12 }, 'tighten'],
    ['three years after one', { region: 'CA', channel: 'email', setting: 'implied_months', value: 36 }, 'loosen'],
    ['three years after an Australian one, where the limit is the product\'s', { region: 'AU', channel: 'email', setting: 'implied_months', value: 36 }, 'within_statute'],
    ['longer nights', { region: 'US-FL', setting: 'quiet_hours', value: [{ from: '18:00', to: '10:00', days: every }] }, 'tighten'],
    ['other nights that cover the law\'s', { region: 'US-FL', channel: 'sms', setting: 'quiet_hours_instead', value: [{ from: '19:00', to: '09:00', days: every }] }, 'tighten'],
    ['shorter nights', { region: 'US-FL', channel: 'sms', setting: 'quiet_hours_instead', value: [{ from: '22:00', to: '06:00', days: every }] }, 'loosen'],
    ['no nights where only the trade has them', { region: 'FR', channel: 'sms', setting: 'quiet_hours_instead', value: [] }, 'within_statute'],
    ['a cap', { region: '*', setting: 'cap', value: { max: 1, windowHours: 24 } }, 'tighten'],
    ['four texts a day in Florida', { region: 'US-FL', channel: 'sms', setting: 'caps_instead', value: [{ max: 4, windowHours: 24 }] }, 'loosen'],
    ['three in two days', { region: 'US-FL', channel: 'sms', setting: 'caps_instead', value: [{ max: 3, windowHours: 48 }] }, 'tighten'],
    ['nothing confirmed anywhere', { region: '*', setting: 'double_opt_in', value: false }, 'loosen'],
  ];
  for (const [what, override, kind] of cases) {
    it(`knows ${what} as ${kind}, and asks for an approval below the statute`, () => {
      const read = ruleOverrideSchema.parse(override);
      const checked = checkOverride(read);
      if (kind === 'loosen') {
        expect(checked.ok ? '' : checked.error.code).to.equal('guard_violated');
        expect(checked.ok ? [] : checked.error.details?.every(({ message }) => message.includes(read.setting))).to.equal(true);
      } else {
        expect(checked).to.deep.equal({ ok: true, value: kind });
      }
      expect(checkOverride({ ...read, approval })).to.deep.equal({ ok: true, value: kind });
    });
  }

  it('apply nothing below the statute without an approval, and leave the shape of the law', () => {
    for (const [, override, kind] of cases) {
      const read = ruleOverrideSchema.parse(override);
      const rules = marketingRulesFor(read.region === '*' ? 'DE' : read.region);
      if (kind === 'loosen') expect(applyOverrides(rules, [read])).to.deep.equal(rules);
      const changed = JSON.parse(JSON.stringify(applyOverrides(rules, [{ ...read, approval }]))) as unknown;
      expect(marketingRulesSchema.safeParse(changed).error?.issues ?? []).to.deep.equal([]);
    }
  });

  it('leave other regions and channels as they are', () => {
    const change = { region: 'GB', channel: 'sms', setting: 'double_opt_in', value: true } as const satisfies RuleOverride;
    expect(applyOverrides(marketingRulesFor('DE'), [change])).to.equal(marketingRulesFor('DE'));
    const british = marketingRulesFor('GB');
    expect(applyOverrides(british, [change]).channels).to.deep.equal({
      ...british.channels, sms: { ...british.channels.sms, doubleOptIn: 'required', doubleOptInBasis: 'set by the store' },
    });
    expect(overrideKind(british, change)).to.equal('tighten');
  });

  it('are refused out of shape: no reason worth the name, hours that are none, settings nobody knows', () => {
    for (const wrong of [
      { region: 'DE', setting: 'double_opt_in', value: false, approval: { ...approval, reason: 'because' } }, { region: 'Germany', setting: 'double_opt_in', value: true },
      { region: 'DE', setting: 'quiet_hours', value: [{ from: '25:00', to: '08:00', days: ['mon'] }] }, { region: 'DE', setting: 'loophole', value: true },
      { region: 'DE', setting: 'cap', value: { max: -1, windowHours: 24 } }, { region: 'DE', setting: 'consent_months', value: 0 },
    ]) expect(ruleOverrideSchema.safeParse(wrong).success, JSON.stringify(wrong)).to.equal(false);
  });
});
