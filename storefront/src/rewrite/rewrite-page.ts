// A whole page as a server sends it, with the tags put to sleep that have to wait. Browsers fetch what they see in markup before any script can hold it back:
// only this keeps tags that nobody marked from being fetched at all. The plugins do the same in the shop's own language.
import { rewriteTags } from './rewrite-tags.js';

/** Hosts by number of their category, as the loader's settings have them; hosts of category 0 may always be reached. */
export type HostsByCategory = readonly [string, string, string, string];

const attributes = '(?:[^>"\']|"[^"]*"|\'[^\']*\')*';
/** What holds text and no markup is passed by, but for the opening tag of a script. */
const pieces = new RegExp(`<!--[^]*?-->|<(style|textarea|title)\\b[^]*?</\\1\\s*>|(<script\\b${attributes}>)([^]*?)(</script\\s*>)|<[a-z]${attributes}>`, 'gi');

export const rewritePage = (html: string, hosts: HostsByCategory, base: string): string => {
  const categories = new Map(hosts.flatMap((list, category) => list.split(' ').filter(host => host !== '').map(host => [host, category] as const)));
  const categoryOf = (address: string): number => {
    const url = address.replace(/&amp;/gi, '&');
    if (!URL.canParse(url, base)) return 0;
    for (let host = new URL(url, base).hostname; host !== ''; host = host.split('.').slice(1).join('.')) {
      const category = categories.get(host);
      if (category !== undefined) return category;
    }
    return 0;
  };
  return html.replace(pieces, (whole, _text: string | undefined, opening: string | undefined, content: string | undefined, closing: string | undefined) =>
    opening === undefined ? whole.startsWith('<!--') || _text !== undefined ? whole : rewriteTags(whole, categoryOf) : rewriteTags(opening, categoryOf) + (content ?? '') + (closing ?? ''));
};
