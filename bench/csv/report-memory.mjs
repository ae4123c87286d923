// Loaded before a measured program: leaves behind the most memory it ever held, in bytes.
import { writeFileSync } from 'node:fs';

process.once('exit', () => { writeFileSync(process.env.BENCH_MEMORY_FILE, String(process.resourceUsage().maxRSS * 1024)); });
