// Links as mail tools get them, and clicks on them as mail programs, scanners and people make them.
import { expect } from 'chai';
import { recordConsent, yesTo } from '../api/builders.js';
import type { House, Shop } from '../api/harness.js';

export interface Headers_ { readonly 'List-Unsubscribe': string; readonly 'List-Unsubscribe-Post': string; readonly url: string }

/** The address of a person's link, on the port the house really listens at. */
export const linkTo = async (shop: Shop, subjectId: string, channel = 'email', campaignId?: string): Promise<string> => {
  const campaign = campaignId === undefined ? '' : `&campaignId=${encodeURIComponent(campaignId)}`;
  const { status, body } = await shop.get<Headers_>(`/subjects/${subjectId}/unsubscribe-headers?channel=${channel}${campaign}`);
  expect(status, JSON.stringify(body)).to.equal(200);
  return reachable(shop.house, body.url);
};

export const reachable = (house: Pick<House, 'url'>, url: string): string => `${house.url}${new URL(url).pathname}`;

export interface Person { readonly email: string; readonly subjectId: string; readonly link: string }

let people = 0;

/** Somebody new who said yes to these channels a second ago, and the link in their mail. */
export const subscriber = async (shop: Shop, channels: readonly string[] = ['email'], linkFor = 'email'): Promise<Person> => {
  const email = `reader${people++}@tea.example`;
  const { subjectId } = await recordConsent(shop, { email }, ...channels.map(yesTo));
  shop.house.wait(1000);
  return { email, subjectId, link: await linkTo(shop, subjectId, linkFor) };
};

export interface Answered { readonly status: number; readonly html: string; readonly headers: Headers }

export const fetchPage = async (link: string, init: RequestInit = {}): Promise<Answered> => {
  const response = await fetch(link, { redirect: 'manual', ...init });
  return { status: response.status, html: await response.text(), headers: response.headers };
};

/** What Gmail's button sends, to the letter of RFC 8058 section 3.1. */
export const oneClick = (link: string): Promise<Answered> => fetchPage(link, {
  method: 'POST', headers: { 'content-type': 'application/x-www-form-urlencoded' }, body: 'List-Unsubscribe=One-Click',
});

/** What a button of the page sends. */
export const press = (link: string, fields: Readonly<Record<string, string>>, headers: Readonly<Record<string, string>> = {}): Promise<Answered> =>
  fetchPage(link, { method: 'POST', body: new URLSearchParams(fields), headers: { accept: 'text/html', ...headers } });

/** Attributes of hidden inputs are found by name; the pages are ours, so a pattern will do. */
export const hidden = (html: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

export const headingOf = (html: string): string => /<h1>([^<]*)<\/h1>/.exec(html)?.[1] ?? '';

/** May this be sent now? The reason, as a mail tool is told. */
export const may = async (shop: Shop, email: string, messageType = 'newsletter', channel = 'email'): Promise<string> => {
  const { body } = await shop.post<{ decision: string; reason: string }>('/decisions', { subject: { email }, channel, messageType });
  return `${body.decision} ${body.reason}`;
};
