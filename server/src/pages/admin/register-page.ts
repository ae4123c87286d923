// One page of a register, and the places before and after it. Never by counting rows off: the millionth page costs what the first does.
import type { StoreId } from '@placet/core';
import type { Services } from '../../compose.js';
import { listRegister, type RegisterEntry } from '../../consents/list-register.js';
import { parsePosition, positionText, type RegisterFilter, type RegisterPosition } from '../../consents/register-query.js';

export interface Asked { readonly before: string; readonly after: string }

export interface RegisterPage {
  /** Newest first. */
  readonly entries: readonly RegisterEntry[];
  readonly isFirst: boolean;
  /** Places as `before` and `after` take them; undefined where there is nothing more. */
  readonly newer: string | undefined;
  readonly older: string | undefined;
  /** When the look ended before the page was full: the time it reached, epoch ms. */
  readonly seenTo?: number | undefined;
}

export const rowsPerPage = 50;

/** A place that is none of this list's leads to its first page. */
export const readRegisterPage = async (services: Services, storeId: StoreId, filter: RegisterFilter, asked: Asked): Promise<RegisterPage> => {
  const after = parsePosition(filter, asked.after);
  const newer = after === undefined ? undefined : await readNewer(services, storeId, filter, after);
  return newer ?? readOlder(services, storeId, filter, parsePosition(filter, asked.before));
};

/** Undefined when less than a page is newer: then the first page shows it, and more. */
const readNewer = async (services: Services, storeId: StoreId, filter: RegisterFilter, after: RegisterPosition): Promise<RegisterPage | undefined> => {
  const { entries: found, seenTo } = await listRegister(services.database, services.keyring, storeId, { ...filter, after }, rowsPerPage + 1);
  if (found.length <= rowsPerPage && seenTo === undefined) return undefined;
  const entries = found.slice(0, rowsPerPage).reverse();
  const newer = found.length > rowsPerPage ? placeOf(filter, entries[0]) : seenTo === undefined ? undefined : positionText(filter, seenTo);
  const older = placeOf(filter, entries.at(-1)) ?? positionText(filter, { occurredAt: 0, ...after });
  return { entries, isFirst: false, newer, older, seenTo: seenTo?.occurredAt };
};

const readOlder = async (services: Services, storeId: StoreId, filter: RegisterFilter, before: RegisterPosition | undefined): Promise<RegisterPage> => {
  const { entries: found, seenTo } = await listRegister(services.database, services.keyring, storeId, { ...filter, before }, rowsPerPage + 1);
  const entries = found.slice(0, rowsPerPage);
  return {
    entries, isFirst: before === undefined,
    newer: before === undefined ? undefined : placeOf(filter, entries[0]) ?? positionText(filter, { occurredAt: 0, ...before }),
    older: found.length > rowsPerPage ? placeOf(filter, entries.at(-1)) : seenTo === undefined ? undefined : positionText(filter, seenTo),
    seenTo: seenTo?.occurredAt,
  };
};

const placeOf = (filter: RegisterFilter, entry: RegisterEntry | undefined): string | undefined =>
  entry === undefined ? undefined : positionText(filter, entry.record);

/** Links of a page's pager; `values` are the filter's, to go along. */
export const pagerModel = (path: string, values: Readonly<Record<string, string>>, { isFirst, newer, older, seenTo }: RegisterPage): object => {
  const link = (more: Readonly<Record<string, string>>): string => {
    const query = new URLSearchParams(Object.entries({ ...values, ...more }).filter(([, value]) => value !== '')).toString();
    return query === '' ? path : `${path}?${query}`;
  };
  return {
    shown: !isFirst || older !== undefined, newest: isFirst ? undefined : link({}), newer: newer === undefined ? undefined : link({ after: newer }),
    older: older === undefined ? undefined : link({ before: older }), isFurther: seenTo !== undefined,
  };
};
