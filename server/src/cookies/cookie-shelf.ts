// What stores say about cookies, version by version, each with all the words a visitor could have been shown: (version, language, region) makes the wording
// of a record again, whatever later releases say. (COO-4, COO-7)
import { Op } from 'sequelize';
import { compareCookieSettings, cookieSettingsSchema, err, ok, type CookieSettings, type CookieVersion, type Result, type StoreId } from '@placet/core';
import { isDuplicate, type Database, type Tx } from '../storage/open-database.js';
import type { CookieVersionRow } from '../storage/models/index.js';
import { defaultSettingsFor } from './default-settings.js';
import { resolveWords, type WordsByLocale } from './resolve-words.js';

export interface KeptCookieVersion extends CookieVersion {
  readonly words: WordsByLocale;
  /** A user's or a token's id; empty for version 0. */
  readonly publishedBy: string;
}

export type CookieVersionHead = Pick<KeptCookieVersion, 'version' | 'askedFrom' | 'publishedAt' | 'publishedBy'>;

export interface CookiePublication {
  /** Whether those who answered an older version are asked again; left out, what comparing the two suggests. */
  readonly material?: boolean | undefined;
  readonly by: string;
  /** The version the settings were made from: when another is current by now, nothing is published. */
  readonly expectedVersion?: number | undefined;
}

/** Runs inside the transaction that publishes. */
export type AlongsideCookies = (tx: Tx, published: KeptCookieVersion, before: KeptCookieVersion) => Promise<void>;

interface Remembered { readonly version: KeptCookieVersion; readonly until: number }

const rememberMs = 5000;
const storesMax = 2000;

export class CookieShelf {
  private readonly remembered = new Map<StoreId, Remembered>();

  constructor(private readonly database: Database, private readonly now: () => number) {}

  /**
   * The newest version, at most five seconds old. A store that never published has version 0, which is in no table: its platform's necessary cookies in
   * the words of this release.
   */
  async current(storeId: StoreId): Promise<KeptCookieVersion> {
    const known = this.remembered.get(storeId);
    if (known !== undefined && known.until > this.now()) return known.version;
    const version = await this.newest(storeId);
    if (this.remembered.size >= storesMax) this.remembered.clear();
    this.remembered.set(storeId, { version, until: this.now() + rememberMs });
    return version;
  }

  /** `version` as it was published, or 0; undefined when there is no such version. */
  async version(storeId: StoreId, version: number): Promise<KeptCookieVersion | undefined> {
    if (version === 0) return this.beforeAny(storeId);
    const row = await this.database.models.cookieVersions.findOne({ where: { storeId, version } });
    return row === null ? undefined : versionFrom(row);
  }

  /** The newest first, at most `limit` before `before`, without what they say; version 0 is not among them. */
  async versions(storeId: StoreId, limit: number, before = Number.MAX_SAFE_INTEGER): Promise<CookieVersionHead[]> {
    const rows = await this.database.models.cookieVersions.findAll({
      where: { storeId, version: { [Op.lt]: before } }, attributes: ['version', 'askedFrom', 'publishedAt', 'publishedBy'], order: [['version', 'DESC']], limit,
    });
    return rows.map(({ version, askedFrom, publishedAt, publishedBy }) => ({ version, askedFrom, publishedAt, publishedBy }));
  }

  /**
   * Publishes the settings as the next version, in one transaction with what `alongside` does; settings that say what the current version says are that
   * version, and nothing is written. `conflict` when somebody published since.
   */
  async publish(
    storeId: StoreId, settings: CookieSettings, { material, by, expectedVersion }: CookiePublication, alongside?: AlongsideCookies,
  ): Promise<Result<KeptCookieVersion, 'conflict'>> {
    try {
      return await this.database.write(async (tx): Promise<Result<KeptCookieVersion, 'conflict'>> => {
        const before = await this.newest(storeId, tx);
        if (expectedVersion !== undefined && expectedVersion !== before.version) return publishedMeanwhile;
        const { isSame, suggestion } = compareCookieSettings(before.settings, settings);
        if (isSame && before.version > 0) return ok(before);
        const version = before.version + 1;
        const askedFrom = material ?? suggestion.material ? version : before.askedFrom;
        const made = { version, askedFrom, settings, words: resolveWords(settings), publishedAt: this.now(), publishedBy: by };
        await this.database.models.cookieVersions.create(
          { storeId, ...made, settings: JSON.stringify(settings), words: JSON.stringify(made.words) }, { transaction: tx.transaction });
        await alongside?.(tx, made, before);
        return ok(made);
      });
    } catch (error) {
      if (isDuplicate(error)) return publishedMeanwhile;
      throw error;
    } finally {
      // After the commit: whoever read in between would have remembered what was before it.
      this.remembered.delete(storeId);
    }
  }

  /** The newest version as the database has it now, for whoever is about to change it. */
  async newest(storeId: StoreId, tx?: Tx): Promise<KeptCookieVersion> {
    const row = await this.database.models.cookieVersions.findOne({
      where: { storeId }, order: [['version', 'DESC']], ...tx === undefined ? {} : { transaction: tx.transaction },
    });
    return row === null ? this.beforeAny(storeId, tx) : versionFrom(row);
  }

  private async beforeAny(storeId: StoreId, tx?: Tx): Promise<KeptCookieVersion> {
    const store = await this.database.models.stores.findByPk(storeId, { attributes: ['platform'], ...tx === undefined ? {} : { transaction: tx.transaction } });
    const settings = defaultSettingsFor(store?.platform ?? 'custom');
    return { version: 0, askedFrom: 0, settings, words: resolveWords(settings), publishedAt: 0, publishedBy: '' };
  }
}

const publishedMeanwhile = err('conflict', 'The cookie settings were changed meanwhile. Read them again.');

const versionFrom = ({ version, askedFrom, settings, words, publishedAt, publishedBy }: CookieVersionRow): KeptCookieVersion =>
  ({ version, askedFrom, publishedAt, publishedBy, settings: savedSettings(settings), words: JSON.parse(words) as WordsByLocale });

const savedSettings = (text: string): CookieSettings => {
  const parsed = cookieSettingsSchema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error('cookie settings were stored in a shape that is not known');
  return parsed.data;
};
