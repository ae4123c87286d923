import { expect } from 'chai';
import { capabilities, connectorFaultKinds, type ConnectorManifest } from '@placet/core';
import { connectors } from '../../../stores/platforms.js';
import { texts, type Language } from '../../texts/index.js';
import { viewerFor } from '../../viewer.js';
import { askedFields } from './connect-form.js';
import { cannotOf, faultWords, kindWords, missingRights, problemWords, rightsOf, warningWords } from './shop-words.js';

const languages = Object.keys(texts) as Language[];
const translated = languages.filter(language => language !== 'en');
const kindsOf = connectors.flatMap(manifest => manifest.credentials.map(kind => ({ manifest, kind, name: `${manifest.id} ${kind.id}` })));

const manifestOf = (id: string): ConnectorManifest => {
  const found = connectors.find(manifest => manifest.id === id);
  if (found === undefined) throw new Error(`no connector ${id}`);
  return found;
};

describe('The words of connecting a shop', () => {
  for (const language of translated) {
    it(`say in ${language} what every kind of every manifest says: its title, each step and each hint`, () => {
      const { guides } = texts[language].sync;
      for (const { manifest, kind, name } of kindsOf) {
        const words = guides[manifest.id]?.[kind.id];
        expect(words?.steps.length, `${name} steps`).to.equal(kind.steps.length);
        expect(words?.title, name).to.be.a('string').and.not.equal('');
        const hinted = askedFields(kind).filter(({ hint }) => hint !== undefined).map(field => field.name);
        expect(Object.keys(words?.hints ?? {}), `${name} hints`).to.have.members(hinted);
        for (const [at, step] of kind.steps.entries()) expect(words?.steps[at], `${name} step ${at + 1} is left in English`).to.not.equal(step);
      }
    });

    it(`explain in ${language} nothing that no manifest has`, () => {
      const known = new Set(kindsOf.map(({ name }) => name));
      const explained = Object.entries(texts[language].sync.guides).flatMap(([platform, kinds]) => Object.keys(kinds).map(kind => `${platform} ${kind}`));
      expect(explained.filter(name => !known.has(name))).to.deep.equal([]);
    });
  }

  it('ask nobody for what Placet keeps up itself', () => {
    const names = manifestOf('shopify').credentials.flatMap(kind => askedFields(kind).map(({ name }) => name));
    expect(names).to.include('refreshToken').and.not.include('accessTokenExpiresAt').and.not.include('refreshTokenExpiresAt');
  });

  it('take English from the manifest', () => {
    const manifest = manifestOf('woocommerce');
    const [kind] = manifest.credentials;
    if (kind === undefined) throw new Error('no kind');
    expect(kindWords(viewerFor('en'), manifest, kind)).to.deep.include({ title: kind.title, steps: kind.steps });
  });

  it('know every fault with what to do next, and what the shop called it', () => {
    for (const language of languages) {
      for (const kind of Object.keys(connectorFaultKinds)) expect(faultWords(viewerFor(language), kind)?.next, `${language} ${kind}`).to.match(/\.$/);
    }
    expect(faultWords(viewerFor('en'), 'access_missing read_customers')).to.deep.equal({
      what: 'The credentials lack a right.', next: 'Give the right in the shop, as the steps say, then try again.', detail: 'The shop’s word for it: read_customers',
    });
    expect(faultWords(viewerFor('en'), 'socket hang up')).to.equal(undefined);
  });

  it('say of a missing right what does not work without it, and name one nobody knows as it is', () => {
    expect(missingRights(viewerFor('en'), manifestOf('prestashop'), ['customers PATCH', 'moons GET']))
      .to.deep.equal([{ id: 'customers PATCH', text: 'without it: answers about e-mail are not written' }, { id: 'moons GET', text: '' }]);
    for (const manifest of connectors) {
      for (const { id, text } of rightsOf(viewerFor('de'), manifest)) expect(text, `${manifest.id} ${id}`).to.not.equal('');
    }
  });

  it('say what a platform cannot do, and what the plugin would change', () => {
    const shown = (hasPlugin: boolean) => cannotOf(viewerFor('en'), manifestOf('magento'), hasPlugin);
    expect(shown(false).filter(({ withPlugin }) => withPlugin !== undefined).length).to.be.greaterThan(3);
    expect(shown(true).map(({ text }) => text)).to.deep.equal(['Answers about SMS cannot be written to the shop.', 'Answers about WhatsApp cannot be written to the shop.']);
    for (const language of languages) expect(Object.keys(texts[language].sync.cannot.capabilities), language).to.have.members(Object.keys(capabilities));
  });

  it('show a reason or a warning they do not know as the shop gives it', () => {
    expect(problemWords(viewerFor('en'), 'no_address')).to.equal('The account has no such address or number.');
    expect(problemWords(viewerFor('en'), 'constructor')).to.equal('The shop refused the change and says: constructor');
    expect(warningWords(viewerFor('de'), [{ code: 'no_module', message: 'English' }, { code: 'brand_new', message: 'Said in English.' }]))
      .to.deep.equal(['Das Modul von Placet ist nicht in diesem Shop; Gäste, Neins und Zeiten bleiben ungesehen.', 'Said in English.']);
  });
});
