// The database itself refuses to change what was recorded or published (LED-2, POL-2).
import type { Migration } from './index.js';

const guarded = {
  records: 'the ledger is append-only',
  checkpoints: 'the ledger is append-only',
  ledger_tiles: 'the ledger is append-only',
  wordings: 'a wording that was shown is kept as it was',
  policy_versions: 'a published version is never changed',
} as const;

/** Those below, and `cookie_versions`, which came later and brings its own triggers. */
export const appendOnlyTables = [...Object.keys(guarded), 'cookie_versions'];

export const appendOnly: Migration = {
  name: '0002-append-only',
  statements: dialect => Object.entries(guarded).flatMap(([table, reason]) => ['UPDATE', 'DELETE'].map((verb) => {
    const trigger = `${table}_no_${verb.toLowerCase()}`;
    return dialect === 'sqlite'
      ? `CREATE TRIGGER IF NOT EXISTS ${trigger} BEFORE ${verb} ON ${table} BEGIN SELECT RAISE(ABORT, '${reason}'); END`
      : `CREATE TRIGGER IF NOT EXISTS ${trigger} BEFORE ${verb} ON ${table} FOR EACH ROW SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = '${reason}'`;
  })),
};
