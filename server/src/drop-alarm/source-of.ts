// What counts as one source of opt-ins: the way in, the section, and the widget in it. Names nobody.
import { sha256Hex } from '../adapters/crypto-tools.js';

export interface SourceParts { readonly source: string; readonly section: string | null; readonly widget: string | null }

const nameLengthMax = 200;

/** `web / newsletter / footer form`. Widgets come from outside, so the name is bounded. */
export const sourceName = ({ source, section, widget }: SourceParts): string =>
  [source, section ?? '-', ...widget === null ? [] : [widget]].join(' / ').slice(0, nameLengthMax).toWellFormed();

/** What an alarm is about: the name in a form that fits its key. */
export const alarmAbout = (source: string): string => `source_${sha256Hex(source).slice(0, 32)}`;
