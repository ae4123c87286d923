// A choice: kept in the cookie at once, in force after the next paint.
import { despiteSignal, grantedBy, hasSignal, necessary, targeting, type Granted } from '../choice.js';
import { categoryNames } from '../categories.js';
import { tellOthers } from './bridges.js';
import { send, randomId } from './outbox.js';
import { config, cookies, declaredCategory, readChoice, releaseAllowed, settings, state, tellGoogle } from './page.js';

export type Manner = 'accept_all' | 'reject_all' | 'save';

const namesOf = (granted: Granted): string[] => categoryNames.filter((_, at) => at > 0 && granted & 1 << at);

const monthSeconds = 2_629_746;

const writeCookie = (name: string, value: string, seconds: number, domain?: string): void => {
  // Sandboxed pages throw: the choice then holds for this page.
  try {
    cookies?.set?.call(document, `${name}=${value};path=/;max-age=${seconds};samesite=lax${location.protocol === 'https:' ? ';secure' : ''}${domain ? `;domain=${domain}` : ''}`);
  } catch { /* As said. */ }
};

const listeners: ((granted: string[]) => void)[] = [];

/** Calls with what is granted, now and at every change. */
export const onChoice = (listener: (granted: string[]) => void): void => {
  listeners.push(listener);
  listener(namesOf(state.granted));
};

/** What is granted from now on. Taking back what has run needs a new page: there is no other way to stop a script. */
export const apply = (granted: Granted): void => {
  const taken = state.granted & ~granted;
  if (granted === state.granted) return;
  state.granted = granted;
  tellGoogle('update', granted);
  tellOthers();
  if (taken) clearRefused();
  if (taken & state.ran) { location.reload(); return; }
  releaseAllowed();
  for (const listener of listeners) listener(namesOf(granted));
};

export const choose = (granted: Granted, how: Manner): void => {
  const gpc = hasSignal();
  const browserId = readChoice()?.[1].split('.')[4] ?? randomId();
  writeCookie('placet', `1.${config.v}.${granted | (gpc ? despiteSignal : 0)}.${Math.floor(Date.now() / 1000).toString(36)}.${browserId}`,
    config.months[granted > necessary ? 'accept' : 'refuse'] * monthSeconds, settings.d);
  // After the next paint, so that the click is answered first.
  requestAnimationFrame(() => setTimeout(() => {
    send({ choice: { browserId, version: config.v, locale: config.locale, region: config.region, granted: namesOf(granted), how, gpc } });
    apply(granted);
  }));
};

/** Accepting everything leaves out what the browser's signal has refused: that takes the visitor's own hand in the dialog. */
export const allOf = (): Granted => hasSignal() ? 15 & ~targeting : 15;

export const forgetChoice = (): void => {
  writeCookie('placet', '', 0, settings.d);
  apply(necessary);
};

/** Another tab may have changed the choice; a page that comes back from the history may be older than it. */
export const followChoice = (): void => {
  const now = readChoice();
  if (now) apply(grantedBy(now[0]));
};

const isRefused = (name: string): boolean => {
  const category = declaredCategory(name);
  return category > 0 && !(state.granted & 1 << category);
};

/** Removes what was kept under categories no longer allowed. What nobody declared is left: it may be the shop's own. */
const clearRefused = (): void => {
  const labels = location.hostname.split('.');
  for (const name of document.cookie.split(/=[^;]*(?:; |$)/).filter(isRefused)) {
    [...labels, ''].forEach((_, at) => { writeCookie(name, '', 0, labels.slice(at).join('.')); });
  }
  // Where there is no storage, nothing is kept.
  try {
    for (const storage of [localStorage, sessionStorage]) Object.keys(storage).filter(isRefused).forEach((name) => { storage.removeItem(name); });
  } catch { /* As said. */ }
};
