// What the script at the top of a shop's page has to know before anything else runs, as short as it can be said.
import type { CookieCategory } from '../consents/channels.js';
import type { CookieVersion } from './settings.js';

/** Names joined by spaces, one text per category in the order of `cookieCategories`. */
type ByCategory = readonly [string, string, string, string];

/** Keys are single letters because every visitor of every page loads them. */
export interface LoaderSettings {
  /** Where Placet answers for this store: `https://placet.example/s/pk_…`. */
  readonly u: string;
  /** The version of the settings, and the oldest whose answers still count. */
  readonly v: number;
  readonly m: number;
  /** Hosts of tags; `hosts[0]` may always be reached. */
  readonly h: ByCategory;
  /** Names of cookies, of keys in storage and of service workers' scripts, `*` for any characters. */
  readonly n: ByCategory;
  /** 1 when hosts of others that the register does not know are held too. */
  readonly s: 0 | 1;
  /** The parent domain the choice is kept for. */
  readonly d?: string;
  /** The file of banner and dialog, beside `u`: `ui.1a2b3c4d5e.js`. */
  readonly f: string;
}

/** What the choice is kept under, and letters on their way: in a cookie and in storage. */
export const choiceName = 'placet';

const order: readonly CookieCategory[] = ['strictly_necessary', 'performance', 'functional', 'targeting'];

export const loaderSettings = ({ version, askedFrom, settings }: CookieVersion, url: string, uiFile: string): LoaderSettings => {
  const joined = (list: readonly { readonly category: CookieCategory; readonly text: string }[]): ByCategory => {
    const [necessary = '', performance = '', functional = '', targeting = ''] = order.map(category =>
      [...new Set(list.filter(each => each.category === category).map(({ text }) => text))].sort().join(' '));
    return [necessary, performance, functional, targeting];
  };
  // Switched off, it holds nothing back: there would be no banner to let it go.
  if (!settings.isOn) return { u: url, v: version, m: askedFrom, h: ['', '', '', ''], n: ['*', '', '', ''], s: 0, f: uiFile };
  // What is ours is as necessary as the choice itself; so are the shop's other hosts, where it named their parent.
  const own = [url.replace(/^https?:\/\//, '').split(/[/:]/, 1)[0] ?? '', settings.cookieDomain ?? ''].filter(host => host !== '');
  const hosts = settings.hosts.map(({ host, category }) => ({ category, text: host }));
  const names = settings.entries.filter(({ kind }) => kind !== 'indexed_db').map(({ name, category }) => ({ category, text: name }));
  return {
    u: url, v: version, m: askedFrom,
    h: joined([...hosts, ...own.filter(host => !hosts.some(({ text }) => text === host)).map(text => ({ category: 'strictly_necessary' as const, text }))]),
    n: joined([...names, { category: 'strictly_necessary', text: choiceName }]),
    s: settings.unknownHosts === 'hold' ? 1 : 0,
    ...settings.cookieDomain === undefined ? {} : { d: settings.cookieDomain },
    f: uiFile,
  };
};
