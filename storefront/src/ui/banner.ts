// The banner, as a bar or as a wall, and the dialog in which a visitor chooses by category. In a shadow tree, so that no style of the shop gets in.
import { grantedBy, hasSignal, necessary, type Granted } from '../choice.js';
import { allOf, choose, type Manner } from './choose.js';
import { askFor, config, linkTo, make, readChoice, state } from './page.js';
import { style } from './style.js';

interface Listed { readonly name: string; readonly provider: string; readonly purpose: string; readonly duration: string }

let root: ShadowRoot | undefined;
let banner: HTMLElement | undefined;

const show = (tag: 'section' | 'dialog', name: string, kind: string, ...content: (Node | string)[]): HTMLElement => {
  if (!root?.host.isConnected) {
    const host = make('div', { id: 'placet', lang: config.locale, dir: config.dir });
    root = host.attachShadow({ mode: 'open' });
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    root.adoptedStyleSheets = [sheet];
    config.accent?.forEach((colour, at) => { host.style.setProperty(at ? '--placet-accent-text' : '--placet-accent', colour); });
    // First on the page: people who go by keyboard or by ear meet it first, and it takes no focus.
    document.body.prepend(host);
  }
  const { theme, position } = config;
  const isDark = theme === 'auto' ? matchMedia('(prefers-color-scheme:dark)').matches : theme === 'dark';
  const element = make(tag, { ariaLabel: name, className: `${position} ${kind}${isDark ? ' d' : ''}`, onclose: () => { element.remove(); } }, make('h2', {}, name), ...content);
  root.append(element);
  if (tag === 'dialog') (element as HTMLDialogElement).showModal();
  return element;
};

const closeDialogs = (): void => { root?.querySelectorAll('dialog').forEach((dialog) => { dialog.close(); }); };

const button = (text: string, onclick: () => void): HTMLElement => make('button', { type: 'button', onclick }, text);

const decide = (granted: Granted, how: Manner): void => {
  banner?.remove();
  banner = undefined;
  closeDialogs();
  choose(granted, how);
};

/** Refusing is as easy as accepting: the same place, size and weight. Before them, where the browser's signal counts, that it does. */
const buttons = (more: HTMLElement): HTMLElement => make('div', {}, hasSignal() ? make('p', {}, config.words.gpc) : '', make('div', { className: 'b' },
  button(config.words.reject, () => { decide(necessary, 'reject_all'); }), button(config.words.accept, () => { decide(allOf(), 'accept_all'); }), more));

/** Shown until answered. A bar lies over the page's edge and takes neither focus nor place; a wall is a dialog in front of it. */
export const showBanner = (): void => {
  const { words, documents, layout, stance } = config;
  banner = show(layout === 'wall' && stance === 'prior_opt_in' ? 'dialog' : 'section', words.title, '',
    make('p', {}, words.text, ' ', documents[0] ? linkTo(documents[0].href, documents[0].text) : ''), buttons(button(words.choose, openDialog)));
  banner.oncancel = () => false;
};

const list = async (category: number, place: HTMLElement): Promise<void> => {
  const { categories } = await askFor<{ categories: { cookies: Listed[] }[] }>(`/cookies.json?locale=${config.locale}`);
  place.replaceChildren(...categories[category]!.cookies.map(({ name, provider, purpose, duration }) => make('p', {}, make('b', {}, name), ` ${provider}: ${purpose} (${duration})`)));
};

/** The choice by category. Nothing counts until it is saved. */
export const openDialog = (): void => {
  const { words, categories, defaults, stance } = config;
  const kept = readChoice();
  const shown = kept ? grantedBy(kept[0]) : stance === 'prior_opt_in' ? defaults.reduce<Granted>((bits, isOn, at) => bits | isOn << at + 1, 0) : state.granted;
  const switches = categories.map(({ text }, at) => make('input', { type: 'checkbox', checked: !at || (shown & 1 << at) > 0, disabled: !at, ariaDescription: text }));
  const close = button('✕', closeDialogs);
  close.className = 'x';
  close.ariaLabel = words.close;
  show('dialog', words.dialog, '', ...categories.map(({ title, text }, at) => {
    const cookies = make('div', {});
    return make('div', { className: 'c' }, make('label', {}, title, switches[at]!), make('p', {}, text),
      make('details', { ontoggle: () => { list(at, cookies).catch(() => 0); } }, make('summary', {}, words.details), cookies));
  }), buttons(button(words.save, () => { decide(switches.reduce((bits, { checked }, at) => checked ? bits | 1 << at : bits, necessary), 'save'); }))).prepend(close);
};

/** A dialog of boxes, for the prompt after signing in. */
export const showBoxes = (boxes: HTMLElement, onsubmit: () => void): void => {
  const { words } = config;
  show('dialog', words.prompt, 'f',
    make('form', { method: 'dialog', onsubmit }, boxes, make('div', { className: 'b' }, button(words.later, closeDialogs), make('button', {}, words.promptSave))));
};
