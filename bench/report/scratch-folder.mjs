// Databases of a bench lie beside it, on the disk of the checkout: the system's folder for temporary files may be memory.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const parent = fileURLToPath(new URL('../data/', import.meta.url));

/** Runs `work(folder)` and removes the folder however it ends. */
export const withScratchFolder = async (work) => {
  mkdirSync(parent, { recursive: true });
  const folder = mkdtempSync(parent);
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
