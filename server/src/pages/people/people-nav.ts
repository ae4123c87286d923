// The three pages about people and access; each role sees those it may open.
import { isAllowed, type Permission } from '../../http/access.js';
import { principalOf, type OpenSession } from '../../http/sessions.js';
import type { Site } from '../site.js';
import type { Viewer } from '../viewer.js';

const pages = { account: undefined, people: 'own', audit: 'audit' } as const satisfies Record<string, Permission | undefined>;

export const peopleNav = ({ base }: Site, { t }: Viewer, session: OpenSession, current: keyof typeof pages): object[] =>
  (Object.keys(pages) as (keyof typeof pages)[])
    .filter((name) => { const permission = pages[name]; return permission === undefined || isAllowed(principalOf(session), permission); })
    .map(name => ({ text: t.people.nav[name], href: `${base}/admin/${name}`, isCurrent: name === current }));
