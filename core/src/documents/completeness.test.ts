import { expect } from 'chai';
import { checkCompleteness, clausesOf } from './completeness.js';
import { missingAt } from './fact-paths.js';
import type { StoreFacts } from './facts.js';
import { documentKinds, isDocumentKind } from './kinds.js';

const checkOf = (clause: string, kind: 'terms' | 'privacy' | 'cookies' | 'consent_declaration', facts: StoreFacts, locale = 'de') =>
  checkCompleteness({ kind, facts, locale }).find(check => check.clause === clause);

describe('the clause tables', () => {
  it('name each clause once, with a citation', () => {
    for (const kind of documentKinds) {
      const ids = clausesOf[kind].map(clause => clause.id);
      expect(new Set(ids).size, kind).to.equal(ids.length);
      for (const clause of clausesOf[kind]) expect(clause.citation).to.match(/GDPR|Dir\.|Reg\.|CJEU|CNIL|EDPB/);
    }
  });

  it('cover the four kinds and no other', () => {
    expect(Object.keys(clausesOf)).to.deep.equal([...documentKinds]);
    expect([isDocumentKind('terms'), isDocumentKind('toString')]).to.deep.equal([true, false]);
  });
});

describe('completeness', () => {
  it('calls a clause present exactly when nothing is missing', () => {
    for (const kind of documentKinds) {
      for (const check of checkCompleteness({ kind, facts: {}, locale: 'en' })) expect(check.present).to.equal(check.missing.length === 0);
    }
  });

  it('names every fact of a clause of which nothing is known', () => {
    expect(checkOf('13-1-a', 'privacy', {})).to.deep.equal({
      clause: '13-1-a', citation: 'GDPR Art. 13(1)(a)', present: false,
      missing: ['merchant.legalName', 'merchant.address.street', 'merchant.address.city', 'merchant.address.country', 'merchant.email'],
    });
  });

  it('asks for words in the language of the document', () => {
    const facts: StoreFacts = { processing: [{ retention: { en: 'one year', de: 'ein Jahr' } }, { retention: { en: 'two years' } }] };
    expect(checkOf('13-2-a', 'privacy', facts)?.missing).to.deep.equal(['processing[1].retention.de']);
    expect(checkOf('13-2-a', 'privacy', facts, 'en')?.present).to.equal(true);
  });

  it('asks for the interest only where it is the legal basis', () => {
    const facts: StoreFacts = { processing: [{ legalBasis: 'contract' }, { legalBasis: 'legitimate_interests' }] };
    expect(checkOf('13-1-d', 'privacy', facts)?.missing).to.deep.equal(['processing[1].legitimateInterest']);
  });

  it('asks for the basis of a transfer only outside the European Economic Area', () => {
    const facts: StoreFacts = { processors: [{ country: 'NO' }, { country: 'US' }, { country: 'GB', transferBasis: 'adequacy' }] };
    expect(checkOf('13-1-f', 'privacy', facts)?.missing).to.deep.equal(['processors[1].transferBasis']);
  });

  it('takes an empty list for an answer only where none is one', () => {
    expect(checkOf('13-1-e', 'privacy', { processors: [], store: { paymentProviders: [], shippingProviders: [] } })?.present).to.equal(true);
    expect(checkOf('13-1-c', 'privacy', { processing: [] })?.missing).to.deep.equal(['processing']);
    expect(checkOf('crd-6-1-k', 'terms', { withdrawal: {} })?.missing).to.deep.equal(['withdrawal.exclusions']);
  });

  it('asks a seller from elsewhere for representatives where he sells', () => {
    const from = (country: string, to: string[]): StoreFacts => ({ merchant: { address: { country } }, store: { countriesShippedTo: to } });
    const asked = (facts: StoreFacts) => [checkOf('27-eu', 'privacy', facts), checkOf('gb-rep', 'privacy', facts)].map(check => check !== undefined);
    expect(asked(from('US', ['DE']))).to.deep.equal([true, false]);
    expect(asked(from('DE', ['AT', 'GB']))).to.deep.equal([false, true]);
    expect(asked(from('GB', ['GB', 'IE']))).to.deep.equal([true, false]);
    expect(asked(from('DE', ['DE']))).to.deep.equal([false, false]);
    expect(asked({})).to.deep.equal([false, false]);
  });

  it('asks who sells only services for nothing about deliveries', () => {
    const clauses = checkCompleteness({ kind: 'terms', facts: { offer: { kinds: ['services'] } }, locale: 'en' }).map(check => check.clause);
    expect(clauses).to.include('crd-6-1-j').and.not.include.members(['crd-18']);
    expect(clauses).not.to.include('crd-6-1-l');
  });

  it('asks a merchant who takes part in dispute resolution for the body', () => {
    const missing = (stance: 'declined' | 'committed') => checkOf('adr-13', 'terms', { contract: { disputes: { stance } } })?.missing;
    expect(missing('declined')).to.equal(undefined);
    expect(missing('committed')).to.deep.equal(['contract.disputes.body', 'contract.disputes.url']);
  });
});

describe('a fact path', () => {
  it('finds blank texts missing, and nothing in what an object inherits', () => {
    expect(missingAt({ a: { b: ' \t' } }, 'a.b', 'en')).to.deep.equal(['a.b']);
    expect(missingAt({ list: ['x', ''] }, 'list[]', 'en')).to.deep.equal(['list[1]']);
    expect(missingAt({}, 'constructor.name', 'en')).to.deep.equal(['constructor.name']);
  });

  it('takes zero and no for answers', () => {
    expect(missingAt({ a: 0, b: false }, 'a', 'en').concat(missingAt({ a: 0, b: false }, 'b', 'en'))).to.deep.equal([]);
  });
});
