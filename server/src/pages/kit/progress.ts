// How far a piece of work is. The page shows it as it was; a script asks on, and without one there is a link to look again.
import type { Viewer } from '../viewer.js';

export interface Progress {
  readonly label: string;
  readonly done: number;
  /** 0 while it is not known how much there is. */
  readonly total: number;
  readonly state: 'running' | 'done' | 'failed';
  /** What it is doing, or what became of it. */
  readonly note?: string;
  /** Of the page it stands on. */
  readonly refresh: string;
  /** Answers `{ html, isOver }`, the view `kit-progress` and whether to load the page again; see `progressAnswer`. */
  readonly poll?: string;
}

export interface ProgressModel {
  readonly label: string; readonly done: number; readonly total: number; readonly hasTotal: boolean; readonly text: string; readonly note: string | undefined;
  readonly isRunning: boolean; readonly hasFailed: boolean; readonly refresh: string; readonly poll: string | undefined;
}

export const progressModel = ({ t, number }: Viewer, { label, done, total, state, note, refresh, poll }: Progress): ProgressModel => {
  const words = t.kit.progress;
  const text = total > 0 ? words.of(number(done), number(total)) : number(done);
  return {
    label, done: Math.min(done, total), total, hasTotal: total > 0, text: state === 'running' ? text : `${state === 'done' ? words.done : words.failed} ${text}`, note,
    isRunning: state === 'running', hasFailed: state === 'failed', refresh, poll: state === 'running' ? poll : undefined,
  };
};
