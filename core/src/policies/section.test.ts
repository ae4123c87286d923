import { expect } from 'chai';
import fc from 'fast-check';
import { channels, channelTarget, policyTarget, type Target } from '../consents/index.js';
import type { PolicyId } from '../kernel/index.js';
import { answersFromForm } from './answers-from-form.js';
import { parseWith } from './parse-with.js';
import { sectionNameSchema, sectionRequestSchema, standardSections, targetOf, type Placement } from './section.js';
import { wordingFor } from './wording.js';

const policyId = `pol_${'0'.repeat(26)}` as PolicyId;
const box = { required: false, text: { en: 'News' } };
const parse = (...placements: unknown[]) => parseWith(sectionRequestSchema, { placements });
const problems = (result: ReturnType<typeof parse>) => result.ok ? [] : result.error.details?.map(({ path, message }) => `${path}: ${message}`);

describe('a section as it is handed in', () => {
  it('keeps its boxes in order, each about one thing, unticked unless told', () => {
    expect(parse({ ...box, channel: 'sms' }, { policyId, required: true, preTicked: true, text: { en: 'Terms', 'pt-BR': 'Termos' } })).to.deep.equal({
      ok: true, value: { placements: [
        { channel: 'sms', required: false, preTicked: false, text: { en: 'News' } },
        { policyId, required: true, preTicked: true, text: { en: 'Terms', 'pt-BR': 'Termos' } },
      ] },
    });
  });

  it('may be empty', () => { expect(parse()).to.deep.equal({ ok: true, value: { placements: [] } }); });

  const refused = [
    ['a box about nothing', { ...box }, 'placements[0]: exactly one of policyId and channel'],
    ['a box about two things', { ...box, policyId, channel: 'email' }, 'placements[0]: exactly one of policyId and channel'],
    ['what is no id of a policy', { ...box, policyId: 'pol_x' }, 'placements[0].policyId: the id of a policy'],
    ['the id of something else', { ...box, policyId: `sub_${'0'.repeat(26)}` }, 'placements[0].policyId: the id of a policy'],
    ['an unknown field', { ...box, channel: 'email', hidden: true }, 'placements[0].hidden: unknown field'],
    ['a second policy smuggled in', { ...box, policyId, policyIds: [policyId] }, 'placements[0].policyIds: unknown field'],
    ['no words', { channel: 'email', required: false, text: {} }, 'placements[0].text: at least one language'],
    ['blank words', { channel: 'email', required: false, text: { en: ' ' } }, 'placements[0].text.en: some words'],
    ['half a character', { channel: 'email', required: false, text: { en: 'a\udc00' } }, 'placements[0].text.en: text without broken characters'],
  ] as const;
  for (const [what, placement, problem] of refused) {
    it(`refuses ${what}`, () => { expect(problems(parse(placement))).to.deep.equal([problem]); });
  }

  it('refuses too long a text, too many boxes, and anything beside the boxes', () => {
    expect(parse({ ...box, channel: 'email', text: { en: 'x'.repeat(2000) } }).ok).to.equal(true);
    expect(parse({ ...box, channel: 'email', text: { en: 'x'.repeat(2001) } }).ok).to.equal(false);
    const boxes = (count: number) => Array.from({ length: count }, () => ({ ...box, channel: 'email' }));
    expect([parse(...boxes(30)).ok, parse(...boxes(31)).ok]).to.deep.equal([true, false]);
    expect(parseWith(sectionRequestSchema, { placements: [], section: 'checkout' }).ok).to.equal(false);
  });

  it('takes no language from an object\'s insides', () => {
    const parsed = parse({ channel: 'email', required: false, text: JSON.parse('{"en":"News","__proto__":"x"}') as unknown });
    expect(parsed).to.deep.equal({ ok: true, value: { placements: [{ channel: 'email', required: false, preTicked: false, text: { en: 'News' } }] } });
    expect(parse({ channel: 'email', required: false, text: { constructor: 'x' } }).ok).to.equal(false);
  });

  it('has a standard name or the name of a widget', () => {
    for (const name of [...standardSections, 'a', 'footer_2', `x${'-'.repeat(63)}`]) expect(parseWith(sectionNameSchema, name).ok, name).to.equal(true);
    for (const name of ['', 'Checkout', '1st', 'a b', 'a/b', `x${'-'.repeat(64)}`, 'ä', 'a\n']) expect(parseWith(sectionNameSchema, name).ok, name).to.equal(false);
  });
});

describe('the words a reader gets', () => {
  const words = { en: 'yes', de: 'ja', 'pt-BR': 'sim', 'fr-CA': 'oui' };
  const cases = [['de', 'de'], ['de-AT', 'de'], ['pt', 'pt-BR'], ['pt-PT', 'pt-BR'], ['pt-BR', 'pt-BR'], ['bg', 'en'], ['', 'en'], ['constructor', 'en']] as const;
  for (const [locale, found] of cases) {
    it(`are ${found} for ${locale || 'no language'}`, () => {
      expect(wordingFor(words, locale)).to.deep.equal({ locale: found, value: words[found] });
    });
  }

  it('are the first there are when nothing fits, and none when there are none', () => {
    expect(wordingFor({ pl: 'tak', it: 'si' }, 'bg')).to.deep.equal({ locale: 'pl', value: 'tak' });
    expect(wordingFor({}, 'en')).to.equal(undefined);
  });
});

describe('the answers of a form', () => {
  const terms: Placement = { policyId, required: true, preTicked: false, text: { en: 'Terms', de: 'AGB' } };
  const email: Placement = { channel: 'email', required: false, preTicked: false, text: { en: 'News' } };
  const form = (...ticked: Target[]) => answersFromForm([terms, email], { ticked: new Set(ticked), locale: 'de-AT' });

  it('are a yes per tick, in the words and the language that stood there', () => {
    expect(form(channelTarget('email'), policyTarget(policyId))).to.deep.equal({
      answers: [
        { target: policyTarget(policyId), answer: 'yes', text: 'AGB', locale: 'de' },
        { target: channelTarget('email'), answer: 'yes', text: 'News', locale: 'en' },
      ], missingRequired: [], notPlaced: [],
    });
  });

  it('do not hold a word about a box left empty, and name the mandatory ones', () => {
    expect(form()).to.deep.equal({ answers: [], missingRequired: [policyTarget(policyId)], notPlaced: [] });
  });

  it('name ticks for what was not asked, and take them for no answer', () => {
    expect(form(policyTarget(policyId), channelTarget('sms'))).to.deep.include({ notPlaced: [channelTarget('sms')] });
    expect(form(channelTarget('sms')).answers).to.deep.equal([]);
  });

  it('are never a no, and never about a box that was not ticked', () => {
    const placements = fc.uniqueArray(fc.constantFrom(...channels), { maxLength: 6 })
      .map(names => names.map((channel): Placement => ({ ...email, channel })));
    fc.assert(fc.property(placements, fc.uniqueArray(fc.constantFrom(...channels)), (placed, names) => {
      const ticked = new Set(names.map(channelTarget));
      const { answers } = answersFromForm(placed, { ticked, locale: 'en' });
      expect(answers.map(({ target }) => target)).to.deep.equal(placed.map(targetOf).filter(target => ticked.has(target)));
      expect(new Set(answers.map(({ answer }) => answer))).to.deep.equal(new Set(answers.length > 0 ? ['yes'] : []));
    }));
  });
});
