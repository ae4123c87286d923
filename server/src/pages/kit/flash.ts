// A word about what was just done, on the next page and nowhere else, with a way to undo it. It travels in a cookie sealed under our own key.
import type { CookieOptions, Request, Response } from 'express';
import { seal, unseal } from '../../adapters/vault.js';
import { sessionCodeOf } from '../../http/sessions.js';
import type { Site } from '../site.js';
import type { Viewer } from '../viewer.js';

export interface Flash {
  readonly text: string;
  /** A form that takes it back: its path under the base, and hidden fields. */
  readonly undo?: { readonly path: string; readonly fields?: Readonly<Record<string, string>> } | undefined;
}

const name = 'placet_said';
const lifeMs = 60_000;
const bytesMax = 3000;

const optionsOf = ({ services, base }: Site): CookieOptions =>
  ({ httpOnly: true, sameSite: 'lax', secure: services.config.baseUrl.startsWith('https:'), path: base === '' ? '/' : base });

/** Bound to the session, so that a word cannot be put into another browser. */
const contextOf = (request: Request): string => `flash ${sessionCodeOf(request) ?? ''}`;

/** To be said on the page this answer leads to. Call before `seeOther`. Without a session nothing is said, and too much is cut. */
export const say = (site: Site, request: Request, response: Response, { text, undo }: Flash): void => {
  const word = { text: text.slice(0, 400), undo, until: site.services.clock.now() + lifeMs };
  const sealed = seal(site.services.keyring.linkKey, Buffer.from(JSON.stringify(word)), contextOf(request)).toString('base64url');
  if (sessionCodeOf(request) !== undefined && sealed.length <= bytesMax) response.cookie(name, sealed, { ...optionsOf(site), maxAge: lifeMs });
};

/** What is to be said now, if anything; it is not said again. */
export const takeSaid = (site: Site, request: Request, response: Response): Flash | undefined => {
  const code = new RegExp(`(?:^|;\\s*)${name}=([\\w-]{1,${bytesMax}})(?:;|$)`).exec(request.headers.cookie ?? '')?.[1];
  if (code === undefined) return undefined;
  response.clearCookie(name, optionsOf(site));
  return openWord(site, request, code);
};

const openWord = (site: Site, request: Request, code: string): Flash | undefined => {
  try {
    const word = JSON.parse(unseal(site.services.keyring.linkKey, Buffer.from(code, 'base64url'), contextOf(request)).toString()) as Flash & { until: number };
    return word.until > site.services.clock.now() ? word : undefined;
  } catch {
    // Sealed for another browser, for a session that ended, or not by us: nothing to say.
    return undefined;
  }
};

/** For the frame; an undo is a form with the session's token. */
export const flashModel = ({ t }: Viewer, token: string, base: string, said: Flash | undefined): object | undefined => said === undefined ? undefined : {
  text: said.text, undo: said.undo === undefined ? undefined : {
    token, action: `${base}${said.undo.path}`, name: t.kit.toast.undoOf(said.text), fields: Object.entries(said.undo.fields ?? {}).map(([name, value]) => ({ name, value })),
  },
};
