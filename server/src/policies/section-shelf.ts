// Sections: where consent is asked, kept as the core checked them. What was before a change is kept a while, so that it can be taken back.
import {
  err, guardSection, ok, parseWith, preTickedAllowedIn, sectionRequestSchema, type ErrorCode, type FailureDetail, type GuardedSection, type Placement,
  type PolicyKind, type Result, type SectionRequest, type StoreId,
} from '@placet/core';
import type { Store } from '../storage/models/index.js';
import type { Database, Tx } from '../storage/open-database.js';
import type { PolicyShelf } from './policy-shelf.js';

type Warnings = Extract<ReturnType<typeof guardSection>, { ok: true }>['value'];

/** A section as it is: `updatedAt` tells it from what it was before, and is 0 where there is none. */
export interface SectionState { readonly placements: readonly Placement[]; readonly updatedAt: number }

export interface SectionChange { readonly warnings: Warnings; readonly before: number; readonly after: number }

type Refused = 'validation_failed' | 'guard_violated';

const pastsKept = 20;

export class SectionShelf {
  constructor(private readonly database: Database, private readonly policies: PolicyShelf, private readonly now: () => number) {}

  /** Replaces a section if the guards allow it (POL-5); answers with their warnings. */
  async put(store: Store, name: string, { placements }: SectionRequest): Promise<Result<Warnings, Refused>> {
    const changed = await this.change<never>(store, name, () => ok(placements));
    return changed.ok ? ok(changed.value.warnings) : changed;
  }

  /** What `edit` makes of the section as it is, if the guards allow it. Nobody else changes the section in between. `edit` may be asked twice. */
  async change<E extends ErrorCode>(
    store: Store, name: string, edit: (state: SectionState, tx: Tx) => Result<readonly Placement[], E> | Promise<Result<readonly Placement[], E>>,
  ): Promise<Result<SectionChange, E | Refused>> {
    const storeId = store.id as StoreId;
    const kinds = new Map((await this.policies.list(storeId)).map(({ id, kind }) => [id as string, kind]));
    return this.database.write(async (tx): Promise<Result<SectionChange, E | Refused>> => {
      const state = await this.locked(tx, storeId, name);
      const wanted = await edit(state, tx);
      if (!wanted.ok) return wanted;
      const checked = checkPlacements(store, name, wanted.value, kinds);
      if (!checked.ok) return checked;
      return ok({ warnings: checked.value, before: state.updatedAt, after: await this.save(tx, storeId, name, state, wanted.value) });
    });
  }

  /** Makes a section again what it was at `to`, unless somebody changed it since `seen`. */
  restore(
    store: Store, name: string, { to, seen }: { readonly to: number; readonly seen: number },
  ): Promise<Result<SectionChange, Refused | 'conflict' | 'not_found'>> {
    const storeId = store.id as StoreId;
    return this.change<'conflict' | 'not_found'>(store, name, async ({ updatedAt }, { transaction }) => {
      if (updatedAt !== seen) return err('conflict', 'The section was changed since.');
      const past = await this.database.models.sectionPasts.findOne({ where: { storeId, name, updatedAt: to }, transaction });
      return past === null ? err('not_found', 'What the section was then is not kept any more.') : ok(parsed(name, past.placements));
    });
  }

  /** Takes the whole section away; `restore` brings it back. Undefined when there is none. */
  async remove(storeId: StoreId, name: string): Promise<SectionState | undefined> {
    return this.database.write(async (tx) => {
      const state = await this.locked(tx, storeId, name);
      if (state.updatedAt === 0) return undefined;
      await this.keepPast(tx, storeId, name, state);
      await this.database.models.sections.destroy({ where: { storeId, name }, transaction: tx.transaction });
      return state;
    });
  }

  async find(storeId: StoreId, name: string): Promise<readonly Placement[]> {
    return (await this.state(storeId, name)).placements;
  }

  async state(storeId: StoreId, name: string): Promise<SectionState> {
    const row = await this.database.models.sections.findOne({ where: { storeId, name } });
    return row === null ? { placements: [], updatedAt: 0 } : { placements: parsed(name, row.placements), updatedAt: row.updatedAt };
  }

  async list(storeId: StoreId): Promise<{ name: string; updatedAt: number }[]> {
    const rows = await this.database.models.sections.findAll({ where: { storeId }, attributes: ['name', 'updatedAt'], order: [['name', 'ASC']] });
    return rows.map(({ name, updatedAt }) => ({ name, updatedAt }));
  }

