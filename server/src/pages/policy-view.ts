// A document as a model for its view. A frozen version's page says nothing that could change later; the current one tells the whole history.
import type { Policy, PolicyText, PolicyVersion } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import { shownHash } from './record-words.js';
import type { Site } from './site.js';
import type { Viewer } from './viewer.js';

/** A store's policy with all its versions. */
export interface Shelf { readonly store: Store; readonly policy: Policy; readonly versions: readonly PolicyVersion[] }

/** One version in one language. */
export interface Shown { readonly shelf: Shelf; readonly version: PolicyVersion; readonly locale: string; readonly text: PolicyText }

/** Gives the text of a version as clean HTML. */
export type Cleaner = (shown: Shown) => string;

interface Setting { readonly site: Site; readonly viewer: Viewer; readonly shown: Shown }

export const currentModel = (setting: Setting, clean: Cleaner): object => {
  const { site: { services }, viewer, shown: { shelf, version, locale } } = setting;
  const { t } = viewer;
  const path = pathOf(setting);
  const now = services.clock.now();
  const stateOf = (each: PolicyVersion): string => each === version ? t.policy.since : each.effectiveAt > now ? t.policy.from : `${t.policy.superseded}, ${t.policy.since}`;
  return {
    ...commonModel(setting, clean, tag => `${path}?locale=${tag}`), state: t.policy.since, current: undefined,
    versions: [...shelf.versions].reverse().map(each => ({
      name: t.policy.version(viewer.number(each.number)), href: `${path}/v/${each.number}?locale=${locale}`, isThis: each === version, state: stateOf(each),
      effective: viewer.day(each.effectiveAt, shelf.store.timezone), change: changeOf(each),
    })),
  };
};

export const frozenModel = (setting: Setting, clean: Cleaner): object => {
  const { viewer: { t }, shown: { version, locale } } = setting;
  const path = pathOf(setting);
  return {
    ...commonModel(setting, clean, tag => `${path}/v/${version.number}?locale=${tag}`), state: t.policy.from, current: `${path}?locale=${locale}`, versions: undefined,
  };
};

const pathOf = ({ site: { base }, shown: { shelf: { store, policy } } }: Setting): string =>
  `${base}/p/${store.publicKey}/${policy.kind === 'custom' ? policy.id : policy.kind}`;

const changeOf = ({ changeSummary }: PolicyVersion): string | undefined => changeSummary === '' ? undefined : changeSummary;

const commonModel = ({ viewer, shown }: Setting, clean: Cleaner, hrefOf: (tag: string) => string): object => {
  const { shelf: { store }, version, locale, text } = shown;
  const tags = Object.keys(version.locales);
  return {
    shop: store.name, heading: text.title, locale, html: clean(shown), version: viewer.t.policy.version(viewer.number(version.number)),
    effective: viewer.day(version.effectiveAt, store.timezone), change: changeOf(version), hash: shownHash(version.contentHash),
    languages: tags.length < 2 ? undefined : tags.map(tag => ({ tag, name: nameOf(tag), isThis: tag === locale, href: hrefOf(tag) })),
  };
};

/** A language by the name its speakers give it. */
const nameOf = (tag: string): string => new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag;
