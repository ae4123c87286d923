// Plain lists of facts: figures in a row, keys with their values, what happened when, and pages beside each other.
import type { Moment, Viewer } from '../viewer.js';
import type { SparkModel } from './chart.js';
import type { Status } from './status.js';

export interface Stat {
  readonly label: string;
  readonly value: string;
  readonly note?: string;
  readonly href?: string;
  readonly status?: Status;
  readonly spark?: SparkModel;
}

/** A few figures that matter, side by side. */
export const statsModel = (stats: readonly Stat[]): object[] =>
  stats.map(stat => ({ note: undefined, href: undefined, status: undefined, spark: undefined, ...stat }));

export interface Fact {
  readonly key: string;
  readonly value?: string;
  readonly time?: Moment;
  readonly code?: string;
  readonly status?: Status;
  readonly href?: string;
  readonly note?: string;
}

export const factsModel = (facts: readonly Fact[]): object[] =>
  facts.map(fact => ({ value: undefined, time: undefined, code: undefined, status: undefined, href: undefined, note: undefined, ...fact }));

export interface Event {
  readonly time: Moment;
  readonly text: string;
  readonly status?: Status;
  /** Words as they were shown, in their own language. */
  readonly quote?: { readonly text: string; readonly language: string };
  readonly notes?: readonly string[];
  readonly links?: readonly { readonly text: string; readonly href: string; readonly name?: string }[];
}

/** What happened, newest first or last as given. */
export const timelineModel = (events: readonly Event[]): object[] => events.map(event => ({
  status: undefined, quote: undefined, notes: [], ...event, links: (event.links ?? []).map(link => ({ name: undefined, ...link })),
}));

export interface Tab {
  readonly text: string;
  readonly href: string;
  readonly isHere: boolean;
  readonly note?: string;
  readonly status?: Status;
  /** Of the text itself, where it is the name of a language. */
  readonly language?: string;
}

/** Pages beside each other; as `segments` when they are views of one thing. */
export const tabsModel = (label: string, tabs: readonly Tab[], shape: 'tabs' | 'segments' = 'tabs'): object =>
  ({ label, isSegments: shape === 'segments', tabs: tabs.map(tab => ({ note: undefined, status: undefined, language: undefined, ...tab })) });

export interface LocaleState { readonly locale: string; readonly href: string; readonly isHere: boolean; readonly state: 'complete' | 'incomplete' | 'missing' }

/** The languages of a text, each by its own name, with what is still missing. */
export const localeTabsModel = ({ t }: Viewer, locales: readonly LocaleState[]): object => {
  const tabs = locales.map(({ locale, href, isHere, state }): Tab =>
    ({ text: nameOf(locale), href, isHere, language: locale, ...state === 'complete' ? {} : { note: t.kit.locales[state] } }));
  return tabsModel(t.kit.locales.label, tabs, 'segments');
};

const nameOf = (locale: string): string => {
  try {
    return new Intl.DisplayNames([locale], { type: 'language' }).of(locale) ?? locale;
  } catch {
    return locale;
  }
};

export interface Danger { readonly title: string; readonly what: string; readonly opener: object }

/** The end of a page where things are that cannot be taken back; each with `opener` of kit/confirm.ts. */
export const dangerModel = (title: string, items: readonly Danger[]): object => ({ title, items });
