// From the Authorization header to a principal. Tokens are `plc_<id>_<secret>`; only a hash of the secret is kept.
import { createHash, timingSafeEqual } from 'node:crypto';
import type { OrganisationId, StoreId } from '@placet/core';
import type { Token } from '../storage/models/index.js';
import type { Database } from '../storage/open-database.js';
import type { Principal, Role } from './access.js';

export const hashSecret = (secret: string): Buffer => createHash('sha256').update(`placet secret ${secret}`).digest();

const pattern = /^Bearer plc_([0-9a-z]{26})_([A-Za-z0-9_-]{43})$/;

interface Remembered { readonly principal: Principal; readonly secretHash: Buffer; readonly until: number }

const rememberMs = 5000;
const rememberedMax = 10_000;

/** Looks tokens up, remembering each for five seconds: so long may a revoked one still work in other processes. */
export class TokenAuthenticator {
  private readonly remembered = new Map<string, Remembered>();

  constructor(private readonly database: Database) {}

  async authenticate(header: string | undefined, now: number): Promise<Principal | undefined> {
    const [, id, secret] = pattern.exec(header ?? '') ?? [];
    if (id === undefined || secret === undefined) return undefined;
    const known = this.remembered.get(id);
    const found = known !== undefined && known.until > now ? known : await this.load(id, now);
    return found !== undefined && timingSafeEqual(found.secretHash, hashSecret(secret)) ? found.principal : undefined;
  }

  forget(tokenId: string): void {
    this.remembered.delete(tokenId.replace(/^tok_/, ''));
  }

  private async load(id: string, now: number): Promise<Remembered | undefined> {
    const token = await this.database.models.tokens.findByPk(`tok_${id}`);
    if (token === null || token.revokedAt !== null || (token.expiresAt !== null && token.expiresAt <= now)) return undefined;
    if (this.remembered.size >= rememberedMax) this.remembered.clear();
    const found = { principal: principalOf(token), secretHash: token.secretHash, until: Math.min(now + rememberMs, token.expiresAt ?? Infinity) };
    this.remembered.set(id, found);
    return found;
  }
}

const principalOf = (token: Token): Principal => ({
  kind: 'token', id: token.id, organisationId: token.organisationId as OrganisationId,
  storeScope: token.storeScope as StoreId | null, role: token.role as Role,
});
