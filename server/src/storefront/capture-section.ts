// The boxes ticked in a form of the shop. A browser may say which; what stood beside them must be words of that section. (POL-3, POL-4)
import {
  err, identifiersOf, ok, parseTarget, targetOf,
  type Placement, type Result, type StoreId, type SubjectTokenClaims, type Target,
} from '@placet/core';
import type { Request } from 'express';
import { phoneParserFor } from '../adapters/phone.js';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { captureFromConsent } from '../consents/capture-consent.js';
import type { ConsentAnswer, SubjectClaims } from '../consents/consent-request.js';
import type { Services } from '../compose.js';
import type { CaptureRequest } from '../ledger/capture-request.js';
import type { Store } from '../storage/models/index.js';
import type { BoxAnswer, SectionBody } from './answer-body.js';
import type { Front } from './front.js';
import { keptUnder } from './kept-under.js';
import { senderOf } from './sender.js';
import { claimedSubject, subjectOfToken } from './subject-token-of.js';

export const captureSection = async ({ services }: Front, store: Store, body: SectionBody, request: Request): Promise<Result<CaptureRequest>> => {
  const { section, key, ageMs, pageUrl } = body;
  const storeId = store.id as StoreId;
  const asked = await readSection(services, storeId, section);
  if (asked.placements.length === 0) return against('section', 'asks for nothing in this shop');
  const answers = await answersOf(services, storeId, asked, body.answers);
  if (!answers.ok) return answers;
  const who = await whoAnswers(services, store, body);
  if (!who.ok) return who;
  const now = services.clock.now();
  const captured = await captureFromConsent(services.policies, store, {
    subject: who.value.subject, section, source: { kind: 'web', widget: 'form', pageUrl }, answers: answers.value, ...senderOf(request),
    notes: who.value.isProven ? 'identity: signed by the shop' : 'identity: claimed in the browser, not proven',
    ...ageMs === 0 ? {} : { occurredAt: now - ageMs },
  }, now, false);
  if (!captured.ok) return captured;
  const { subjectToken: _token, ageMs: _age, ...said } = body;
  return ok({
    // What the shop signed may join identifiers; a confirmation is asked for all the same wherever the region asks for one.
    ...captured.value, isProven: who.value.isProven, idempotency: keptUnder(services, { storeId, who: JSON.stringify(who.value.subject), key, said }),
  });
};

interface Who { readonly subject: SubjectClaims; readonly isProven: boolean }

/**
 * Who the shop says is signed in, unless they typed another address: then it is about that one, and nobody proved it is theirs. A browser that names
 * somebody's address is not joined to that person, since whoever knows an address could do it.
 */
const whoAnswers = async (services: Services, store: Store, { subjectToken, email, phone, browserId }: SectionBody): Promise<Result<Who>> => {
  const claims = subjectToken === undefined ? undefined : await subjectOfToken(services, store.id as StoreId, subjectToken);
  const typed = { ...email === undefined ? {} : { email }, ...phone === undefined ? {} : { phone } };
  const parse = phoneParserFor(store.country);
  if (claims !== undefined && isSamePerson(claims, typed, parse)) {
    // What the shop does not know of the account stays a claim: a typed number would else count as proven.
    return ok({ subject: { ...claimedSubject(claims), ...browserId === undefined ? {} : { browserId } }, isProven: true });
  }
  const subject = email === undefined && phone === undefined && browserId !== undefined ? { browserId } : typed;
  const found = identifiersOf(subject, parse);
  if (found.ok) return ok({ subject, isProven: false });
  const details = found.error.details?.map(({ path, message }) => ({ path: path.replace(/^subject\./, ''), message }));
  return details === undefined
    ? err('subject_unidentified', 'An answer needs an email, a phone, a browserId or a subjectToken that counts.')
    : err(found.error.code, found.error.message.replace(/^subject\./, ''), details);
};

interface Addresses { readonly email?: string | undefined; readonly phone?: string | undefined }

const isSamePerson = (claims: SubjectTokenClaims, typed: Addresses, parse: ReturnType<typeof phoneParserFor>): boolean => {
  const texts = (identity: Addresses): string[] | undefined => {
    if (identity.email === undefined && identity.phone === undefined) return [];
    const found = identifiersOf({ email: identity.email, phone: identity.phone }, parse);
    return found.ok ? found.value.map(({ kind, value }) => `${kind}:${value}`) : undefined;
  };
  const signed = texts({ email: claims.email, phone: claims.phone }) ?? [];
  return texts(typed)?.every(each => signed.includes(each)) ?? false;
};

interface Asked {
  readonly placements: readonly Placement[];
  /** How the section was before, as long as that is kept: pages out of a cache still show it. */
  readonly pasts: readonly Placement[];
}

const readSection = async ({ sections }: Services, storeId: StoreId, name: string): Promise<Asked> => {
  const placements = await sections.find(storeId, name);
  return { placements, pasts: placements.length === 0 ? [] : await sections.pastsOf(storeId, name) };
};

const answersOf = async (services: Services, storeId: StoreId, asked: Asked, given: readonly BoxAnswer[]): Promise<Result<ConsentAnswer[]>> => {
  const answers: ConsentAnswer[] = [];
  for (const [at, { target, version, text, locale }] of given.entries()) {
    const path = `answers[${at}]`;
    const placement = asked.placements.find(each => targetOf(each) === target);
    if (placement === undefined) return against(`${path}.target`, 'is not asked for in this section');
    const tag = localeShown([placement, ...asked.pasts.filter(each => targetOf(each) === target)], text, locale);
    if (tag === undefined && !await wasShown(services, storeId, text)) return against(`${path}.text`, 'does not stand in this section');
    const parsed = parseTarget(target);
    if (version !== undefined && parsed.kind !== 'policy') return against(`${path}.version`, 'belongs to a policy');
    if (parsed.kind === 'policy') {
      const found = await services.policies.versionInForce(storeId, parsed.policyId, version);
      if (!found.ok) return err(found.error.code, `${path}.version: ${found.error.message}`, [{ path: `${path}.version`, message: found.error.message }]);
    }
    answers.push({ ...fieldOf(target), ...version === undefined ? {} : { version }, answer: 'yes', text, locale: tag ?? locale });
  }
  return ok(answers);
};

const fieldOf = (target: Target): Pick<ConsentAnswer, 'policyId' | 'channel'> => {
  const parsed = parseTarget(target);
  return parsed.kind === 'policy' ? { policyId: parsed.policyId } : parsed.kind === 'channel' ? { channel: parsed.channel } : {};
};

/** The language in which these words stand or stood beside the box, the wanted one first. */
const localeShown = (placements: readonly Placement[], text: string, wanted: string): string | undefined => {
  const tags = placements.flatMap(placement => Object.entries(placement.text).filter(([, words]) => words === text).map(([tag]) => tag));
  return tags.includes(wanted) ? wanted : tags[0];
};

/** Words that stand in a record of the store were shown once. */
const wasShown = async ({ database }: Services, storeId: StoreId, text: string): Promise<boolean> => {
  const rows = await database.read(sql => sql.all('SELECT text_hash FROM wordings WHERE store_id = ? AND text_hash = ?', [storeId, sha256Hex(text)]));
  return rows.length > 0;
};

const against = (path: string, message: string) => err('guard_violated', `${path}: ${message}`, [{ path, message }]);
