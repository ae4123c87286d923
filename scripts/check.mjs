// `npm run check`: types and style. `npm run check -- --fix` mends what can be mended by itself.
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { bootstrap, root } from './bootstrap.mjs';

bootstrap();
const eslint = join(root, 'node_modules', 'eslint', 'bin', 'eslint.js');
process.exit(spawnSync(process.execPath, [eslint, '--max-warnings', '0', '.', ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1);
