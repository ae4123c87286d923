// What the capture bench found, as tables and as a file.
import { percent, perSecond, printTable, times } from './print-table.mjs';
import { writeResult } from './write-result.mjs';

const comparisons = [
  { name: 'Placet / peer on SQLite', of: 'placet-sqlite', to: 'peer-sqlite', goal: 5, goalAt: [1, 8, 64], show: times },
  { name: 'Placet / peer tuned to WAL', of: 'placet-sqlite', to: 'peer-sqlite-wal', goal: 5, goalAt: [1, 8, 64], show: times },
  { name: 'Placet / bare route on SQLite', of: 'placet-sqlite', to: 'bare-sqlite', goal: 0.6, goalAt: [64], show: percent },
  { name: 'Placet / bare route on MariaDB', of: 'placet-mariadb', to: 'bare-mariadb', goal: 0.6, goalAt: [64], show: percent },
];

/** `measured`: contender to connections to `{perSecond, p50Ms, p99Ms, runs}`. Prints all; keeps it unless some contenders were left out. */
export const reportCapture = (measured, { seconds, rounds, isPartial }) => {
  const connectionCounts = [...[...measured.values()][0].keys()];
  const columns = connectionCounts.map(count => `${count} conn.`);
  printTable('Consents captured per second (p50 / p99 in ms)', ['', ...columns], [...measured].map(([name, byCount]) => [
    name, ...[...byCount.values()].map(each => `${perSecond(each.perSecond)} (${each.p50Ms.toFixed(1)} / ${each.p99Ms.toFixed(1)})`),
  ]));
  const ratios = comparisons.filter(({ of, to }) => measured.has(of) && measured.has(to))
    .map(comparison => ({ ...comparison, ratios: ratiosOf(measured, comparison, connectionCounts) }));
  if (ratios.length > 0) {
    printTable('Ratios', ['', ...columns, 'goal'], ratios.map(each => [
      each.name, ...each.ratios.map(({ ratio }) => each.show(ratio)), `${each.show(each.goal)} at ${each.goalAt.join(', ')}`,
    ]));
  }
  if (isPartial) return;
  writeResult('capture', {
    secondsPerRun: seconds, rounds,
    capturesPerSecond: Object.fromEntries([...measured].map(([name, byCount]) => [name, Object.fromEntries(byCount)])),
    ratios: ratios.map(({ name, goal, goalAt, ratios: values }) => ({ name, goal, goalAt, values })),
  });
};

const ratiosOf = (measured, { of, to }, connectionCounts) => connectionCounts.map(connections => ({
  connections, ratio: measured.get(of).get(connections).perSecond / measured.get(to).get(connections).perSecond,
}));
