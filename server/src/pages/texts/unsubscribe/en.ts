// The words of the unsubscribe page in English, which defines their shape.
import type { Channel } from '@placet/core';

const named: Readonly<Record<Channel, string>> = {
  email: 'e-mail', sms: 'text messages', whatsapp: 'WhatsApp messages', push: 'push messages', phone: 'calls', post: 'letters',
};

/** How a channel is spoken of after a verb: the sentences below end with one of these, or with several joined by `and`. */
const by: Readonly<Record<Channel, string>> = {
  email: 'by e-mail', sms: 'by text message', whatsapp: 'by WhatsApp', push: 'by push message', phone: 'by phone', post: 'by post',
};

export const en = {
  name: 'English', languages: 'Language', skip: 'Skip to the content',
  title: (store: string): string => `Messages from ${store}`,
  by,
  about: (store: string, channel: string): string => `This is about marketing from ${store} ${channel}: offers, news and reminders.`,
  aboutAll: (store: string): string => `This is about all marketing from ${store}, on every channel: offers, news and reminders.`,
  keeps: 'Messages about your orders and your account still reach you.',
  stop: (store: string, channel: Channel): string => `Stop ${named[channel]} from ${store}`,
  stopAll: 'Stop everything',
  stopAllNote: (store: string): string => `Then ${store} sends you no marketing on any channel.`,
  nothingYet: 'Nothing has changed yet.',
  done: (store: string, channel: string): string => `${store} no longer sends you marketing ${channel}`,
  doneAll: (store: string): string => `${store} no longer sends you any marketing`,
  since: 'Off since', later: 'If you change your mind, you can sign up again in the shop at any time.',
  undoTitle: 'Not what you meant?', undo: 'Undo',
  again: (store: string, channel: string): string => `Yes, ${store} may send me marketing ${channel} again: offers, news and reminders. I can stop it at any time.`,
  back: (store: string, channel: string): string => `${store} may send you marketing ${channel} again`,
  backSaid: 'Recorded in these words', notUndone: 'This could not be undone here: it is too long ago, or something changed since.',
  receipt: 'Receipt of this answer', privacy: 'Privacy policy',
  invalid: {
    title: 'This link cannot be used', what: 'It is incomplete, or was changed on its way to you. Nothing was changed by opening it.',
    next: 'Use the whole link in the newest message you have, or write to the shop: it has to stop when you say so.',
  },
  slow: { title: 'Too many requests', what: 'This link was used more often than a person would. Nothing was changed by the last time.', next: 'Wait a minute, then try again.' },
};

export type UnsubscribeTexts = typeof en;
