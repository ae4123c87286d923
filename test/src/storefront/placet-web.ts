// The storefront script as a shop's pages load it, from the hosts of the tracker web: real script, settings made by the core, config as the server answers it.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { cookieSettingsSchema, loaderSettings, type CookieSettings, type StorefrontConfig } from '@placet/core';
import { cookieWords } from '@placet/templates';
import { openTrackerWeb, trackerHosts, type TrackerWeb } from '@placet/stand-in-shops';

const scriptOf = (name: 'loader' | 'ui'): string => readFileSync(createRequire(import.meta.url).resolve(`@placet/storefront/${name}.js`), 'utf8');

const purpose = { en: 'counts visits' };
const common = { provider: 'Example Stats', purpose, duration: 'session' } as const;

export const shopSettings: CookieSettings = cookieSettingsSchema.parse({
  entries: [
    { name: 'cart', category: 'strictly_necessary', ...common }, { name: 'visits', category: 'performance', ...common },
    { name: 't_inline', category: 'performance', ...common }, { name: 't_async', category: 'performance', ...common },
    { name: 't_async', kind: 'local_storage', category: 'performance', ...common },
    { name: 't_module', category: 'functional', ...common }, { name: 't_*', category: 'targeting', ...common },
    { name: 't_*', kind: 'local_storage', category: 'targeting', ...common },
  ],
  hosts: [
    { host: trackerHosts.performance, category: 'performance', provider: 'Stats' }, { host: trackerHosts.functional, category: 'functional', provider: 'Help' },
    { host: trackerHosts.targeting, category: 'targeting', provider: 'Ads' }, { host: trackerHosts.tagManager, category: 'targeting', provider: 'Tags' },
  ],
});

export const configFor = (locale: keyof typeof cookieWords, changes: Partial<StorefrontConfig> = {}): StorefrontConfig => {
  const { banner, categories: { strictly_necessary: necessary, performance, functional, targeting } } = cookieWords[locale];
  return {
    v: 1, m: 1, locale, dir: 'ltr', region: 'DE', stance: 'prior_opt_in', months: { accept: 6, refuse: 6 }, isOn: true, layout: 'bar', position: 'bottom', theme: 'auto',
    defaults: [0, 0, 0], hasSaleLink: false, words: banner, categories: [necessary, performance, functional, targeting],
    documents: [{ text: banner.policy, href: 'https://placet.example/p/pk_x/cookies' }], sections: {}, ...changes,
  };
};

export interface PlacetWeb {
  readonly web: TrackerWeb;
  /** The tag of the head. */
  readonly head: string;
  setConfig(config: StorefrontConfig): void;
  setSettings(settings: CookieSettings, version?: number, askedFrom?: number): void;
  /** What the server was told, in the order in which it came. */
  told(): Record<string, unknown>[];
}

const host = 'placet.example';

export const openPlacetWeb = async (): Promise<PlacetWeb> => {
  const web = await openTrackerWeb();
  const base = web.urlOf(host, '/s/pk_x');
  const javascript = { type: 'text/javascript; charset=utf-8' };
  const setSettings = (settings: CookieSettings, version = 1, askedFrom = 1): void => {
    const placed = loaderSettings({ version, askedFrom, settings, publishedAt: 0 }, base, 'ui.1.js');
    web.put('/s/pk_x/placet.js', { ...javascript, body: scriptOf('loader').replace('"__PLACET__"', JSON.stringify(placed)) }, host);
  };
  const setConfig = (config: StorefrontConfig): void => { web.put('/s/pk_x/config.json', { type: 'application/json', body: JSON.stringify(config) }, host); };
  setSettings(shopSettings);
  setConfig(configFor('en'));
  web.put('/s/ui.1.js', { ...javascript, body: scriptOf('ui') }, host);
  web.put('/s/pk_x/consents', { type: 'application/json', body: '{"recorded":3}', status: 201 }, host);
  web.put('/s/pk_x/shown', { body: '', status: 204 }, host);
  web.put('/s/pk_x/cookies.json', {
    type: 'application/json', body: JSON.stringify({ categories: [1, 2, 3, 4].map(at => ({ cookies: [{ name: `cookie_${at}`, provider: 'Shop', purpose: 'keeps the basket', duration: '1 day' }] })) }),
  }, host);
  return {
    web, setConfig, setSettings, head: `<script src="${base}/placet.js"></script>`,
    told: () => web.posted.filter(({ path }) => path.endsWith('/consents')).map(({ body }) => JSON.parse(body) as Record<string, unknown>),
  };
};
