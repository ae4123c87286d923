// Compiles every package that changed since the last build (TypeScript project references, the native compiler).
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));

export const build = () =>
  execFileSync(process.execPath, ['node_modules/typescript7/bin/tsc', '-b'], { cwd: root, stdio: 'inherit' });

if (process.argv[1] === fileURLToPath(import.meta.url)) build();
