// The numbers of this process, and their text in the Prometheus exposition format (version 0.0.4).
import { durationBuckets, metricNames, metricTable, type MetricDefinition, type MetricName } from './metric-table.js';

/** Values of the labels, in the order the table names them. */
type Labels = readonly string[];

interface Series { readonly labels: Labels; value: number }

interface Observed { readonly labels: Labels; readonly counts: number[]; sum: number; count: number }

export class Metrics {
  private readonly series = new Map<MetricName, Map<string, Series>>();
  private readonly observed = new Map<MetricName, Map<string, Observed>>();

  add(name: MetricName, labels: Labels = [], by = 1): void {
    this.seriesOf(name, labels).value += by;
  }

  set(name: MetricName, value: number, labels: Labels = []): void {
    this.seriesOf(name, labels).value = value;
  }

  /** Says nothing of a gauge until it is set again: a number nobody could read is better missing than old. */
  forget(name: MetricName): void {
    this.series.delete(name);
  }

  observe(name: MetricName, labels: Labels, seconds: number): void {
    const known = entryOf(this.observed, name, labels, () => ({ labels, counts: durationBuckets.map(() => 0), sum: 0, count: 0 }));
    const bucket = durationBuckets.findIndex(bound => seconds <= bound);
    if (bucket !== -1) known.counts[bucket] = (known.counts[bucket] ?? 0) + 1;
    known.sum += seconds;
    known.count++;
  }

  text(): string {
    return metricNames.map(name => this.textOf(name, metricTable[name])).join('');
  }

  private seriesOf(name: MetricName, labels: Labels): Series {
    return entryOf(this.series, name, labels, () => ({ labels, value: 0 }));
  }

  private textOf(name: MetricName, { type, help, labels }: MetricDefinition): string {
    const lines = [
      ...[...this.series.get(name)?.values() ?? []].map(each => line(name, pairs(labels, each.labels), each.value)),
      ...[...this.observed.get(name)?.values() ?? []].flatMap(each => histogramLines(name, pairs(labels, each.labels), each)),
    ];
    return `# HELP ${name} ${escapeHelp(help)}\n# TYPE ${name} ${type}\n${lines.join('')}`;
  }
}

const entryOf = <T>(all: Map<MetricName, Map<string, T>>, name: MetricName, labels: Labels, make: () => T): T => {
  const under = all.get(name) ?? new Map<string, T>();
  all.set(name, under);
  const key = labels.join('\n');
  const entry = under.get(key) ?? make();
  under.set(key, entry);
  return entry;
};

const histogramLines = (name: string, labels: readonly string[], { counts, sum, count }: Observed): string[] => {
  let below = 0;
  return [
    ...durationBuckets.map((bound, at) => line(`${name}_bucket`, [...labels, `le="${bound}"`], below += counts[at] ?? 0)),
    line(`${name}_bucket`, [...labels, 'le="+Inf"'], count), line(`${name}_sum`, labels, sum), line(`${name}_count`, labels, count),
  ];
};

const pairs = (names: readonly string[], values: Labels): string[] => names.map((name, at) => `${name}="${escapeLabel(values[at] ?? '')}"`);

const line = (name: string, labels: readonly string[], value: number): string => `${name}${labels.length === 0 ? '' : `{${labels.join(',')}}`} ${value}\n`;

const escapeHelp = (text: string): string => text.replaceAll('\\', '\\\\').replaceAll('\n', '\\n');
const escapeLabel = (text: string): string => escapeHelp(text).replaceAll('"', '\\"');
