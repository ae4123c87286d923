// The stores: one shop on one platform each, with its ledger from the first moment.
import { Op } from 'sequelize';
import { makeId, type OrganisationId, type StoreId } from '@placet/core';
import { randomBytes } from '../adapters/vault.js';
import type { Store } from '../storage/models/index.js';
import type { Database, Tx } from '../storage/open-database.js';

export interface StoreFields {
  readonly name: string;
  readonly platform: string;
  readonly url: string;
  readonly country: string;
  readonly locale: string;
  readonly timezone: string;
}

const rememberMs = 5000;

export class StoreRegistry {
  private readonly remembered = new Map<string, { store: Store | undefined; until: number }>();
  private readonly idByKey = new Map<string, StoreId>();

  constructor(private readonly database: Database, private readonly now: () => number, private readonly originHost: string) {}

  /** The store, from memory for five seconds: every request of the API asks for its store. */
  async find(storeId: StoreId): Promise<Store | undefined> {
    const known = this.remembered.get(storeId);
    if (known !== undefined && known.until > this.now()) return known.store;
    const row = await this.database.models.stores.findByPk(storeId);
    const store = row === null || row.deletedAt !== null ? undefined : row;
    if (this.remembered.size > 5000) this.remembered.clear();
    this.remembered.set(storeId, { store, until: this.now() + rememberMs });
    return store;
  }

  /** A key is never given to another store, so whose it is need be read once: every page of a shop asks. */
  async findByPublicKey(publicKey: string): Promise<Store | undefined> {
    const known = this.idByKey.get(publicKey);
    if (known !== undefined) return this.find(known);
    const row = await this.database.models.stores.findOne({ where: { publicKey, deletedAt: null } });
    if (row === null) return undefined;
    if (this.idByKey.size > 5000) this.idByKey.clear();
    this.idByKey.set(publicKey, row.id as StoreId);
    return row;
  }

  /** Makes the store and its empty ledger in one transaction, and `also` what belongs to it; `sealCredentials` turns credentials into what is stored. */
  async create(
    organisationId: OrganisationId, fields: StoreFields, sealCredentials: (storeId: StoreId) => Buffer | null,
    also: (tx: Tx, store: Store) => Promise<void> = () => Promise.resolve(),
  ): Promise<Store> {
    const now = this.now();
    const id = makeId('store', now, randomBytes(10));
    const publicKey = `pk_${randomBytes(18).toString('base64url')}`;
    return this.database.write(async (tx) => {
      const { sql, transaction } = tx;
      const store = await this.database.models.stores.create({
        id, organisationId, ...fields, publicKey, sealedCredentials: sealCredentials(id), facts: null, doubleOptIn: null,
        createdAt: now, updatedAt: now, deletedAt: null,
      }, { transaction });
      await sql.run('INSERT INTO ledger_heads (store_id, origin, size, edge, signed_size, revision) VALUES (?, ?, 0, ?, 0, 0)',
        [id, `${this.originHost}/v1/stores/${id}/ledger`, Buffer.alloc(0)]);
      await also(tx, store);
      return store;
    });
  }

  list(organisationId: OrganisationId, storeScope: StoreId | null, after: string, limit: number): Promise<Store[]> {
    return this.database.models.stores.findAll({
      where: { organisationId, deletedAt: null, id: storeScope === null ? { [Op.gt]: after } : { [Op.gt]: after, [Op.eq]: storeScope } },
      order: [['id', 'ASC']], limit,
    });
  }

  async update(store: Store, changes: Partial<StoreFields> & { facts?: string; doubleOptIn?: string; sealedCredentials?: Buffer | null }): Promise<Store> {
    const updated = await this.database.write(async ({ transaction }) => {
      await this.database.models.stores.update({ ...changes, updatedAt: this.now() }, { where: { id: store.id }, transaction });
      return this.database.models.stores.findByPk(store.id, { transaction, rejectOnEmpty: true });
    });
    this.remembered.delete(store.id);
    return updated;
  }

  /** Hides the store; its ledger stays until a purge, which is another act. */
  async remove(store: Store): Promise<void> {
    await this.database.write(({ transaction }) =>
      this.database.models.stores.update({ deletedAt: this.now(), updatedAt: this.now() }, { where: { id: store.id }, transaction }));
    this.remembered.delete(store.id);
  }
}
