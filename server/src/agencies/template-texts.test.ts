import { expect } from 'chai';
import { writtenFieldPaths } from './fields.js';
import { textsOf } from './template-texts.js';
import { writtenSchema } from './written.js';

const written = writtenSchema.parse({
  policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms', html: '<p>Ours.</p>' }, de: null } }, gone: null },
  sections: { checkout: { placements: [{ policy: 'terms', required: true, text: { en: 'I accept.' } }, { channel: 'email', text: { en: 'News?', de: 'Neues?' } }] } },
  texts: { offer: { en: 'An offer.' } },
});

describe('The texts of a template', () => {
  it('are told one by one, under the paths that say whose words a store has', () => {
    const paths = textsOf(written).map(({ path }) => path);
    expect(paths).to.deep.equal([
      'policies.terms.locales.en.title', 'policies.terms.locales.en.html', 'sections.checkout.policy:terms.text.en',
      'sections.checkout.channel:email.text.en', 'sections.checkout.channel:email.text.de', 'texts.offer.en',
    ]);
    expect(writtenFieldPaths(written)).to.include.members(paths);
  });

  it('change alone: each new text stands in its place and everything else stays', () => {
    for (const text of textsOf(written)) {
      const after = textsOf(writtenSchema.parse(text.changed('Other words.')));
      expect(after.map(({ path, text: words }) => [path, words]))
        .to.deep.equal(textsOf(written).map(({ path, text: words }) => [path, path === text.path ? 'Other words.' : words]));
    }
  });
});
