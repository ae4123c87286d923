// The access token of a store, in the four ways Shopify hands one out; some last an hour or a day and are made anew here, by one process at a time.
import { ConnectorFault, isObject, readJson, textAt, type ConnectorContext, type Json, type ShopAnswer } from '@placet/core';
import { adminOrigin } from './address.js';

/** `static`: lasts until it is revoked. `client_credentials`: asked for again whenever it runs out. `refresh`: traded in with a second token. */
export type TokenMode = 'static' | 'client_credentials' | 'refresh';

type Credentials = Readonly<Record<string, string>>;

export const tokenModeOf = (credentials: Credentials): TokenMode => {
  if (isFilled(credentials.refreshToken)) return 'refresh';
  return isFilled(credentials.clientId) && isFilled(credentials.clientSecret) ? 'client_credentials' : 'static';
};

export interface Tokens {
  /** One that is good for a few minutes at least. */
  current(): Promise<string>;
  /** Another one than `refused`, or undefined when this way of signing in knows no other. */
  renew(refused: string): Promise<string | undefined>;
}

/** A token that runs out while a request is under way is as good as none. */
const marginMs = 5 * 60_000;

export const tokensOf = (context: ConnectorContext): Tokens => {
  const { credentials, clock } = context;
  const goodFor = (held: Credentials): string | undefined => {
    const expiresAt = Number(held.accessTokenExpiresAt ?? Number.NaN);
    const isOver = Number.isFinite(expiresAt) && expiresAt - marginMs <= clock.now();
    return isFilled(held.accessToken) && !isOver ? held.accessToken : undefined;
  };
  const makeAnew = (refused: string | undefined): Promise<string> => credentials.alone(async () => {
    // Whoever was here before us may have made one already; a refresh token is traded in once.
    const held = credentials.read();
    const ready = goodFor(held);
    if (ready !== undefined && ready !== refused) return ready;
    const values = await askForToken(context, held);
    // Kept before it is used: with its first use Shopify forgets the tokens before it.
    await credentials.replace(values);
    return values.accessToken;
  });
  return {
    current: async () => {
      const held = credentials.read();
      if (tokenModeOf(held) !== 'static') return goodFor(held) ?? makeAnew(undefined);
      if (!isFilled(held.accessToken)) throw new ConnectorFault('credentials_refused', { detail: 'no_token' });
      return held.accessToken;
    },
    renew: async refused => tokenModeOf(credentials.read()) === 'static' ? undefined : makeAnew(refused),
  };
};

interface TokenValues extends Record<string, string> { accessToken: string }

/**
 * Asking twice does no harm: client credentials give another token, and since 2026-08-28 a refresh token may be traded in again until its replacement
 * was used, for answers that were lost.
 */
const askForToken = async (context: ConnectorContext, held: Credentials): Promise<TokenValues> => {
  const { clientId = '', clientSecret = '', refreshToken = '' } = held;
  const grant = tokenModeOf(held) === 'refresh' ? { grant_type: 'refresh_token', refresh_token: refreshToken } : { grant_type: 'client_credentials' };
  const answer = await context.http.send(() => ({
    method: 'POST', url: `${adminOrigin(context)}/admin/oauth/access_token`,
    headers: { 'content-type': 'application/json', accept: 'application/json' },
    body: JSON.stringify({ client_id: clientId, client_secret: clientSecret, ...grant }),
  }), { repeat: 'safe', responseBytesMax: 64 << 10 });
  return tokenValuesOf(readToken(answer), context.clock.now());
};

const readToken = (answer: ShopAnswer): Json => {
  const { status } = answer;
  if (status === 404) throw new ConnectorFault('misconfigured', { status, detail: 'no_such_shop' });
  if (status >= 400 && status < 500) throw new ConnectorFault('credentials_refused', { status, detail: 'token_refused' });
  if (status >= 500) throw new ConnectorFault('unreachable', { status });
  return readJson(answer);
};

const tokenValuesOf = (json: Json, now: number): TokenValues => {
  const accessToken = textAt(json, 'access_token');
  if (accessToken === undefined || !/^[\x21-\x7e]{1,500}$/.test(accessToken)) throw new ConnectorFault('bad_answer', { detail: 'token_answer' });
  const refreshToken = textAt(json, 'refresh_token');
  return {
    accessToken,
    ...untilOf('accessTokenExpiresAt', json, 'expires_in', now),
    ...refreshToken === undefined ? {} : { refreshToken },
    ...untilOf('refreshTokenExpiresAt', json, 'refresh_token_expires_in', now),
  };
};

const untilOf = (name: string, json: Json, field: string, now: number): Record<string, string> => {
  const seconds = isObject(json) ? Number(json[field] ?? Number.NaN) : Number.NaN;
  return Number.isFinite(seconds) && seconds > 0 ? { [name]: String(now + seconds * 1000) } : {};
};

const isFilled = (value: string | undefined): value is string => value !== undefined && value !== '';
