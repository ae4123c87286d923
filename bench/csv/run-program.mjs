// Runs a program to its end and says how long it took, from the outside, and how much memory it held at most.
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const preload = new URL('report-memory.mjs', import.meta.url).href;

/** Resolves to `{seconds, rssBytesMax, answer}`; `answer` is the JSON the program prints. Throws when it fails. */
export const runProgram = (folder, script, words, environment = {}, nodeOptions = []) => new Promise((resolve, reject) => {
  const memoryFile = join(folder, 'memory');
  const startedAt = performance.now();
  const child = spawn(process.execPath, [...nodeOptions, '--import', preload, script, ...words], {
    stdio: ['ignore', 'pipe', 'inherit'], env: { PATH: process.env.PATH, BENCH_MEMORY_FILE: memoryFile, ...environment },
  });
  let printed = '';
  child.stdout.on('data', (chunk) => { printed += chunk; });
  child.once('error', reject);
  child.once('close', (code) => {
    if (code !== 0) reject(new Error(`${script} ended with ${code}: ${printed}`));
    else resolve({ seconds: (performance.now() - startedAt) / 1000, rssBytesMax: Number(readFileSync(memoryFile, 'utf8')), answer: JSON.parse(printed) });
  });
});
