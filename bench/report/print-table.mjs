// Tables for a person at a terminal, and the words numbers are put in.

/** A table is `{title, header, rows}`, rows being arrays of text or numbers; numbers stand right. */
export const printTable = ({ title, header, rows }) => {
  const cells = [header, ...rows.map(row => row.map(String))];
  const widths = header.map((_, at) => Math.max(...cells.map(row => row[at].length)));
  const line = row => row.map((cell, at) => at === 0 ? cell.padEnd(widths[at]) : cell.padStart(widths[at])).join('   ');
  process.stdout.write(`\n${title}\n${cells.map(line).join('\n')}\n`);
};

export const perSecond = value => Math.round(value).toLocaleString('en-US');
export const times = value => `${value.toFixed(1)}x`;
export const percent = value => `${Math.round(value * 100)} %`;
export const megabytes = bytes => `${Math.round(bytes / 1e6)} MB`;

export const median = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  return sorted[Math.floor(sorted.length / 2)];
};
