// What a list says beside person and state: time proof, language, section and words of the deciding records, a page at a time.
import type { ConsentRecord, StoreId } from '@placet/core';
import { marks, padded, type Sql } from '../storage/sql.js';

export interface RecordDetail {
  readonly timeProven: boolean;
  readonly locale: string | null;
  readonly section: string | null;
  readonly text: string | null;
  readonly source: string;
}

interface DetailSqlRow {
  readonly sequence: number;
  readonly time_grade: ConsentRecord['timeGrade'];
  readonly locale: string | null;
  readonly section: string | null;
  readonly text_hash: string | null;
  readonly source: string;
  readonly widget: string | null;
}

const listMax = 256;
const textsMax = 1000;

/** Reads records of one store by sequence; the few wordings a store shows are kept between pages. */
export class RecordDetails {
  private readonly texts = new Map<string, string>();

  constructor(private readonly storeId: StoreId) {}

  async load(sql: Sql, sequences: readonly number[]): Promise<Map<number, RecordDetail>> {
    const rows: DetailSqlRow[] = [];
    for (const slice of slices(sequences)) {
      rows.push(...await sql.all<DetailSqlRow>(
        `SELECT sequence, time_grade, locale, section, text_hash, source, widget FROM records WHERE store_id = ? AND sequence IN (${marks(slice.length)})`,
        [this.storeId, ...slice]));
    }
    const texts = await this.textsOf(sql, rows.map(row => row.text_hash));
    return new Map(rows.map(row => [row.sequence, {
      timeProven: row.time_grade !== 'unknown', locale: row.locale, section: row.section,
      text: row.text_hash === null ? null : texts.get(row.text_hash) ?? null, source: sourceText(row),
    }]));
  }

  /** Words by their hash. */
  async textsOf(sql: Sql, hashes: readonly (string | null)[]): Promise<ReadonlyMap<string, string>> {
    const wanted = [...new Set(hashes.filter(hash => hash !== null))];
    if (this.texts.size > textsMax) this.texts.clear();
    for (const slice of slices(wanted.filter(hash => !this.texts.has(hash)))) {
      const found = await sql.all<{ text_hash: string; text: string }>(
        `SELECT text_hash, text FROM wordings WHERE store_id = ? AND text_hash IN (${marks(slice.length)})`, [this.storeId, ...slice]);
      for (const { text_hash: hash, text } of found) this.texts.set(hash, text);
    }
    return this.texts;
  }
}

/** Where an answer came from, as the store would say it: the named source, else the kind. */
export const sourceText = ({ source, widget }: { source: string; widget: string | null }): string => widget ?? source;

const slices = function* <T>(values: readonly T[]): Generator<T[]> {
  for (let at = 0; at < values.length; at += listMax) yield padded(values.slice(at, at + listMax));
};
