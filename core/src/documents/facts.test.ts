import { expect } from 'chai';
import fc from 'fast-check';
import { parseStoreFacts } from './facts.js';
import { wordsIn } from './words.js';

const pathsOf = (input: unknown): readonly string[] => {
  const parsed = parseStoreFacts(input);
  return parsed.ok ? [] : (parsed.error.details ?? []).map(detail => detail.path);
};

describe('facts of a store', () => {
  it('may be entirely unknown', () => {
    expect(parseStoreFacts({})).to.deep.equal({ ok: true, value: {} });
  });

  it('are refused with the path of each place that is wrong', () => {
    const input = {
      merchant: { email: 'no address' }, withdrawal: { days: 13 }, cookies: [{}, { category: 'statistics' }],
      processing: [{ purpose: { de: '' } }],
    };
    expect(pathsOf(input)).to.have.members(['merchant.email', 'withdrawal.days', 'cookies[1].category', 'processing[0].purpose.de']);
  });

  it('are refused with a field nobody knows, at the top and below', () => {
    expect(parseStoreFacts({ merchant: { nick: 'x' } })).to.have.nested.property('error.code', 'validation_failed');
    expect(parseStoreFacts(JSON.parse('{"__proto__": {"merchant": {}}}'))).to.have.property('ok', false);
  });

  it('hold no words under a key that is no language', () => {
    for (const key of ['__proto__', 'constructor', 'DE', 'german', '']) {
      const input: unknown = JSON.parse(`{"offer": {"guarantees": {${JSON.stringify(key)}: "x"}}}`);
      expect(parseStoreFacts(input), key).to.satisfy((parsed: ReturnType<typeof parseStoreFacts>) =>
        !parsed.ok || Object.keys(parsed.value.offer?.guarantees ?? {}).length === 0);
    }
  });

  it('hold addresses of the web only', () => {
    for (const url of ['javascript:alert(1)', 'data:text/html,x', 'ftp://shop.example/', '//shop.example', '/terms', 'shop.example']) {
      expect(pathsOf({ store: { url } }), url).to.deep.equal(['store.url']);
    }
  });

  it('hold no control characters and no half characters', () => {
    for (const legalName of ['a\u0000b', 'a\nb', 'a\u009fb', 'a\ud800b']) {
      expect(pathsOf({ merchant: { legalName } })).to.include('merchant.legalName');
    }
  });

  it('are bounded in every text and list', () => {
    expect(pathsOf({ merchant: { legalName: 'x'.repeat(201) } })).to.deep.equal(['merchant.legalName']);
    expect(pathsOf({ cookies: Array.from({ length: 501 }, () => ({})) })).to.deep.equal(['cookies']);
    expect(pathsOf({ processing: [{ purpose: { en: 'x'.repeat(501) } }] })).to.deep.equal(['processing[0].purpose.en']);
  });

  it('never come back in the message of a refusal', () => {
    fc.assert(fc.property(fc.string({ minLength: 12 }), (secret) => {
      const parsed = parseStoreFacts({ merchant: { email: `<${secret}>` }, store: { url: `x${secret}` } });
      const said = parsed.ok ? '' : (parsed.error.details ?? []).map(detail => detail.message).join();
      expect(said).not.to.include(secret);
    }));
  });
});

describe('words', () => {
  it('are read in the language asked for, or its base, and in no other', () => {
    const words = { de: 'Ja', 'pt-BR': 'Sim' };
    expect(['de', 'de-AT', 'pt-BR', 'pt', 'en'].map(locale => wordsIn(words, locale))).to.deep.equal(['Ja', 'Ja', 'Sim', undefined, undefined]);
  });

  it('are nothing under a name every object inherits', () => {
    expect(wordsIn({ de: 'Ja' }, 'constructor')).to.equal(undefined);
  });
});
