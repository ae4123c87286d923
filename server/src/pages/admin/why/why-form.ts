// What is asked about one message to one person: read from the address or the form, each value checked, what is wrong said beside its field.
import { channels, type Channel, type Identifier } from '@placet/core';
import type { Evidence, Question } from '../../../decisions/decision-request.js';
import { askedDaysMax } from '../../../decisions/prepare-question.js';
import { isTimeZone } from '../../../decisions/time-zone.js';
import { regionSchema } from '../../../consents/consent-request.js';
import type { StoreVisit } from '../admin-page.js';
import { momentIn } from '../moment-in.js';

export const whyFields = ['person', 'channel', 'type', 'at', 'country', 'zone', 'purchase', 'customer'] as const;
export type WhyField = (typeof whyFields)[number];
export type WhyValues = Readonly<Record<WhyField, string>>;

export interface WhyForm {
  readonly values: WhyValues;
  readonly errors: ReadonlyMap<WhyField, string>;
  readonly channel: Channel;
  readonly messageType: string;
  /** The time of sending, epoch ms; undefined: now. */
  readonly at: number | undefined;
  readonly evidence: Evidence;
}

export const typeHabit = 'newsletter';

/** Everything but the person. `types`: the store's message types. */
export const readWhyForm = ({ site, viewer, store }: StoreVisit, take: (name: WhyField) => string, types: ReadonlySet<string>): WhyForm => {
  const values = Object.fromEntries(whyFields.map(name => [name, take(name).trim().slice(0, 320)])) as Record<WhyField, string>;
  const errors = new Map<WhyField, string>();
  const words = viewer.t.why.errors;
  const read = <T>(name: WhyField, parse: (text: string) => T | undefined, error: string): T | undefined => {
    const parsed = values[name] === '' ? undefined : parse(values[name]);
    if (parsed === undefined && values[name] !== '') errors.set(name, error);
    return parsed;
  };
  const zone = viewer.zone(store.timezone);
  const channel = read('channel', text => channels.find(each => each === text), words.choice) ?? 'email';
  const messageType = read('type', text => types.has(text) ? text : undefined, words.choice) ?? typeHabit;
  const at = read('at', text => momentIn(text, zone), words.time);
  if (at !== undefined && Math.abs(at - site.services.clock.now()) > askedDaysMax * dayMs) errors.set('at', words.far);
  const shippingCountry = read('country', text => regionSchema.safeParse(text.toUpperCase()).data, words.country);
  const timezone = read('zone', text => isTimeZone(text) ? text : undefined, words.zone);
  const lastPurchaseAt = read('purchase', text => dayPattern.test(text) ? momentIn(text, zone) : undefined, words.day);
  return { values, errors, channel, messageType, at,
    evidence: evidenceOf({ shippingCountry, timezone, lastPurchaseAt, isCustomer: values.customer !== '' }) };
};

const dayMs = 86_400_000;
const dayPattern = /^\d{4}-\d{2}-\d{2}$/;

interface Told {
  readonly shippingCountry: string | undefined;
  readonly timezone: string | undefined;
  readonly lastPurchaseAt: number | undefined;
  readonly isCustomer: boolean;
}

const evidenceOf = ({ shippingCountry, timezone, lastPurchaseAt, isCustomer }: Told): Evidence => ({
  ...shippingCountry === undefined ? {} : { shippingCountry }, ...timezone === undefined ? {} : { timezone },
  ...lastPurchaseAt === undefined ? {} : { lastPurchaseAt },
  ...isCustomer ? { softOptIn: { obtainedInSale: true, ownSimilarProducts: true, optOutOfferedAtCollection: true, optOutOfferedEachMessage: true } } : {},
});

/** Asked with every step told. */
export const questionOf = ({ channel, messageType, at, evidence }: WhyForm, identifiers: readonly Identifier[]): Question => ({
  subject: Object.fromEntries(identifiers.map(({ kind, value }) => [kind, value])), channel, messageType, evidence, explain: true,
  ...at === undefined ? {} : { at },
});
