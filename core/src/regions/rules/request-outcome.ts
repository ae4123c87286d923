// What to do with a request, apart from when: comply, ask, or refuse on which ground. Never a refusal by itself: grounds the controller must prove
// wait for a named person.
import type { RequestFacts } from './request-facts.js';
import { planErasure, type KeptItem } from './retention.js';
import type { RightsRules } from './rights-schema.js';

type Ground = RightsRules['refusalGrounds'][number];
type Right = RightsRules['rights'][number];

export interface RequestOutcome {
  readonly outcome:
    | 'comply' | 'partial' | 'ask_then_comply' | 'may_refuse' | 'fee_or_refuse' | 'deny' | 'deny_specific_pieces_then_categories' | 'right_not_available';
  /** The id of a ground of the region. */
  readonly ground?: string | null;
  readonly groundCitation?: string;
  readonly burden?: string;
  readonly needsHumanDecision?: true;
  readonly refusable?: false;
  readonly suppressImmediately?: true;
  readonly erase?: readonly string[];
  readonly keep?: readonly KeptItem[];
  readonly keepMode?: 'restricted';
  readonly reviewOn?: 'claim_closed';
  readonly flag?: string;
  readonly neverDisclose?: readonly string[];
}

interface Question { readonly rules: RightsRules; readonly facts: RequestFacts; readonly right: Right | undefined }

/** The first rule that has an answer gives it. */
export const outcomeOf = (rules: RightsRules, facts: RequestFacts): RequestOutcome => {
  const question = { rules, facts, right: rightOf(rules, facts) };
  for (const rule of outcomeRules) {
    const outcome = rule(question);
    if (outcome !== undefined) return outcome;
  }
  return { outcome: 'comply' };
};

const rightOf = ({ rights }: RightsRules, { right, variant }: RequestFacts): Right | undefined =>
  rights.find(each => each.right === right && each.variant === variant) ?? rights.find(each => each.right === right && each.variant === undefined);

/** Identifiers a business never discloses, told by the ground that forbids it. */
const secrets: Readonly<Record<string, readonly string[]>> = { 'ccpa-7024-d': ['ssn', 'driver_licence', 'account_number', 'password'] };

/** Rights whose exercise stops messages or sales at once, whoever asks: no proof of identity, no refusal; a hash of the address is kept to honour them. */
const stopsAtOnce: ReadonlySet<string> = new Set([
  'objection.direct_marketing', 'withdraw_consent', 'opt_out_sale_share', 'opt_out_targeted_ads', 'limit_sensitive',
]);

const isStop = ({ right, facts }: Question): boolean =>
  stopsAtOnce.has(facts.right) || stopsAtOnce.has(`${facts.right}.${facts.variant ?? ''}`) || (facts.right === 'objection' && right?.absolute === true);

const outcomeRules: readonly ((question: Question) => RequestOutcome | undefined)[] = [
  ({ right }) => right === undefined || !right.available ? { outcome: 'right_not_available' } : undefined,
  question => isStop(question)
    ? { outcome: 'comply', refusable: false, suppressImmediately: true, keep: [{ data: 'suppression_hash', reason: 'to honour the objection' }] }
    : undefined,
  ({ right }) => right?.absolute === true ? { outcome: 'comply', refusable: false } : undefined,
  ({ rules, facts }) => facts.identity === 'unverifiable' ? unverified(rules, facts) : undefined,
  ({ rules, facts }) => (facts.previous ?? []).length >= 2 && facts.dataChanged === false ? abusive(rules, facts, 'fee_or_refuse') : undefined,
  ({ rules, facts }) => (facts.evidence ?? []).length > 0 ? abusive(rules, facts, 'may_refuse') : undefined,
  ({ rules, facts }) => facts.identity === 'doubtful' && !hasProof(rules, facts) ? { outcome: 'ask_then_comply' } : undefined,
  ({ rules, facts }) => facts.right === 'erasure' && facts.data !== undefined ? erasure(rules, facts) : undefined,
];

/** Where the clock starts anew with the proof of identity, the request is as good as any once it came. */
const hasProof = ({ clock }: RightsRules, { identityReceivedAt }: RequestFacts): boolean =>
  identityReceivedAt !== undefined && clock.identity.effect === 'restart';

const groundFor = ({ refusalGrounds }: RightsRules, { right }: RequestFacts, fits: (ground: Ground) => boolean): Ground | undefined =>
  refusalGrounds.find(ground => (ground.appliesTo.includes(right) || ground.appliesTo.includes('*')) && fits(ground));

const unverified = (rules: RightsRules, facts: RequestFacts): RequestOutcome => {
  const ground = groundFor(rules, facts, ({ id }) => /unverified|unidentif|authenticat/.test(id));
  const forbidden = facts.right === 'access' ? rules.refusalGrounds.find(({ id }) => Object.hasOwn(secrets, id)) : undefined;
  const isForPieces = facts.scope === 'specific_pieces' && rules.identity.levels?.categories !== undefined;
  return {
    outcome: isForPieces ? 'deny_specific_pieces_then_categories' : 'deny',
    ...ground === undefined ? {} : { ground: ground.id, groundCitation: ground.citation },
    ...forbidden === undefined ? {} : { neverDisclose: secrets[forbidden.id] ?? [] },
  };
};

/** Without a ground in the region's law an odd or repeated request is answered like any other. */
const abusive = (rules: RightsRules, facts: RequestFacts, outcome: 'may_refuse' | 'fee_or_refuse'): RequestOutcome | undefined => {
  const ground = groundFor(rules, facts, ({ id, effect }) => effect === 'fee_or_refuse' && id.endsWith('excessive')) ??
    groundFor(rules, facts, ({ text }) => /excessive|repetiti/i.test(text));
  if (ground === undefined) return undefined;
  const told = { ground: ground.id, groundCitation: ground.citation, needsHumanDecision: true } as const;
  return { outcome, ...told, ...ground.burden === undefined ? {} : { burden: ground.burden } };
};

const erasure = (rules: RightsRules, facts: RequestFacts): RequestOutcome => {
  const { erase, keep, keptFor } = planErasure(facts);
  const flag = childFlag(rules, facts);
  const told = { erase, ...flag === undefined ? {} : { flag } };
  if (keptFor === null) return { outcome: 'comply', ground: null, ...told };
  const ground = groundFor(rules, facts, ({ needs }) => needs === keptFor);
  return {
    outcome: 'partial', ...told, keep, keepMode: 'restricted', ...keptFor === 'claim' ? { reviewOn: 'claim_closed' } : {},
    ...ground === undefined ? {} : { ground: ground.id, groundCitation: ground.citation },
  };
};

const childFlag = ({ children }: RightsRules, { country, collectedAtAge, basis, parentalAuthorisation }: RequestFacts): string | undefined => {
  const ages = children?.ageOfConsent;
  const age = typeof ages === 'object' ? ages[country ?? ''] : ages;
  const isInvalid = age !== undefined && basis === 'consent' && parentalAuthorisation !== true && collectedAtAge !== undefined && collectedAtAge < age;
  return isInvalid ? `consent invalid: digital age ${age} in ${country ?? 'this region'}` : undefined;
};
