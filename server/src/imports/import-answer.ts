// An import as it is told about, by the API and the command line alike.
import type { CsvPreset } from '@placet/core';
import type { Import } from '../storage/models/index.js';
import { countsOf, progressFromText, type ImportCounts } from './import-counts.js';
import type { ImportPreview } from './preview-import.js';
import { presetNamed } from './known-presets.js';
import { settingsFromText, type ImportSettings } from './import-settings.js';
import type { RowProblem } from './row-problems.js';

export interface ImportAnswer extends ImportCounts {
  readonly id: string;
  readonly state: string;
  readonly source: string;
  readonly preset: string | null;
  readonly notice: string | null;
  readonly bytesRead: number;
  readonly bytesTotal: number;
  readonly message: string | null;
  readonly createdAt: string;
  readonly finishedAt: string | null;
}

export const importAnswer = (found: Import): ImportAnswer => {
  const progress = progressFromText(found.counts);
  const settings = settingsFromText(found.options);
  const { preset } = settings;
  return {
    id: found.id, state: found.state, source: found.source, preset: preset ?? null,
    notice: noticeOf(preset === undefined ? undefined : presetNamed(preset), settings),
    ...countsOf(progress), bytesRead: found.state === 'finished' ? found.bytesTotal : progress.bytesRead, bytesTotal: found.bytesTotal, message: found.message,
    createdAt: new Date(found.createdAt).toISOString(), finishedAt: found.finishedAt === null ? null : new Date(found.finishedAt).toISOString(),
  };
};

export const previewAnswer = ({ file, progress }: ImportPreview, settings: ImportSettings, problems: readonly RowProblem[]) => ({
  dryRun: true as const, ...countsOf(progress), preset: file.preset.id, notice: noticeOf(file.preset, settings), times: file.preset.times.note,
  headers: file.headers.map(header => header.slice(0, 200)), encoding: file.encoding, isEncodingCertain: file.isEncodingCertain,
  delimiter: file.delimiter, problems,
});

const noticeOf = (preset: CsvPreset | undefined, { treatNoAs }: ImportSettings): string | null =>
  [preset?.notice, treatNoAs === undefined ? preset?.noticeOnNo : undefined].filter(text => text !== undefined).join(' ') || null;
