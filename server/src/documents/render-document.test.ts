import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import { checkCompleteness, documentKinds, parseStoreFacts, type StoreFacts } from '@placet/core';
import { documentLocales, documentTemplates, sampleFacts } from '@placet/templates';
import { renderDocument, type DocumentRequest } from './render-document.js';

const documents = documentTemplates.map(({ kind, locale, title }) => ({ kind, locale, title }));

const htmlOf = (request: DocumentRequest): string => {
  const rendered = renderDocument(request);
  if (!rendered.ok) throw new Error(JSON.stringify(rendered.error));
  return rendered.value.html;
};

/** Every single value of the facts with its path: `processing[2].purpose.de`. */
const leavesOf = (value: unknown, path = ''): readonly string[] => {
  if (Array.isArray(value)) return value.flatMap((item, index) => leavesOf(item, `${path}[${index}]`));
  if (typeof value !== 'object' || value === null) return [path];
  if (Object.hasOwn(value, 'unit')) return [path];
  return Object.entries(value).flatMap(([key, member]) => leavesOf(member, path === '' ? key : `${path}.${key}`));
};

const stepsOf = (path: string): readonly string[] => path.split(/[.[\]]+/).filter(step => step !== '');

const placeOf = (facts: StoreFacts, steps: readonly string[]): object => steps.slice(0, -1).reduce<object>((place, step) => {
  const next: unknown = Reflect.get(place, step);
  if (typeof next !== 'object' || next === null) throw new TypeError(`nothing under ${step}`);
  return next;
}, facts);

/** A copy of the facts without the value at `path`; the last item of a list leaves an empty list behind. */
const without = (facts: StoreFacts, path: string): StoreFacts => {
  const copy = structuredClone(facts);
  const steps = stepsOf(path);
  const last = steps.at(-1)!;
  const place = placeOf(copy, steps);
  if (Array.isArray(place)) place.splice(Number(last), 1);
  else Reflect.deleteProperty(place, last);
  return copy;
};

const missingOf = (request: DocumentRequest): readonly string[] => {
  const rendered = renderDocument(request);
  return rendered.ok ? [] : [...new Set((rendered.error.details ?? []).map(detail => detail.path))];
};

const requiredOf = ({ kind, locale }: Omit<DocumentRequest, 'facts'>): readonly string[] =>
  leavesOf(sampleFacts).filter(path => missingOf({ kind, locale, facts: without(sampleFacts, path) }).length > 0);

