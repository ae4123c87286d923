// The texts of a template one by one, each with the path that says whose words a store has, so that one can be read and changed alone. (AGE-3)
import { boxOf, type Written } from './written.js';

export interface TemplateText {
  /** As in `writtenFieldPaths`: `policies.terms.locales.en.html`. */
  readonly path: string;
  readonly part: 'policy' | 'section' | 'wording';
  /** Of the policy, the section or the wording. */
  readonly name: string;
  /** Of a section: what the box asks about, `channel:email`. */
  readonly box: string | undefined;
  readonly field: 'title' | 'html' | 'words';
  readonly locale: string;
  readonly text: string;
  /** The template with another text in this place. */
  readonly changed: (text: string) => Written;
}

/** In the order they are written down: policies, sections, shared wordings. */
export const textsOf = (written: Written): readonly TemplateText[] => [...policyTexts(written), ...sectionTexts(written), ...wordingTexts(written)];

const policyTexts = (written: Written): TemplateText[] => Object.entries(written.policies ?? {}).flatMap(([name, policy]) =>
  policy === null ? [] : Object.entries(policy.locales ?? {}).flatMap(([locale, words]) => (['title', 'html'] as const).flatMap((field): TemplateText[] => {
    const text = words?.[field];
    return text === undefined ? [] : [{
      path: `policies.${name}.locales.${locale}.${field}`, part: 'policy', name, box: undefined, field, locale, text,
      changed: next => ({
        ...written, policies: { ...written.policies, [name]: { ...policy, locales: { ...policy.locales, [locale]: { ...words, [field]: next } } } },
      }),
    }];
  })));

const sectionTexts = (written: Written): TemplateText[] => Object.entries(written.sections ?? {}).flatMap(([name, section]) =>
  section === null ? [] : section.placements.flatMap((placement, at) => Object.entries(placement.text ?? {}).map(([locale, text]): TemplateText => ({
    path: `sections.${name}.${boxOf(placement)}.text.${locale}`, part: 'section', name, box: boxOf(placement), field: 'words', locale, text,
    changed: next => ({
      ...written, sections: {
        ...written.sections,
        [name]: { ...section, placements: section.placements.with(at, { ...placement, text: { ...placement.text, [locale]: next } }) },
      },
    }),
  }))));

const wordingTexts = (written: Written): TemplateText[] => Object.entries(written.texts ?? {}).flatMap(([name, words]) =>
  Object.entries(words).map(([locale, text]): TemplateText => ({
    path: `texts.${name}.${locale}`, part: 'wording', name, box: undefined, field: 'words', locale, text,
    changed: next => ({ ...written, texts: { ...written.texts, [name]: { ...words, [locale]: next } } }),
  })));
