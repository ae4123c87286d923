// Results are kept beside the bench with the machine they were measured on, and their tables in docs/performance.md between the bench's two marks.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { arch, cpus, platform, release, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../results', import.meta.url));
const page = fileURLToPath(new URL('../../docs/performance.md', import.meta.url));

/** Writes bench/results/<name>.json and puts the tables into the page. */
export const writeResult = (name, { result, tables }) => {
  const measured = { bench: name, measuredAt: new Date().toISOString(), machine: machine(), ...result };
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/${name}.json`, `${JSON.stringify(measured, null, 2)}\n`);
  const text = `${[measuredLine(measured), ...tables.map(markdown)].join('\n\n')}\n`;
  writeFileSync(page, between(readFileSync(page, 'utf8'), `<!-- ${name} -->\n`, `<!-- /${name} -->`, text));
};

const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown', cores: cpus().length, memoryGb: Math.round(totalmem() / 2 ** 30), system: `${platform()} ${release()} ${arch()}`, node: process.version,
});

const measuredLine = ({ measuredAt, machine: { cpu, cores, memoryGb, node } }) =>
  `Measured on ${measuredAt.slice(0, 10)}: ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}.`;

const markdown = ({ title, header, rows }) => {
  const line = cells => `| ${cells.join(' | ')} |`;
  return [`${title}:`, '', line(header), line(header.map((_, at) => at === 0 ? '---' : '---:')), ...rows.map(line)].join('\n');
};

const between = (whole, start, end, text) => {
  const [from, to] = [whole.indexOf(start), whole.indexOf(end)];
  if (from === -1 || to < from) throw new Error(`docs/performance.md lacks the marks ${start.trim()} and ${end}`);
  return whole.slice(0, from + start.length) + text + whole.slice(to);
};
