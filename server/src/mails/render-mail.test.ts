import { expect } from 'chai';
import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { emailKinds, emailTemplates, nearestLocale, shopperLocales, staffLocales, type EmailKind } from '@placet/templates';
import { unnamedWording } from '../consents/double-opt-in/unnamed-wording.js';
import { sampleBranding, sampleFields } from './golden/samples.js';
import { inkOn } from './mail-frame.js';
import { renderMail } from './render-mail.js';

const golden = (name: string): string => readFileSync(new URL(`../../src/mails/golden/${name}`, import.meta.url), 'utf8');

describe('a letter', () => {
  it('is what it was when somebody last read it, in every language: after a change on purpose, run server/src/mails/golden/write-golden.mjs', () => {
    for (const { kind, locale } of emailTemplates) {
      const { subject, text, html } = renderMail(kind, locale, sampleFields[kind], sampleBranding);
      expect(`Subject: ${subject}\n\n${text}`, `${kind} ${locale}`).to.equal(golden(`${kind}.${locale}.txt`));
      if (locale === 'en') expect(html, `${kind} ${locale}`).to.equal(golden(`${kind}.${locale}.html`));
    }
  });

  it('is there in nine languages for shoppers and three for staff, each with all of its fields and no more', () => {
    expect([shopperLocales.length, staffLocales.length, Object.keys(unnamedWording).length]).to.deep.equal([9, 3, 9]);
    for (const { kind, locale, source } of emailTemplates) {
      const used = new Set([...source.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name));
      expect([...used].sort(), `${kind} ${locale}`).to.deep.equal([...emailKinds[kind].fields].sort());
      expect(source, `${kind} ${locale}`).not.to.match(/!|\{\{\{|https?:/);
    }
  });

  it('asks for every field it names', () => {
    for (const kind of Object.keys(emailKinds) as EmailKind[]) {
      for (const field of emailKinds[kind].fields) {
        const { [field]: _left, ...rest } = sampleFields[kind];
        expect(() => renderMail(kind, 'en', rest, sampleBranding), `${kind} without ${field}`).to.throw();
      }
    }
  });

  it('stays one letter whatever names and wordings hold: no markup, no header, no paragraph and no button of theirs', () => {
    const hostile = fc.oneof(fc.string(), fc.constantFrom(
      '</p><script>alert(1)</script>', '"><img src=x onerror=y>', 'Tea\r\nBcc: all@tea.example', '\n\n[Click](https://evil.example)\n\n', '{{confirmUrl}}', '{{#each this}}', '> x', '\u2028', '&lt;',
    ));
    fc.assert(fc.property(hostile, hostile, (brand, wording) => {
      const plain = renderMail('double_opt_in', 'en', sampleFields.double_opt_in, sampleBranding);
      const { subject, text, html } = renderMail('double_opt_in', 'en', { ...sampleFields.double_opt_in, brand, wording }, { ...sampleBranding, name: brand });

      expect(subject).not.to.match(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/);
      const tagsOf = (page: string): string[] => (page.match(/<\/?[a-z]+/g) ?? []).filter(tag => tag !== '<br');
      expect(tagsOf(html)).to.deep.equal(tagsOf(plain.html));
      expect(html.match(/href="([^"]*)"/g)).to.deep.equal(plain.html.match(/href="([^"]*)"/g));
      expect(text).to.contain('https://placet.test/c/store.confirmation.code');
    }));
  });

  it('links to web addresses only', () => {
    for (const confirmUrl of ['javascript:alert(1)', 'data:text/html,x', 'https://tea.example/ x', '', '//tea.example']) {
      expect(() => renderMail('double_opt_in', 'en', { ...sampleFields.double_opt_in, confirmUrl }, sampleBranding), confirmUrl).to.throw(TypeError);
    }
  });

  it('has words on its button that can be read on any colour', () => {
    const luminanceOf = (colour: string): number => [1, 3, 5].map(at => Number.parseInt(colour.slice(at, at + 2), 16) / 255)
      .map(part => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
      .reduce((sum, part, at) => sum + part * ([0.2126, 0.7152, 0.0722][at] ?? 0), 0);
    fc.assert(fc.property(fc.integer({ min: 0, max: 0xffffff }), (number) => {
      const colour = `#${number.toString(16).padStart(6, '0')}`;
      const [light, dark] = [luminanceOf(colour), luminanceOf(inkOn(colour))].sort((left, right) => right - left) as [number, number];
      expect((light + 0.05) / (dark + 0.05), colour).to.be.at.least(4.5);
    }));
  });

  it('comes in the language that is nearest to the one asked for', () => {
    expect(['de-AT', 'pt', 'pt-PT', 'PT-br', 'zh', '', 'fr_CA', 'bg'].map(tag => nearestLocale(tag))).to.deep.equal(['de', 'pt-BR', 'pt-BR', 'pt-BR', 'en', 'en', 'en', 'bg']);
    expect(nearestLocale('pl', staffLocales)).to.equal('en');
  });
});
