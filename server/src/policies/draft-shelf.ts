// Drafts of the next version of a policy. Nothing here is published; each text has a revision, so that whoever keeps it second is told. (POL-1)
import { err, ok, type PolicyId, type PolicyVersion, type Result, type StoreId } from '@placet/core';
import type { Services } from '../compose.js';
import type { PolicyDraftText } from '../storage/models/index.js';
import type { Tx } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';

export interface DraftText {
  readonly locale: string;
  readonly title: string;
  /** As it was typed: HTML, or prose without any element. */
  readonly html: string;
  readonly revision: number;
  readonly updatedAt: number;
  readonly updatedBy: string;
}

/** What goes along with a version; `effectiveOn` is a day in the store's time, or nothing: at once. */
export interface DraftTerms { readonly material: boolean | null; readonly changeSummary: string; readonly effectiveOn: string }

export interface PolicyDraft extends DraftTerms {
  /** Number of the version that was the last when the draft was begun; 0 before the first. */
  readonly base: number;
  readonly revision: number;
  readonly updatedAt: number;
  /** By language tag, in its order. */
  readonly texts: readonly DraftText[];
}

export type DraftPorts = Pick<Services, 'database' | 'clock'>;

const noTerms: DraftTerms = { material: null, changeSummary: '', effectiveOn: '' };

export const findDraft = async ({ database: { models } }: DraftPorts, storeId: StoreId, policyId: PolicyId, tx?: Tx): Promise<PolicyDraft | undefined> => {
  const options = { where: { storeId, policyId }, ...tx === undefined ? {} : { transaction: tx.transaction } };
  const row = await models.policyDrafts.findOne(options);
  if (row === null) return undefined;
  const texts = await models.policyDraftTexts.findAll({ ...options, order: [['locale', 'ASC']] });
  const { base, material, changeSummary, effectiveOn, revision, updatedAt } = row;
  return { base, material: material === null ? null : material === 1, changeSummary, effectiveOn, revision, updatedAt, texts: texts.map(textOf) };
};

/** When the drafts of a store were last kept, by policy. */
export const draftTimes = async ({ database: { models } }: DraftPorts, storeId: StoreId): Promise<ReadonlyMap<string, number>> => {
  const where = { storeId };
  const heads = await models.policyDrafts.findAll({ where, attributes: ['policyId', 'updatedAt'] });
  const texts = await models.policyDraftTexts.findAll({ where, attributes: ['policyId', 'updatedAt'] });
  const times = new Map<string, number>();
  for (const { policyId, updatedAt } of [...heads, ...texts]) times.set(policyId, Math.max(updatedAt, times.get(policyId) ?? 0));
  return times;
};

interface Begun {
  readonly base: PolicyVersion | undefined;
  readonly texts: Readonly<Record<string, { readonly title: string; readonly html: string }>>;
  readonly by: string;
}

/** Begins a draft; false when there is one already, which is left as it is. */
export const beginDraft = ({ database, clock }: DraftPorts, storeId: StoreId, policyId: PolicyId, { base, texts, by }: Begun): Promise<boolean> =>
  database.write(async ({ sql, transaction }) => {
    await lockPolicy(sql, storeId, policyId);
    const { policyDrafts, policyDraftTexts } = database.models;
    if (await policyDrafts.findOne({ where: { storeId, policyId }, transaction }) !== null) return false;
    const updatedAt = clock.now();
    await policyDrafts.create({ storeId, policyId, base: base?.number ?? 0, ...noTerms, material: null, revision: 1, updatedAt }, { transaction });
    for (const [locale, { title, html }] of Object.entries(texts)) {
      await policyDraftTexts.create({ storeId, policyId, locale, title, html, revision: 1, updatedAt, updatedBy: by }, { transaction });
    }
    return true;
  });

