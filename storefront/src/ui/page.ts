// What banner and forms work with: the tools the loader took, the words for this visitor, and the few ways in which they touch the page.
import type { StorefrontConfig } from '@placet/core';
import type { Kit } from '../kit.js';

// Set once, before anything else here runs.
export let settings: Kit[0];
export let state: Kit[2];
export let releaseAllowed: Kit[3];
export let declaredCategory: Kit[4];
export let tellGoogle: Kit[5];
export let readChoice: Kit[6];
export let cookies: Kit[9];
export let parse: Kit[11];
export let stringify: Kit[12];
export let config: StorefrontConfig;
let nativeFetch: Kit[7];
let addListener: Kit[8];

export const useKit = async (kit: Kit): Promise<void> => {
  let answer: Promise<Response>;
  [settings, answer, state, releaseAllowed, declaredCategory, tellGoogle, readChoice, nativeFetch, addListener, cookies, , parse, stringify] = kit;
  config = parse(await (await answer).text()) as StorefrontConfig;
};

/** Asks the server behind `path`. A body goes as text, so that browsers need not ask it first whether they may (CORS). */
export const ask = (path: string, body?: object): Promise<Response> =>
  nativeFetch(settings.u + path, { credentials: 'omit', ...body && { method: 'POST', keepalive: true, body: stringify(body) } });

export const askFor = async <Answer>(path: string, body?: object): Promise<Answer> => parse(await (await ask(path, body)).text()) as Answer;

export const listen = (target: EventTarget, kinds: string, work: (event: Event) => unknown): void => {
  for (const kind of kinds.split(' ')) addListener.call(target, kind, work);
};

/** Makes an element out of properties and children. No markup is ever parsed. */
export const make = <Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag, properties: Partial<HTMLElementTagNameMap[Tag]>, ...children: (Node | string)[]
): HTMLElementTagNameMap[Tag] => {
  const element = Object.assign(document.createElement(tag), properties);
  element.append(...children);
  return element;
};

export const linkTo = (href: string, text: string): HTMLElement => make('a', { href }, text);

/** Forms and links that come later are found as well: `work` runs now and when the page has changed, once a frame at most. */
export const onChanges = (work: () => void): void => {
  let isSoon = false;
  const run = (): void => {
    isSoon = false;
    work();
  };
  run();
  new MutationObserver(() => {
    if (!isSoon) requestAnimationFrame(run);
    isSoon = true;
  }).observe(document.body, { childList: true, subtree: true });
};
