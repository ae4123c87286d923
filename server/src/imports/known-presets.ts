// The CSV files that are known by their headers: our own, those of the shops, and last a plain list.
import { placetPreset, plainPreset, recognisePreset, type CsvPreset } from '@placet/core';
import { connectors } from '../stores/platforms.js';

const recognised: readonly CsvPreset[] = [placetPreset, ...connectors.flatMap(({ csvPresets }) => csvPresets)];

export const knownPresets: readonly CsvPreset[] = [...recognised, plainPreset];

export const presetNamed = (id: string): CsvPreset | undefined => knownPresets.find(preset => preset.id === id);

/** The stated preset, or the one the headers are known by, or the plain list. */
export const presetFor = (headers: readonly string[], stated?: string): CsvPreset =>
  (stated === undefined ? recognisePreset(headers, recognised) : presetNamed(stated)) ?? plainPreset;
