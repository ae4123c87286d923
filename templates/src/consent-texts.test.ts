import { expect } from 'chai';
import { channels, parseStoreFacts } from '@placet/core';
import { consentTexts, suggestConsentText } from './consent-texts.js';
import { documentLocales } from './locales.js';
import { sampleFacts } from './sample-facts.js';

describe('consent texts', () => {
  it('exist for terms, privacy, the declaration and every channel, in every language', () => {
    const purposes = ['terms', 'privacy', 'consent_declaration', ...channels.map(channel => `channel:${channel}`)];
    for (const locale of documentLocales) {
      expect(consentTexts.filter(text => text.locale === locale).map(text => text.purpose)).to.deep.equal(purposes);
    }
  });

  it('for marketing name the merchant and the right to withdraw', () => {
    for (const { purpose, text } of consentTexts.filter(({ purpose }) => purpose !== 'terms' && purpose !== 'privacy')) {
      expect(text, purpose).to.include('{merchant}').and.match(/withdraw|widerrufen/);
    }
  });

  it('never call the privacy notice something one agrees to', () => {
    for (const { text } of consentTexts.filter(({ purpose }) => purpose === 'privacy')) expect(text).not.to.match(/agree|accept|consent|stimme|willige|akzeptiere/i);
  });

  it('take the name of the merchant literally', () => {
    expect(suggestConsentText('channel:post', 'en', '$& $1 {merchant} <b>'))
      .to.equal('Yes, $& $1 {merchant} <b> may send me news and offers by post. I can withdraw this at any time.');
  });
});

describe('the sample store', () => {
  it('passes the check every store passes, unchanged', () => {
    expect(parseStoreFacts(sampleFacts)).to.deep.equal({ ok: true, value: sampleFacts });
  });

  it('uses reserved names only', () => {
    const hosts = [...JSON.stringify(sampleFacts).matchAll(/(?:https?:\/\/|@)([a-z0-9.-]+)/g)].map(found => found[1]);
    expect(hosts).to.satisfy((found: string[]) => found.length > 10 && found.every(host => host.endsWith('.example')));
  });
});