  /** Every section with what it asks, in the order of their names. */
  async all(storeId: StoreId): Promise<{ readonly name: string; readonly placements: readonly Placement[] }[]> {
    const rows = await this.database.models.sections.findAll({ where: { storeId }, order: [['name', 'ASC']] });
    return rows.map(({ name, placements }) => ({ name, placements: parsed(name, placements) }));
  }

  private async locked({ sql }: Tx, storeId: StoreId, name: string): Promise<SectionState> {
    const lock = sql.dialect === 'mysql' ? ' FOR UPDATE' : '';
    // The store's row is the lock: those who change a section that is not there yet would otherwise wait for each other's gap.
    await sql.all(`SELECT id FROM stores WHERE id = ?${lock}`, [storeId]);
    const [row] = await sql.all<{ placements: string; updated_at: number }>(`SELECT placements, updated_at FROM sections WHERE store_id = ? AND name = ?${lock}`, [storeId, name]);
    return row === undefined ? { placements: [], updatedAt: 0 } : { placements: parsed(name, row.placements), updatedAt: row.updated_at };
  }

  /** Answers with the time it is known by from now on, which is never that of the state before. */
  private async save(tx: Tx, storeId: StoreId, name: string, before: SectionState, placements: readonly Placement[]): Promise<number> {
    const updatedAt = Math.max(this.now(), before.updatedAt + 1);
    await this.keepPast(tx, storeId, name, before);
    const { sections } = this.database.models;
    await sections.destroy({ where: { storeId, name }, transaction: tx.transaction });
    await sections.create({ storeId, name, placements: JSON.stringify(placements), updatedAt }, { transaction: tx.transaction });
    return updatedAt;
  }

  /** The boxes a section had before its changes, newest first, as long as they are kept. */
  async pastsOf(storeId: StoreId, name: string): Promise<readonly Placement[]> {
    const rows = await this.database.models.sectionPasts.findAll({ where: { storeId, name }, order: [['updatedAt', 'DESC']], limit: pastsKept });
    return rows.flatMap(({ placements }) => parsed(name, placements));
  }

  private async keepPast({ sql, transaction }: Tx, storeId: StoreId, name: string, { placements, updatedAt }: SectionState): Promise<void> {
    const { sectionPasts } = this.database.models;
    await sectionPasts.destroy({ where: { storeId, name, updatedAt }, transaction });
    await sectionPasts.create({ storeId, name, updatedAt, placements: JSON.stringify(placements) }, { transaction });
    const [oldest] = await sql.all<{ updated_at: number }>(
      `SELECT updated_at FROM section_pasts WHERE store_id = ? AND name = ? ORDER BY updated_at DESC LIMIT 1 OFFSET ${pastsKept}`, [storeId, name]);
    if (oldest !== undefined) await sql.run('DELETE FROM section_pasts WHERE store_id = ? AND name = ? AND updated_at <= ?', [storeId, name, oldest.updated_at]);
  }
}

const checkPlacements = (
  store: Store, section: string, placements: readonly Placement[], kinds: ReadonlyMap<string, PolicyKind>,
): Result<Warnings, Refused> => {
  const guarded = guardedSection(store, section, placements, kinds);
  if (guarded.ok) return guardSection(guarded.value);
  return guarded;
};

/** The section as the guards look at it, or the first placement whose policy the store does not have. */
export const guardedSection = (
  store: Store, section: string, placements: readonly Placement[], kinds: ReadonlyMap<string, PolicyKind>,
): Result<GuardedSection, 'validation_failed'> => {
  const unknown = placements.findIndex(placement => 'policyId' in placement && !kinds.has(placement.policyId));
  if (unknown !== -1) {
    const detail: FailureDetail = { path: `placements[${unknown}].policyId`, message: 'is not a policy of this store' };
    return err('validation_failed', `${detail.path}: ${detail.message}`, [detail]);
  }
  const guarded = placements.map(placement => ({ ...placement, ...'policyId' in placement ? { kind: kinds.get(placement.policyId) } : {} }));
  return ok({ section, placements: guarded, preTickedAllowed: preTickedAllowedIn([store.country]) } as GuardedSection);
};

const parsed = (name: string, text: string): readonly Placement[] => {
  const read = parseWith(sectionRequestSchema, { placements: JSON.parse(text) as unknown });
  if (!read.ok) throw new Error(`the section ${name} was stored in a shape that is not known`);
  return read.value.placements;
};
