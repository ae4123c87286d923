// The second factor of one's own account: set up, look at, take away, and the recovery codes that come with it.
import type { Request, Response } from 'express';
import { formTokenFor, formTokenOf } from '../../http/form-check.js';
import type { UserSession } from '../../users/account.js';
import { isPasswordOf } from '../../users/own-password.js';
import { countRecoveryCodes, knownRecoveryCodes, readRecoveryCode, recoveryCodeCount } from '../../users/recovery-codes.js';
import { beginFactor, confirmFactor, isFactorRequired, remakeRecoveryCodes, removeFactor } from '../../users/second-factor.js';
import { factorStateOf, userOf, type UserRow } from '../../users/user.js';
import type { PageRow } from '../page-row.js';
import { sendNotFound, sendPage, type Frame, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { fieldModel } from './fields.js';
import { fieldOf, fieldsOf, seeOther, userForm, userPage } from './guard.js';
import { giveSession, seatOf } from './seat.js';
import { setUpModel } from './set-up-model.js';

const path = '/admin/account/second-factor';

export const secondFactorPages: readonly PageRow[] = [
  userPage(path, undefined, (...args) => sendFactor(...args)),
  userForm(`${path}/begin`, undefined, [], (...args) => takeBegin(...args)),
  userForm(`${path}/confirm`, undefined, ['factor_added'], (...args) => takeConfirm(...args)),
  userForm(`${path}/remove`, undefined, ['factor_removed'], (...args) => takeRemove(...args)),
  userForm(`${path}/codes`, undefined, ['recovery_codes_made'], (...args) => takeNewCodes(...args)),
  userForm(`${path}/codes.txt`, undefined, [], (...args) => sendCodesFile(...args)),
];

type Form = 'begin' | 'confirm' | 'remove' | 'codes';

/** What the account page says of it in a line. */
export const factorModel = async ({ services, base }: Site, viewer: Viewer, user: UserRow): Promise<object> => {
  const words = viewer.t.access.factor;
  const isOn = factorStateOf(user) === 'on';
  return {
    state: isOn ? words.on : words.off, since: user.factor_confirmed_at === null ? undefined : viewer.moment(user.factor_confirmed_at, 'UTC'),
    required: await isFactorRequired(services, user.organisation_id) ? words.required : undefined, href: `${base}${path}`, link: isOn ? words.manage : words.setUp,
  };
};

const sendFactor = async (
  site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession, problem?: { form: Form; text: string },
): Promise<void> => {
  const { services, base } = site;
  const { t } = viewer;
  const user = await services.database.read(sql => userOf(sql, session.organisationId, session.userId));
  if (user === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const words = t.access.factor;
  const state = factorStateOf(user);
  const problemOf = (form: Form): string | undefined => problem?.form === form ? problem.text : undefined;
  const password = (form: Form): object => ({ ...fieldModel(t, 'current', {}, problemOf(form) === undefined ? {} : { current: problemOf(form) ?? '' }), id: `password-${form}` });
  const isRequired = await isFactorRequired(services, session.organisationId);
  await sendPage(site, request, response, viewer, {
    view: 'second-factor', title: words.title, place: { room: 'account', isInside: true }, style: 'admin.css', scripts: ['copy.js'], status: problem === undefined ? 200 : 422,
    model: {
      path: `${base}${path}`, crumbs: [{ text: t.people.nav.account, href: `${base}/admin/account`, isHere: false }, { text: words.title, href: undefined, isHere: true }], token: formTokenOf(request), isOn: state === 'on', ...await factorModel(site, viewer, user),
      setUp: await setUpModel(site, viewer, session, problemOf('confirm')), begin: state === 'on' ? undefined : password('begin'),
      left: words.left(await services.database.read(sql => countRecoveryCodes(sql, user.id))), codes: password('codes'),
      remove: isRequired ? undefined : password('remove'), removed: request.query.removed === 'yes' && state === 'none' ? words.removed : undefined,
    },
  });
};

const takeBegin = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  if (await isPasswordOf(site.services, session, fieldOf(request, 'current'))) {
    await beginFactor(site.services, session);
    seeOther(response, `${site.base}${path}`);
  } else await sendFactor(site, request, response, viewer, session, { form: 'begin', text: viewer.t.access.factor.wrongPassword });
};

const takeConfirm = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const confirmed = await confirmFactor(site.services, session, fieldOf(request, 'code'), seatOf(request));
  if (confirmed === undefined) { await sendFactor(site, request, response, viewer, session, { form: 'confirm', text: viewer.t.access.factor.wrong }); return; }
  giveSession(site, response, confirmed.sessionCode);
  await sendCodes(site, request, response, viewer, { codes: confirmed.codes, token: formTokenFor(confirmed.sessionCode), next: '/admin/account', frame: 'paper' });
};

const takeRemove = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const { factor } = viewer.t.access;
  const outcome = await removeFactor(site.services, session, fieldOf(request, 'current'), seatOf(request));
  if (outcome === 'done') seeOther(response, `${site.base}${path}?removed=yes`);
  else await sendFactor(site, request, response, viewer, session, { form: 'remove', text: outcome === 'required' ? factor.cannotRemove : factor.wrongPassword });
};

const takeNewCodes = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const codes = await remakeRecoveryCodes(site.services, session, fieldOf(request, 'current'), seatOf(request));
  if (codes === undefined) await sendFactor(site, request, response, viewer, session, { form: 'codes', text: viewer.t.access.factor.wrongPassword });
  else await sendCodes(site, request, response, viewer, { codes, token: formTokenOf(request), next: '/admin/account', frame: 'house' });
};

interface CodesShown { readonly codes: readonly string[]; readonly token: string; readonly next: string; readonly frame: Frame }

/** The recovery codes, this once. In the middle of a sign-in the page has no way around the house yet. */
export const sendCodes = (site: Site, request: Request, response: Response, viewer: Viewer, { codes, token, next, frame }: CodesShown): Promise<void> =>
  sendPage(site, request, response, viewer, {
    view: 'recovery-codes', title: viewer.t.access.codes.title, frame, style: 'admin.css', ...frame === 'house' ? { place: { room: 'account', isInside: true } as const } : {},
    model: { codes, token, download: `${site.base}${path}/codes.txt`, done: `${site.base}${next}` },
  });

/** The codes that were just shown, as a file. They are not kept here, so the page sends them along; what is not one of the user's codes is left out. */
const sendCodesFile = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const { database, keyring } = site.services;
  const sent = fieldsOf(request, 'shown').slice(0, recoveryCodeCount).map(readRecoveryCode).filter(code => code !== undefined);
  const codes = await database.read(sql => knownRecoveryCodes(sql, keyring.signInKey, session.userId, sent));
  if (codes.length === 0) { await sendNotFound(site, request, response, viewer); return; }
  const lines = [viewer.t.access.codes.fileHead, new URL(site.services.config.baseUrl).host, '', ...codes];
  response.set('Cache-Control', 'no-store').attachment('placet-recovery-codes.txt').type('text/plain; charset=utf-8').send(`${lines.join('\r\n')}\r\n`);
};
