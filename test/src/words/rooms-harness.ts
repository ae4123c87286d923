// What a signed-in browser does in the rooms of policies and sections, without one.
import { formTokenOf, type Role } from '@placet/server';
import type { House, Shop } from '../api/harness.js';

export interface Shown { readonly status: number; readonly text: string; readonly location: string | null; readonly cookies: readonly string[] }

export interface Seat {
  /** A page under the store, as somebody reads it in English. */
  look(path: string, headers?: Readonly<Record<string, string>>): Promise<Shown>;
  /** A form sent there, with the session's token. */
  send(path: string, fields: Readonly<Record<string, string>> | readonly (readonly [string, string])[]): Promise<Shown>;
}

export const seatIn = async (house: House, shop: Shop, role: Role = 'owner'): Promise<Seat> => {
  const { sessions } = house.services;
  const cookie = `placet_session=${await sessions.redeem(await sessions.makeLink(shop.organisationId, role)) ?? ''}`;
  const ask = async (path: string, init: RequestInit): Promise<Shown> => {
    const url = path.startsWith('/admin') || path.startsWith('/p/') ? `${house.url}${path}` : `${house.url}/admin/stores/${shop.storeId}${path}`;
    const response = await fetch(url, { redirect: 'manual', ...init });
    return { status: response.status, text: await response.text(), location: response.headers.get('location'), cookies: response.headers.getSetCookie() };
  };
  const headers = { accept: 'text/html', 'accept-language': 'en', cookie };
  return {
    look: (path, more = {}) => ask(path, { headers: { ...headers, ...more, ...more.cookie === undefined ? {} : { cookie: `${cookie}; ${more.cookie}` } } }),
    send: (path, fields) => {
      const body = new URLSearchParams([['token', formTokenOf({ headers: { cookie } })], ...Array.isArray(fields) ? fields as [string, string][] : Object.entries(fields)]);
      return ask(path, { method: 'POST', headers, body });
    },
  };
};

/** The value of a hidden field on a page. */
export const hiddenOn = ({ text }: Shown, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** The page a form leads to, with the word it says, and the form that takes it back. */
export const follow = async (seat: Seat, { location, cookies }: Shown): Promise<Shown> => {
  const said = cookies.find(cookie => cookie.startsWith('placet_said='))?.split(';')[0];
  return seat.look(location ?? '/nowhere', said === undefined ? {} : { cookie: said });
};
