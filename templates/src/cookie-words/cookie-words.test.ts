import { expect } from 'chai';
import { cookieCategories } from '@placet/core';
import { shopperLocales } from '../email-templates.js';
import { cookieWords } from './index.js';

/** Every text by its path. */
const textsOf = (value: object, path = ''): (readonly [string, string])[] => Object.entries(value).flatMap(([key, member]: [string, unknown]) =>
  typeof member === 'string' ? [[`${path}${key}`, member] as const] : textsOf(member as object, `${path}${key}.`));

const english = new Map(textsOf(cookieWords.en));
const placeholders = (text: string): string[] => (text.match(/\{[^}]*\}/g) ?? []).sort();

describe('the words of the cookie banner', () => {
  it('are there in every language shoppers are written to in, with all categories', () => {
    expect(Object.keys(cookieWords)).to.deep.equal([...shopperLocales]);
    for (const { categories } of Object.values(cookieWords)) expect(Object.keys(categories)).to.deep.equal([...cookieCategories]);
  });

  for (const locale of shopperLocales) {
    it(`say all there is to say in ${locale}, with the same places to fill in, and nothing left in English`, () => {
      const texts = textsOf(cookieWords[locale]);
      expect(texts.map(([path]) => path)).to.have.members([...english.keys()]);
      for (const [path, text] of texts) {
        expect(text, path).to.match(/^\S.*\S$/).and.satisfy((each: string) => each.isWellFormed() && !each.includes('!'));
        expect(placeholders(text), path).to.deep.equal(placeholders(english.get(path) ?? ''));
        // Whole sentences only: a short word may be the same in two languages.
        if (locale !== 'en' && text.includes(' ') && text.length > 20) expect(text, path).not.to.equal(english.get(path));
      }
    });

    it(`make saying no in ${locale} as short as saying yes`, () => {
      const { accept, reject, choose } = cookieWords[locale].banner;
      expect(reject.length).to.be.at.most(accept.length + 3);
      expect(Math.max(accept.length, reject.length, choose.length)).to.be.at.most(20);
    });
  }
});
