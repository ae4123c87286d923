// Results are kept beside the bench, with the machine they were measured on.
import { mkdirSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../results', import.meta.url));

export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), system: `${platform()} ${release()} ${arch()}`, node: process.version,
});

/** Writes bench/results/<name>.json. */
export const writeResult = (name, result) => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify({ bench: name, measuredAt: new Date().toISOString(), machine: machine(), ...result }, null, 2)}\n`);
};
