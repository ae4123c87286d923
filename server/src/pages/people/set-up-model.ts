// What the page shows on which a second factor is set up, in the house and in the middle of a sign-in.
import type { UserSession } from '../../users/account.js';
import { begunFactor } from '../../users/second-factor.js';
import { keyUri, secretText } from '../../users/totp.js';
import type { Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { codeField } from './fields.js';
import { qrSvg } from './qr-code.js';

/** Undefined when nothing is being set up. */
export const setUpModel = async ({ services }: Site, { t }: Viewer, session: UserSession, problem?: string): Promise<object | undefined> => {
  const begun = await begunFactor(services, session);
  if (begun === undefined) return undefined;
  const words = t.access.factor;
  const issuer = `Placet ${new URL(services.config.baseUrl).hostname}`;
  const field = codeField(words.code, words.codeHint, problem);
  return { qr: qrSvg(keyUri(begun.secret, begun.email, issuer), words.qr), key: secretText(begun.secret), field };
};
