// What is there, written as a file: the way into a file for those who began without one. Applying it at once changes nothing. (AGE-3)
import type { OrganisationId, StoreId } from '@placet/core';
import { Document, visit } from 'yaml';
import type { Store } from '../storage/models/index.js';
import { appliers } from './appliers/index.js';
import type { ApplyPorts, Existing } from './appliers/applier.js';
import { changesBetween, policyFields, sectionFields } from './fields.js';
import { fileFormat } from './file-schema.js';
import { resolveParts, type ResolvedParts, type ResolvedPolicies, type ResolvedPolicy, type ResolvedSections } from './inherit.js';
import { keyFrom, keyPolicies, storedPolicies } from './keyed-policies.js';
import { allStores } from './match-stores.js';
import { listTemplates, setupsOf, type StoreSetup } from './template-shelf.js';
import type { Written, WrittenPolicy } from './written.js';

/** YAML text. Credentials are not in it: they never leave Placet. */
export const exportExisting = async (ports: ApplyPorts, organisationId: OrganisationId): Promise<string> => {
  const templates = await listTemplates(ports.database, organisationId);
  const setups = await setupsOf(ports.database, organisationId);
  const bodies = new Map(templates.map(({ name, body }) => [name, body]));
  const keys = new Set([...setups.values()].flatMap(({ fileKey }) => fileKey ?? []));
  const stores: [string, object][] = [];
  for (const store of await allStores(ports, organisationId)) {
    const setup = setups.get(store.id);
    const key = setup?.fileKey ?? freeKey(store, keys);
    keys.add(key);
    stores.push([key, await storeIn(ports, store, setup, bodies)]);
  }
  const document = new Document({
    placet: fileFormat, ...templates.length === 0 ? {} : { templates: Object.fromEntries(bodies) }, stores: Object.fromEntries(stores),
  }, { aliasDuplicateObjects: false });
  keepWords(document);
  return document.toString({ lineWidth: 0 });
};

/** A block of lines cannot say every character; what has unusual ones is quoted. */
const keepWords = (document: Document): void => {
  visit(document, {
    Scalar: (_key, node) => {
      if (typeof node.value === 'string' && /[^\n\x20-\x7e\u00a1-\u1fff\u2010-\u2027\u2030-\ud7ff\ue000-\ufefe\uff00-\ufffd\u{10000}-\u{10ffff}]|^\s|[^\S\n]$|\n\n$/u.test(node.value)) node.type = 'QUOTE_DOUBLE';
    },
  });
};

const freeKey = ({ name }: Store, taken: ReadonlySet<string>): string => {
  const base = keyFrom(name);
  for (let count = 1; ; count++) {
    const key = count === 1 ? base : `${base}-${count}`;
    if (!taken.has(key)) return key;
  }
};

const storeIn = async (ports: ApplyPorts, store: Store, setup: StoreSetup | undefined, bodies: ReadonlyMap<string, Written>): Promise<object> => {
  const { id, name, platform, url, country, locale, timezone } = store;
  const inherits = setup?.inherits ?? [];
  const inherited = resolveParts(inherits.flatMap(each => bodies.get(each) ?? []), {}, { name, url }).parts;
  const keyed = { ...inherited.policies, ...ownPolicies(setup, store, bodies) };
  const existing: Existing = { store, policies: keyPolicies(await storedPolicies(ports, id as StoreId), keyed) };
  const values: Record<string, object> = {};
  for (const { kind, read } of appliers) {
    const value = await read(ports, existing, undefined);
    if (typeof value === 'object' && value !== null) values[kind] = value;
  }
  const { policies = {}, sections = {}, ...others } = values;
  const parts = { policies: policies as ResolvedPolicies, sections: sections as ResolvedSections };
  const said = setup === undefined ? undefined : resolveParts(inherits.flatMap(each => bodies.get(each) ?? []), setup.own, { name, url }).parts;
  const own = setup !== undefined && said !== undefined && isSame(parts, said) ? setup.own : ownWords(parts, inherited);
  return { id, name, platform, url, country, locale, timezone, ...inherits.length === 0 ? {} : { inherits }, ...others, ...own };
};

const isSame = (left: ResolvedParts, right: ResolvedParts): boolean =>
  changesBetween(policyFields(left.policies), policyFields(right.policies)).length === 0 &&
  changesBetween(sectionFields(left.sections), sectionFields(right.sections)).length === 0;

/** Under the names the store's own words have for them, so that sections still name what they named. */
const ownPolicies = (setup: StoreSetup | undefined, { name, url }: Store, bodies: ReadonlyMap<string, Written>): ResolvedPolicies =>
  setup === undefined ? {} : resolveParts(setup.inherits.flatMap(each => bodies.get(each) ?? []), setup.own, { name, url }).parts.policies;

/** What the store says beyond and against what it inherits. */
const ownWords = ({ policies, sections }: ResolvedParts, inherited: ResolvedParts): Written => {
  const ownPolicies: NonNullable<Written['policies']> = {};
  const ownSections: NonNullable<Written['sections']> = {};
  for (const key of Object.keys(inherited.policies)) if (!Object.hasOwn(policies, key)) ownPolicies[key] = null;
  for (const name of Object.keys(inherited.sections)) if (!Object.hasOwn(sections, name)) ownSections[name] = null;
  for (const [key, policy] of Object.entries(policies)) {
    const below = inherited.policies[key];
    const isInherited = below !== undefined && changesBetween(policyFields({ [key]: policy }), policyFields({ [key]: below })).length === 0;
    if (!isInherited) ownPolicies[key] = policyWords(policy, below);
  }
  for (const [name, placements] of Object.entries(sections)) {
    const below = inherited.sections[name];
    const isInherited = below !== undefined && changesBetween(sectionFields({ [name]: placements }), sectionFields({ [name]: below })).length === 0;
    const words = placements.map(({ text, ...rest }) => ({ ...rest, text: { ...text } }));
    if (!isInherited) ownSections[name] = { ...below === undefined ? {} : { replace: true }, placements: words };
  }
  return {
    ...Object.keys(ownPolicies).length === 0 ? {} : { policies: ownPolicies }, ...Object.keys(ownSections).length === 0 ? {} : { sections: ownSections },
  };
};

const policyWords = ({ kind, name, material, changeSummary, locales }: ResolvedPolicy, below: ResolvedPolicy | undefined): WrittenPolicy => ({
  kind, name, ...Object.keys(locales).length === 0 ? {} : { material, changeSummary },
  locales: { ...Object.fromEntries(missingIn(locales, below?.locales).map(locale => [locale, null])), ...locales },
});

const missingIn = (locales: object, below: object = {}): readonly string[] => Object.keys(below).filter(locale => !Object.hasOwn(locales, locale));
