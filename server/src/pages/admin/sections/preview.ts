// A section as shoppers see it in one language; the same words the form and the record of an answer take.
import { wordingFor, type Placement } from '@placet/core';
import { addressOf, localeTabsModel } from '../../kit/index.js';
import { sectionPath, subjectText, boxKey, type SectionVisit } from './section-visit.js';

/** The languages boxes of the section have words in; without any, the store's own. */
export const localesOf = ({ store, state }: SectionVisit): string[] => {
  const tags = new Set(state.placements.flatMap(({ text }) => Object.keys(text)));
  return tags.size === 0 ? [store.locale] : [...tags].sort();
};

export const previewModel = (visit: SectionVisit, asked: string): object => {
  const { site, viewer, store, state } = visit;
  const tags = localesOf(visit);
  const shown = [asked, store.locale].find(tag => tags.includes(tag)) ?? tags[0] ?? store.locale;
  const here = addressOf(`${site.base}${sectionPath(visit)}`);
  return {
    locales: localeTabsModel(viewer, tags.map(locale => ({
      locale, href: `${here({ locale })}#seen`, isHere: locale === shown,
      state: state.placements.every(({ text }) => Object.hasOwn(text, locale)) ? 'complete' : 'incomplete',
    }))),
    boxes: state.placements.map(placement => boxModel(visit, placement, shown)),
  };
};

const boxModel = (visit: SectionVisit, placement: Placement, shown: string): object => {
  const { viewer: { t } } = visit;
  const words = wordingFor(placement.text, shown);
  return {
    id: `seen-${boxKey(placement)}`, text: words?.value ?? '', locale: words?.locale ?? shown, isTicked: placement.preTicked, need: placement.required ? t.shop.required : t.shop.optional,
    read: 'policyId' in placement ? t.shop.read(subjectText(visit, placement)) : undefined,
    fallback: words === undefined || words.locale === shown ? undefined : t.words.section.fallback(words.locale),
  };
};
