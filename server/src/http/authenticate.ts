// From the Authorization header to a principal. Tokens are `plc_<id>_<secret>`; only a hash of the secret is kept.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { OrganisationId, StoreId } from '@placet/core';
import type { Token } from '../storage/models/index.js';
import type { Database } from '../storage/open-database.js';
import type { Principal, Role } from './access.js';

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(`placet secret ${secret}`).digest();

const pattern = /^Bearer plc_([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/;

interface Remembered {
  readonly principal: Principal;
  readonly secretHash: Buffer;
  readonly expiresAt: number;
  readonly until: number;
  /** When its last use was written down. */
  notedAt: number;
}

const rememberMs = 5000;
const rememberedMax = 10_000;
/** How exactly "last used" is kept: not every request is worth a write. */
const noteEveryMs = 60_000;

/** A token that was right until it expired: whoever has it is told so. */
export class ExpiredToken {
  constructor(readonly at: number) {}
}

/** Looks tokens up, remembering each for five seconds: so long may a revoked one still work in other processes. */
export class TokenAuthenticator {
  private readonly remembered = new Map<string, Remembered>();
  private readonly notes = new Set<Promise<void>>();

  constructor(private readonly database: Database, private readonly onNoteFailed: (error: unknown) => void = () => undefined) {}

  async authenticate(header: string | undefined, now: number): Promise<Principal | ExpiredToken | undefined> {
    const [, id, secret] = pattern.exec(header ?? '') ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const known = this.remembered.get(id);
    const found = known !== undefined && known.until > now ? known : await this.load(id, now);
    if (found === undefined || !timingSafeEqual(found.secretHash, hashSecret(secret))) return undefined;
    if (found.expiresAt <= now) return new ExpiredToken(found.expiresAt);
    if (now - found.notedAt >= noteEveryMs) this.noteUse(found, now);
    return found.principal;
  }

  forget(tokenId: string): void {
    this.remembered.delete(tokenId.replace(/^tok_/, ''));
  }

  /** Waits for what is still being written down; before the database is closed. */
  async settle(): Promise<void> {
    await Promise.all(this.notes);
  }

  private async load(id: string, now: number): Promise<Remembered | undefined> {
    const token = await this.database.models.tokens.findByPk(`tok_${id}`);
    if (token === null || token.revokedAt !== null) return undefined;
    if (this.remembered.size >= rememberedMax) this.remembered.clear();
    const found = {
      principal: principalOf(token), secretHash: token.secretHash, expiresAt: token.expiresAt ?? Infinity, until: now + rememberMs,
      notedAt: token.lastUsedAt ?? -Infinity,
    };
    this.remembered.set(id, found);
    return found;
  }

  /** No request waits for this: that a token was used is worth less than the answer. */
  private noteUse(found: Remembered, now: number): void {
    found.notedAt = now;
    const note = this.database.write(({ sql }) => sql.run('UPDATE tokens SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)',
      [now, found.principal.id, now - noteEveryMs])).then(() => undefined, this.onNoteFailed).finally(() => { this.notes.delete(note); });
    this.notes.add(note);
  }
}

const principalOf = (token: Token): Principal => ({
  kind: 'token', id: token.id, organisationId: token.organisationId as OrganisationId,
  storeScope: token.storeScope as StoreId | null, role: token.role as Role,
});
