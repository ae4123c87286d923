// One-time links and the sessions browsers get: by a link, or by a user's e-mail and password (server/src/users).
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { makeId, type OrganisationId, type UserId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import type { Principal, Role } from './access.js';
import { hashSecret } from './authenticate.js';

export const sessionCookie = 'placet_session';

const linkLifeMs = 24 * 3_600_000;
export const sessionLifeMs = 12 * 3_600_000;
/** How long one has for the second factor after the password. */
export const halfLifeMs = 10 * 60_000;
/** The browser's half of a sign-in that waits for the second factor; good for nothing else. */
export const halfCookie = 'placet_sign_in';
/** How exactly "last seen" is kept: not every look is worth a write. */
const seenEveryMs = 5 * 60_000;

const lifeMs = { link: linkLifeMs, session: sessionLifeMs, half: halfLifeMs } as const;
type Kind = keyof typeof lifeMs;

/** Whose a link or session is; `userId` is null for those made on the server, which belong to nobody by name. */
export interface Holder {
  readonly organisationId: OrganisationId;
  readonly role: Role;
  readonly userId: UserId | null;
}

export interface OpenSession extends Holder { readonly id: string }

export class SessionKeeper {
  constructor(private readonly database: Database, private readonly now: () => number) {}

  /** A code for `/sign-in/<code>`, good once and for a day. */
  makeLink(organisationId: OrganisationId, role: Role): Promise<string> {
    return this.database.write(({ sql }) => this.make(sql, 'link', { organisationId, role, userId: null }, null));
  }

  /** A link with which this user sets a password. */
  makeUserLink(sql: Sql, holder: Holder & { readonly userId: UserId }): Promise<string> {
    return this.make(sql, 'link', holder, null);
  }

  /** Uses a link up that is nobody's and answers with a session code for the cookie, or undefined. */
  async redeem(code: string, browser: string | null = null): Promise<string | undefined> {
    const link = await this.findLink(code);
    if (link?.userId !== null) return undefined;
    return this.database.write(async ({ sql }) => await this.end(sql, link.id) ? this.start(sql, link, browser) : undefined);
  }

  /** The link, while it can still be used; changes nothing (link scanners look too). */
  findLink(code: string): Promise<OpenSession | undefined> {
    return this.find('link', code);
  }

  /** A new session; answers with the code for the cookie. */
  start(sql: Sql, holder: Holder, browser: string | null): Promise<string> {
    return this.make(sql, 'session', holder, browser);
  }

  /** A sign-in that got as far as the password; answers with the code for its own cookie. */
  startHalf(sql: Sql, holder: Holder & { readonly userId: UserId }, browser: string | null): Promise<string> {
    return this.make(sql, 'half', holder, browser);
  }

  /** The half-finished sign-in of a request: it opens nothing but the page that asks for the second factor. */
  async halfOf(request: IncomingMessage): Promise<(OpenSession & { readonly userId: UserId }) | undefined> {
    const code = sessionCodeOf(request, halfCookie);
    const half = code === undefined ? undefined : await this.find('half', code);
    return half?.userId == null ? undefined : { ...half, userId: half.userId };
  }

  /** Uses a link up or ends a session; false when that was done before, so that of two at once one wins. */
  async end(sql: Sql, id: string): Promise<boolean> {
    return await sql.run('UPDATE sessions SET used_at = ? WHERE id = ? AND used_at IS NULL', [this.now(), id]) === 1;
  }

  /** Ends all sessions and links of a user, but for the one to keep. */
  endAllOf(sql: Sql, userId: UserId, keep = ''): Promise<number> {
    return sql.run('UPDATE sessions SET used_at = ? WHERE user_id = ? AND used_at IS NULL AND id <> ?', [this.now(), userId, keep]);
  }

  /** The session of a request, whatever its method: what changes things must check the form's token as well. */
  async sessionOf(request: IncomingMessage): Promise<OpenSession | undefined> {
    const code = sessionCodeOf(request);
    return code === undefined ? undefined : this.find('session', code);
  }

  async principalOf(request: IncomingMessage): Promise<Principal | undefined> {
    // A cookie rides along with requests other sites provoke, so it may only look; what changes things comes by form with a check, or by token.
    if (request.method !== 'GET' && request.method !== 'HEAD') return undefined;
    const session = await this.sessionOf(request);
    return session === undefined ? undefined : principalOf(session);
  }

  private async make(sql: Sql, kind: Kind, { organisationId, role, userId }: Holder, browser: string | null): Promise<string> {
    const [now, secret] = [this.now(), randomBytes(32).toString('base64url')];
    const id = makeId('session', now, randomBytes(10));
    await sql.run(`INSERT INTO sessions (id, organisation_id, role, kind, secret_hash, created_at, expires_at, used_at, user_id, last_seen_at, browser)
      VALUES (?, ?, ?, ?, ?, ?, ?, NULL, ?, ?, ?)`,
    [id, organisationId, role, kind, hashSecret(secret), now, now + lifeMs[kind], userId, kind === 'session' ? now : null, browser]);
    return `${id.slice('ses_'.length)}.${secret}`;
  }

  private async find(kind: Kind, code: string): Promise<OpenSession | undefined> {
    const [, id, secret] = /^([0-9a-z]{26})\.([A-Za-z0-9_-]{43})$/.exec(code) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const row = await this.database.models.sessions.findByPk(`ses_${id}`);
    if (row?.kind !== kind || row.usedAt !== null || row.expiresAt <= this.now() || !timingSafeEqual(row.secretHash, hashSecret(secret))) return undefined;
    const role = row.userId === null ? row.role : await this.roleOf(row.userId);
    if (role === undefined) return undefined;
    if (kind === 'session') await this.noteSeen(row.id, row.lastSeenAt);
    return { id: row.id, organisationId: row.organisationId as OrganisationId, role: role as Role, userId: row.userId as UserId | null };
  }

  /** The role a user has now, whatever it was at sign-in; a disabled one has none. */
  private async roleOf(userId: string): Promise<string | undefined> {
    const user = await this.database.models.users.findByPk(userId);
    return user === null || user.disabledAt !== null ? undefined : user.role;
  }

  private async noteSeen(id: string, lastSeenAt: number | null): Promise<void> {
    const now = this.now();
    if (lastSeenAt !== null && now - lastSeenAt < seenEveryMs) return;
    await this.database.write(({ sql }) => sql.run('UPDATE sessions SET last_seen_at = ? WHERE id = ?', [now, id]));
  }
}

export const principalOf = ({ id, organisationId, role, userId }: OpenSession): Principal =>
  ({ kind: 'session', id, organisationId, storeScope: null, role, ...userId === null ? {} : { userId } });

export const sessionCodeOf = (request: Pick<IncomingMessage, 'headers'>, cookie = sessionCookie): string | undefined =>
  request.headers.cookie?.split(';').map(part => part.trim()).find(part => part.startsWith(`${cookie}=`))?.slice(cookie.length + 1);
