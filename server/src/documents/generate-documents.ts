// From facts to documents, and from documents to published versions. (DOC-1, POL-2)
import {
  checkCompleteness, err, isId, makeId, ok, policyContentHash, type ClauseCheck, type DocumentKind, type FailureDetail, type PolicyId, type PolicyVersion,
  type Result, type StoreFacts, type StoreId,
} from '@placet/core';
import { documentTemplates, type DocumentLocale } from '@placet/templates';
import { digest } from '../adapters/crypto-tools.js';
import { randomBytes } from '../adapters/vault.js';
import type { Services } from '../compose.js';
import type { Store } from '../storage/models/index.js';
import { renderDocument, type RenderedDocument } from './render-document.js';
import { factsOf } from './store-facts.js';

export interface GenerateRequest {
  readonly kinds: readonly DocumentKind[];
  readonly locales: readonly DocumentLocale[];
  /** Publish what is complete as a version of the store's policy of that kind, making the policy if need be. */
  readonly publish: { readonly material: boolean; readonly changeSummary: string } | undefined;
}

export interface GeneratedDocument {
  readonly id: string;
  readonly kind: DocumentKind;
  readonly locale: DocumentLocale;
  readonly title: string;
  readonly html: string;
  readonly completeness: readonly ClauseCheck[];
  readonly policyId: string | null;
  readonly version: number | null;
}

export interface Generated {
  readonly documents: readonly GeneratedDocument[];
  readonly incomplete: readonly { readonly kind: DocumentKind; readonly locale: DocumentLocale; readonly missing: readonly FailureDetail[] }[];
}

type DocumentServices = Pick<Services, 'database' | 'policies' | 'clock'>;

/** Renders what is complete and names what is missing for the rest; an error only when nothing could be rendered. */
export const generateDocuments = async (services: DocumentServices, store: Store, request: GenerateRequest): Promise<Result<Generated, 'document_incomplete'>> => {
  const documents: GeneratedDocument[] = [];
  const incomplete: Generated['incomplete'][number][] = [];
  for (const kind of request.kinds) {
    const made = await generateKind(services, store, kind, request);
    documents.push(...made.documents);
    incomplete.push(...made.incomplete);
  }
  if (documents.length > 0) return ok({ documents, incomplete });
  const details = incomplete.flatMap(({ missing }) => missing).filter((each, at, all) => all.findIndex(other => other.path === each.path) === at);
  return err('document_incomplete', `Facts are missing: ${details.slice(0, 5).map(({ path }) => path).join(', ')}${details.length > 5 ? ', …' : ''}.`, details.slice(0, 200));
};

const generateKind = async (services: DocumentServices, store: Store, kind: DocumentKind, { locales, publish }: GenerateRequest): Promise<Generated> => {
  const storeId = store.id as StoreId;
  const policy = (await services.policies.list(storeId)).find(each => each.kind === kind);
  const last = policy === undefined ? undefined : (await services.policies.versions(storeId, policy.id)).at(-1);
  const incomplete: Generated['incomplete'][number][] = [];
  const rendered = new Map<DocumentLocale, RenderedDocument>();
  const facts = factsOf(store);
  const kept = last === undefined ? undefined : renderAll(kind, locales, stamped(facts, last.number, last.publishedAt));
  const isUnchanged = last !== undefined && kept?.incomplete.length === 0 && hashOf(kept.rendered) === last.contentHash;
  const now = services.clock.now();
  const fresh = isUnchanged ? kept : renderAll(kind, locales, stamped(facts, (last?.number ?? 0) + 1, now));
  for (const [locale, document] of fresh.rendered) rendered.set(locale, document);
  incomplete.push(...fresh.incomplete);
  const version = isUnchanged
    ? { policyId: last.policyId, number: last.number }
    : publish === undefined || rendered.size === 0 ? undefined : await publishKind(services, storeId, kind, policy?.id, rendered, publish);
  const documents = [...rendered].map(([locale, { title, html }]): GeneratedDocument => ({
    id: makeId('document', now, randomBytes(10)), kind, locale, title, html, completeness: checkCompleteness({ kind, facts: stamped(facts, version?.number ?? 1, now), locale }),
    policyId: version?.policyId ?? null, version: version?.number ?? null,
  }));
  await keep(services, storeId, documents, now);
  return { documents, incomplete };
};

const stamped = (facts: StoreFacts, version: number, at: number): StoreFacts =>
  ({ ...facts, doc: { version, lastUpdated: new Date(at).toISOString().slice(0, 10) } });

const renderAll = (kind: DocumentKind, locales: readonly DocumentLocale[], facts: StoreFacts) => {
  const rendered = new Map<DocumentLocale, RenderedDocument>();
  const incomplete: Generated['incomplete'][number][] = [];
  for (const locale of locales) {
    const outcome = renderDocument({ kind, locale, facts });
    if (outcome.ok) rendered.set(locale, outcome.value); else incomplete.push({ kind, locale, missing: outcome.error.details ?? [] });
  }
  return { rendered, incomplete };
};

const hashOf = (rendered: ReadonlyMap<string, RenderedDocument>): string => policyContentHash(digest, Object.fromEntries(rendered));

const publishKind = async (
  { policies }: DocumentServices, storeId: StoreId, kind: DocumentKind, policyId: PolicyId | undefined, rendered: ReadonlyMap<string, RenderedDocument>,
  draft: { material: boolean; changeSummary: string },
): Promise<Pick<PolicyVersion, 'policyId' | 'number'>> => {
  const id = policyId ?? (await policies.create(storeId, kind, rendered.values().next().value?.title ?? kind)).id;
  const published = await policies.publish(storeId, id, { ...draft, locales: Object.fromEntries(rendered) });
  if (!published.ok) throw new Error(`a generated document could not be published: ${published.error.code}`);
  return published.value;
};

const keep = ({ database }: DocumentServices, storeId: StoreId, documents: readonly GeneratedDocument[], now: number): Promise<void> =>
  database.write(async ({ transaction }) => {
    for (const { completeness, ...document } of documents) {
      await database.models.documents.create({ storeId, ...document, completeness: JSON.stringify(completeness), createdAt: now }, { transaction });
    }
  });

/** Languages there are templates for. */
export const documentLocalesOf = (): readonly DocumentLocale[] => [...new Set(documentTemplates.map(({ locale }) => locale))];

export const findDocument = async ({ database }: Pick<Services, 'database'>, storeId: StoreId, id: string) =>
  isId('document', id) ? await database.models.documents.findOne({ where: { storeId, id } }) ?? undefined : undefined;
