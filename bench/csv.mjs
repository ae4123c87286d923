// Rows of a Shopify customer export imported per second, all people new, against parsing alone and against parsing and bare inserts; and the memory it takes.
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { importOnce } from './csv/import-once.mjs';
import { runProgram } from './csv/run-program.mjs';
import { writeCustomers } from './csv/write-customers.mjs';
import { median, megabytes, percent, perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';

export const needs = [];

const goal = 0.4;
const pathOf = relative => fileURLToPath(new URL(relative, import.meta.url));

/** Options: `rows` timed, `rounds` whose median counts, `memory` row counts whose memory is measured (comma-separated, empty for none). */
export const run = ({ rows = '100000', rounds = '3', memory = '10000,100000,1000000' }) => withScratchFolder(async (folder) => {
  const speed = await measureSpeed(folder, Number(rows), Number(rounds));
  const held = [];
  for (const count of memory.split(',').filter(text => text !== '').map(Number)) {
    held.push({ rows: count, ...await importOnce(folder, fileOf(folder, count), count) });
  }
  return report(Number(rows), Number(rounds), speed, held);
});

const measureSpeed = async (folder, count, rounds) => {
  const file = fileOf(folder, count);
  const runs = { 'csv-parse alone': [], 'csv-parse and insert': [], 'placet import': [] };
  for (let round = 0; round < rounds; round++) {
    runs['csv-parse alone'].push(rateOf(count, await runProgram(folder, pathOf('csv/parse-alone.mjs'), [file])));
    const database = join(mkdtempSync(join(folder, 'raw-')), 'raw.sqlite');
    runs['csv-parse and insert'].push(rateOf(count, await runProgram(folder, pathOf('csv/parse-and-insert.mjs'), [file, database])));
    runs['placet import'].push(rateOf(count, await importOnce(folder, file, count)));
  }
  return runs;
};

const fileOf = (folder, count) => {
  const file = join(folder, `customers-${count}.csv`);
  writeCustomers(file, count);
  return file;
};

const rateOf = (count, { seconds, answer }) => {
  if (answer.rows !== count) throw new Error(`${answer.rows} rows of ${count} were read`);
  return count / seconds;
};

const report = (rows, rounds, runs, held) => {
  const rates = Object.fromEntries(Object.entries(runs).map(([name, values]) => [name, median(values)]));
  return {
    result: {
      rows, rounds, rowsPerSecond: rates, ratio: rates['placet import'] / rates['csv-parse and insert'], goal, runs,
      memory: held.map(({ rows: count, rssBytesMax, seconds, answer }) => (
        { rows: count, rssBytesMax, rowsPerSecond: count / seconds, optedIn: answer.optedIn }
      )),
    },
    tables: [rateTable(rows, rates), ...held.length === 0 ? [] : [memoryTable(held)]],
  };
};

const rateTable = (rows, rates) => ({
  title: `Rows per second, ${perSecond(rows)} new customers, from start to exit`, header: ['', 'rows/s', 'placet / this', 'goal'],
  rows: Object.entries(rates).map(([name, rate]) => [
    name, perSecond(rate), name === 'placet import' ? '' : percent(rates['placet import'] / rate), name === 'csv-parse and insert' ? percent(goal) : '',
  ]),
});

const memoryTable = held => ({
  title: 'Memory of an import at its most', header: ['rows', 'RSS', 'rows/s'],
  rows: held.map(({ rows, rssBytesMax, seconds }) => [perSecond(rows), megabytes(rssBytesMax), perSecond(rows / seconds)]),
});
