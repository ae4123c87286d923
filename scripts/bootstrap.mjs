// Makes a fresh clone ready: installs what the lock file names and builds what is out of date. Needs Node 20.19 and npm, nothing else.
import { execFileSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  process.stderr.write(`Placet needs Node 20.19 or later; this is ${process.versions.node}.\n`);
  process.exit(1);
}

const npm = args => execFileSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root, stdio: 'inherit', shell: process.platform === 'win32' });

const isInstalled = () => {
  const marker = join(root, 'node_modules', '.package-lock.json');
  return existsSync(marker) && statSync(marker).mtimeMs >= statSync(join(root, 'package-lock.json')).mtimeMs;
};

export const bootstrap = () => {
  if (!isInstalled()) {
    process.stdout.write('Installing packages (once) …\n');
    npm(['ci']);
  }
  execFileSync(process.execPath, [join('node_modules', 'typescript7', 'bin', 'tsc'), '-b'], { cwd: root, stdio: 'inherit' });
  execFileSync(process.execPath, [join('storefront', 'build.mjs')], { cwd: root, stdio: 'inherit' });
};
