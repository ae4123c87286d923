// How an app comes by its tokens: the grants of the token endpoint, with tokens that run out and refresh tokens that are traded in.
import type { Clock } from '@placet/core';
import { jsonReply, type ShopCall, type ShopReply } from '../shop-server.js';

export interface AppKeys { readonly clientId: string; readonly clientSecret: string }

interface AccessToken {
  readonly scopes: readonly string[];
  readonly expiresAt: number | null;
  /** The refresh token it was traded in for, which is forgotten with the first use. */
  readonly replaces?: string | undefined;
}
interface RefreshToken { readonly expiresAt: number; readonly replaces?: string | undefined }

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
const refreshDays = 90;
const offline = 'urn:shopify:params:oauth:token-type:offline-access-token';
const exchange = 'urn:ietf:params:oauth:grant-type:token-exchange';

export class OAuth {
  /** Requests for a token that were answered with one. */
  granted = 0;
  private readonly access = new Map<string, AccessToken>();
  private readonly refresh = new Map<string, RefreshToken>();
  private readonly codes = new Set<string>();
  private made = 0;

  constructor(private readonly clock: Clock, private readonly app: AppKeys, private readonly scopes: readonly string[]) {}

  /** A token that lasts until it is revoked. */
  issue(scopes: readonly string[] = this.scopes): string {
    return this.make({ scopes, expiresAt: null });
  }

  /** Both tokens of an installation whose access token lasts an hour. */
  issueExpiring(replaces?: string): { readonly accessToken: string; readonly refreshToken: string } {
    const accessToken = this.make({ scopes: this.scopes, expiresAt: this.clock.now() + hourMs, replaces });
    const refreshToken = `shprt_${this.next()}`;
    this.refresh.set(refreshToken, { expiresAt: this.clock.now() + refreshDays * dayMs, replaces });
    return { accessToken, refreshToken };
  }

  issueCode(): string {
    const code = `code${this.next()}`;
    this.codes.add(code);
    return code;
  }

  revoke(token: string): void {
    this.access.delete(token);
  }

  /** The scopes of a token that is good, or undefined. */
  use(token: string | undefined): readonly string[] | undefined {
    const held = token === undefined ? undefined : this.access.get(token);
    if (held === undefined || (held.expiresAt !== null && held.expiresAt <= this.clock.now())) return undefined;
    if (held.replaces !== undefined) this.refresh.delete(held.replaces);
    return held.scopes;
  }

  answer({ body }: ShopCall): ShopReply {
    const asked = fieldsOf(body.toString());
    if (asked.client_id !== this.app.clientId || asked.client_secret !== this.app.clientSecret) return refused('invalid_client');
    const reply = this.grant(asked);
    if (reply.status === 200) this.granted++;
    return reply;
  }

  private grant(asked: Readonly<Record<string, string>>): ShopReply {
    if (asked.grant_type === 'client_credentials') return this.answered(this.make({ scopes: this.scopes, expiresAt: this.clock.now() + dayMs }), { expires_in: 86_399 });
    if (asked.grant_type === 'refresh_token') return this.tradeIn(asked.refresh_token ?? '');
    if (asked.grant_type === exchange && asked.subject_token_type === offline) {
      const old = this.access.get(asked.subject_token ?? '');
      if (old?.expiresAt !== null) return refused('invalid_subject_token');
      this.revoke(asked.subject_token ?? '');
      return this.installed();
    }
    if (asked.grant_type === undefined && this.codes.delete(asked.code ?? '')) return asked.expiring === '1' ? this.installed() : this.answered(this.issue(), {});
    return refused(asked.grant_type === undefined ? 'invalid_request' : 'unsupported_grant_type');
  }

  /** Good again and again until what it was traded in for is used: an answer may have been lost. */
  private tradeIn(refreshToken: string): ShopReply {
    const held = this.refresh.get(refreshToken);
    if (held === undefined || held.expiresAt <= this.clock.now()) return refused('invalid_grant');
    if (held.replaces !== undefined) this.refresh.delete(held.replaces);
    return this.installed(refreshToken);
  }

  private installed(replaces?: string): ShopReply {
    const { accessToken, refreshToken } = this.issueExpiring(replaces);
    return this.answered(accessToken, { expires_in: 3600, refresh_token: refreshToken, refresh_token_expires_in: 7_776_000 });
  }

  private answered(accessToken: string, more: object): ShopReply {
    return jsonReply(200, { access_token: accessToken, scope: this.scopes.join(','), ...more });
  }

  private make(token: AccessToken): string {
    const name = `shpat_${this.next()}`;
    this.access.set(name, token);
    return name;
  }

  private next(): string {
    return (++this.made).toString(16).padStart(32, '0');
  }
}

const refused = (error: string): ShopReply => jsonReply(400, { error, error_description: 'The request was refused.' });

const fieldsOf = (text: string): Readonly<Record<string, string>> => {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? Object.fromEntries(Object.entries(json).map(([name, value]) => [name, String(value)])) : {};
  } catch {
    return {};
  }
};
