// One address people's browsers open, or send a form to. All are in page-table.ts; tests walk it, so that none is forgotten.
import type { RequestHandler } from 'express';
import type { Permission } from '../http/access.js';
import type { AuditAction } from '../users/audit-log.js';
import type { Site } from './site.js';

/**
 * Who is let in. `anyone`. `holder`: who was given the link. `half`: who has given the password and not yet the second factor. `session`: a signed-in
 * browser, also one that is nobody's by name. `user`: a signed-in user. `looker`: who may look at the store, which in a demo is everybody.
 */
export type Door = 'anyone' | 'holder' | 'half' | 'session' | 'user' | 'looker';

/**
 * How a form is known to be meant. `token`: by the token of the browser's session. `origin`: by the browser's word where it came from, where there is no
 * session yet. `shopper`: not at all, since it acts for whoever is at that browser.
 */
export type FormCheck = 'token' | 'origin' | 'shopper';

interface Row {
  readonly path: string;
  readonly door: Door;
  /** For doors that know a role; without it any role will do. */
  readonly permission?: Permission;
  readonly handlers: (site: Site) => readonly RequestHandler[];
  /** What the audit log says once it is done: of every form, and of pages that hand something out. */
  readonly audit?: readonly AuditAction[];
}

export type PageRow = Row & ({ readonly method: 'get' } | { readonly method: 'post'; readonly check: FormCheck; readonly audit: readonly AuditAction[] });

export const mountRows = (site: Site, rows: readonly PageRow[]): void => {
  for (const { method, path, handlers } of rows) site.app[method](path, ...handlers(site));
};
