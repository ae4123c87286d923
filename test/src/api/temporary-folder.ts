// Folders that go when the tests end.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const made: string[] = [];

export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-test-'));
  made.push(folder);
  return folder;
};

process.once('exit', () => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});
