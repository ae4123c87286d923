// Free space where the data directory is.
import { statfs } from 'node:fs/promises';

/** Bytes an ordinary user may still write there. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};
