// What Placet's plugins in shops answer and send, the same whatever the platform, so that what the shops' own APIs hide is seen. (docs/plugin-protocol.md)
import { z } from 'zod';
import { channels } from '../../consents/channels.js';
import { equalBytes, fromBase64, utf8, type Json } from '../../kernel/index.js';
import { ConnectorFault } from './connector-fault.js';
import type { AnonymiseOutcome, ConsentPush, PushOutcome, ShopExport } from './connector.js';
import type { InboundMessage, InboundVerdict, ShopEvent, WebhookKeys } from './inbound.js';
import type { PullPage, ShopReference, ShopSubject } from './shop-subject.js';

const short = z.string().min(1).max(254);
const moment = z.iso.datetime({ offset: true }).transform(text => Date.parse(text));
const present = <T>(value: T | null | undefined): T | undefined => value ?? undefined;
const maybe = short.nullish().transform(present);

const channelRow = z.object({
  state: z.enum(['opted_in', 'opted_out', 'pending', 'silent', 'off']), at: moment.nullish().transform(at => at ?? null),
  confirmed: z.boolean().nullish().transform(present),
});

const subjectRow = z.object({
  key: short, externalId: maybe, email: maybe, phone: maybe, name: maybe, locale: maybe,
  country: z.string().regex(/^[A-Z]{2}$/).nullish().transform(present),
  standing: z.enum(['active', 'gone', 'erased']), createdAt: moment.nullish().transform(at => at ?? null), updatedAt: moment.nullish().transform(at => at ?? null),
  channels: z.partialRecord(z.enum(channels), channelRow),
});

const pageRow = z.object({
  items: z.array(subjectRow).max(1000), next: z.string().max(500).nullable(),
  total: z.int().min(0).nullish().transform(total => total ?? null),
});
const healthRow = z.object({ plugin: z.literal('placet'), version: z.string().max(40), outboxDepth: z.int().min(0).nullish(), outboxOldestAt: moment.nullish() });
const outcomeRow = z.object({ outcome: z.enum(['written', 'unchanged', 'absent', 'refused']), reason: z.string().max(100).nullish(), subject: subjectRow.nullish() });
const exportRow = z.object({
  parts: z.array(z.object({ name: z.enum(['profile', 'addresses', 'orders', 'subscriptions', 'reviews', 'other']), items: z.array(z.json()) })).max(20),
  missing: z.array(z.string().max(100)).max(50),
});
const erasureRow = z.object({
  state: z.enum(['done', 'pending']),
  items: z.array(z.object({
    what: short, count: z.int().min(0), treatment: z.enum(['deleted', 'anonymised', 'kept', 'untouched']), reason: z.string().max(100).optional(),
  })).max(200),
});

const reading = <T>(schema: z.ZodType<T>) => (json: Json): T => {
  const parsed = schema.safeParse(json);
  if (!parsed.success) throw new ConnectorFault('bad_answer', { detail: 'plugin_answer' });
  return parsed.data;
};

type SubjectRow = z.infer<typeof subjectRow>;

const subjectOf = ({ channels: held, ...rest }: SubjectRow): ShopSubject => ({
  ...rest,
  channels: Object.fromEntries(Object.entries(held).map(([channel, { state, at, confirmed }]) =>
    [channel, { state, at, ...confirmed === undefined ? {} : { isConfirmed: confirmed } }])),
});

const readPage = reading(pageRow);
const readOutcome = reading(outcomeRow);

/** Answers of a plugin's routes, read strictly: each throws `bad_answer` with the detail `plugin_answer`. */
export const pluginAnswers = {
  /** `GET health` */
  health: reading(healthRow),
  /** `GET subjects?after=&limit=&since=` and `GET subjects/find?externalId=&email=` */
  page: (json: Json): PullPage => {
    const { items, next, total } = readPage(json);
    return { subjects: items.map(subjectOf), next, total };
  },
  /** `POST consents` */
  outcome: (json: Json): PushOutcome => {
    const { outcome, reason, subject } = readOutcome(json);
    return { kind: outcome, ...reason == null ? {} : { reason }, ...subject == null ? {} : { seen: subjectOf(subject) } };
  },
  /** `GET subject-data?externalId=&email=` */
  exported: reading(exportRow) as (json: Json) => ShopExport,
  /** `POST erasure` */
  erased: reading(erasureRow) as (json: Json) => AnonymiseOutcome,
} as const;

