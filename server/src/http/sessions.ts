// Sign-in by a one-time link, and the session a browser gets for it. Passwords, users and second factors come with the admin's people.
import { timingSafeEqual } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { makeId, type OrganisationId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Database } from '../storage/open-database.js';
import type { Principal, Role } from './access.js';
import { hashSecret } from './authenticate.js';

export const sessionCookie = 'placet_session';

const linkLifeMs = 24 * 3_600_000;
export const sessionLifeMs = 12 * 3_600_000;

export class SessionKeeper {
  constructor(private readonly database: Database, private readonly now: () => number) {}

  /** A code for `/sign-in/<code>`, good once and for a day. */
  makeLink(organisationId: OrganisationId, role: Role): Promise<string> {
    return this.make('link', organisationId, role, linkLifeMs);
  }

  /** Uses a link up and answers with a session code for the cookie, or undefined. */
  async redeem(code: string): Promise<string | undefined> {
    const link = await this.find('link', code);
    if (link === undefined) return undefined;
    const used = await this.database.write(({ sql }) => sql.run('UPDATE sessions SET used_at = ? WHERE id = ? AND used_at IS NULL', [this.now(), link.id]));
    return used === 1 ? this.make('session', link.organisationId, link.role, sessionLifeMs) : undefined;
  }

  /** Whether the link could still be redeemed; changes nothing (link scanners look too). */
  async isOpen(code: string): Promise<boolean> {
    return await this.find('link', code) !== undefined;
  }

  async principalOf(request: IncomingMessage): Promise<Principal | undefined> {
    const code = cookieOf(request, sessionCookie);
    const session = code === undefined ? undefined : await this.find('session', code);
    // A cookie rides along with requests other sites provoke, so it may only look; what changes things comes by form with a check, or by token.
    return session === undefined || (request.method !== 'GET' && request.method !== 'HEAD')
      ? undefined
      : { kind: 'session', id: session.id, organisationId: session.organisationId, storeScope: null, role: session.role };
  }

  /** Ends the browser's session on the server too, should somebody have kept the cookie. */
  async end(request: IncomingMessage): Promise<void> {
    const code = cookieOf(request, sessionCookie);
    const session = code === undefined ? undefined : await this.find('session', code);
    if (session === undefined) return;
    await this.database.write(({ sql }) => sql.run('UPDATE sessions SET used_at = ? WHERE id = ? AND used_at IS NULL', [this.now(), session.id]));
  }

  private async make(kind: 'link' | 'session', organisationId: OrganisationId, role: Role, lifeMs: number): Promise<string> {
    const id = makeId('session', this.now(), randomBytes(10));
    const secret = randomBytes(32).toString('base64url');
    await this.database.write(({ transaction }) => this.database.models.sessions.create({
      id, organisationId, role, kind, secretHash: hashSecret(secret), createdAt: this.now(), expiresAt: this.now() + lifeMs, usedAt: null,
    }, { transaction }));
    return `${id.slice('ses_'.length)}.${secret}`;
  }

  private async find(kind: 'link' | 'session', code: string): Promise<{ id: string; organisationId: OrganisationId; role: Role } | undefined> {
    const [, id, secret] = /^([0-9a-z]{26})\.([A-Za-z0-9_-]{43})$/.exec(code) ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const row = await this.database.models.sessions.findByPk(`ses_${id}`);
    if (row?.kind !== kind || row.usedAt !== null || row.expiresAt <= this.now() || !timingSafeEqual(row.secretHash, hashSecret(secret))) return undefined;
    return { id: row.id, organisationId: row.organisationId as OrganisationId, role: row.role as Role };
  }
}

const cookieOf = (request: IncomingMessage, name: string): string | undefined =>
  request.headers.cookie?.split(';').map(part => part.trim()).find(part => part.startsWith(`${name}=`))?.slice(name.length + 1);
