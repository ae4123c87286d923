// Language and time zone: chosen in the account by who has one, the language also at the foot of a page by anybody.
import type { Request, Response } from 'express';
import { isUserSession, type UserSession } from '../../users/account.js';
import { knownZone, readPreferences, setPreferences, zonesByRegion } from '../../users/preferences.js';
import { formTokenOf } from '../../http/form-check.js';
import { say } from '../kit/flash.js';
import { formModel, type Field } from '../kit/form.js';
import { perMinute } from '../limits.js';
import type { PageRow } from '../page-row.js';
import { languageCookie } from '../reader.js';
import { page, sendPage, type Site } from '../site.js';
import { isLanguage, languageNames, texts } from '../texts/index.js';
import type { Viewer } from '../viewer.js';
import { fieldOf, formBody, fromHere, seeOther, userForm } from './guard.js';

const path = '/admin/account/preferences';
const yearMs = 365 * 86_400_000;

export const preferencePages: readonly PageRow[] = [
  userForm(path, undefined, [], (...args) => takePreferences(...args)),
  {
    method: 'post', path: '/language', door: 'anyone', check: 'origin', audit: [],
    handlers: site => [perMinute(site, 60), formBody, page(site, fromHere(site, (request, response) => takeLanguage(site, request, response)))],
  },
];

interface Given { readonly language: string; readonly timeZone: string; readonly zoneError?: string }

/** The form of the account page. */
export const preferencesModel = async (site: Site, request: Request, viewer: Viewer, session: UserSession): Promise<object> => {
  const kept = await readPreferences(site.services, session.userId);
  return modelOf(site, request, viewer, { language: kept?.language ?? '', timeZone: kept?.timeZone ?? '' });
};

const modelOf = ({ base }: Site, request: Request, viewer: Viewer, given: Given): object => {
  const words = viewer.t.kit.preferences;
  const fields: readonly Field[] = [
    {
      kind: 'select', name: 'language', label: words.language, value: given.language, any: words.asBrowser, isOptional: true,
      options: Object.entries(languageNames).map(([value, text]) => ({ value, text })),
    },
    {
      kind: 'select', name: 'timeZone', label: words.timeZone, hint: words.zoneHint, value: given.timeZone, any: words.asStore, isOptional: true, error: given.zoneError,
      groups: [...zonesByRegion()].map(([label, zones]) => ({ label, options: zones.map(zone => ({ value: zone, text: zone.replaceAll('_', ' ') })) })),
    },
  ];
  return formModel(viewer, { id: 'reading', action: `${base}${path}`, token: formTokenOf(request), fields, button: words.button });
};

const takePreferences = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const given = { language: fieldOf(request, 'language'), timeZone: fieldOf(request, 'timeZone') };
  const timeZone = given.timeZone === '' ? null : knownZone(given.timeZone);
  if (timeZone === undefined) { await sendAgain(site, request, response, viewer, given); return; }
  const language = isLanguage(given.language) ? given.language : null;
  await setPreferences(site.services, session.userId, { language, timeZone });
  say(site, request, response, { text: texts[language ?? viewer.language].kit.preferences.saved });
  seeOther(response, `${site.base}/admin/account`);
};

const sendAgain = (site: Site, request: Request, response: Response, viewer: Viewer, given: Given): Promise<void> => {
  const words = viewer.t.kit.preferences;
  return sendPage(site, request, response, viewer, {
    view: 'preferences', title: words.title, status: 422, place: { room: 'account', isInside: true },
    model: { reading: modelOf(site, request, viewer, { ...given, timeZone: '', zoneError: words.zoneUnknown }) },
  });
};

/** A cookie that says one of three words, set when somebody asks for it; in an account the account keeps it. */
const takeLanguage = async (site: Site, request: Request, response: Response): Promise<void> => {
  const { services, base } = site;
  const language = fieldOf(request, 'language');
  if (isLanguage(language)) {
    const session = await services.sessions.sessionOf(request);
    if (session !== undefined && isUserSession(session)) await setPreferences(services, session.userId, { language });
    const secure = services.config.baseUrl.startsWith('https:');
    response.cookie(languageCookie, language, { httpOnly: true, sameSite: 'lax', secure, path: base === '' ? '/' : base, maxAge: yearMs });
  }
  seeOther(response, wayBack(base, fieldOf(request, 'back')));
};

/** A path of ours, and never the address of another site. */
const wayBack = (base: string, asked: string): string => {
  const home = `${base}/`;
  if (!asked.startsWith(home) || /^\/[/\\]|[\\\s]/.test(asked) || asked.length > 2000 || !URL.canParse(asked, 'http://placet.invalid')) return home;
  const { origin, pathname, searchParams } = new URL(asked, 'http://placet.invalid');
  searchParams.delete('lang');
  const query = searchParams.toString();
  return origin === 'http://placet.invalid' ? `${pathname}${query === '' ? '' : `?${query}`}` : home;
};
