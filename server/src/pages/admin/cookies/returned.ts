// A form of the cookie room that came back: what was typed, and what was wrong with it.
import type { Store } from '../../../storage/models/index.js';
import type { CookieField, CookiePart, Sent } from './read-cookie-forms.js';

export interface Returned {
  readonly part?: CookiePart;
  readonly sent?: Sent;
  readonly errors?: ReadonlyMap<CookieField, string>;
  /** What is wrong and belongs to no field. */
  readonly problem?: string | undefined;
  readonly status: number;
}

export interface Back { readonly sent: Sent | undefined; readonly errors: ReadonlyMap<CookieField, string> | undefined }

/** What came back into one form of the page; the others are as they were. */
export const backOf = (returned: Returned | undefined, part: CookiePart): Back =>
  returned?.part === part ? { sent: returned.sent, errors: returned.errors } : { sent: undefined, errors: undefined };

/** What was typed into a field, or what it holds habitually. */
export const typedIn = ({ sent }: Back) => (name: string, habit = ''): string => sent === undefined ? habit : sent.one(name);

/** The languages a purpose is asked for in; the store's own first. */
export const purposeLocales = ({ locale }: Pick<Store, 'locale'>): readonly string[] => [...new Set([locale, 'en', 'de', 'fr'])];