/** The body of `POST consents`. */
export const pluginConsentBody = ({ who, key, channel, state, at, isConfirmed, recordId }: ConsentPush): string => JSON.stringify({
  key, externalId: who.externalId ?? null, email: who.email ?? null, phone: who.phone ?? null,
  channel, state, at: new Date(at).toISOString(), confirmed: isConfirmed, recordId,
});

/** The query of routes that ask about one person. */
export const pluginReference = ({ externalId, email, phone }: ShopReference): readonly (readonly [string, string])[] =>
  [['externalId', externalId], ['email', email], ['phone', phone]].flatMap(([name, value]) => name === undefined || value === undefined ? [] : [[name, value] as const]);

const who = z.object({ key: maybe, externalId: maybe, email: maybe, phone: maybe });
const statement = z.object({
  channel: z.enum(channels), answer: z.enum(['yes', 'no', 'pending']), at: moment, text: z.string().max(5000).nullish().transform(present),
  locale: z.string().max(35).nullish().transform(present), section: z.string().max(60).nullish().transform(present),
});

const eventRow = z.discriminatedUnion('type', [
  z.object({ type: z.enum(['changed', 'deleted']), who }), z.object({ type: z.literal('merged'), who, intoKey: short }),
  z.object({ type: z.enum(['erasure_requested', 'export_requested']), who, reference: short }),
  z.object({ type: z.literal('stated'), who, statement }), z.object({ type: z.enum(['store_changed', 'disconnected']) }),
]);

const messageRow = z.object({ events: z.array(eventRow).max(100) });

/** The events of a plugin's message; none when it is not one. */
export const parsePluginMessage = ({ body }: InboundMessage): readonly ShopEvent[] => {
  try {
    const parsed = messageRow.safeParse(JSON.parse(new TextDecoder().decode(body)));
    return parsed.success ? parsed.data.events.map(({ type, ...rest }) => ({ kind: type, ...rest }) as ShopEvent) : [];
  } catch {
    return [];
  }
};

/** HMAC-SHA256 of `bytes` under `key`. */
export type Hmac = (key: Uint8Array, bytes: Uint8Array) => Uint8Array;

/** A delivery is signed when it is sent, also when it is sent again. */
const toleranceMs = 5 * 60_000;

/** True for messages that carry the headers of a plugin. */
export const isPluginMessage = ({ headers }: InboundMessage): boolean => headers['webhook-id'] !== undefined;

/**
 * Standard Webhooks 1.0: `webhook-signature` holds `v1,<base64>` of `id.timestamp.body`, any of several, under any of the secrets. The secret's bytes are
 * what stands behind `whsec_` in base64.
 */
export const verifyPluginMessage = ({ headers, body, receivedAt }: InboundMessage, { secrets }: WebhookKeys, hmac: Hmac): InboundVerdict => {
  const { 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': signatures } = headers;
  if (id === undefined || timestamp === undefined || signatures === undefined) return { kind: 'refused', reason: 'no_signature' };
  if (!/^[\x21-\x7e]{1,200}$/.test(id) || !/^\d{1,11}$/.test(timestamp) || signatures.length > 2000) return { kind: 'refused', reason: 'malformed' };
  const head = utf8(`${id}.${timestamp}.`);
  const signed = new Uint8Array(head.length + body.length);
  signed.set(head);
  signed.set(body, head.length);
  const given = signatures.split(' ').slice(0, 10).filter(part => part.startsWith('v1,')).flatMap(part => fromBase64(part.slice(3)) ?? []);
  const isGenuine = secrets.some((secret) => {
    const key = fromBase64(secret.replace(/^whsec_/, ''));
    if (key === undefined || key.length === 0) return false;
    const expected = hmac(key, signed);
    return given.some(each => equalBytes(each, expected));
  });
  if (!isGenuine) return { kind: 'refused', reason: 'bad_signature' };
  if (Math.abs(receivedAt - Number(timestamp) * 1000) > toleranceMs) return { kind: 'refused', reason: 'stale' };
  return { kind: 'genuine', id };
};
