// A place in the list of shops as it stands in an address, opaque to whoever carries it.
import { z } from 'zod';
import type { RollupPlace } from './rollup.js';

const placeSchema = z.tuple([z.union([z.string().max(200), z.number()]), z.string().max(40)]);

export const writeRollupPlace = ({ value, id }: RollupPlace): string => Buffer.from(JSON.stringify([value, id])).toString('base64url');

/** Undefined for what this did not write. */
export const readRollupPlace = (text: string): RollupPlace | undefined => {
  try {
    const [value, id] = placeSchema.parse(JSON.parse(Buffer.from(text, 'base64url').toString()));
    return { value, id };
  } catch {
    return undefined;
  }
};
