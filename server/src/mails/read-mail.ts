// One letter as it was made, for whoever looks into the outbox.
import type { Services } from '../compose.js';
import { mailKey, openMail } from './mail-keys.js';
import { mailKinds } from './mail-kinds.js';
import { findMail, type MailRow } from './mail-row.js';

export interface ReadMail {
  readonly row: MailRow;
  /** Undefined when it is not made yet, not kept, or nobody can open it any more. */
  readonly letter: { readonly to: string; readonly subject: string; readonly text: string; readonly html: string } | undefined;
}

/**
 * A link that acts for the person is left out, so that nobody here confirms in their name. Only a letter that could not be sent shows it, and only with
 * `showsLinks`, because somebody has to hand it on.
 */
export const readMail = async (
  { database, keyring }: Pick<Services, 'database' | 'keyring'>, ownerId: string, id: string, showsLinks: boolean,
): Promise<ReadMail | undefined> => {
  const row = await database.read(sql => findMail(sql, ownerId, id));
  if (row === undefined) return undefined;
  const key = row.sealed === null || mailKinds[row.kind].isSecret ? undefined : await mailKey(database, keyring, row);
  if (key === undefined || row.sealed === null) return { row, letter: undefined };
  const { to, made } = openMail(key, row.id, row.sealed);
  if (made === undefined) return { row, letter: undefined };
  const shown = showsLinks && row.state === 'shown' ? made : { ...made, text: withoutCodes(made.text), html: withoutCodes(made.html) };
  return { row, letter: { to, ...shown } };
};

/** The code at the end of a confirmation's link (`adapters/links.ts`). */
const withoutCodes = (text: string): string => text.replace(/(\/c\/[0-9a-z]{26}\.[0-9a-z]{26}\.)[\w-]{32}/g, '$1…');
