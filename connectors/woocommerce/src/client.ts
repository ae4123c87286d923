// The way to one WooCommerce: requests as the package builds them, sent by the house's own client, answers read strictly.
import { ConnectorFault, readJson, toHex, type ConnectorContext, type Json, type ShopSendOptions } from '@placet/core';
import { faultOf, readWoo } from './faults.js';
import { packageRequest, type SignIn, type WooCall } from './package-request.js';

export interface WooAnswer {
  readonly json: Json;
  /** X-WP-Total and X-WP-TotalPages, where they were sent. */
  readonly total: number | null;
  readonly pages: number | null;
}

export interface WooClient {
  /** Without a slash at the end. */
  readonly siteUrl: string;
  /** A POST that makes something anew is sent once; everything else states what shall be, and is tried again. */
  call(call: WooCall & Partial<Pick<ShopSendOptions, 'repeat'>> & { readonly signIn?: SignIn }): Promise<WooAnswer>;
  /** `GET /wp-json/`, as anybody sees it: what the site is and which namespaces it has. */
  index(): Promise<Json>;
  /** True when something of this address answers, whatever it says; null when that cannot be found out from here. */
  answers(url: string): Promise<boolean | null>;
}

export const wooClient = (context: ConnectorContext): WooClient => {
  const { http, random } = context;
  const siteUrl = siteUrlOf(context.storeUrl);
  // Caches of hosts keep what a GET answered, in spite of the header.
  const fresh = (): Readonly<Record<string, string>> => ({ _: toHex(random.bytes(6)) });

  return {
    siteUrl,

    call: async ({ repeat, signIn = siteUrl.startsWith('https:') ? 'basic' : 'oauth', ...call }) => {
      const make = () => packageRequest(context, siteUrl, credentialsOf(context), signIn, call.method === 'GET' ? { ...call, query: { ...call.query, ...fresh() } } : call);
      const answer = await http.send(make, { repeat: repeat ?? (call.method === 'POST' ? 'never' : 'safe'), isFinal: ({ status }) => status === 501 });
      return { json: readWoo(answer), total: countOf(answer.headers['x-wp-total']), pages: countOf(answer.headers['x-wp-totalpages']) };
    },

    index: async () => {
      const answer = await http.send(() => ({
        method: 'GET', url: `${siteUrl}/wp-json/?_=${fresh()._ ?? ''}&_fields=name,description,url,home,timezone_string,gmt_offset,namespaces`,
        headers: { accept: 'application/json', 'cache-control': 'no-cache' },
      }), { repeat: 'safe' });
      if (answer.status >= 200 && answer.status < 300) return readJson(answer);
      throw faultOf(answer);
    },

    answers: async (url) => {
      try {
        const { status } = await http.send(() => ({ method: 'HEAD', url }), { repeat: 'safe' });
        return status < 500;
      } catch (error) {
        if (!(error instanceof ConnectorFault)) throw error;
        return error.kind === 'misconfigured' ? null : false;
      }
    },
  };
};

const countOf = (text: string | undefined): number | null => text !== undefined && /^\d{1,12}$/.test(text) ? Number(text) : null;

/** The address as WordPress writes it into what it signs: lower case, no standard port, no slash at the end. */
const siteUrlOf = (storeUrl: string): string => {
  if (!URL.canParse(storeUrl)) throw new ConnectorFault('misconfigured', { detail: 'bad_url' });
  const { protocol, origin, pathname, username, password } = new URL(storeUrl);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') throw new ConnectorFault('misconfigured', { detail: 'bad_url' });
  return `${origin}${pathname.replace(/\/+$/, '')}`;
};

const credentialsOf = ({ credentials }: ConnectorContext): { consumerKey: string; consumerSecret: string } => {
  const { consumerKey, consumerSecret } = credentials.read();
  if (consumerKey === undefined || consumerSecret === undefined) throw new ConnectorFault('misconfigured', { detail: 'credentials' });
  return { consumerKey, consumerSecret };
};
