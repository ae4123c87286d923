// Markup in which what has to wait is put to sleep: `src` becomes `data-placet-src`, so that no browser fetches it, beside the category it waits for.

import { categoryNames } from '../categories.js';

/** What fetches, and the attributes that say what. */
export const fetchers = 'iframe|img|image|embed|source|video|audio|link';
export const tagNames = `script|${fetchers}`;
export const addresses = ['src', 'srcset', 'href'] as const;

const quoted = '"[^"]*"|\'[^\']*\'';
const attribute = RegExp(`(\\s)(${addresses.join('|')})(\\s*=\\s*)(${quoted}|[^\\s>]+)`, 'gi');

/** `categoryOf` answers 0 for addresses that need not wait. What is asleep already stays as it is. */
export const rewriteTags = (html: string, categoryOf: (address: string) => number, names = tagNames): string =>
  html.replace(RegExp(`<(?:${names})\\b(?:[^>"']|${quoted})*>`, 'gi'), (whole) => {
    let held = 0;
    const asleep = whole.replace(attribute, (same: string, space: string, name: string, equals: string, value: string) => {
      const category = categoryOf(value.replace(/["']/g, '').trim());
      if (!category) return same;
      held = category;
      return `${space}data-placet-${name}${equals}${value}`;
    });
    return held ? asleep.replace(/\w+/, `$& data-placet-category=${categoryNames[held]!}`) : whole;
  });
