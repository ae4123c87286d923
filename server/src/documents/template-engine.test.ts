import { expect } from 'chai';
import { parseStoreFacts, type StoreFacts } from '@placet/core';
import { documentLocales, documentTemplates, sampleFacts } from '@placet/templates';
import { documentView } from './document-view.js';
import { renderDocument } from './render-document.js';
import { compileTemplate } from './template-engine.js';

const render = (source: string): string => compileTemplate(source, 'en')(documentView(sampleFacts, 'en'));

describe('a template', () => {
  const forbidden: readonly string[] = [
    '{{constructor}}', '{{merchant.constructor}}', '{{merchant.__proto__}}', '{{merchant.legalName.constructor}}', '{{this.constructor.name}}',
    '{{processing.constructor}}', '{{#each processing}}{{constructor}}{{/each}}', '{{merchant.__defineGetter__}}', '{{merchant.toString}}',
    '{{merchant.[constructor]}}', '{{merchant.["constructor"]}}', '{{../constructor}}', '{{@root.merchant.legalName}}', '{{listText constructor}}',
    '{{#with merchant}}{{legalName}}{{/with}}', '{{lookup merchant "constructor"}}', '{{log merchant}}', '{{#if (lookup this "constructor")}}x{{/if}}',
    '{{> other}}', '{{#> other}}{{/other}}', '{{#*inline "x"}}{{/inline}}', '{{* decorator}}', '{{{merchant.legalName}}}', '{{&merchant.legalName}}',
    '{{#merchant}}{{legalName}}{{/merchant}}', '{{^merchant}}x{{/merchant}}', '{{helperMissing}}', '{{blockHelperMissing}}', '{{unknownHelper merchant}}',
    '{{"constructor"}}', '{{merchant.hasOwnProperty "x"}}',
  ];

  it('reaches nothing but facts, and no block but if, unless and each', () => {
    for (const source of forbidden) expect(() => render(source), source).to.throw();
  });

  it('fails on a fact that is not there, in text and in the arguments of every helper', () => {
    const helpers = ['listText', 'dateText', 'dayCount', 'countryName', 'countryNames', 'languageNames', 'currencyNames', 'durationText', 'addressText'];
    for (const source of ['{{nothing}}', '{{merchant.nothing}}', '{{label "channel" nothing}}', '{{label "channel" "fax"}}', '{{label "constructor" "name"}}']) {
      expect(() => render(source), source).to.throw();
    }
    for (const helper of helpers) expect(() => render(`{{${helper} merchant.nothing}}`), helper).to.throw();
  });

  it('escapes every value, also those that come from helpers', () => {
    const facts: StoreFacts = { merchant: { legalName: '<b>"\'&' }, store: { paymentProviders: ['<i>', '"'] } };
    const html = compileTemplate('{{merchant.legalName}} {{listText store.paymentProviders}}', 'en')(documentView(facts, 'en'));
    expect(html).to.equal('&lt;b&gt;&quot;&#x27;&amp; &lt;i&gt; and &quot;');
  });

  it('writes dates, numbers and names as its language does', () => {
    const words = '{{dateText doc.lastUpdated}}; {{countryNames store.countriesShippedTo}}; {{addressText merchant.address}}; {{dayCount withdrawal.days}}';
    const [en, de] = documentLocales.map(locale => compileTemplate(words, locale)(documentView(sampleFacts, locale)));
    expect(en).to.equal('2 November 2026; Austria, Germany, Netherlands and United Kingdom; Musterstraße 12, 20095 Hamburg, Germany; 14 days');
    expect(de).to.equal('2. November 2026; Deutschland, Niederlande, Österreich und Vereinigtes Königreich; Musterstraße 12, 20095 Hamburg, Deutschland; 14 Tage');
  });
});

const harmlessTag = /^<(?:\/?(?:h[23]|p|ul|li|table|thead|tbody|tr|td|strong)|\/(?:a|th)|th scope="col"|a href="(?:https?:\/\/|mailto:)[^"<>]*" rel="noopener")>$/;

describe('hostile facts', () => {
  const hostile: readonly string[] = [
    '<script>alert(1)</script>', '"><img src=x onerror=alert(1)>', '\'><svg onload=alert(1)>', '{{merchant.constructor}}', '{{{evil}}}', '{{#each this}}',
    '</li></ul><iframe src=https://evil.example>', '&lt;script&gt;alert(1)&lt;/script&gt;', 'javascript:alert(1)', '<!-- --><style>*{}</style>', '${7*7}', '`x`',
    '</textarea><script>alert(1)</script>', '\u2028<script>\u2029', '&#x3c;script&#x3e;', '<a href="javascript:alert(1)">x</a>', '%3Cscript%3E', '[x](javascript:alert(1))',
  ];

  /** The sample store with `text` in every place that takes free text. */
  const poisoned = (text: string): StoreFacts => {
    const poison = (value: unknown, key: string): unknown => {
      if (Array.isArray(value)) return value.map(item => poison(item, key));
      if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([name, member]) => [name, poison(member, name)]));
      return typeof value === 'string' && freeText.has(key) ? text : value;
    };
    const parsed = parseStoreFacts(poison(sampleFacts, ''));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
    return parsed.value;
  };
  const freeText = new Set([
    'en', 'de', 'legalName', 'tradingName', 'representative', 'street', 'city', 'name', 'court', 'body', 'provider', 'paymentProviders', 'shippingProviders', 'providers',
    'thirdPartyAccess', 'otherChannels',
  ]);

  it('come out as the text they are, in every document', () => {
    for (const text of hostile) {
      for (const { kind, locale } of documentTemplates) {
        const rendered = renderDocument({ kind, locale, facts: poisoned(text) });
        const html = rendered.ok ? rendered.value.html : '';
        const tags = html.match(/<[^>]*>/g) ?? [];
        expect(tags.filter(tag => !harmlessTag.test(tag)), kind).to.deep.equal([]);
        expect(html, kind).to.include(text.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;'));
      }
    }
  });

  it('with a web address that tries to leave its attribute stay inside it', () => {
    const withdrawUrl = 'https://kaffee.example/?"onmouseover="alert(1)';
    const facts: StoreFacts = { ...sampleFacts, consent: { withdrawUrl } };
    expect(parseStoreFacts(facts).ok).to.equal(true);
    const rendered = renderDocument({ kind: 'cookies', locale: 'en', facts });
    expect(rendered.ok && rendered.value.html).to.include('href="https://kaffee.example/?%22onmouseover=%22alert(1)"');
  });
});
