// What a change to the cookie settings, and a reason to ask again, are called.
import type { CookieCategory, CookieEntry, ReaskReason } from '@placet/core';
import type { Viewer } from '../../viewer.js';
import type { CookieChange } from './cookie-changes.js';

export const categoryName = ({ t }: Viewer, category: CookieCategory): string => t.cookies.categories[category];

export const changeWords = (viewer: Viewer, change: CookieChange): string => {
  const t = viewer.t.cookies;
  switch (change.do) {
    case 'add_entry': return t.added(change.entry.name, categoryName(viewer, change.entry.category));
    case 'add_host': return t.added(change.host.host, categoryName(viewer, change.host.category));
    case 'drop_entry': return t.dropped(change.name);
    case 'drop_host': return t.dropped(change.host);
    case 'set_banner': return t.bannerSet;
  }
};

export const reasonWords = (viewer: Viewer, { reason, category, name }: ReaskReason): string =>
  viewer.t.cookies.reasons[reason](categoryName(viewer, category), name);

/** `2 years`, `until the browser is closed`. */
export const durationWords = ({ t, language }: Viewer, duration: CookieEntry['duration']): string =>
  typeof duration === 'string' ? t.cookies.durations[duration]
    : new Intl.NumberFormat(language, { style: 'unit', unit: duration.unit, unitDisplay: 'long' }).format(duration.amount);
