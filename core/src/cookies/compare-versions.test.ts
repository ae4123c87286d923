import { expect } from 'chai';
import { compareCookieSettings, type ReaskReason } from './compare-versions.js';
import { cookieSettingsSchema, type CookieSettings } from './settings.js';

const entry = (name: string, category: string, more: object = {}) =>
  ({ name, category, provider: 'Stats Ltd', purpose: { en: 'Counts visits.' }, duration: { amount: 13, unit: 'month' }, ...more });
const host = (name: string, category: string, provider = 'Stats Ltd') => ({ host: name, category, provider });

const settingsOf = (fields: object): CookieSettings => cookieSettingsSchema.parse(fields);

const base = settingsOf({ entries: [entry('cart', 'strictly_necessary', { provider: 'Tea House' }), entry('_st', 'performance')], hosts: [host('stats.example', 'performance')] });
const withParts = (change: (parts: { entries: CookieSettings['entries']; hosts: CookieSettings['hosts'] }) => object, more: object = {}): CookieSettings =>
  settingsOf({ ...base, ...change({ entries: base.entries, hosts: base.hosts }), ...more });

const reasonsOf = (after: CookieSettings, before = base): readonly ReaskReason[] => compareCookieSettings(before, after).suggestion.reasons;

describe('two versions of cookie settings', () => {
  it('that say the same are the same, whatever the order of their keys', () => {
    const turned = JSON.parse(JSON.stringify(base), (_key, value: unknown) =>
      typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.fromEntries(Object.entries(value).reverse()) : value) as CookieSettings;
    const compared = compareCookieSettings(base, turned);
    expect(compared).to.deep.include({ isSame: true, settings: [], suggestion: { material: false, reasons: [] } });
  });

  it('differ by what was added, removed, moved and changed', () => {
    const after = settingsOf({
      entries: [entry('_st', 'targeting'), entry('_new', 'functional'), entry('cart', 'strictly_necessary', { provider: 'Tea House', purpose: { en: 'The basket.' } })],
      hosts: [host('ads.example', 'targeting')], unknownHosts: 'hold',
    });
    const { entries, hosts, categories, settings, isSame } = compareCookieSettings(base, after);
    expect({ entries, hosts, categories, settings, isSame }).to.deep.equal({
      entries: {
        added: [{ name: '_new', category: 'functional' }], removed: [], moved: [{ name: '_st', from: 'performance', to: 'targeting' }], changed: ['cart'],
      },
      hosts: { added: [{ name: 'ads.example', category: 'targeting' }], removed: [{ name: 'stats.example', category: 'performance' }], moved: [], changed: [] },
      categories: { begun: ['functional', 'targeting'], ended: ['performance'] }, settings: ['unknownHosts'], isSame: false,
    });
  });

  it('ask again for a category that had nothing and for a vendor that was not in it', () => {
    expect(reasonsOf(withParts(({ hosts }) => ({ hosts: [...hosts, host('ads.example', 'targeting', 'Ads Ltd')] })))).to.deep.equal([
      { reason: 'new_purpose', category: 'targeting', name: '' }, { reason: 'new_vendor', category: 'targeting', name: 'Ads Ltd' },
    ]);
    expect(reasonsOf(withParts(({ entries }) => ({ entries: [...entries, entry('_x', 'performance', { provider: 'Other Ltd' })] }))))
      .to.deep.equal([{ reason: 'new_vendor', category: 'performance', name: 'Other Ltd' }]);
  });

  it('ask again for another company that may read a cookie', () => {
    expect(reasonsOf(withParts(() => ({ entries: [entry('_st', 'performance', { thirdPartyAccess: ['Broker Ltd', 'stats ltd'] })] }))))
      .to.deep.equal([{ reason: 'new_recipient', category: 'performance', name: 'Broker Ltd' }]);
  });

  it('ask again for what was moved to a stricter category, or into one of those who never agreed to it', () => {
    const mixed = settingsOf({ entries: [entry('_st', 'performance'), entry('_ad', 'targeting', { provider: 'Ads Ltd' }), entry('_st2', 'targeting')] });
    const moved = (name: string, category: string): CookieSettings =>
      settingsOf({ entries: mixed.entries.map(each => each.name === name ? { ...each, category } : each) });
    expect(reasonsOf(moved('_st', 'targeting'), mixed)).to.deep.include({ reason: 'moved', category: 'targeting', name: '_st' });
    expect(reasonsOf(moved('_ad', 'performance'), mixed)).to.deep.include({ reason: 'moved', category: 'performance', name: '_ad' });
    expect(reasonsOf(withParts(({ entries }) => ({ entries: entries.map(each => ({ ...each, category: 'performance' })) }))))
      .to.deep.include({ reason: 'moved', category: 'performance', name: 'cart' });
  });

  it('ask nobody again for words, durations, what is strictly necessary, what is gone, and another cookie of the same vendor', () => {
    for (const [what, after] of Object.entries({
      words: withParts(() => ({}), { banner: { title: { en: 'Cookies?' } } }),
      purpose: withParts(({ entries }) => ({ entries: entries.map(each => ({ ...each, purpose: { en: 'Other words.' } })) })),
      duration: withParts(({ entries }) => ({ entries: entries.map(each => ({ ...each, duration: 'session' })) })),
      necessary: withParts(({ entries }) => ({ entries: [...entries, entry('csrf', 'strictly_necessary', { provider: 'New Ltd' })] })),
      moved: withParts(({ entries }) => ({ entries: entries.map(each => ({ ...each, category: 'strictly_necessary' })) })),
      removed: settingsOf({}),
      sameVendor: withParts(({ entries }) => ({ entries: [...entries, entry('_st_2', 'performance')] })),
      held: withParts(() => ({}), { unknownHosts: 'hold' }),
    })) {
      expect(compareCookieSettings(base, after), what).to.deep.include({ isSame: false, suggestion: { material: false, reasons: [] } });
    }
  });
});
