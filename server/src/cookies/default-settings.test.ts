import { expect } from 'chai';
import { defaultCookieSettings, entryFor, type StorageKind } from '@placet/core';
import { defaultSettingsFor } from './default-settings.js';

const platforms = ['shopify', 'woocommerce', 'magento', 'prestashop'];

describe('What a store says about cookies before anybody does', () => {
  it('is what its platform cannot work without, told in English, German and French', () => {
    for (const platform of platforms) {
      const { entries, hosts, ...rest } = defaultSettingsFor(platform);
      expect(entries.length, platform).to.be.at.least(2);
      for (const { name, category, purpose } of entries) {
        expect(category, name).to.equal('strictly_necessary');
        expect(Object.keys(purpose), name).to.have.members(['en', 'de', 'fr']);
      }
      expect({ ...rest, hosts, entries: [] }, platform).to.deep.equal(defaultCookieSettings);
    }
  });

  it('knows names as shops have them', () => {
    const known = (platform: string, name: string, kind: StorageKind = 'cookie') => entryFor(defaultSettingsFor(platform).entries, kind, name)?.name;
    expect(known('woocommerce', 'wp_woocommerce_session_0a1b2c')).to.equal('wp_woocommerce_session_*');
    expect(known('woocommerce', 'wc_fragments_0a1b2c', 'session_storage')).to.equal('wc_fragments_*');
    expect(known('magento', 'mage-messages')).to.equal('mage-messages');
    expect(known('magento', 'mage-cache-storage-section-invalidation', 'local_storage')).to.equal('mage-cache-storage*');
    expect(known('prestashop', 'PrestaShop-0a1b2c')).to.equal('PrestaShop-*');
    expect(known('shopify', 'cart')).to.equal('cart');
    expect(known('woocommerce', '_ga')).to.equal(undefined);
  });

  it('is nothing for a platform nobody knows', () => {
    for (const platform of ['custom', '', '__proto__']) expect(defaultSettingsFor(platform)).to.deep.equal(defaultCookieSettings);
  });
});
