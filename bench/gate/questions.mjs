// The same people asked of both: what the gate is asked, and the ready-made facts for an engine that knows no ledger and no clock.
import { fold } from '@placet/core';

const at = Date.parse('2026-11-09T15:00:00Z');
const dayMs = 86_400_000;

const standings = entries => fold(entries.map(([action, target, daysAgo], sequence) => ({
  id: `rec_${sequence}`, sequence, action, target, version: null, occurredAt: at - daysAgo * dayMs, timeGrade: 'observed', recordedAt: at - daysAgo * dayMs,
})));

const region = { id: 'DE', why: 'DE (shipping country), the only evidence', candidates: [{ id: 'DE', basis: 'shipping_country' }] };
const base = { channel: 'email', messageType: 'newsletter', region, at, timeZone: 'Europe/Berlin', sends: [] };
const facts = { messageClass: 'marketing', region: 'DE', channel: 'email', answer: 'yes', isGloballyUnsubscribed: false, sentToday: 0, localMinute: 16 * 60 };
const yes = channel => ['confirm', `channel:${channel}`, 20];

/** Settings of the gate: three a day, and nights from ten to eight, which the law of the Union does not name. */
export const settings = {
  caps: [{ max: 3, window: { kind: 'day' } }],
  overrides: [{ region: '*', setting: 'quiet_hours', value: [{ from: '22:00', to: '08:00', days: ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] }] }],
};

export const questions = {
  'a yes by e-mail': { question: { ...base, standings: standings([yes('email')]) }, facts },
  'nobody asked': { question: { ...base, standings: standings([]) }, facts: { ...facts, answer: 'unknown' } },
  'a global unsubscribe': {
    question: { ...base, standings: standings([yes('email'), ['opt_out', 'channel:all', 10]]) }, facts: { ...facts, isGloballyUnsubscribed: true },
  },
  'a text by day': { question: { ...base, channel: 'sms', standings: standings([yes('sms')]) }, facts: { ...facts, channel: 'sms' } },
  'a text at night': {
    question: { ...base, channel: 'sms', standings: standings([yes('sms')]), at: at + 8 * 3_600_000 }, facts: { ...facts, channel: 'sms', localMinute: 0 },
  },
  'an order confirmation': { question: { ...base, messageType: 'order_confirmation', standings: standings([]) }, facts: { ...facts, messageClass: 'transactional' } },
};
