// What cannot be taken back is asked once more: in a dialog where scripts run, on a page of its own where not. Both are made of one model.
import type { Request, Response } from 'express';
import type { Place } from '../navigation.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';

export interface ConfirmSetting {
  /** Of the dialog on its page. */
  readonly id: string;
  readonly title: string;
  /** What will happen, what is kept, and whether it can be undone. */
  readonly sentences: readonly string[];
  readonly action: string;
  readonly token: string;
  readonly button: string;
  readonly cancel: string;
  readonly hidden?: Readonly<Record<string, string>>;
  readonly isDanger?: boolean;
  /** To be typed before it is done, such as ERASE ADA; checked with `isTyped`. */
  readonly word?: string;
  readonly error?: string | undefined;
}

export interface ConfirmModel extends Omit<ConfirmSetting, 'hidden' | 'isDanger' | 'word' | 'error'> {
  readonly hidden: readonly { readonly name: string; readonly value: string }[];
  readonly isDanger: boolean;
  readonly word: string | undefined;
  readonly typeLabel: string | undefined;
  readonly error: string | undefined;
}

export const confirmModel = ({ t }: Viewer, setting: ConfirmSetting): ConfirmModel => ({
  ...setting, hidden: Object.entries(setting.hidden ?? {}).map(([name, value]) => ({ name, value })), isDanger: setting.isDanger === true,
  word: setting.word, typeLabel: setting.word === undefined ? undefined : t.kit.confirm.type(setting.word), error: setting.error,
});

/** Whether the word was typed, in whatever case and with whatever spaces around it. Phones capitalise on their own. */
export const isTyped = (typed: string, word: string): boolean =>
  typed.normalize('NFC').trim().replace(/\s+/g, ' ').toLocaleUpperCase('en') === word.normalize('NFC').toLocaleUpperCase('en');

/** A link or button that opens the dialog, and leads to its page without scripts. */
export const opener = (text: string, href: string, dialog: string, isDanger = false): object => ({ text, href, dialog, isDanger });

/** The same question as a page. */
export const sendConfirm = (site: Site, request: Request, response: Response, viewer: Viewer, confirm: ConfirmModel, place: Place): Promise<void> =>
  sendPage(site, request, response, viewer, { view: 'confirm', title: confirm.title, place, status: confirm.error === undefined ? 200 : 422, model: { confirm } });
