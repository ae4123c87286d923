// From a checked request to a capture: answers to targets and versions, words to hashes, circumstances to clear and sealed parts. (LED-1, POL-3)
import {
  actionFor, actorKinds, channelsToConfirm, channelTarget, cookieTarget, err, identifiersOf, ok, policyTarget,
  type ActorKind, type Circumstances, type DraftAnswer, type PersonalContext, type Result, type SourceKind, type StoreId, type Target,
} from '@placet/core';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { phoneParserFor } from '../adapters/phone.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import type { PolicyShelf } from '../policies/policy-shelf.js';
import type { Store } from '../storage/models/index.js';
import { announceUnsubscribed } from '../unsubscribe/announce-unsubscribed.js';
import type { ConsentAnswer, ConsentRequest } from './consent-request.js';
import { doubleOptInOf } from './double-opt-in/settings.js';

/** How far a sender's clock may run ahead of ours. */
const clockAheadMsMax = 5 * 60_000;

type CaptureFault = 'validation_failed' | 'subject_unidentified' | 'policy_not_published';

/** `isTrusted` is true for callers that hold a token, false for a browser. */
export const captureFromConsent = async (
  policies: PolicyShelf, store: Store, request: ConsentRequest, now: number, isTrusted: boolean,
): Promise<Result<CaptureRequest, CaptureFault>> => {
  const identifiers = identifiersOf(request.subject, phoneParserFor(store.country));
  if (!identifiers.ok) return identifiers;
  const occurredAt = request.occurredAt ?? now;
  if (occurredAt > now + clockAheadMsMax) return refuse('occurredAt', 'lies in the future');
  const missing = missingAtTheTill(request);
  if (missing !== undefined) return refuse(missing.path, missing.message);
  const storeId = store.id as StoreId;
  const answers: DraftAnswer[] = [];
  const wordings = new Map<string, string>();
  for (const [at, answer] of request.answers.entries()) {
    const draft = await draftAnswer(policies, storeId, answer);
    if (!draft.ok) return { ok: false, error: { ...draft.error, details: [{ path: `answers[${at}].policyId`, message: draft.error.message }] } };
    answers.push(draft.value);
    if (draft.value.textHash !== null) wordings.set(draft.value.textHash, answer.text);
  }
  const circumstances = circumstancesOf(store, request, occurredAt);
  return ok({
    storeId, subject: { identifiers: identifiers.value, name: request.subject.name }, isProven: isTrusted, answers, wordings, mode: 'record', circumstances,
    alongside: announceUnsubscribed(now),
    ...toConfirm(store, circumstances, now, isTrusted),
  });
};

/** Which of the channels wait for a confirmation, by the region of the answer and what the store set. What a browser claims cannot talk it away. (LED-9) */
const toConfirm = (store: Store, { region, source, occurredAt }: Circumstances, now: number, isTrusted: boolean): Pick<CaptureRequest, 'toConfirm'> => {
  const settings = doubleOptInOf(store);
  const stated = region ?? store.country;
  const channels = channelsToConfirm(settings, isTrusted
    ? { regions: [stated], source, occurredAt, now }
    : { regions: [stated, store.country], source: 'web', occurredAt: now, now });
  return channels.length === 0 ? {} : { toConfirm: { channels, expiryDays: settings.expiryDays, locale: store.locale } };
};

/** A spoken yes leaves no click behind: who heard it, and what was said, is its only proof (GDPR Art. 7(1)). (LED-10) */
const missingAtTheTill = ({ source, actor, notes }: ConsentRequest): { readonly path: string; readonly message: string } | undefined => {
  if (source.kind !== 'pos') return undefined;
  if (readActor(actor, 'pos').id === undefined) return { path: 'actor', message: 'names the cashier who heard it: an id, or { kind, id }' };
  return notes === undefined || notes.trim() === '' ? { path: 'notes', message: 'says what was spoken' } : undefined;
};

const refuse = (path: string, message: string) => err('validation_failed', `${path}: ${message}`, [{ path, message }]);

const draftAnswer = async (policies: PolicyShelf, storeId: StoreId, answer: ConsentAnswer): Promise<Result<DraftAnswer, 'policy_not_published'>> => {
  const target = targetOfAnswer(answer);
  const version = answer.policyId === undefined ? ok(null) : await policies.versionInForce(storeId, answer.policyId, answer.version);
  if (!version.ok) return version;
  return ok({ target, action: actionFor(target, answer.answer), version: version.value, textHash: sha256Hex(answer.text), locale: answer.locale });
};

const targetOfAnswer = ({ policyId, channel, cookieCategory }: ConsentAnswer): Target => {
  if (policyId !== undefined) return policyTarget(policyId);
  if (channel !== undefined) return channelTarget(channel);
  if (cookieCategory !== undefined) return cookieTarget(cookieCategory);
  throw new Error('an answer without a target passed validation');
};

const circumstancesOf = (store: Store, request: ConsentRequest, occurredAt: number): Circumstances => {
  const actor = readActor(request.actor, request.source.kind);
  return {
    section: request.section ?? null, source: request.source.kind, widget: request.source.widget ?? null,
    region: request.region ?? store.country, regionBasis: request.region === undefined ? 'store_country' : 'stated',
    occurredAt, timeGrade: request.occurredAt === undefined ? 'observed' : 'stated', actor: actor.kind,
    context: contextOf({
      pageUrl: request.source.pageUrl, ip: request.ip, userAgent: request.userAgent, device: request.device, actorId: actor.id, notes: request.notes,
    }),
  };
};

type Loose<T> = { [Name in keyof T]?: T[Name] | undefined };

/** Only what is there: an empty context is not sealed at all. */
export const contextOf = (parts: Loose<PersonalContext>): PersonalContext =>
  Object.fromEntries(Object.entries(parts).filter(([, value]) => value !== undefined));

const usualActor = {
  web: 'shopper', pos: 'cashier', import: 'merchant_user', platform: 'platform', api: 'shopper', admin: 'merchant_user', center: 'shopper',
} as const satisfies Record<SourceKind, ActorKind>;

/** `actor` is a kind, an id of the kind usual for the source (a cashier's number at the till), or both. */
export const readActor = (actor: ConsentRequest['actor'], source: SourceKind): { kind: ActorKind; id?: string | undefined } => {
  if (actor === undefined) return { kind: usualActor[source] };
  if (typeof actor === 'object') return actor;
  const kind = actorKinds.find(each => each === actor);
  return kind === undefined ? { kind: usualActor[source], id: actor } : { kind };
};
