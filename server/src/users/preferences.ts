// How pages are written for a user: in which language and in whose time. Null where the user leaves it to the browser and to the store.
import type { UserId } from '@placet/core';
import type { Services } from '../compose.js';

export interface Preferences { readonly language: string | null; readonly timeZone: string | null }

type Ports = Pick<Services, 'database'>;

export const readPreferences = async ({ database }: Ports, userId: UserId): Promise<Preferences | undefined> => {
  const [row] = await database.read(sql => sql.all<{ language: string | null; time_zone: string | null }>('SELECT language, time_zone FROM users WHERE id = ?', [userId]));
  return row === undefined ? undefined : { language: row.language, timeZone: row.time_zone };
};

/** Changes those that are given. It is nobody else's business, so the audit log says nothing of it. */
export const setPreferences = ({ database }: Ports, userId: UserId, { language, timeZone }: Partial<Preferences>): Promise<void> =>
  database.write(async ({ sql }) => {
    if (language !== undefined) await sql.run('UPDATE users SET language = ? WHERE id = ?', [language, userId]);
    if (timeZone !== undefined) await sql.run('UPDATE users SET time_zone = ? WHERE id = ?', [timeZone, userId]);
  });

const named = /^[A-Za-z]+(?:[/_+-][A-Za-z0-9]+)*$/;

/** The zone of an IANA name, or undefined. Offsets such as `+01:00` are no zones: they know no summer. */
export const knownZone = (name: string): string | undefined => {
  if (name.length > 60 || !named.test(name)) return undefined;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone === '' ? undefined : name;
  } catch {
    return undefined;
  }
};

/** Every zone to choose from, by part of the world; `UTC` stands alone. */
export const zonesByRegion = (): ReadonlyMap<string, readonly string[]> => {
  const regions = new Map<string, string[]>([['UTC', ['UTC']]]);
  for (const zone of Intl.supportedValuesOf('timeZone')) {
    const region = zone.split('/', 1)[0] ?? '';
    if (!zone.includes('/') || region === 'Etc') continue;
    const known = regions.get(region);
    if (known === undefined) regions.set(region, [zone]);
    else known.push(zone);
  }
  return regions;
};
