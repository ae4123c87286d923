// The version that is running, as package.json says.
import { createRequire } from 'node:module';

const manifest = createRequire(import.meta.url)('../package.json') as { version: string };

export const placetVersion = manifest.version;
