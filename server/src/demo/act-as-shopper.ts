// What a shopper does, done for one: fills in a section of a store, or leaves a channel. The same way in as a real form.
import { answersFromForm, targetOf, type Channel, type Placement, type StoreId, type Target } from '@placet/core';
import { captureFromConsent } from '../consents/capture-consent.js';
import type { ConsentAnswer, ConsentRequest } from '../consents/consent-request.js';
import type { Services } from '../compose.js';
import type { PlacedRecord } from '../ledger/capture-request.js';
import type { Store } from '../storage/models/index.js';
import { siteOf } from './demo-stores.js';
import { ticksOf, type DemoSection, type Dice, type Shopper } from './demo-shoppers.js';

export type ActingServices = Pick<Services, 'policies' | 'sections' | 'writer' | 'clock'>;

/** The records a capture became; none when nothing was ticked. Throws when the store cannot be answered to, which in a demo is a bug. */
export const recordAnswers = async ({ policies, writer, clock }: ActingServices, store: Store, request: ConsentRequest): Promise<readonly PlacedRecord[]> => {
  if (request.answers.length === 0) return [];
  const capture = await captureFromConsent(policies, store, request, clock.now(), false);
  if (!capture.ok) throw new Error(`a demo answer was refused: ${capture.error.code}`);
  const reply = await writer.append(capture.value);
  if (reply.kind !== 'captured') throw new Error('a demo answer was not recorded');
  return reply.captured.placed;
};

export const answerSection = async (
  services: ActingServices, store: Store, shopper: Shopper, section: DemoSection, dice: Dice,
): Promise<readonly PlacedRecord[]> => {
  const placements = await services.sections.find(store.id as StoreId, section);
  const ticked = ticksOf(placements.map(each => ({ target: targetOf(each), required: each.required })), dice);
  return recordAnswers(services, store, {
    subject: { email: shopper.email, name: shopper.name }, section, answers: answersOf(placements, ticked, shopper.locale),
    source: { kind: 'web', widget: `demo-${section}`, pageUrl: new URL(section, siteOf(store)).href },
  });
};

/** The answers of a form as a consent request takes them. */
export const answersOf = (placements: readonly Placement[], ticked: ReadonlySet<Target>, locale: string): ConsentAnswer[] =>
  answersFromForm(placements, { ticked, locale }).answers.map(({ target, ...answer }) => ({ ...targetField(placements, target), ...answer }));

const targetField = (placements: readonly Placement[], target: Target): Pick<ConsentAnswer, 'policyId' | 'channel'> => {
  const placement = placements.find(each => targetOf(each) === target);
  if (placement === undefined) throw new Error('an answer to a question that was not asked');
  return 'channel' in placement ? { channel: placement.channel } : { policyId: placement.policyId };
};

const goodbye = { en: 'Unsubscribe', de: 'Abmelden' } as const;

export const unsubscribeFrom = (services: ActingServices, store: Store, { email, locale }: Shopper, channel: Channel): Promise<readonly PlacedRecord[]> =>
  recordAnswers(services, store, { subject: { email }, answers: [{ channel, answer: 'no', text: goodbye[locale], locale }], source: { kind: 'web', widget: 'unsubscribe-link' } });
