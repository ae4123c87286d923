// A store's own rules in words, for the tables of the room.
import { checkOverride, type MerchantCap, type RuleOverride } from '@placet/core';
import type { SendingSettings } from '../../../decisions/sending-shelf.js';
import { status, type Cell, type Status } from '../../kit/index.js';
import type { Viewer } from '../../viewer.js';
import { monthsWords, quietWords } from '../rules/rules-words.js';

export const capWords = ({ t, number }: Viewer, { channel, max, window }: MerchantCap): string => {
  const of = channel === undefined ? t.sending.allTogether : t.targets[channel];
  return window.kind === 'day' ? t.sending.perDay(number(max), of) : t.sending.perHours(number(max), number(window.hours), of);
};

export const overrideWords = (viewer: Viewer, override: RuleOverride): string => {
  const { t: { sending: t, rules }, number } = viewer;
  switch (override.setting) {
    case 'double_opt_in': case 'implied_consent': return override.value ? t.yes : t.no;
    case 'consent_months': case 'implied_months': return override.value === null ? t.never : monthsWords(viewer, override.value);
    case 'quiet_hours': case 'quiet_hours_instead':
      return override.value.length === 0 ? t.nothing : override.value.map(window => quietWords(viewer, { ...window, binding: 'statutory' })).join('; ');
    case 'cap': return rules.cap(number(override.value.max), number(override.value.windowHours));
    case 'caps_instead': return override.value.length === 0 ? t.nothing : override.value.map(({ max, windowHours }) => rules.cap(number(max),
      number(windowHours))).join('; ');
  }
};

export const overrideStatus = (viewer: Viewer, override: RuleOverride): Status => {
  const { sending: t } = viewer.t;
  const checked = checkOverride(override);
  const kind = checked.ok ? checked.value : 'loosen';
  return status(viewer, kind === 'loosen' ? 'no' : kind === 'tighten' ? 'yes' : 'none', t.kinds[kind]);
};

export const placeCell = ({ t }: Viewer, { region, channel }: RuleOverride): Cell =>
  [{ text: region === '*' ? t.sending.everywhere : region }, { text: channel === undefined ? t.sending.everyChannel : t.targets[channel], isQuiet: true }];

/** `2 caps, 1 rule of your own, 3 kinds of messages`. */
export const versionWords = ({ t: { sending: t }, number }: Viewer, { caps = [], overrides = [], messageTypes = [] }: SendingSettings): string =>
  t.holds(number(caps.length), number(overrides.length), number(messageTypes.length));
