// The second half of a sign-in: the code of the app, or, where everyone needs a second factor, setting one up. A half-finished sign-in opens nothing else.
import type { Request, RequestHandler, Response } from 'express';
import { formTokenFor, formTokenOf, isFormToken } from '../http/form-check.js';
import { halfCookie, type OpenSession } from '../http/sessions.js';
import { confirmFactor, finishSignIn } from '../users/second-factor.js';
import { factorStateOf, userOf } from '../users/user.js';
import type { UserSession } from '../users/account.js';
import { perMinute } from './limits.js';
import type { PageRow } from './page-row.js';
import { codeField } from './people/fields.js';
import { fieldOf, formBody, fromHere, seeOther, sendUntrusted } from './people/guard.js';
import { sendCodes } from './people/second-factor-pages.js';
import { giveSession, seatOf, takeHalf } from './people/seat.js';
import { setUpModel } from './people/set-up-model.js';
import { page, sendPage, type Site } from './site.js';
import type { Viewer } from './viewer.js';

type Half = OpenSession & UserSession;
type HalfHandler = (site: Site, request: Request, response: Response, viewer: Viewer, half: Half) => Promise<void>;

const path = '/sign-in/second-factor';

export const signInFactorPages: readonly PageRow[] = [
  { method: 'get', path, door: 'half', handlers: site => [perMinute(site, 20), look(site, (...args) => sendWhatIsNeeded(...args))] },
  { method: 'post', path, door: 'half', check: 'token', audit: ['signed_in', 'factor_failed', 'recovery_code_used'], handlers: site => take(site, (...args) => takeCode(...args)) },
  { method: 'post', path: `${path}/set-up`, door: 'half', check: 'token', audit: ['factor_added'], handlers: site => take(site, (...args) => takeSetUp(...args)) },
];

const withHalf = (site: Site, handle: HalfHandler) => async (request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const half = await site.services.sessions.halfOf(request);
  if (half === undefined) seeOther(response, `${site.base}/sign-in`);
  else await handle(site, request, response, viewer, half);
};

const look = (site: Site, handle: HalfHandler): RequestHandler => page(site, withHalf(site, handle));

const take = (site: Site, handle: HalfHandler): RequestHandler[] => [
  perMinute(site, 10), formBody, page(site, fromHere(site, withHalf(site, async (_site, request, response, viewer, half) => {
    await (isFormToken(request, fieldOf(request, 'token'), halfCookie) ? handle(site, request, response, viewer, half) : sendUntrusted(site, request, response, viewer));
  }))),
];

const sendWhatIsNeeded: HalfHandler = async (site, request, response, viewer, half) => {
  const user = await site.services.database.read(sql => userOf(sql, half.organisationId, half.userId));
  await (user !== undefined && factorStateOf(user) === 'on' ? sendCode(site, request, response, viewer) : sendSetUp(site, request, response, viewer, half));
};

const sendCode = (site: Site, request: Request, response: Response, viewer: Viewer, isWrong = false): Promise<void> => {
  const words = viewer.t.access.signIn;
  return sendPage(site, request, response, viewer, {
    view: 'people-form', title: words.title, frame: 'paper', status: isWrong ? 401 : 200, scripts: ['copy.js'],
    model: {
      heading: words.title, sentences: [words.what], summary: isWrong ? words.wrong : undefined, token: formTokenOf(request, halfCookie),
      fields: [codeField(words.field)], button: words.button, action: `${site.base}${path}`, later: { text: words.back, href: `${site.base}/sign-in` },
      help: words.lost, command: words.command,
    },
  });
};

const takeCode: HalfHandler = async (site, request, response, viewer, half) => {
  const code = await finishSignIn(site.services, half, fieldOf(request, 'code'), seatOf(request));
  if (code === undefined) { await sendCode(site, request, response, viewer, true); return; }
  takeHalf(site, response);
  giveSession(site, response, code);
  seeOther(response, `${site.base}/`);
};

const sendSetUp = async (site: Site, request: Request, response: Response, viewer: Viewer, half: Half, problem?: string): Promise<void> => {
  const words = viewer.t.access.signIn;
  const setUp = await setUpModel(site, viewer, half, problem);
  if (setUp === undefined) { seeOther(response, `${site.base}/sign-in`); return; }
  await sendPage(site, request, response, viewer, {
    view: 'sign-in-set-up', title: words.setUpTitle, frame: 'paper', style: 'admin.css', scripts: ['copy.js'], status: problem === undefined ? 200 : 422,
    model: { heading: words.setUpTitle, what: words.setUpWhat, setUp, token: formTokenOf(request, halfCookie), action: `${site.base}${path}/set-up` },
  });
};

const takeSetUp: HalfHandler = async (site, request, response, viewer, half) => {
  const confirmed = await confirmFactor(site.services, half, fieldOf(request, 'code'), seatOf(request));
  if (confirmed === undefined) { await sendSetUp(site, request, response, viewer, half, viewer.t.access.factor.wrong); return; }
  takeHalf(site, response);
  giveSession(site, response, confirmed.sessionCode);
  await sendCodes(site, request, response, viewer, { codes: confirmed.codes, token: formTokenFor(confirmed.sessionCode), next: '/', frame: 'paper' });
};
