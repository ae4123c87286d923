// What banner, dialog, forms and links of a shop's pages are made from: the answer of `GET /s/{publicKey}/config.json`.
import type { CookieCategory } from '../consents/channels.js';
import type { Target } from '../consents/target.js';
import type { CookieStanceName } from '../regions/index.js';

/** The sentences of the banner, in one language. `{…}` are filled in by the script. */
export interface BannerWords {
  readonly title: string;
  readonly text: string;
  readonly accept: string;
  readonly reject: string;
  readonly choose: string;
  readonly save: string;
  readonly close: string;
  /** Heading of the dialog. */
  readonly dialog: string;
  /** Told when the browser sends Global Privacy Control and it is honoured. */
  readonly gpc: string;
  /** The link that opens the dialog again. */
  readonly settings: string;
  /** The link United States' laws ask for. */
  readonly doNotSell: string;
  /** What opens the list of cookies of a category. */
  readonly details: string;
  readonly policy: string;
  /** Heading and button of the prompt after signing in. */
  readonly prompt: string;
  readonly promptSave: string;
  readonly later: string;
}

export interface ConfigCategory { readonly title: string; readonly text: string }

/** All a visitor may be shown about cookies in one language, wherever he is. */
export interface CookieWords {
  /** `text` is what is said where nothing runs before a yes. */
  readonly banner: BannerWords;
  /** What is said instead where things run until a no, and where the law asks for information only: a banner must not promise what does not happen. */
  readonly textByStance: Readonly<Record<Exclude<CookieStanceName, 'prior_opt_in'>, string>>;
  readonly categories: Readonly<Record<CookieCategory, ConfigCategory>>;
}

export interface ConfigBox {
  readonly target: Target;
  /** The version of a policy in force. */
  readonly version?: number;
  readonly required: boolean;
  readonly preTicked: boolean;
  readonly text: string;
  readonly locale: string;
  readonly link?: { readonly text: string; readonly href: string };
}

export interface ConfigSection {
  /** The form, where the page has no `data-placet-section`. */
  readonly form?: string;
  readonly boxes: readonly ConfigBox[];
}

export interface StorefrontConfig {
  readonly v: number;
  readonly m: number;
  readonly locale: string;
  readonly dir: 'ltr' | 'rtl';
  /** Where the visitor is taken to be; empty when nothing is known, which is as strict as any. */
  readonly region: string;
  readonly stance: CookieStanceName;
  /** How long an answer holds, in months. */
  readonly months: { readonly accept: number; readonly refuse: number };
  readonly isOn: boolean;
  readonly layout: 'bar' | 'wall';
  readonly position: 'bottom' | 'top';
  readonly theme: 'auto' | 'light' | 'dark';
  /** The accent, with the colour of text on it that keeps 4.5:1. */
  readonly accent?: readonly [background: string, text: string];
  /** Switches shown on, in the order of `choosableCategories`. */
  readonly defaults: readonly [0 | 1, 0 | 1, 0 | 1];
  /** Whether the link "Do Not Sell or Share" is owed. */
  readonly hasSaleLink: boolean;
  readonly words: BannerWords;
  /** In the order of `cookieCategories`. */
  readonly categories: readonly [ConfigCategory, ConfigCategory, ConfigCategory, ConfigCategory];
  /** Links of the footer and the banner: the cookie policy first, where there is one. */
  readonly documents: readonly { readonly text: string; readonly href: string }[];
  /** The page where shoppers exercise their rights, where it is. */
  readonly center?: string;
  readonly sections: Readonly<Record<string, ConfigSection>>;
}
