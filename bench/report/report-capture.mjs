// What the capture bench found, as tables and as what is worth keeping.
import { percent, perSecond, times } from './print-table.mjs';

const comparisons = [
  { name: 'Placet / peer on SQLite', of: 'placet-sqlite', to: 'peer-sqlite', goal: 5, goalAt: [1, 8, 64], show: times },
  { name: 'Placet / peer tuned to WAL', of: 'placet-sqlite', to: 'peer-sqlite-wal', goal: 5, goalAt: [1, 8, 64], show: times },
  { name: 'Placet / bare route on SQLite', of: 'placet-sqlite', to: 'bare-sqlite', goal: 0.6, goalAt: [64], show: percent },
  { name: 'Placet / bare route on MariaDB', of: 'placet-mariadb', to: 'bare-mariadb', goal: 0.6, goalAt: [64], show: percent },
];

/** `measured`: contender to connections to `{perSecond, p50Ms, p99Ms, runs}`; `plan` is kept beside it. */
export const reportCapture = (measured, plan) => {
  const counts = [...[...measured.values()][0].keys()];
  const ratios = comparisons.filter(({ of, to }) => measured.has(of) && measured.has(to))
    .map(comparison => ({ ...comparison, values: ratiosOf(measured, comparison, counts) }));
  return {
    result: {
      ...plan, capturesPerSecond: Object.fromEntries([...measured].map(([name, byCount]) => [name, Object.fromEntries(byCount)])),
      ratios: ratios.map(({ name, goal, goalAt, values }) => ({ name, goal, goalAt, values })),
    },
    tables: [rateTable(measured, counts), ...ratios.length === 0 ? [] : [ratioTable(ratios, counts)]],
  };
};

const ratiosOf = (measured, { of, to }, counts) => counts.map(connections => ({
  connections, ratio: measured.get(of).get(connections).perSecond / measured.get(to).get(connections).perSecond,
}));

const columnsOf = counts => counts.map(count => `${count} conn.`);

const rateTable = (measured, counts) => ({
  title: 'Consents captured per second (p50 / p99 in ms)', header: ['', ...columnsOf(counts)],
  rows: [...measured].map(([name, byCount]) => [name, ...[...byCount.values()].map(rateText)]),
});

const rateText = each => `${perSecond(each.perSecond)} (${each.p50Ms.toFixed(1)} / ${each.p99Ms.toFixed(1)})`;

const ratioTable = (ratios, counts) => ({
  title: 'Ratios', header: ['', ...columnsOf(counts), 'goal'],
  rows: ratios.map(({ name, values, show, goal, goalAt }) => [name, ...values.map(({ ratio }) => show(ratio)), `${show(goal)} at ${goalAt.join(', ')}`]),
});
