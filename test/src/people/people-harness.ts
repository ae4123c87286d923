// People in front of a browser, without one: forms filled in as they were shown, cookies kept.
import { expect } from 'chai';
import type { OrganisationId } from '@placet/core';
import type { Role } from '@placet/server';
import { addOrganisation, type House } from '../api/harness.js';

export interface Seen { readonly status: number; readonly text: string; readonly location: string | null; readonly cookie: string | null }

export interface Browser {
  readonly cookie: () => string;
  get(path: string): Promise<Seen>;
  /** Posts a form, with the token of the page it would be on and a browser's own word where it came from. */
  post(path: string, fields: Readonly<Record<string, string>>, headers?: Readonly<Record<string, string>>): Promise<Seen>;
}

export const goodPassword = 'four words made up';

let addresses = 0;

/** A browser of its own, at an address of its own: limits count by address. */
export const openBrowser = (house: Pick<House, 'url'>, firstCookie = '', address = `2001:db8:${(addresses += 1).toString(16)}::1`): Browser => {
  const jar = new Map(firstCookie.split('; ').filter(pair => pair !== '').map(pair => [pair.split('=')[0] ?? '', pair] as const));
  const cookie = (): string => [...jar.values()].join('; ');
  const send = async (path: string, init: RequestInit, headers: Readonly<Record<string, string>>): Promise<Seen> => {
    const response = await fetch(`${house.url}${path}`, {
      redirect: 'manual', ...init,
      headers: { accept: 'text/html', 'accept-language': 'en', 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64) Firefox/140.0', 'x-forwarded-for': address, cookie: cookie(), ...headers },
    });
    for (const pair of response.headers.getSetCookie().map(text => text.split(';')[0] ?? '')) jar.set(pair.split('=')[0] ?? '', pair);
    const given = response.headers.getSetCookie().find(text => text.startsWith('placet_session='))?.split(';')[0] ?? null;
    return { status: response.status, text: await response.text(), location: response.headers.get('location'), cookie: given };
  };
  const get = (path: string): Promise<Seen> => send(path, {}, {});
  const tokenOf = async (): Promise<string> => {
    for (const path of ['/admin/account', '/admin/welcome']) {
      const token = /name="token" value="([^"]+)"/.exec((await get(path)).text)?.[1];
      if (token !== undefined) return token;
    }
    return '';
  };
  return {
    cookie, get,
    post: async (path, fields, headers = {}) => send(path, { method: 'POST', body: new URLSearchParams({ token: jar.size === 0 || 'token' in fields ? '' : await tokenOf(), ...fields }) }, { 'sec-fetch-site': 'same-origin', ...headers }),
  };
};

export interface Member extends Browser { readonly email: string; readonly id: string }

let members = 0;

/** The first owner of a new organisation, by the server's own link. */
export const openOrganisation = async (house: House): Promise<{ organisationId: OrganisationId; owner: Member }> => {
  const organisationId = await addOrganisation(house);
  const browser = openBrowser(house);
  const entered = await browser.post(`/sign-in/${await house.services.sessions.makeLink(organisationId, 'owner')}`, {});
  expect([entered.status, entered.location]).to.deep.equal([303, '/admin/welcome']);
  const email = `owner-${members += 1}@agency.example`;
  const made = await browser.post('/admin/welcome', { name: 'Olga Owner', email, password: goodPassword });
  expect([made.status, made.location]).to.deep.equal([303, '/']);
  return { organisationId, owner: { ...browser, email, id: await idOf(house, email) } };
};

export const idOf = async ({ services: { database } }: House, email: string): Promise<string> =>
  (await database.models.users.findOne({ where: { email } }))?.id ?? '';

/** The path of the link a page shows. */
export const linkIn = (text: string): string => /https:\/\/placet\.test(\/sign-in\/[\w.-]+)/.exec(text)?.[1] ?? '';

export const invite = async (owner: Browser, role: Role, email = `${role}-${members += 1}@agency.example`): Promise<{ email: string; link: string }> => {
  const invited = await owner.post('/admin/people', { email, role });
  expect(invited.status, invited.text).to.equal(200);
  return { email, link: linkIn(invited.text) };
};

export const join = async (house: House, owner: Browser, role: Role): Promise<Member> => {
  const { email, link } = await invite(owner, role);
  const browser = openBrowser(house);
  expect((await browser.post(link, { name: `A ${role}`, password: goodPassword })).status).to.equal(303);
  return { ...browser, email, id: await idOf(house, email) };
};

export const signInAs = (browser: Browser, email: string, password = goodPassword): Promise<Seen> => browser.post('/sign-in', { email, password });

/** The actions in the audit log of an organisation, oldest first. */
export const deeds = async ({ services: { database } }: House, organisationId: OrganisationId): Promise<string[]> =>
  (await database.models.auditLog.findAll({ where: { organisationId }, order: [['sequence', 'ASC']] })).map(({ action }) => action);
