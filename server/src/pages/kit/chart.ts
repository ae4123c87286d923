// Small figures drawn by the server, as SVG that needs neither script nor style: lines, bars, and a line within a line of text. The numbers stand beside it.
import type { Viewer } from '../viewer.js';

export interface Point { readonly label: string; readonly value: number }

export interface SparkModel { readonly label: string; readonly path: string }

const width = 600;
const height = 160;
const pointsMax = 400;

export interface ChartSetting {
  /** Stands above, and names the figure. */
  readonly title: string;
  /** What it shows in a sentence, for everybody: "Opt-ins fell from 41 to 12 a day". */
  readonly summary: string;
  readonly points: readonly Point[];
  readonly shape: 'line' | 'bars';
  /** Heads of the table of numbers. */
  readonly columns?: readonly [string, string];
  readonly id: string;
  /** A line that should not be crossed, and what it is. */
  readonly limit?: { readonly value: number; readonly text: string };
}

export const chartModel = ({ t, number }: Viewer, { title, summary, points: given, shape, columns, id, limit }: ChartSetting): object => {
  const points = given.slice(-pointsMax);
  const top = niceTop(Math.max(limit?.value ?? 0, ...points.map(({ value }) => value)));
  const [when, what] = columns ?? [t.kit.chart.when, t.kit.chart.value];
  const y = (value: number): number => round(height - (Math.max(0, value) / top) * height);
  const step = points.length === 0 ? width : width / points.length;
  return {
    limit: limit === undefined ? undefined : { y: y(limit.value), text: limit.text }, id, title, summary, width, height, when, what,
    isEmpty: points.length === 0,
    top: number(top), middle: number(top / 2), hasMiddle: Number.isInteger(top / 2), from: points[0]?.label ?? '', to: points.at(-1)?.label ?? '',
    line: shape === 'line' ? linePath(points.map(({ value }, at) => [points.length === 1 ? width / 2 : round((at / (points.length - 1)) * width),
      y(value)])) : undefined,
    bars: shape === 'bars'
      ? points.map(({ label, value },
          at) => ({ x: round(at * step + step * 0.1), y: y(value), width: round(step * 0.8), height: round(height - y(value)),
          name: `${label}: ${number(value)}` }))
      : undefined,
    rows: points.map(({ label, value }) => ({ label, text: number(value) })),
  };
};

/** A line as high as the text beside it; `label` says what it shows. */
export const sparkModel = (label: string, values: readonly number[]): SparkModel => {
  const shown = values.slice(-90);
  const [low, high] = [Math.min(...shown), Math.max(...shown)];
  const place = (value: number, at: number): readonly [number, number] =>
    [round(shown.length < 2 ? 50 : (at / (shown.length - 1)) * 100), round(high === low ? 10 : 18 - ((value - low) / (high - low)) * 16)];
  return { label, path: linePath(shown.map(place)) };
};

const linePath = (points: readonly (readonly [number, number])[]): string => points.length === 1
  ? `M${(points[0]?.[0] ?? 0) - 2} ${points[0]?.[1] ?? 0}h4`
  : points.map(([x, y], at) => `${at === 0 ? 'M' : 'L'}${x} ${y}`).join('');

const round = (value: number): number => Math.round(value * 10) / 10;

/** The next round number above. */
const niceTop = (value: number): number => {
  if (value <= 0) return 1;
  const unit = 10 ** Math.floor(Math.log10(value));
  return unit * ([1, 2, 3, 4, 5, 6, 8, 10].find(each => each * unit >= value) ?? 10);
};
