// Sections: where consent is asked, kept as the core checked them.
import { guardSection, ok, parseWith, preTickedAllowedIn, sectionRequestSchema, type GuardedSection, type Placement, type Result, type SectionRequest, type StoreId } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import type { Database } from '../storage/open-database.js';
import type { PolicyShelf } from './policy-shelf.js';

type Warnings = Extract<ReturnType<typeof guardSection>, { ok: true }>['value'];

export class SectionShelf {
  constructor(private readonly database: Database, private readonly policies: PolicyShelf, private readonly now: () => number) {}

  /** Replaces a section if the guards allow it (POL-5); answers with their warnings. */
  async put(store: Store, name: string, { placements }: SectionRequest): Promise<Result<Warnings, 'validation_failed' | 'guard_violated'>> {
    const storeId = store.id as StoreId;
    const kinds = new Map((await this.policies.list(storeId)).map(({ id, kind }) => [id, kind]));
    const unknown = placements.findIndex(placement => 'policyId' in placement && !kinds.has(placement.policyId));
    if (unknown !== -1) {
      const path = `placements[${unknown}].policyId`;
      return { ok: false, error: { code: 'validation_failed', message: `${path}: is not a policy of this store`, details: [{ path, message: 'is not a policy of this store' }] } };
    }
    const guarded = placements.map(placement => ({ ...placement, ...'policyId' in placement ? { kind: kinds.get(placement.policyId) } : {} }));
    const checked = guardSection({ section: name, placements: guarded, preTickedAllowed: preTickedAllowedIn([store.country]) } as GuardedSection);
    if (!checked.ok) return checked;
    await this.save(storeId, name, placements);
    return ok(checked.value);
  }

  async find(storeId: StoreId, name: string): Promise<readonly Placement[]> {
    const row = await this.database.models.sections.findOne({ where: { storeId, name } });
    if (row === null) return [];
    const parsed = parseWith(sectionRequestSchema, { placements: JSON.parse(row.placements) as unknown });
    if (!parsed.ok) throw new Error(`the section ${name} was stored in a shape that is not known`);
    return parsed.value.placements;
  }

  async list(storeId: StoreId): Promise<{ name: string; updatedAt: number }[]> {
    const rows = await this.database.models.sections.findAll({ where: { storeId }, attributes: ['name', 'updatedAt'], order: [['name', 'ASC']] });
    return rows.map(({ name, updatedAt }) => ({ name, updatedAt }));
  }

  private async save(storeId: StoreId, name: string, placements: readonly Placement[]): Promise<void> {
    const row = { storeId, name, placements: JSON.stringify(placements), updatedAt: this.now() };
    await this.database.write(async ({ transaction }) => {
      await this.database.models.sections.destroy({ where: { storeId, name }, transaction });
      await this.database.models.sections.create(row, { transaction });
    });
  }
}
