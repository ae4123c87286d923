// The policies of stores and their frozen versions, as rows and as the core knows them.
import {
  currentVersion, err, makeId, ok, publishVersion,
  type Policy, type PolicyId, type PolicyKind, type PolicyVersion, type Result, type StoreId, type VersionDraft,
} from '@placet/core';
import { digest } from '../adapters/crypto-tools.js';
import { randomBytes } from '../adapters/vault.js';
import { announceChange } from '../outbound/announce-change.js';
import { writeOutbox } from '../queue/outbox.js';
import type { PolicyVersion as VersionRow } from '../storage/models/index.js';
import type { Database, Tx } from '../storage/open-database.js';

/** Enough of a version to tell which one is in force. */
export type VersionHead = Pick<PolicyVersion, 'number' | 'effectiveAt' | 'publishedAt' | 'material' | 'contentHash'>;

/** Runs inside the transaction that publishes. */
export type Alongside = (tx: Tx) => Promise<Result<void, 'conflict'>>;

interface Remembered { readonly byPolicy: ReadonlyMap<string, readonly VersionHead[]>; readonly until: number }

const rememberMs = 5000;
const titlesMax = 10_000;

export class PolicyShelf {
  private readonly heads = new Map<StoreId, Remembered>();
  private readonly titles = new Map<string, Readonly<Record<string, string>>>();

  constructor(private readonly database: Database, private readonly now: () => number) {}

  async list(storeId: StoreId): Promise<(Policy & { createdAt: number })[]> {
    const rows = await this.database.models.policies.findAll({ where: { storeId }, order: [['id', 'ASC']] });
    return rows.map(row => ({ id: row.id as PolicyId, kind: row.kind as PolicyKind, name: row.name, createdAt: row.createdAt }));
  }

  async find(storeId: StoreId, policyId: string): Promise<Policy | undefined> {
    const row = await this.database.models.policies.findOne({ where: { storeId, id: policyId } });
    return row === null ? undefined : { id: row.id as PolicyId, kind: row.kind as PolicyKind, name: row.name };
  }

  async create(storeId: StoreId, kind: PolicyKind, name: string): Promise<Policy & { createdAt: number }> {
    const policy = { id: makeId('policy', this.now(), randomBytes(10)), kind, name, createdAt: this.now() };
    await this.database.write(({ transaction }) => this.database.models.policies.create({ storeId, ...policy }, { transaction }));
    this.heads.delete(storeId);
    return policy;
  }

  /**
   * Freezes a new version and announces it, in one transaction; the policy's row is the lock that keeps numbers without gaps. What `alongside` does is
   * done with it or not at all; an error of its own keeps the version from being published.
   */
  async publish(storeId: StoreId, policyId: PolicyId, draft: VersionDraft, alongside?: Alongside): Promise<Result<PolicyVersion, 'validation_failed' | 'conflict'>> {
    const outcome = await this.database.write(async (tx): Promise<Result<PolicyVersion, 'validation_failed' | 'conflict'>> => {
      await tx.sql.run('UPDATE policies SET name = name WHERE store_id = ? AND id = ?', [storeId, policyId]);
      const versions = await this.versions(storeId, policyId, tx);
      const at = this.now();
      const published = publishVersion({ policyId, versions, draft, at, digest });
      if (!published.ok) return published;
      const beside = await alongside?.(tx) ?? ok(undefined);
      if (!beside.ok) return beside;
      await this.database.models.policyVersions.create(rowOf(storeId, published.value), { transaction: tx.transaction });
      await writeOutbox(tx, { storeId, topic: 'policy.published', payload: { policyId, number: published.value.number }, availableAt: at, now: at });
      await announceChange(tx, { storeId, type: 'policy.published', objectId: policyId, version: published.value.number, now: at });
      return published;
    });
    // After the commit: whoever read in between would have remembered what was before it.
    this.heads.delete(storeId);
    return outcome;
  }

  async versions(storeId: StoreId, policyId: string, tx?: Tx): Promise<PolicyVersion[]> {
    const rows = await this.database.models.policyVersions.findAll({
      where: { storeId, policyId }, order: [['number', 'ASC']], ...tx === undefined ? {} : { transaction: tx.transaction },
    });
    return rows.map(versionFromRow);
  }

  async version(storeId: StoreId, policyId: string, number: number): Promise<PolicyVersion | undefined> {
    const row = await this.database.models.policyVersions.findOne({ where: { storeId, policyId, number } });
    return row === null ? undefined : versionFromRow(row);
  }

  /** What a version is called, by language tag; kept in memory, since a version never changes. */
  async titlesOf(storeId: StoreId, policyId: string, number: number): Promise<Readonly<Record<string, string>>> {
    const key = `${storeId} ${policyId} ${number}`;
    const known = this.titles.get(key);
    if (known !== undefined) return known;
    const version = await this.version(storeId, policyId, number);
    const titles = Object.fromEntries(Object.entries(version?.locales ?? {}).map(([locale, { title }]) => [locale, title]));
    if (this.titles.size >= titlesMax) this.titles.clear();
    this.titles.set(key, titles);
    return titles;
  }

  /** The number of the version in force now, or the `wanted` one if it exists. */
  async versionInForce(storeId: StoreId, policyId: string, wanted?: number): Promise<Result<number, 'policy_not_published'>> {
    const heads = (await this.headsOf(storeId)).get(policyId) ?? [];
    const number = wanted ?? currentVersion(heads as readonly PolicyVersion[], this.now())?.number;
    return number !== undefined && heads.some(head => head.number === number)
      ? ok(number)
      : err('policy_not_published', wanted === undefined ? 'The policy has no version in force yet. Publish one first.' : 'The policy has no such version.');
  }

  /** The versions of every policy of the store without their texts, by policy, oldest first. At most five seconds old. */
  async headsOf(storeId: StoreId): Promise<ReadonlyMap<string, readonly VersionHead[]>> {
    const known = this.heads.get(storeId);
    if (known !== undefined && known.until > this.now()) return known.byPolicy;
    const rows = await this.database.models.policyVersions.findAll({
      where: { storeId }, attributes: ['policyId', 'number', 'effectiveAt', 'publishedAt', 'material', 'contentHash'], order: [['number', 'ASC']],
    });
    const byPolicy = new Map<string, VersionHead[]>();
    for (const { policyId, number, effectiveAt, publishedAt, material, contentHash } of rows) {
      const heads = byPolicy.get(policyId) ?? [];
      heads.push({ number, effectiveAt, publishedAt, material: material === 1, contentHash });
      byPolicy.set(policyId, heads);
    }
    this.heads.set(storeId, { byPolicy, until: this.now() + rememberMs });
    return byPolicy;
  }
}

const rowOf = (storeId: StoreId, version: PolicyVersion) => ({
  storeId, policyId: version.policyId, number: version.number, locales: JSON.stringify(version.locales), contentHash: version.contentHash,
  material: version.material ? 1 : 0, changeSummary: version.changeSummary, effectiveAt: version.effectiveAt, publishedAt: version.publishedAt,
});

const versionFromRow = (row: VersionRow): PolicyVersion => ({
  policyId: row.policyId as PolicyId, number: row.number, locales: JSON.parse(row.locales) as PolicyVersion['locales'], contentHash: row.contentHash,
  material: row.material === 1, changeSummary: row.changeSummary, effectiveAt: row.effectiveAt, publishedAt: row.publishedAt,
});
