// Which known file is this? Headers decide, without regard to case, spaces, order or a byte order mark.
import type { CsvPreset } from './csv-preset.js';

/** A header as it is compared: no byte order mark, trimmed, inner spaces single, lower-case. */
export const headerKey = (header: string): string => header.replace(/^\ufeff/, '').trim().replace(/\s+/g, ' ').toLowerCase();

/** The preset whose headers fit best (most of its required and optional headers present), the first on a tie; undefined when none fits. */
export const recognisePreset = (headers: readonly string[], presets: readonly CsvPreset[]): CsvPreset | undefined => {
  const present = new Set(headers.map(headerKey));
  let best: CsvPreset | undefined;
  let bestScore = 0;
  for (const preset of presets) {
    const score = fit(preset, present);
    if (score > bestScore) [best, bestScore] = [preset, score];
  }
  return best;
};

const fit = (preset: CsvPreset, present: ReadonlySet<string>): number =>
  Math.max(0, ...preset.recognise.map(({ required, optional = [] }) =>
    required.every(header => present.has(headerKey(header)))
      ? required.length + optional.filter(header => present.has(headerKey(header))).length
      : 0));