/** Adds a language, empty; false when there is no draft or it has the language. */
export const addDraftText = ({ database, clock }: DraftPorts, storeId: StoreId, policyId: PolicyId, locale: string, by: string): Promise<boolean> =>
  database.write(async ({ sql, transaction }) => {
    await lockPolicy(sql, storeId, policyId);
    const { policyDrafts, policyDraftTexts } = database.models;
    if (await policyDrafts.findOne({ where: { storeId, policyId }, transaction }) === null) return false;
    if (await policyDraftTexts.findOne({ where: { storeId, policyId, locale }, transaction }) !== null) return false;
    await policyDraftTexts.create({ storeId, policyId, locale, title: '', html: '', revision: 1, updatedAt: clock.now(), updatedBy: by }, { transaction });
    return true;
  });

export interface Keeping { readonly locale: string; readonly title: string; readonly html: string; readonly revision: number; readonly by: string }

/** Keeps one language if nobody kept it since `revision`; answers with the new revision. */
export const keepDraftText = (
  { database, clock }: DraftPorts, storeId: StoreId, policyId: PolicyId, kept: Keeping,
): Promise<Result<number, 'not_found' | 'conflict'>> =>
  database.write(async ({ sql }) => {
    await lockPolicy(sql, storeId, policyId);
    const { locale, title, html, revision, by } = kept;
    const changed = await sql.run(
      `UPDATE policy_draft_texts SET title = ?, html = ?, revision = revision + 1, updated_at = ?, updated_by = ?
        WHERE store_id = ? AND policy_id = ? AND locale = ? AND revision = ?`,
      [title, html, clock.now(), by, storeId, policyId, locale, revision]);
    if (changed > 0) return ok(revision + 1);
    const [row] = await sql.all('SELECT revision FROM policy_draft_texts WHERE store_id = ? AND policy_id = ? AND locale = ?', [storeId, policyId, locale]);
    return row === undefined ? err('not_found', 'The draft has no such language.') : err('conflict', 'Somebody else kept this text meanwhile.');
  });

export const removeDraftText = ({ database }: DraftPorts, storeId: StoreId, policyId: PolicyId, locale: string): Promise<boolean> =>
  database.write(async ({ sql }) =>
    await sql.run('DELETE FROM policy_draft_texts WHERE store_id = ? AND policy_id = ? AND locale = ?', [storeId, policyId, locale]) > 0);

/** Keeps what goes along with the version if nobody kept it since `revision`. */
export const keepDraftTerms = (
  { database, clock }: DraftPorts, storeId: StoreId, policyId: PolicyId, revision: number, { material, changeSummary, effectiveOn }: DraftTerms,
): Promise<boolean> => database.write(async ({ sql }) => {
  await lockPolicy(sql, storeId, policyId);
  return await sql.run(
    `UPDATE policy_drafts SET material = ?, change_summary = ?, effective_on = ?, revision = revision + 1, updated_at = ?
      WHERE store_id = ? AND policy_id = ? AND revision = ?`,
    [material === null ? null : material ? 1 : 0, changeSummary, effectiveOn, clock.now(), storeId, policyId, revision]) > 0;
});

/** Inside the caller's transaction where it has one: publishing ends the draft with the version it became. */
export const discardDraft = async ({ database }: DraftPorts, storeId: StoreId, policyId: PolicyId, tx?: Tx): Promise<void> => {
  const discard = async ({ sql }: Tx): Promise<void> => {
    for (const table of ['policy_draft_texts', 'policy_drafts']) await sql.run(`DELETE FROM ${table} WHERE store_id = ? AND policy_id = ?`, [storeId, policyId]);
  };
  await (tx === undefined ? database.write(discard) : discard(tx));
};

/** The lock publishing takes too: what is kept while a version is made of the draft is either in it or told that the draft is gone. */
const lockPolicy = (sql: Sql, storeId: StoreId, policyId: PolicyId): Promise<number> =>
  sql.run('UPDATE policies SET name = name WHERE store_id = ? AND id = ?', [storeId, policyId]);

const textOf = ({ locale, title, html, revision, updatedAt, updatedBy }: PolicyDraftText): DraftText =>
  ({ locale, title, html, revision, updatedAt, updatedBy });