describe('a document of the sample store', () => {
  for (const { kind, locale, title } of documents) {
    it(`is the golden one: ${kind} in ${locale}`, () => {
      const golden = readFileSync(new URL(`../../src/documents/golden/${kind}.${locale}.html`, import.meta.url), 'utf8');
      expect(renderDocument({ kind, locale, facts: sampleFacts })).to.deep.equal({ ok: true, value: { title, html: golden } });
    });
  }

  it('leaves nothing unresolved', () => {
    for (const { kind, locale } of documents) {
      expect(htmlOf({ kind, locale, facts: sampleFacts })).not.to.match(/\{\{|\}\}|undefined|\[object|NaN|Invalid|null/);
    }
  });

  it('leaves no empty place behind', () => {
    for (const { kind, locale } of documents) {
      expect(htmlOf({ kind, locale, facts: sampleFacts })).not.to.match(/<(li|p|td|th|h[1-6]|a|ul|strong)[^>]*>\s*<\/\1>|, ,|\( *\)|mailto:"/);
    }
  });

  it('has no English in its German', () => {
    const english = /\b(the|and|you|your|with|for|from|not|are|our|this|that|shall|may|which|who|data|right to|Privacy Policy|Terms and|days|months?)\b/i;
    for (const { kind } of documents.filter(({ locale }) => locale === 'de')) {
      const text = htmlOf({ kind, locale: 'de', facts: sampleFacts }).replace(/<[^>]*>/g, ' ');
      expect(text.replace(/Data Protection Act|Example [A-Z]\w+/g, '').match(english), kind).to.equal(null);
    }
  });

  it('has no German in its English but for names', () => {
    const german = /\b(und|oder|nicht|Sie|Ihre?|mit|der|die|das|wir|bei|Tage|für)\b/;
    for (const { kind } of documents.filter(({ locale }) => locale === 'en')) {
      expect(htmlOf({ kind, locale: 'en', facts: sampleFacts }).replace(/<[^>]*>/g, ' ').match(german), kind).to.equal(null);
    }
  });
});

describe('a document with one fact blanked', () => {
  for (const { kind, locale } of documents) {
    it(`is refused naming exactly that fact, or does without it: ${kind} in ${locale}`, () => {
      const required = requiredOf({ kind, locale });
      expect(required.length).to.be.greaterThan(8);
      for (const path of required) {
        const list = path.replace(/\[\d+\]$/, '');
        expect(missingOf({ kind, locale, facts: without(sampleFacts, path) }), path)
          .to.have.length(1).and.satisfy(([named]: string[]) => named === path || named === list);
      }
    });

    it(`uses every required fact: ${kind} in ${locale}`, () => {
      const before = htmlOf({ kind, locale, facts: sampleFacts });
      for (const path of requiredOf({ kind, locale })) {
        expect(htmlOf({ kind, locale, facts: altered(sampleFacts, path) }), path).not.to.equal(before);
      }
    });
  }

  it('is refused with a blank text as with none', () => {
    for (const legalName of ['', ' \t ']) {
      const facts = { ...sampleFacts, merchant: { ...sampleFacts.merchant, legalName } };
      expect(missingOf({ kind: 'privacy', locale: 'de', facts })).to.deep.equal(['merchant.legalName']);
    }
  });

  it('tells the clause and the law that need it', () => {
    expect(renderDocument({ kind: 'privacy', locale: 'en', facts: without(sampleFacts, 'processing[1].retention.en') })).to.deep.equal({
      ok: false,
      error: {
        code: 'document_incomplete', message: 'Facts are missing for this document.',
        details: [{ path: 'processing[1].retention.en', message: 'needed by clause 13-2-a', citation: 'GDPR Art. 13(2)(a)' }],
      },
    });
  });

  it('is never half rendered when nothing is known at all', () => {
    for (const kind of documentKinds) {
      for (const locale of documentLocales) {
        const named = missingOf({ kind, locale, facts: {} });
        expect(named).to.deep.equal([...new Set(checkCompleteness({ kind, locale, facts: {} }).flatMap(check => check.missing))]);
        expect(named.length).to.be.greaterThan(5);
      }
    }
  });
});

describe('a document of another store', () => {
  const minimal = (facts: StoreFacts, paths: readonly string[]): StoreFacts => paths.reduce(without, facts);

  it('leaves out every optional fact without a trace', () => {
    for (const { kind, locale } of documents) {
      const optional = leavesOf(sampleFacts).filter(path => missingOf({ kind, locale, facts: without(sampleFacts, path) }).length === 0);
      for (const path of optional) {
        expect(htmlOf({ kind, locale, facts: minimal(sampleFacts, [path]) }), path).not.to.match(/undefined|\{\{|<li>\s*<\/li>|, ,|\( *\)/);
      }
    }
  });

  it('speaks of services only to a store that sells them', () => {
    const services: StoreFacts = { ...sampleFacts, offer: { kinds: ['services'] } };
    const html = htmlOf({ kind: 'terms', locale: 'en', facts: services });
    expect(html).to.include('If you asked us to begin a service').and.not.include('returning the goods');
    expect(htmlOf({ kind: 'terms', locale: 'en', facts: sampleFacts })).not.to.include('If you asked us to begin a service');
  });

  it('says that there are no processors, decisions or exclusions only when the facts say so', () => {
    const none: StoreFacts = {
      ...sampleFacts, processors: [], privacy: { ...sampleFacts.privacy, automatedDecisions: [] },
      withdrawal: { ...sampleFacts.withdrawal, exclusions: [] },
    };
    expect(htmlOf({ kind: 'privacy', locale: 'de', facts: none })).to.include('Wir setzen keine Auftragsverarbeiter ein').and.include('Wir treffen keine Entscheidungen');
    expect(htmlOf({ kind: 'terms', locale: 'de', facts: none })).to.include('nehmen wir keine Ausnahme vom Widerrufsrecht in Anspruch');
    const unknown = { ...none, privacy: { ...none.privacy, automatedDecisions: undefined } };
    expect(missingOf({ kind: 'privacy', locale: 'de', facts: unknown })).to.deep.equal(['privacy.automatedDecisions']);
  });

  it('names the United Kingdom only where it sells there', () => {
    const facts: StoreFacts = { ...sampleFacts, store: { ...sampleFacts.store, countriesShippedTo: ['DE'] } };
    expect(htmlOf({ kind: 'privacy', locale: 'en', facts: sampleFacts })).to.include('section 164A');
    expect(htmlOf({ kind: 'privacy', locale: 'en', facts })).not.to.include('section 164A');
  });
});

/** Another valid value of the same sort at `path`. */
const altered = (facts: StoreFacts, path: string): StoreFacts => {
  const copy = structuredClone(facts);
  const steps = stepsOf(path);
  const place = placeOf(copy, steps);
  const last = steps.at(-1)!;
  const candidates = candidatesFor(Reflect.get(place, last));
  for (const candidate of candidates) {
    Reflect.set(place, last, candidate);
    if (parseStoreFacts(copy).ok && missingOf({ kind: 'terms', locale: 'en', facts: copy }).length === 0 &&
      missingOf({ kind: 'privacy', locale: 'en', facts: copy }).length === 0) return copy;
  }
  throw new Error(`no other value for ${path}`);
};

const candidatesFor = (value: unknown): readonly unknown[] => {
  if (typeof value === 'number') return [value - 1, value + 1];
  if (typeof value === 'boolean') return [!value];
  if (typeof value !== 'string') return ['session', { amount: 7, unit: 'week' }];
  return [
    'SE', 'fr', 'CHF', '2025-01-31', 'https://other.example/', 'other@merchant.example', '+49 30 23125 99', 'until_deleted', 'session', 'performance',
    'functional', 'sms', 'dispatch', 'not_stored', 'trader', 'f_mixed', 'services', 'contract', 'consent', 'adequacy', 'declined', 'voluntary',
    'contractual', 'another value',
  ].filter(candidate => candidate !== value && sort(candidate) === sort(value));
};

const sort = (text: string): string =>
  [/^[A-Z]{2}$/, /^[a-z]{2}$/, /^[A-Z]{3}$/, /^\d{4}-/, /^https:/, /@/, /^\+/, /^[a-z_]+$/].find(pattern => pattern.test(text))?.source ?? 'words';
