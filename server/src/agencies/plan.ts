// What must happen for Placet to be what the file says: made, looked at and agreed to before anything is done. (AGE-3)
import { err, ok, type FailureDetail, type OrganisationId, type Result, type StoreId } from '@placet/core';
import type { Store } from '../storage/models/index.js';
import { appliers } from './appliers/index.js';
import type { ApplyPorts, Existing, Wanted } from './appliers/applier.js';
import { credentialFields, storedCredentialFields } from './credentials.js';
import { driftOf, type Drift } from './drift.js';
import { changesBetween, fingerprint, jsonFields, type FieldChange, type Fields } from './fields.js';
import { resolveParts } from './inherit.js';
import { keyPolicies, storedPolicies } from './keyed-policies.js';
import { matchStores, type MatchedStore } from './match-stores.js';
import { gonePolicies, pruneOf, remembered, type Pruned } from './prune.js';
import type { WantedConfiguration, WantedStore } from './read-file.js';
import { listTemplates, sameWritten, type StoreSetup } from './template-shelf.js';
import type { Written } from './written.js';

export interface PlannedChange extends FieldChange {
  /** Set in Placet since the last run of the file, and by whom as far as the audit log knows. */
  readonly drift?: Drift;
}

export type Deed = 'create' | 'change' | 'nothing' | 'remove';

export interface StorePlan {
  readonly key: string;
  readonly name: string;
  /** Null for a store that is yet to be made. */
  readonly storeId: string | null;
  readonly deed: Deed;
  readonly changes: readonly PlannedChange[];
  readonly pruned: Pruned;
}

export interface TemplatePlan { readonly name: string; readonly deed: Deed; readonly changes: readonly FieldChange[] }

export interface Plan {
  readonly templates: readonly TemplatePlan[];
  readonly stores: readonly StorePlan[];
  readonly counts: { readonly create: number; readonly change: number; readonly remove: number };
}

/** A store's plan with what carries it out. */
export interface PreparedStore {
  readonly plan: StorePlan;
  readonly wanted: WantedStore | undefined;
  readonly whole: Wanted;
  readonly existing: Existing | undefined;
  /** What will be remembered of the file's wishes. */
  readonly applied: Fields;
  /** Nothing is to be done, not even to be remembered. */
  readonly isSetUp: boolean;
}

export interface Prepared {
  readonly plan: Plan;
  readonly templates: readonly (readonly [name: string, body: Written])[];
  readonly stores: readonly PreparedStore[];
}

export interface PlanQuestion {
  readonly organisationId: OrganisationId;
  readonly configuration: WantedConfiguration;
  readonly prune: boolean;
}

export const preparePlan = async (ports: ApplyPorts, { organisationId, configuration, prune }: PlanQuestion): Promise<Result<Prepared, 'validation_failed'>> => {
  const stored = await listTemplates(ports.database, organisationId);
  const templates = new Map([...stored.map(({ name, body }) => [name, body] as const), ...Object.entries(configuration.templates)]);
  const matched = await matchStores(ports, organisationId, configuration.stores);
  const problems: FailureDetail[] = [...matched.problems];
  const prepared: PreparedStore[] = [];
  for (const match of matched.stores) {
    const one = await prepareStore(ports, match, templates, prune);
    problems.push(...one.problems.map(detail => ({ ...detail, path: `stores.${match.wanted.key}.${detail.path}` })));
    prepared.push(one.prepared);
  }
  if (problems.length > 0) {
    return err('validation_failed', 'This cannot be applied. Nothing was done.', problems.slice(0, 100).map(each => ({ ...each, path: configuration.placeOf(each.path) })));
  }
  if (prune) prepared.push(...matched.gone.map(removalOf));
  const templatePlans = Object.entries(configuration.templates).map(([name, body]) =>
    templatePlanOf(name, body, stored.find(each => each.name === name)?.body));
  const stores = prepared.map(({ plan }) => plan);
  return ok({
    plan: { templates: templatePlans, stores, counts: countsOf([...templatePlans, ...stores]) },
    templates: Object.entries(configuration.templates).filter((_, at) => templatePlans[at]?.deed !== 'nothing'), stores: prepared,
  });
};

const countsOf = (plans: readonly { readonly deed: Deed }[]): Plan['counts'] => {
  const count = (deed: Deed): number => plans.filter(each => each.deed === deed).length;
  return { create: count('create'), change: count('change'), remove: count('remove') };
};

export const isEmptyPlan = ({ counts: { create, change, remove } }: Plan): boolean => create + change + remove === 0;

