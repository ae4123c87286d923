// What a store set about double opt-in, and what it may not set without saying why. (LED-9)
import { channels, defaultDoubleOptIn, defaultExpiryDays, doubleOptInBasis, doubleOptInModes, type Channel, type DoubleOptInSettings, type Failure } from '@placet/core';
import { z } from 'zod';
import type { Store } from '../../storage/models/index.js';
import { wellFormedText } from '../consent-request.js';

const modes = z.strictObject(Object.fromEntries(channels.map(channel => [channel, z.enum(doubleOptInModes).default('by_region')])) as Record<Channel, z.ZodDefault<z.ZodEnum<{ by_region: 'by_region'; always: 'always'; never: 'never' }>>>);

/** Who switched the rule of a region off on which channels, when, and why. */
const overrideSchema = z.strictObject({ channels: z.array(z.enum(channels)).min(1), reason: wellFormedText(2000), by: z.string().max(80), at: z.int() });
export type DoubleOptInOverride = z.output<typeof overrideSchema>;

const keptSchema = z.strictObject({ modes, expiryDays: z.int().min(1).max(30), override: overrideSchema.nullable() });
export type KeptDoubleOptIn = z.output<typeof keptSchema>;

/** The body of `PUT …/double-opt-in`: channels left out follow their region. */
export const doubleOptInSchema = z.strictObject({
  ...modes.shape, expiryDays: z.int().min(1).max(30).default(defaultExpiryDays),
  override: z.strictObject({ reason: wellFormedText(2000) }).optional(),
});
export type DoubleOptInRequest = z.output<typeof doubleOptInSchema>;

export const keptDoubleOptIn = ({ doubleOptIn }: Pick<Store, 'doubleOptIn'>): KeptDoubleOptIn =>
  doubleOptIn == null ? { modes: { ...defaultDoubleOptIn.modes }, expiryDays: defaultExpiryDays, override: null } : keptSchema.parse(JSON.parse(doubleOptIn));

/** Read anew only when the text changed: every capture asks. */
export const doubleOptInOf = (store: Pick<Store, 'doubleOptIn'>): DoubleOptInSettings => {
  const text = store.doubleOptIn ?? '';
  const known = readSettings.get(text);
  if (known !== undefined) return known;
  const { modes: kept, expiryDays, override } = keptDoubleOptIn(store);
  const settings = { modes: kept, expiryDays, overridden: override?.channels ?? [] };
  if (readSettings.size >= readSettingsMax) readSettings.clear();
  readSettings.set(text, settings);
  return settings;
};

const readSettingsMax = 1000;
const readSettings = new Map<string, DoubleOptInSettings>();

/** The channels on which the store's own country asks for a confirmation that is switched off, with the paper that asks. */
const againstTheRule = (country: string, request: DoubleOptInRequest): { channel: Channel; basis: string }[] => channels.flatMap((channel) => {
  const basis = request[channel] === 'never' ? doubleOptInBasis(country, channel) : undefined;
  return basis === undefined ? [] : [{ channel, basis }];
});

export type Judged = { readonly ok: true; readonly kept: KeptDoubleOptIn } | { readonly ok: false; readonly error: Failure };

/** What would be kept, or why not. An override is recorded for all channels set to `never`: it also holds for shoppers elsewhere. */
export const judgeDoubleOptIn = (country: string, request: DoubleOptInRequest, by: string, now: number): Judged => {
  const offending = againstTheRule(country, request);
  if (offending.length > 0 && request.override === undefined) {
    return {
      ok: false,
      error: {
        code: 'guard_violated', message: 'The region asks for a confirmation on this channel. Leave it on, or say in `override.reason` why it may be left out.',
        details: offending.map(({ channel, basis }) => ({ path: channel, message: 'cannot be "never" without a recorded override', citation: basis })),
      },
    };
  }
  const off = channels.filter(channel => request[channel] === 'never');
  const override = request.override === undefined || off.length === 0 ? null : { channels: off, reason: request.override.reason, by, at: now };
  const kept = Object.fromEntries(channels.map(channel => [channel, request[channel]])) as KeptDoubleOptIn['modes'];
  return { ok: true, kept: { modes: kept, expiryDays: request.expiryDays, override } };
};

/** Off everywhere, with the reason on record: for shops whose shoppers have no mailbox, such as the demo's. */
export const withoutDoubleOptIn = (reason: string, by: string, at: number): KeptDoubleOptIn => ({
  modes: Object.fromEntries(channels.map(channel => [channel, 'never'])) as KeptDoubleOptIn['modes'], expiryDays: defaultExpiryDays,
  override: { channels: [...channels], reason, by, at },
});
