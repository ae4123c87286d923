// Ledger leaves verified per second from a file, against hashing the same records' bytes and nothing else.
import { hash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyLedgerFile } from '@placet/server';
import { writeExport } from './ledger/write-export.mjs';
import { median, percent, perSecond } from './report/print-table.mjs';
import { withScratchFolder } from './report/scratch-folder.mjs';

export const needs = [];

const goal = 0.5;

/** Options: `records` in the export, `rounds` whose median counts. */
export const run = ({ records = '300000', rounds = '5' }) => withScratchFolder(async (folder) => {
  const file = join(folder, 'ledger.ndjson');
  const count = Number(records);
  const { publicKey, recordBytes } = writeExport(file, count);
  const bodies = recordBodies(readFileSync(file));
  const runs = { hashed: [], hashedToText: [], verified: [] };
  for (let round = 0; round < Number(rounds); round++) {
    runs.hashed.push(count / secondsOf(() => { for (const body of bodies) hash('sha256', body, 'buffer'); }));
    runs.hashedToText.push(count / secondsOf(() => { for (const body of bodies) hash('sha256', body, 'binary'); }));
    runs.verified.push(count / await secondsOfVerifying(file, publicKey, count));
  }
  return report({ records: count, recordBytes: Math.round(recordBytes), runs });
});

/** The hashed bytes of each record, cut out beforehand. */
const recordBodies = (bytes) => {
  const bodies = [];
  for (let from = 0, to = bytes.indexOf(10); to !== -1; from = to + 1, to = bytes.indexOf(10, from)) {
    const bodyAt = bytes.indexOf('"record":', from);
    if (bodyAt !== -1 && bodyAt < from + 120) bodies.push(bytes.subarray(bodyAt + '"record":'.length, to - 1));
  }
  return bodies;
};

const secondsOf = (work) => {
  const startedAt = performance.now();
  work();
  return (performance.now() - startedAt) / 1000;
};

const secondsOfVerifying = async (file, publicKey, count) => {
  const startedAt = performance.now();
  const verdict = await verifyLedgerFile(file, publicKey);
  if (!verdict.valid || verdict.records !== count) throw new Error(`the export does not verify: ${JSON.stringify(verdict)}`);
  return (performance.now() - startedAt) / 1000;
};

const report = ({ records, recordBytes, runs }) => {
  const [hashed, hashedToText, verified] = [runs.hashed, runs.hashedToText, runs.verified].map(median);
  return {
    result: {
      records, recordBytes, hashedPerSecond: hashed, hashedToTextPerSecond: hashedToText, verifiedPerSecond: verified, ratio: verified / hashed, goal, runs,
    },
    tables: [{
      title: `Leaves per second, ${perSecond(records)} records of ${recordBytes} bytes`, header: ['', 'leaves/s', 'verified / this', 'goal'],
      rows: [
        ['raw SHA-256 into Buffers, lines already split', perSecond(hashed), percent(verified / hashed), percent(goal)],
        ['raw SHA-256 into text (no Buffers made)', perSecond(hashedToText), percent(verified / hashedToText), ''],
        ['verified from the file', perSecond(verified), '', ''],
      ],
    }],
  };
};
