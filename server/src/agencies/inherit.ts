// A store's policies and sections: the templates it inherits, one over the other, and its own words over all of them, field by field. (AGE-3)
import type { Channel, FailureDetail, PolicyKind, PolicyText } from '@placet/core';
import { sanitiseHtml, policyHtmlLengthMax } from '../documents/sanitise-html.js';
import { boxOf, type Words, type Written, type WrittenPlacement, type WrittenPolicy, type WrittenSection } from './written.js';

export interface ResolvedPolicy {
  readonly kind: PolicyKind;
  readonly name: string;
  readonly material: boolean;
  readonly changeSummary: string;
  readonly locales: Readonly<Record<string, PolicyText>>;
}

export interface ResolvedPlacement {
  readonly policy?: string;
  readonly channel?: Channel;
  readonly required: boolean;
  readonly preTicked: boolean;
  readonly text: Words;
}

export type ResolvedPolicies = Readonly<Record<string, ResolvedPolicy>>;
export type ResolvedSections = Readonly<Record<string, readonly ResolvedPlacement[]>>;

export interface ResolvedParts { readonly policies: ResolvedPolicies; readonly sections: ResolvedSections }

/** What a template may say in its own words: filled in per store, so that one text serves all. */
export interface StoreNames { readonly name: string; readonly url: string }

export interface Resolution {
  readonly parts: ResolvedParts;
  /** What cannot be used, by path from the store: `policies.terms.name`. */
  readonly problems: readonly FailureDetail[];
}

/** `templates` in the order they are inherited: the later over the earlier, `own` over all. HTML comes out clean. */
export const resolveParts = (templates: readonly Written[], own: Written, names: StoreNames): Resolution => {
  const problems: FailureDetail[] = [];
  const whole = [...templates.map(template => fillIn(template, names, problems)), own].reduce(layOver, {});
  const policies = Object.entries(whole.policies ?? {}).flatMap(([key, policy]) =>
    policy === null ? [] : [[key, resolvePolicy(key, policy, problems)] as const]);
  const sections = Object.entries(whole.sections ?? {}).flatMap(([name, section]) =>
    section === null ? [] : [[name, resolveSection(name, section, whole.texts ?? {}, problems)] as const]);
  return { parts: { policies: Object.fromEntries(policies), sections: Object.fromEntries(sections) }, problems };
};

/** `own` over `base`: fields by name, boxes by what they ask about, `null` for what is not wanted. */
export const layOver = (base: Written, own: Written): Written => ({
  policies: merged(base.policies, own.policies, overPolicy),
  sections: merged(base.sections, own.sections, overSection),
  texts: merged(base.texts, own.texts, (left, right) => ({ ...left, ...right })),
});

type Layer<T> = Readonly<Record<string, T | null>> | undefined;

const merged = <T>(base: Layer<T>, own: Layer<T>, over: (left: T, right: T) => T): Record<string, T> => {
  const result = new Map(Object.entries(base ?? {}));
  for (const [key, value] of Object.entries(own ?? {})) {
    const below = result.get(key);
    result.set(key, value === null || below === undefined || below === null ? value : over(below, value));
  }
  return Object.fromEntries(result) as Record<string, T>;
};

const defined = <T extends object>(value: T): T => Object.fromEntries(Object.entries(value).filter(([, each]) => each !== undefined)) as T;

const overPolicy = (base: WrittenPolicy, own: WrittenPolicy): WrittenPolicy => ({
  ...base, ...defined(own), locales: merged(base.locales, own.locales, (left, right) => ({ ...left, ...defined(right) })),
});

const overSection = (base: WrittenSection, own: WrittenSection): WrittenSection => {
  if (own.replace === true) return own;
  const boxes = new Map(base.placements.map(placement => [boxOf(placement), placement]));
  for (const placement of own.placements) {
    const below = boxes.get(boxOf(placement));
    boxes.set(boxOf(placement), below === undefined ? placement : { ...below, ...defined(placement), text: { ...below.text, ...placement.text } });
  }
  return { ...defined(base), placements: [...boxes.values()] };
};

