// Whether a wording is one of the store's own forms. What a browser merely claims was shown is recorded, but never written into a letter or onto a page:
// else anybody could have the shop send anybody a text of their choice.
import { z } from 'zod';
import type { Sql } from '../../storage/sql.js';

const placementsSchema = z.array(z.looseObject({ text: z.record(z.string(), z.string()) }));

export const isOwnWording = async (sql: Sql, storeId: string, wording: string): Promise<boolean> => {
  const rows = await sql.all<{ placements: string }>('SELECT placements FROM sections WHERE store_id = ?', [storeId]);
  return rows.some(({ placements }) => placementsSchema.parse(JSON.parse(placements)).some(({ text }) => Object.values(text).includes(wording)));
};
