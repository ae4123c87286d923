// The hunt for a person: every spelling of what is known about them, in every byte that is kept.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Services } from '@placet/server';

/** A text as its bytes are written here and there. Letters are compared without case, save in base64, where case means something. */
const spellings = (text: string): { readonly name: string; readonly bytes: string; readonly isExact: boolean }[] => {
  const variants = [...new Set([text, text.toLowerCase(), text.toUpperCase()])];
  return [
    { name: 'utf8', bytes: Buffer.from(text).toString('latin1').toLowerCase(), isExact: false },
    { name: 'utf16le', bytes: Buffer.from(text, 'utf16le').toString('latin1').toLowerCase(), isExact: false },
    { name: 'utf16be', bytes: Buffer.from(text, 'utf16le').swap16().toString('latin1').toLowerCase(), isExact: false },
    { name: 'percent', bytes: encodeURIComponent(text).toLowerCase(), isExact: false },
    ...variants.map(each => ({ name: 'hex', bytes: Buffer.from(each).toString('hex'), isExact: false })),
    ...variants.flatMap(each => [0, 1, 2].flatMap(shift => base64Of(each, shift))),
  ];
};

/** The middle of the text in base64, behind `shift` other bytes: what stays the same whatever stands around it. */
const base64Of = (text: string, shift: number) => {
  const bytes = Buffer.concat([Buffer.alloc(shift), Buffer.from(text)]);
  const whole = bytes.subarray(0, bytes.length - bytes.length % 3).toString('base64').slice(shift === 0 ? 0 : 4);
  return [whole, whole.replaceAll('+', '-').replaceAll('/', '_')].map(each => ({ name: 'base64', bytes: each, isExact: true }));
};

export interface Haystack { readonly name: string; readonly bytes: Buffer }

/** Where any of the texts is found, and how it was spelled there; nothing when the person is nowhere. */
export const hunt = (haystacks: readonly Haystack[], texts: readonly string[]): string[] => haystacks.flatMap(({ name, bytes }) => {
  const exact = bytes.toString('latin1');
  const folded = exact.toLowerCase();
  return texts.flatMap(text => spellings(text).filter(each => each.bytes.length >= 6 && (each.isExact ? exact : folded).includes(each.bytes))
    .map(each => `${text} as ${each.name} in ${name}`));
});

/** The bytes the database keeps: SQLite's files as they lie there, or every value of every table. */
export const databaseBytes = async ({ database }: Pick<Services, 'database'>, dataDir: string): Promise<Haystack[]> => {
  const tables = (await database.sequelize.getQueryInterface().showAllTables()).map(String);
  const dumped = await Promise.all(tables.map(async (table): Promise<Haystack> => {
    const [rows] = await database.sequelize.query(`SELECT * FROM ${table}`);
    const values = (rows as Record<string, unknown>[]).flatMap(row => Object.values(row));
    return { name: `table ${table}`, bytes: Buffer.concat(values.flatMap(value => [Buffer.isBuffer(value) ? value : Buffer.from(String(value)), Buffer.from('\n')])) };
  }));
  return [...dumped, ...filesIn(dataDir)];
};

const filesIn = (folder: string): Haystack[] => readdirSync(folder, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
  .map(entry => ({ name: entry.name, bytes: readFileSync(join(entry.parentPath, entry.name)) }));
