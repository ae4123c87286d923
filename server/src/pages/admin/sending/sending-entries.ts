// One more cap, message type or rule, read from its form: the shape is that of the API, what is wrong is said beside the field it was typed into.
import {
  channels, merchantCapSchema, messageClasses, registeredTypeSchema, ruleChannels, ruleOverrideSchema, weekdays, type RuleOverride,
} from '@placet/core';
import { sendingSettingsSchema, type SendingSettings } from '../../../decisions/sending-shelf.js';

export const sendingParts = ['caps', 'messageTypes', 'overrides', 'retention'] as const;
export type SendingPart = (typeof sendingParts)[number];

export const overrideSettings = ['quiet_hours', 'cap', 'double_opt_in', 'consent_months', 'implied_consent', 'implied_months', 'quiet_hours_instead',
  'caps_instead'] as const satisfies
  readonly RuleOverride['setting'][];
export type OverrideSetting = (typeof overrideSettings)[number];

/** What a form sent: single values, and the ticked days. */
export interface Sent { readonly one: (name: string) => string; readonly many: (name: string) => readonly string[] }

export type SendingField = 'channel' | 'max' | 'window' | 'hours' | 'name' | 'class' | 'region'
  | 'value' | 'from' | 'to' | 'days' | 'approver' | 'reason' | 'decisionDays' | 'sendDays';

export type Entered = { readonly settings: SendingSettings } | { readonly wrong: ReadonlySet<SendingField> };

/** The settings with one entry more; `now` is when somebody answered for a rule that was loosened. */
export const enter = (part: SendingPart, before: SendingSettings, sent: Sent, now: number): Entered => {
  const read = readers[part](sent, now);
  if (!read.success) return { wrong: new Set(read.error.issues.map(({ path }) => fieldOf(part, path))) };
  const entry: unknown = read.data;
  const changed = part === 'retention' ? { ...before, retention: entry } : { ...before, [part]: [...before[part] ?? [], entry] };
  const whole = sendingSettingsSchema.safeParse(changed);
  return whole.success ? { settings: whole.data } : { wrong: new Set([part === 'messageTypes' ? 'name' : part === 'retention' ? 'decisionDays' : 'max']) };
};

/** The settings without the entry at `at`, or undefined when there is none. */
export const without = (part: SendingPart, before: SendingSettings, at: number): SendingSettings | undefined => {
  const list = part === 'retention' ? undefined : before[part];
  return list?.[at] === undefined ? undefined : { ...before, [part]: list.filter((_, place) => place !== at) };
};

const numberOf = (text: string): number => /^\s*\d{1,6}\s*$/.test(text) ? Number(text) : Number.NaN;

const oneOf = <T extends string>(values: readonly T[],
  text: string): T | string | undefined => text === '' ? undefined : values.find(each => each === text) ?? text;

const present = (values: Readonly<Record<string, unknown>>): object => Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));

const readers = {
  caps: ({ one }: Sent) => merchantCapSchema.safeParse(present({
    channel: oneOf(channels, one('channel')), max: numberOf(one('max')),
    window: one('window') === 'rolling' ? { kind: 'rolling', hours: numberOf(one('hours')) } : { kind: 'day' },
  })),
  messageTypes: ({ one }: Sent) => registeredTypeSchema.safeParse({ name: one('name').trim(), class: oneOf(messageClasses, one('class')) }),
  overrides: (sent: Sent, now: number) => ruleOverrideSchema.safeParse(present({
    setting: sent.one('setting'), region: sent.one('region').trim() === '' ? '*' : sent.one('region').trim().toUpperCase(),
    channel: oneOf(ruleChannels, sent.one('channel')),
    value: valueOf(sent), approval: approvalOf(sent, now),
  })),
  retention: ({ one }: Sent) => sendingSettingsSchema.shape.retention.unwrap().safeParse({ decisionDays: numberOf(one('decisionDays')),
    sendDays: numberOf(one('sendDays')) }),
} as const;

const valueOf = ({ one, many }: Sent): unknown => {
  const window = { from: one('from').trim(), to: one('to').trim(), days: many('days').filter(day => [...weekdays, 'holiday'].includes(day)) };
  const cap = { max: numberOf(one('max')), windowHours: numberOf(one('hours')) };
  switch (one('setting') as OverrideSetting) {
    case 'quiet_hours': return [window];
    // Nothing in place of what the law has: the form was left empty on purpose.
    case 'quiet_hours_instead': return window.from === '' && window.to === '' ? [] : [window];
    case 'cap': return cap;
    case 'caps_instead': return one('max').trim() === '' ? [] : [cap];
    case 'double_opt_in': case 'implied_consent': return one('value') === 'yes' ? true : one('value') === 'no' ? false : one('value');
    case 'consent_months': case 'implied_months': return one('value').trim() === '' ? null : numberOf(one('value'));
  }
};

const approvalOf = ({ one }: Sent, now: number): unknown => one('approver').trim() === '' && one('reason').trim() === ''
  ? undefined : { name: one('approver').trim(), reason: one('reason').trim(), at: new Date(now).toISOString() };

const fieldsByKey: Readonly<Record<string, SendingField>> = {
  channel: 'channel', max: 'max', hours: 'hours', windowHours: 'hours', window: 'window', class: 'class', region: 'region', from: 'from', to: 'to',
  days: 'days', reason: 'reason',
  decisionDays: 'decisionDays', sendDays: 'sendDays', value: 'value',
};

const fieldOf = (part: SendingPart, path: readonly PropertyKey[]): SendingField => {
  const keys = path.filter((each): each is string => typeof each === 'string');
  const last = keys.at(-1) ?? '';
  if (last === 'name') return part === 'overrides' ? 'approver' : 'name';
  return fieldsByKey[last] ?? 'value';
};
