// Puts the question to the gate, as the API does, but leaves no line in the log of decisions: whoever only looks must not change what a campaign counted.
import { identifiersOf, type ExplainedDecision, type Identifier, type IdentifierClaims, type MessageClass, type RegionCandidate } from '@placet/core';
import { Geo } from '../../../adapters/geo.js';
import { phoneParserFor } from '../../../adapters/phone.js';
import type { Recipient } from '../../../decisions/find-recipients.js';
import { prepareQuestion, shopOf } from '../../../decisions/prepare-question.js';
import { regionFor } from '../../../decisions/region-for.js';
import type { Profile } from '../../../subjects/subject-row.js';
import type { StoreVisit } from '../admin-page.js';
import { questionOf, type WhyForm } from './why-form.js';

export interface Explained {
  readonly decision: ExplainedDecision;
  readonly messageClass: MessageClass;
  /** The time of sending that was asked about. */
  readonly at: number;
  /** Null for somebody never heard of. */
  readonly recipient: Recipient | null;
  readonly candidates: readonly RegionCandidate[];
}

export const askWhy = async ({ site: { services }, store }: StoreVisit, form: WhyForm,
  identifiers: readonly Identifier[]): Promise<Explained | undefined> => {
  const shop = shopOf(store);
  const asked = prepareQuestion(services.keyring, shop, questionOf(form, identifiers));
  if (!asked.ok) return undefined;
  const looked = await services.decider.lookUp(shop, [asked.value]);
  const answer = services.decider.judge(shop, looked, asked.value, 0);
  if (!answer.ok || !('steps' in answer.value.entry.decision)) return undefined;
  const { entry, messageClass } = answer.value;
  const recipient = looked.recipients[0]?.find(({ subjectId }) => subjectId === entry.subjectId) ?? null;
  const { candidates } = regionFor({ store: shop, geo: noVisits }, asked.value, recipient?.statedRegion);
  return { decision: entry.decision as ExplainedDecision, messageClass, at: entry.at, recipient, candidates };
};

/** The form asks for no address of a visit. */
const noVisits = new Geo();

/** What somebody is reached by on a channel, of all that is known of them. */
export const identifiersFor = ({ email, phone, externalId }: Profile, channel: WhyForm['channel'], country: string): readonly Identifier[] => {
  const byPhone = ['sms', 'whatsapp', 'phone'].includes(channel);
  const first = byPhone ? { phone, email } : { email, phone };
  const [reached] = Object.entries(first).filter(([, value]) => value !== undefined);
  const claims: IdentifierClaims = reached === undefined ? { externalId } : Object.fromEntries([reached]);
  const identifiers = identifiersOf(claims, phoneParserFor(country));
  return identifiers.ok ? identifiers.value : [];
};

/** What was typed, as the first thing it can be: an address, a number, a customer's number. */
export const identifiersTyped = (text: string, country: string): readonly Identifier[] => {
  for (const kind of ['email', 'phone', 'externalId'] as const) {
    const identifiers = identifiersOf({ [kind]: text }, phoneParserFor(country));
    if (identifiers.ok && identifiers.value.length > 0) return identifiers.value;
  }
  return [];
};
