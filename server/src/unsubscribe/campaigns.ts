// Campaigns by a short tag, so that a link can name one: the name itself would make it too long.
import type { StoreId } from '@placet/core';
import { z } from 'zod';
import { sha256Hex } from '../adapters/crypto-tools.js';
import type { Database } from '../storage/open-database.js';

/** A label of the merchant's, which ends up in records in clear: no addresses in it. */
export const campaignSchema = z.string().min(1).max(120).regex(/^[^@\p{C}]+$/u, 'must be a label without "@" and control characters');

const tagDigits = 14;
const rememberedMax = 10_000;

export class CampaignShelf {
  /** Names by store and tag. */
  private readonly remembered = new Map<string, string>();

  constructor(private readonly database: Database) {}

  /** The campaign's tag; what it stands for is kept when it is met for the first time. */
  async tagOf(storeId: StoreId, campaign: string): Promise<string> {
    const tag = sha256Hex(`${storeId}\n${campaign}`).slice(0, tagDigits);
    const key = `${storeId} ${tag}`;
    if (this.remembered.has(key)) return tag;
    await this.database.write(({ sql }) => sql.run(
      `INSERT ${sql.dialect === 'sqlite' ? 'OR IGNORE' : 'IGNORE'} INTO unsubscribe_campaigns (store_id, tag, campaign) VALUES (?,?,?)`, [storeId, tag, campaign]));
    this.remember(key, campaign);
    return tag;
  }

  /** Undefined for a tag nobody made a link with. */
  async campaignOf(storeId: StoreId, tag: string): Promise<string | undefined> {
    const known = this.remembered.get(`${storeId} ${tag}`);
    if (known !== undefined) return known;
    const [row] = await this.database.read(sql => sql.all<{ campaign: string }>('SELECT campaign FROM unsubscribe_campaigns WHERE store_id = ? AND tag = ?', [storeId, tag]));
    if (row !== undefined) this.remember(`${storeId} ${tag}`, row.campaign);
    return row?.campaign;
  }

  private remember(key: string, campaign: string): void {
    if (this.remembered.size >= rememberedMax) this.remembered.clear();
    this.remembered.set(key, campaign);
  }
}
