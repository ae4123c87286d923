// A demo store's documents in two languages, published a month ago, two of them changed since; and the sections that ask for them.
import { documentKinds, type DocumentKind, type Placement, type PolicyId, type StoreFacts, type StoreId } from '@placet/core';
import { documentLocales, suggestConsentText, type ConsentPurpose } from '@placet/templates';
import type { Services } from '../compose.js';
import { generateDocuments } from '../documents/generate-documents.js';
import { PolicyShelf } from '../policies/policy-shelf.js';
import type { Store } from '../storage/models/index.js';
import { factsFor, type DemoStore } from './demo-stores.js';

const dayMs = 86_400_000;

/** Publishes with the clock set back to `at`, so that the demo's history is one that could have happened. */
const publishAt = async (
  services: Services, store: Store, facts: StoreFacts, kinds: readonly DocumentKind[], changeSummary: string, at: number,
): Promise<void> => {
  const clock = { now: () => at };
  const told = await services.stores.update(store, { facts: JSON.stringify(facts) });
  const shelf = { database: services.database, clock, policies: new PolicyShelf(services.database, clock.now) };
  const made = await generateDocuments(shelf, told, { kinds, locales: documentLocales, publish: { material: true, changeSummary } });
  if (!made.ok || made.value.incomplete.length > 0) throw new Error('the demo documents lack facts');
};

export const seedPolicies = async (services: Services, store: Store, demo: DemoStore, now: number): Promise<void> => {
  const facts = factsFor(demo.fields);
  const atFirst = {
    ...facts, withdrawal: { ...facts.withdrawal, days: 14 }, store: { ...facts.store, deliveryDaysMax: 7 }, processors: facts.processors?.slice(0, 1) ?? [],
  };
  await publishAt(services, store, atFirst, documentKinds, 'First version', now - 32 * dayMs);
  const today = { ...facts, withdrawal: { ...facts.withdrawal, days: 30 } };
  await publishAt(services, store, today, ['terms'], 'You can now withdraw for 30 days instead of 14, and we deliver within five days instead of seven.', now - 12 * dayMs);
  await publishAt(services, store, today, ['privacy'], 'A new company sends our e-mails.', now - 12 * dayMs);
};

export const seedSections = async ({ policies, sections }: Services, store: Store, demo: DemoStore): Promise<void> => {
  const idOf = new Map((await policies.list(store.id as StoreId)).map(({ kind, id }) => [kind, id]));
  const documentBox = (kind: DocumentKind, required: boolean, purpose: ConsentPurpose): Placement =>
    ({ policyId: found(idOf.get(kind)), required, preTicked: false, text: wordsOf(purpose, store.name) });
  const terms = documentBox('terms', true, 'terms');
  const privacy = (required: boolean): Placement => documentBox('privacy', required, 'privacy');
  const channels = demo.channels.map((channel): Placement => ({ channel, required: false, preTicked: false, text: wordsOf(`channel:${channel}`, store.name) }));
  const placements: Readonly<Record<string, readonly Placement[]>> = {
    registration: [privacy(true), documentBox('consent_declaration', false, 'consent_declaration')],
    contact: [privacy(false)],
    newsletter: [...channels.slice(0, 1), privacy(false)],
    checkout: [terms, privacy(true), ...channels],
  };
  for (const [name, boxes] of Object.entries(placements)) {
    const put = await sections.put(store, name, { placements: [...boxes] });
    if (!put.ok) throw new Error(`the demo section ${name} is against a guard: ${put.error.message}`);
  }
};

const found = (id: PolicyId | undefined): PolicyId => {
  if (id === undefined) throw new Error('a demo policy is missing');
  return id;
};

const wordsOf = (purpose: ConsentPurpose, merchant: string): Record<string, string> =>
  Object.fromEntries(documentLocales.map(locale => [locale, suggestConsentText(purpose, locale, merchant)]));
