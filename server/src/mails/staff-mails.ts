// Letters to those who run Placet: the link they need is shown on the screen anyway, and written to them when there is a mail server.
import { nearestLocale, staffLocales } from '@placet/templates';
import type { OrganisationId } from '@placet/core';
import type { Services } from '../compose.js';
import { organisationKey } from './mail-keys.js';
import { queueMail } from './queue-mail.js';

interface StaffLetter {
  readonly organisationId: OrganisationId;
  readonly to: string;
  /** The language of whoever asked for it. */
  readonly language: string;
  /** As the reader calls it, for an invitation; absent for a link to somebody who has an account. */
  readonly role?: string;
  /** The code of the one-time link. */
  readonly code: string;
}

const linkLifeMs = 24 * 3_600_000;

/** True when a letter is on its way. It follows the link's own transaction: a letter that is lost in between is made good by the link on the screen. */
export const mailInvitation = async (
  { config, database, keyring, clock, mailer, work }: Pick<Services, 'config' | 'database' | 'keyring' | 'clock' | 'mailer' | 'work'>,
  { organisationId, to, language, role, code }: StaffLetter,
): Promise<boolean> => {
  if (mailer === undefined) return false;
  const [key, now] = [await organisationKey(database, keyring, organisationId), clock.now()];
  await database.write(tx => queueMail(tx, {
    ownerId: organisationId, key, subjectId: null, kind: role === undefined ? 'sign_in_link' : 'invitation', locale: nearestLocale(language, staffLocales), to,
    content: { url: `${config.baseUrl}/sign-in/${code}`, ...role === undefined ? {} : { role } }, reference: null, expiresAt: now + linkLifeMs, now,
  }));
  work.kick();
  return true;
};