const templatePlanOf = (name: string, body: Written, before: Written | undefined): TemplatePlan => {
  const fieldsOf = (written: Written): Fields => jsonFields(`templates.${name}`, JSON.parse(JSON.stringify(written)) as never);
  if (before === undefined) return { name, deed: 'create', changes: changesBetween(new Map(), fieldsOf(body)) };
  return sameWritten(before, body) ? { name, deed: 'nothing', changes: [] } : { name, deed: 'change', changes: changesBetween(fieldsOf(before), fieldsOf(body)) };
};

const removalOf = ({ store, setup }: { readonly store: Store; readonly setup: StoreSetup }): PreparedStore => ({
  plan: { key: setup.fileKey ?? store.id, name: store.name, storeId: store.id, deed: 'remove', changes: [], pruned: { removed: [], kept: [] } },
  wanted: undefined, whole: {}, existing: { store, policies: [] }, applied: new Map(), isSetUp: false,
});

const prepareStore = async (
  ports: ApplyPorts, { wanted, store, setup }: MatchedStore, templates: ReadonlyMap<string, Written>, prune: boolean,
): Promise<{ prepared: PreparedStore; problems: readonly FailureDetail[] }> => {
  const problems: FailureDetail[] = wanted.inherits.flatMap((name, at) => templates.has(name) ? [] : [{ path: `inherits[${at}]`, message: `there is no template ${name}` }]);
  const { parts, problems: unresolved } = resolveParts(wanted.inherits.flatMap(name => templates.get(name) ?? []), wanted.own, wanted.fields);
  problems.push(...unresolved);
  const whole: Wanted = { ...wanted.others, ...parts };
  const existing: Existing | undefined = store === undefined
    ? undefined
    : { store, policies: keyPolicies(await storedPolicies(ports, store.id as StoreId), { ...gonePolicies(setup, parts), ...parts.policies }) };
  for (const { kind, check } of appliers) {
    if (whole[kind] !== undefined) problems.push(...check?.(whole[kind], { wanted: whole, country: wanted.fields.country, existing }) ?? []);
  }
  const fields = wantedFields(ports, wanted, whole);
  const current = existing === undefined ? new Map<string, string>() : await currentFields(ports, existing, wanted, whole, setup);
  const changes = changesBetween(current, fields);
  const drifts = existing === undefined ? new Map<string, Drift>() : await driftOf(ports.database, existing, setup, current, changes);
  const pruned = prune && existing !== undefined ? pruneOf(setup, parts, existing) : { removed: [], kept: [] };
  const planned = changes.map((change): PlannedChange => {
    const drift = drifts.get(change.path);
    return drift === undefined ? change : { ...change, drift };
  });
  const deed = store === undefined ? 'create' : planned.length + pruned.removed.length > 0 ? 'change' : 'nothing';
  return {
    problems,
    prepared: {
      plan: { key: wanted.key, name: wanted.fields.name, storeId: store?.id ?? null, deed, changes: planned, pruned },
      wanted, whole, existing, applied: remembered(setup, parts, new Map([...fields].map(([path, value]) => [path, fingerprint(value)])), pruned.removed),
      isSetUp: setup.fileKey === wanted.key && sameWritten(setup.own, wanted.own) && deed === 'nothing',
    },
  };
};

const baseFields = ({ name, platform, url, country, locale, timezone }: WantedStore['fields']): Fields =>
  new Map(Object.entries({ name, platform, url, country, locale, timezone }));

const inheritField = (inherits: readonly string[]): [string, string][] => inherits.length === 0 ? [] : [['inherits', inherits.join(', ')]];

const wantedFields = ({ keyring }: ApplyPorts, { fields, credentials, inherits }: WantedStore, whole: Wanted): Fields => new Map([
  ...baseFields(fields), ...credentials === undefined ? [] : credentialFields(keyring, credentials), ...inheritField(inherits),
  ...appliers.flatMap(({ kind, fields: fieldsOf }) => whole[kind] === undefined ? [] : [...fieldsOf(whole[kind])]),
]);

const currentFields = async (ports: ApplyPorts, existing: Existing, { credentials }: WantedStore, whole: Wanted, setup: StoreSetup): Promise<Fields> => {
  const { store } = existing;
  const fields = new Map([
    ...baseFields(store), ...credentials === undefined ? [] : storedCredentialFields(ports.keyring, store), ...inheritField(setup.inherits),
  ]);
  for (const { kind, fields: fieldsOf, read } of appliers) {
    if (whole[kind] === undefined) continue;
    const value = await read(ports, existing, whole[kind]);
    if (value !== undefined) for (const [path, text] of fieldsOf(value)) fields.set(path, text);
  }
  return fields;
};
