#!/usr/bin/env node
import { existsSync } from 'node:fs';

const cli = new URL('../dist/cli/main.js', import.meta.url);
if (!existsSync(cli)) {
  process.stderr.write('Placet is not built yet. Run `npm start` or `npm run build` in its folder once.\n');
  process.exit(1);
}
const { runCli } = await import(cli.href);
await runCli(process.argv);
