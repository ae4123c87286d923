// The law as sentences and figures in the reader's language. Citations and notes stay as the law base has them.
import { type BreachStance, type CookieRules, type QuietWindow, type RightsRules, type MarketingRules, type RuleChannel } from '@placet/core';
import { status, type Line, type Status } from '../../kit/index.js';
import type { Viewer } from '../../viewer.js';

export const stanceWords = ({ t }: Viewer, rules: MarketingRules, channel: RuleChannel): string => t.rules.stances[rules.channels[channel].stance];

const weekOrder = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun', 'holiday'] as const;

/** `21:00 to 08:00, every day`. */
export const quietWords = ({ t: { rules: t } }: Viewer, { from, to, days, binding }: Pick<QuietWindow, 'from' | 'to' | 'days' | 'binding'>): string => {
  const all = weekOrder.every(day => days.includes(day));
  const when = all ? t.everyDay : weekOrder.filter(day => days.includes(day)).map(day => t.days[day]).join(', ');
  return `${from === '00:00' && to === '24:00' ? t.wholeDay : t.fromTo(from, to)}, ${when}${binding === 'statutory' ? '' : ` (${t.bindings[binding]})`}`;
};

export const deadlineWords = ({ t: { rules: t }, number }: Viewer,
  { value, unit }: { readonly value: number; readonly unit: keyof Viewer['t']['rules']['units'] }): string =>
  t.units[unit](value, number(value));

export const requestWords = (viewer: Viewer, { response: { default: { value, unit } } }: RightsRules): string => deadlineWords(viewer, { value, unit });

export const breachWords = ({ t: { rules: t }, number }: Viewer, { authorityHours, isStatutory }: BreachStance): string =>
  authorityHours === null ? t.noFigure : `${t.hours(number(authorityHours))}${isStatutory ? '' : ` (${t.bindings.product})`}`;

export const monthsWords = ({ t: { rules: t }, number }: Viewer, months: number | null): string => months === null ? t.noFigure : t.units.month(months,
  number(months));

export const gradeStatus = (viewer: Viewer, grade: RightsRules['verification']): Status =>
  status(viewer, grade === 'primary' ? 'yes' : grade === 'unverified' ? 'no' : 'waiting', viewer.t.rules.grades[grade]);

/** Marketing law keeps its own grades: read whole, read in part, not read. */
export const marketingGrade = (viewer: Viewer, { verified }: MarketingRules): Status => verified.status === 'no'
  ? status(viewer, 'no', viewer.t.rules.grades.unverified) : status(viewer, verified.partial ? 'waiting' : 'yes',
      verified.partial ? viewer.t.rules.readInPart : viewer.t.rules.grades.primary);

export const validityWords = (viewer: Viewer, { consentValidity: { acceptMonths, refusalMonths, productDefault } }: CookieRules): readonly [accept: string,
  refusal: string] => {
  const { t: { rules: t } } = viewer;
  const words = (months: number | null,
    habit: number): string => months === null ? `${monthsWords(viewer, habit)} (${t.bindings.product})` : monthsWords(viewer, months);
  return [words(acceptMonths, productDefault.acceptMonths), words(refusalMonths, productDefault.refusalMonths)];
};

export const quietLine = (text: string): Line => ({ text, isQuiet: true });