const resolvePolicy = (key: string, policy: WrittenPolicy, problems: FailureDetail[]): ResolvedPolicy => {
  const path = `policies.${key}`;
  const { kind = 'custom', name = key, material = true, changeSummary = '', locales = {} } = policy;
  if (policy.kind === undefined) problems.push({ path: `${path}.kind`, message: 'is missing, here and in what is inherited' });
  if (policy.name === undefined) problems.push({ path: `${path}.name`, message: 'is missing, here and in what is inherited' });
  const texts = Object.entries(locales).flatMap(([locale, text]) => {
    if (text === null) return [];
    const { title, html } = text;
    if (title === undefined) problems.push({ path: `${path}.locales.${locale}.title`, message: 'is missing, here and in what is inherited' });
    if (html === undefined) problems.push({ path: `${path}.locales.${locale}.html`, message: 'is missing, here and in what is inherited' });
    return [[locale, { title: title ?? '', html: html === undefined ? '' : cleaned(html, `${path}.locales.${locale}.html`, problems) }] as const];
  });
  return { kind, name, material, changeSummary, locales: Object.fromEntries(texts) };
};

const cleaned = (html: string, path: string, problems: FailureDetail[]): string => {
  if (html.length > policyHtmlLengthMax) problems.push({ path, message: `has more than ${policyHtmlLengthMax} characters` });
  const clean = html.length > policyHtmlLengthMax ? '' : sanitiseHtml(html);
  if (html.length <= policyHtmlLengthMax && !/\S/.test(clean)) problems.push({ path, message: 'has no text once it is cleaned' });
  return clean;
};

const resolveSection = (name: string, { placements }: WrittenSection, texts: NonNullable<Written['texts']>, problems: FailureDetail[]): readonly ResolvedPlacement[] =>
  placements.filter(({ omit }) => omit !== true).map((placement, at) => resolvePlacement(placement, `sections.${name}.placements[${at}]`, texts, problems));

const resolvePlacement = (
  { policy, channel, required = false, preTicked = false, text = {}, textOf }: WrittenPlacement, path: string, texts: NonNullable<Written['texts']>, problems: FailureDetail[],
): ResolvedPlacement => {
  const shared = textOf === undefined ? {} : Object.hasOwn(texts, textOf) ? texts[textOf] ?? {} : undefined;
  if (shared === undefined) problems.push({ path: `${path}.textOf`, message: 'names no wording of texts' });
  const words = { ...shared, ...text };
  if (shared !== undefined && Object.keys(words).length === 0) problems.push({ path: `${path}.text`, message: 'is missing, here and in what is inherited' });
  return { ...policy === undefined ? {} : { policy }, ...channel === undefined ? {} : { channel }, required, preTicked, text: words };
};

const placeholder = /\{\{\s*([\w.]+)\s*\}\}/g;

const fillIn = (template: Written, names: StoreNames, problems: FailureDetail[]): Written => {
  const values: Readonly<Record<string, string>> = { 'store.name': names.name, 'store.url': names.url };
  const filled = (text: string, path: string, escape: (value: string) => string): string => text.replace(placeholder, (whole, name: string) => {
    if (Object.hasOwn(values, name)) return escape(values[name] ?? '');
    problems.push({ path, message: `has {{${name}}}; there are {{store.name}} and {{store.url}}` });
    return whole;
  });
  const walk = (value: unknown, path: string): unknown => {
    if (typeof value === 'string') return filled(value, path, path.endsWith('.html') ? escapeHtml : plain);
    if (Array.isArray(value)) return value.map((each, at) => walk(each, `${path}[${at}]`));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([key, each]) => [key, walk(each, path === '' ? key : `${path}.${key}`)]));
  };
  return walk(template, '') as Written;
};

const plain = (text: string): string => text;

const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, character => `&#${character.codePointAt(0) ?? 0};`);
