import { expect } from 'chai';
import { clausesOf, documentKinds } from '@placet/core';
import { documentTemplates, type DocumentTemplate } from './document-templates.js';
import { labels } from './labels.js';
import { documentLocales } from './locales.js';

const clausesIn = (source: string): readonly string[] =>
  [...source.matchAll(/\{\{!-- clauses: ([^}]*?) --\}\}/g)].flatMap(found => (found[1] ?? '').split(' '));

/** The different expressions of a template, comments left out, in alphabetical order. */
const expressionsIn = ({ source }: DocumentTemplate): readonly string[] =>
  [...new Set([...source.matchAll(/\{\{(?!!)(.*?)\}\}/g)].map(found => found[1] ?? ''))].sort();

const templateOf = (kind: string, locale: string): DocumentTemplate =>
  documentTemplates.find(template => template.kind === kind && template.locale === locale)!;

describe('document templates', () => {
  it('exist for every kind in every language, with a title of their own', () => {
    const expected = documentKinds.flatMap(kind => documentLocales.map(locale => `${kind}/${locale}`));
    expect(documentTemplates.map(({ kind, locale }) => `${kind}/${locale}`)).to.deep.equal(expected);
    expect(new Set(documentTemplates.map(({ title }) => title)).size).to.equal(expected.length);
  });

  it('mark the place of every clause of their table, and of no other', () => {
    for (const { kind, locale, source } of documentTemplates) {
      const expected = clausesOf[kind].map(clause => clause.id);
      expect([...new Set(clausesIn(source))], `${kind}/${locale}`).to.have.members(expected);
    }
  });

  it('say the same facts in every language', () => {
    for (const kind of documentKinds) {
      const [first, ...others] = documentLocales.map(locale => expressionsIn(templateOf(kind, locale)));
      for (const other of others) expect(other, kind).to.deep.equal(first);
    }
  });

  it('have the same headings, lists and tables in every language', () => {
    const outline = ({ source }: DocumentTemplate) => source.match(/<\/?(?:h[1-6]|ul|ol|li|table|tr|th|td|p|strong)\b/g);
    for (const kind of documentKinds) {
      const [first, ...others] = documentLocales.map(locale => outline(templateOf(kind, locale)));
      for (const other of others) expect(other, kind).to.deep.equal(first);
    }
  });

  it('quote every attribute and carry no style, class, script or raw value', () => {
    for (const { kind, source } of documentTemplates) {
      expect(source, kind).not.to.match(/\{\{\{|\{\{&|\sstyle=|\sclass=|<script|<style|=[^"\s>]*\{\{/);
    }
  });

  it('begin with a second-level heading and skip no level', () => {
    for (const { kind, source } of documentTemplates) {
      const levels = [...source.matchAll(/<h([1-6])>/g)].map(found => Number(found[1]));
      expect(levels[0], kind).to.equal(2);
      levels.forEach((level, index) => expect(level - (levels[index - 1] ?? 2), kind).to.be.at.most(1));
    }
  });
});

describe('labels', () => {
  it('are whole in every language and differ between languages, but for names', () => {
    const same = new Set(['WhatsApp', 'Push']);
    const flat = (locale: 'en' | 'de') => Object.entries(labels[locale]).flatMap(([group, table]: [string, Readonly<Record<string, string>>]) =>
      Object.entries(table).map(([key, text]) => ({ place: `${group}.${key}`, text })));
    const german = new Map(flat('de').map(({ place, text }) => [place, text]));
    expect(flat('en').map(({ place }) => place)).to.have.members([...german.keys()]);
    for (const { place, text } of flat('en')) {
      expect(text.trim(), place).not.to.equal('');
      if (!same.has(text)) expect(german.get(place), place).to.be.a('string').and.not.oneOf(['', text]);
    }
  });
});
