// Anything that can be set, as flat fields: a path and its value as text. What differs between two of them is a plan. (AGE-3)
import type { Json } from '@placet/core';
import { sha256Hex } from '../adapters/crypto-tools.js';
import { boxOf, type Written } from './written.js';
import type { ResolvedPolicies, ResolvedSections } from './inherit.js';

export type Fields = ReadonlyMap<string, string>;

/** A secret's field holds a keyed hash, so that it can be told apart and never read. */
export const isSecretField = (path: string): boolean => path === 'credentials' || path.startsWith('credentials.');

type Field = [path: string, value: string];

export const policyFields = (policies: ResolvedPolicies): Fields => new Map(Object.entries(policies).flatMap(([key, { kind, name, locales }]): Field[] => [
  [`policies.${key}.kind`, kind], [`policies.${key}.name`, name],
  ...Object.entries(locales).flatMap(([locale, { title, html }]): [string, string][] => [
    [`policies.${key}.locales.${locale}.title`, title], [`policies.${key}.locales.${locale}.html`, html],
  ]),
]));

export const sectionFields = (sections: ResolvedSections): Fields => new Map(Object.entries(sections).flatMap(([name, placements]): [string, string][] => [
  [`sections.${name}.order`, placements.map(boxOf).join(', ')],
  ...placements.flatMap((placement): [string, string][] => {
    const path = `sections.${name}.${boxOf(placement)}`;
    return [
      [`${path}.required`, String(placement.required)], [`${path}.preTicked`, String(placement.preTicked)],
      ...Object.entries(placement.text).map(([locale, text]): [string, string] => [`${path}.text.${locale}`, text]),
    ];
  }),
]));

/** Every leaf of a JSON value under `path`; empty objects and lists are leaves, so that nothing gets lost. */
export const jsonFields = (path: string, value: Json): Fields => new Map(leaves(path, value));

const leaves = (path: string, value: Json): [string, string][] => {
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'string' ? value : JSON.stringify(value)]];
  const entries: [string, Json][] = Array.isArray(value)
    ? (value as readonly Json[]).map((each, at): [string, Json] => [`${path}[${at}]`, each])
    : Object.entries(value as Readonly<Record<string, Json>>).map(([key, each]): [string, Json] => [`${path}.${key}`, each]);
  return entries.length === 0 ? [[path, JSON.stringify(value)]] : entries.flatMap(([inner, each]) => leaves(inner, each));
};

/** The fields that a template or a store's own words speak of, for showing which is whose. */
export const writtenFieldPaths = ({ policies = {}, sections = {}, texts = {} }: Written): readonly string[] => [
  ...Object.entries(policies).flatMap(([key, policy]) => policy === null ? [`policies.${key}`] : [
    ...(['kind', 'name', 'material', 'changeSummary'] as const).filter(field => policy[field] !== undefined).map(field => `policies.${key}.${field}`),
    ...Object.entries(policy.locales ?? {}).flatMap(([locale, text]) => text === null ? [`policies.${key}.locales.${locale}`]
      : (['title', 'html'] as const).filter(field => text[field] !== undefined).map(field => `policies.${key}.locales.${locale}.${field}`)),
  ]),
  ...Object.entries(sections).flatMap(([name, section]) => section === null ? [`sections.${name}`] : section.placements.flatMap((placement) => {
    const path = `sections.${name}.${boxOf(placement)}`;
    return [
      ...(['required', 'preTicked', 'textOf', 'omit'] as const).filter(field => placement[field] !== undefined).map(field => `${path}.${field}`),
      ...Object.keys(placement.text ?? {}).map(locale => `${path}.text.${locale}`),
    ];
  })),
  ...Object.entries(texts).flatMap(([name, words]) => Object.keys(words).map(locale => `texts.${name}.${locale}`)),
];

export interface FieldChange {
  readonly path: string;
  /** Undefined for what is not there yet. */
  readonly before?: string;
  /** Undefined for what goes. */
  readonly after?: string;
}

/** What must change for `current` to become `wanted`, in the order of `wanted`; what goes comes last. */
export const changesBetween = (current: Fields, wanted: Fields): readonly FieldChange[] => [
  ...[...wanted].flatMap(([path, after]): FieldChange[] => {
    const before = current.get(path);
    return before === after ? [] : [{ path, ...before === undefined ? {} : { before }, after }];
  }),
  ...[...current].filter(([path]) => !wanted.has(path)).map(([path, before]): FieldChange => ({ path, before })),
];

const keptLengthMax = 120;

/** A value as it is remembered between two runs: short ones as they are, others as their hash. */
export const fingerprint = (value: string): string => value.length <= keptLengthMax ? value : `sha256:${sha256Hex(value)}`;
