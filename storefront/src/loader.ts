// First in the head of every page of a shop: reads the choice, tells Google's tags, arms the gate; then fetches banner and forms, and waits.
import { chosen, declaredCategory, readChoice, state } from './gate/categories.js';
import { bless, guardElements } from './gate/elements.js';
import { guardRequests } from './gate/requests.js';
import { guardStorage } from './gate/storage.js';
import { releaseAllowed } from './gate/waiting.js';
import type { Kit } from './kit.js';
import { addListener, cookies, d, nativeFetch, nonce, parse, stringify, w } from './page.js';
import { settings } from './placed-settings.js';
import { categoryNames } from './categories.js';
import { tellGoogle } from './signals.js';

tellGoogle('default', state.granted, chosen ? 0 : 500);
guardElements();
guardRequests();
guardStorage();

const config = nativeFetch(`${settings.u}/config.json?locale=${d.documentElement.lang}`, { credentials: 'omit' });
const asked: [string, unknown][] = [];
const kit: Kit = [
  settings, config, state, releaseAllowed, declaredCategory, tellGoogle, readChoice, nativeFetch, addListener, cookies, asked, parse, stringify,
];

/** What the shop and other tags may ask. The rest comes with the banner, and does what was asked until then. */
const placet: Record<string, unknown> = {
  granted: (category: typeof categoryNames[number]) => !!(state.granted & 1 << categoryNames.indexOf(category)),
  _: (start: (kit: Kit, api: object) => void) => {
    delete placet._;
    start(kit, placet);
  },
};
for (const name of ['on', 'open', 'identify']) placet[name] = (what: unknown) => asked.push([name, what]);
Object.defineProperty(w, 'placet', { value: placet });

const ui = d.createElement('script');
ui.nonce = nonce ?? '';
ui.src = bless('createScriptURL', new URL(settings.f, settings.u).href);
d.head.append(ui);
