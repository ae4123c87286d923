// Banner, dialog, forms and links: comes after the loader, and works with the tools it took.
import { allOf, apply, followChoice, forgetChoice, onChoice } from './ui/choose.js';
import type { Kit } from './kit.js';
import { openDialog, showBanner } from './ui/banner.js';
import { tellKind, tellOthers } from './ui/bridges.js';
import { followLinks, placeLinks } from './ui/links.js';
import { sendWaiting } from './ui/outbox.js';
import { ask, config, listen, onChanges, readChoice, useKit } from './ui/page.js';
import { fillSections, promptFor } from './ui/sections.js';

type Api = Record<string, (what: never) => unknown>;

const begin = async (kit: Kit, api: Api): Promise<void> => {
  await useKit(kit);
  if (!config.isOn) return;
  tellKind();
  if (!document.body as boolean) await new Promise((resolve) => { listen(document, 'DOMContentLoaded', resolve); });

  const version = readChoice()?.[1].split('.')[1];
  // A page kept for long knows an old version of the settings: what counts is what they ask for today.
  if (version && +version < config.m) forgetChoice();
  if (readChoice()) tellOthers();
  else {
    if (config.stance !== 'prior_opt_in') apply(allOf());
    if (config.stance !== 'notice') {
      showBanner();
      ask('/shown', {}).catch(() => 0);
    }
  }

  followLinks();
  // Forms and links that come later, or are made anew, are found as well.
  onChanges(() => {
    fillSections();
    placeLinks();
  });
  listen(window, 'focus pageshow', followChoice);
  Object.assign(api, { on: onChoice, open: openDialog, identify: promptFor });
  for (const [name, what] of kit[10]) api[name]!(what as never);
  sendWaiting();
};

(window as unknown as { placet: { _: (start: (kit: Kit, api: Api) => void) => void } }).placet._((kit, api) => { begin(kit, api).catch(() => 0); });
