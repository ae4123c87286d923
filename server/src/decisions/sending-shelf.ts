// What a store says about sending, version by version: caps, own hours, message types, rules loosened on the record, and how long all is kept. (REG-4)
import { err, gateSettingsSchema, ok, type Gate, type Result, type StoreId } from '@placet/core';
import { z } from 'zod';
import { isDuplicate, type Database } from '../storage/open-database.js';
import type { Sql } from '../storage/sql.js';
import { gateFor } from './store-gate.js';

export const retentionDefaults = { decisionDays: 90, sendDays: 400 } as const;

/** Sends are kept at least as long as anything counts them. */
export const sendingSettingsSchema = gateSettingsSchema.extend({
  retention: z.strictObject({
    decisionDays: z.int().min(1).max(3650).default(retentionDefaults.decisionDays), sendDays: z.int().min(1).max(800).default(retentionDefaults.sendDays),
  }).optional(),
});
export type SendingSettings = z.output<typeof sendingSettingsSchema>;

export interface Sending {
  /** 0 before anything was set. */
  readonly version: number;
  readonly settings: SendingSettings;
  readonly gate: Gate;
  /** Only a confirmed yes counts where a rule asks for confirmation: the store said so by an override. */
  readonly isConfirmationAsked: boolean;
}

export interface SendingVersion {
  readonly version: number;
  readonly settings: SendingSettings;
  /** Who set it: a user's or a token's id. */
  readonly actor: string;
  readonly createdAt: number;
}

const storesMax = 2000;
const dayHours = 24;

export class SendingShelf {
  private readonly opened = new Map<StoreId, Sending>();

  constructor(private readonly database: Database, private readonly now: () => number) {}

  /** What holds now: the version is looked up each time, so what another process set holds here from the next question on. */
  async current(sql: Sql, storeId: StoreId): Promise<Sending> {
    const [newest] = await sql.all<{ version: number }>(
      'SELECT version FROM sending_settings WHERE store_id = ? ORDER BY version DESC LIMIT 1', [storeId]);
    const version = newest?.version ?? 0;
    const known = this.opened.get(storeId);
    if (known?.version === version) return known;
    const sending = version === 0 ? unset : openSaved(await readVersion(sql, storeId, version));
    if (this.opened.size >= storesMax) this.opened.clear();
    this.opened.set(storeId, sending);
    return sending;
  }

  /**
   * Sets everything anew. `guard_violated` when something is loosened below the statute without a record, `validation_failed` when settings do not fit
   * each other, `conflict` when a message type is given a second class, or when `expectedVersion` is not the current one.
   */
  async put(
    storeId: StoreId, settings: SendingSettings, { actor, expectedVersion }: { actor: string; expectedVersion?: number | undefined },
  ): Promise<Result<SendingVersion, 'validation_failed' | 'guard_violated' | 'conflict'>> {
    const checked = checkSettings(settings);
    if (!checked.ok) return checked;
    try {
      return await this.database.write(async ({ sql }) => {
        const { version: before } = await this.current(sql, storeId);
        if (expectedVersion !== undefined && expectedVersion !== before) return changedMeanwhile;
        const made = { version: before + 1, settings, actor, createdAt: this.now() };
        await sql.run('INSERT INTO sending_settings (store_id, version, settings, actor, created_at) VALUES (?, ?, ?, ?, ?)',
          [storeId, made.version, JSON.stringify(settings), actor, made.createdAt]);
        return ok(made);
      });
    } catch (error) {
      if (isDuplicate(error)) return changedMeanwhile;
      throw error;
    }
  }

  /** The newest first, at most 100 before `before`. */
  async versions(storeId: StoreId, before = Number.MAX_SAFE_INTEGER): Promise<SendingVersion[]> {
    const rows = await this.database.read(sql => sql.all<VersionRow>(
      'SELECT version, settings, actor, created_at FROM sending_settings WHERE store_id = ? AND version < ? ORDER BY version DESC LIMIT 100', [storeId, before]));
    return rows.map(versionFrom);
  }

  /** The version that holds now, or undefined before anything was set. */
  async newest(storeId: StoreId): Promise<SendingVersion | undefined> {
    return (await this.versions(storeId))[0];
  }
}

const changedMeanwhile = err('conflict', 'The settings were changed meanwhile. Read them again.');

interface VersionRow { readonly version: number; readonly settings: string; readonly actor: string; readonly created_at: number }

const versionFrom = ({ version, settings, actor, created_at: createdAt }: VersionRow): SendingVersion =>
  ({ version, settings: savedSettings(settings), actor, createdAt });

const savedSettings = (text: string): SendingSettings => {
  const parsed = sendingSettingsSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error('sending settings were stored in a shape that is not known');
  return parsed.data;
};

const readVersion = async (sql: Sql, storeId: StoreId, version: number): Promise<SendingVersion> => {
  const [row] = await sql.all<VersionRow>(
    'SELECT version, settings, actor, created_at FROM sending_settings WHERE store_id = ? AND version = ?', [storeId, version]);
  if (row === undefined) throw new Error(`version ${version} of the sending settings is not there`);
  return versionFrom(row);
};

const openSaved = ({ version, settings }: SendingVersion): Sending => {
  const gate = gateFor(settings);
  if (!gate.ok) throw new Error('sending settings were stored that no gate can be made of');
  return {
    version, settings, gate: gate.value,
    isConfirmationAsked: settings.overrides?.some(({ setting, value }) => setting === 'double_opt_in' && value) === true,
  };
};

const openUnset = (): Sending => openSaved({ version: 0, settings: {}, actor: '', createdAt: 0 });
const unset = openUnset();

const checkSettings = (settings: SendingSettings): Result<SendingSettings, 'validation_failed' | 'guard_violated' | 'conflict'> => {
  const gate = gateFor(settings);
  if (!gate.ok) return gate;
  const { sendDays } = settings.retention ?? retentionDefaults;
  if (sendDays * dayHours >= gate.value.longestWindowHours) return ok(settings);
  const message = `must be at least ${Math.ceil(gate.value.longestWindowHours / dayHours)}, the longest window of a cap in days`;
  return err('validation_failed', `retention.sendDays ${message}`, [{ path: 'retention.sendDays', message }]);
};
