// A state as a sign and a word: never by colour alone.
import type { Viewer } from '../viewer.js';

export const tones = { yes: { sign: '✓', tone: 'yes' }, no: { sign: '✕', tone: 'no' }, waiting: { sign: '…', tone: 'pending' }, none: { sign: '–', tone: 'other' } } as const;

export type Tone = keyof typeof tones;

export interface Status { readonly sign: string; readonly tone: string; readonly text: string }

/** ✓ yes, ✕ no, … waiting, – not asked; or in words of the page's own, such as `status(viewer, 'no', 'failed 3 times')`. */
export const status = ({ t }: Viewer, tone: Tone, text: string = t.kit.status[tone]): Status => ({ ...tones[tone], text });
