// Something to know before going on, with its reason and where that is written.
import type { Viewer } from '../viewer.js';

/** `note` tells, `warning` says what could go wrong, `refusal` why something is not possible. */
export type CalloutTone = 'note' | 'warning' | 'refusal';

export interface Callout {
  readonly title?: string;
  readonly sentences: readonly string[];
  /** Where the reason stands, such as `GDPR Art. 7(4)`. */
  readonly source?: string;
  readonly sourceHref?: string;
  readonly action?: { readonly text: string; readonly href: string };
}

export const calloutModel = ({ t }: Viewer, tone: CalloutTone, { title, sentences, source, sourceHref, action }: Callout): object =>
  ({ tone, title: title ?? t.kit.callout[tone], sentences, source, sourceHref, action });
