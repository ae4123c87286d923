// The credentials of a shop as they are typed. Secrets are never shown again: those of a try that did not end in a connection come back sealed in the form.
import { type ConnectorManifest, type CredentialField, type CredentialKind } from '@placet/core';
import { seal, unseal } from '../../../adapters/vault.js';
import { sessionCodeOf } from '../../../http/sessions.js';
import { connectionModes, type ConnectionMode } from '../../../sync/connection-row.js';
import type { Field, FormPart } from '../../kit/index.js';
import { fieldOf } from '../../people/guard.js';
import type { StoreVisit } from '../admin-page.js';
import { kindWords } from './shop-words.js';

export interface ConnectForm {
  readonly kind: CredentialKind;
  readonly mode: ConnectionMode;
  /** What was typed, or is kept since the last try; nothing for fields left empty. */
  readonly values: Readonly<Record<string, string>>;
  readonly errors: ReadonlyMap<string, string>;
}

const keptMs = 30 * 60_000;
const lengthMax = 4000;

const contextOf = ({ request, storeId }: StoreVisit): string => `credentials tried for ${storeId} by ${sessionCodeOf(request) ?? ''}`;

/** What nobody is asked for is left out. */
export const askedFields = ({ fields }: CredentialKind): CredentialField[] => fields.filter(({ isOurs }) => isOurs !== true);

export const kindIn = ({ credentials }: ConnectorManifest, id: string): CredentialKind | undefined =>
  credentials.find(kind => kind.id === id) ?? (credentials.length === 1 ? credentials[0] : undefined);

export const emptyConnectForm = (kind: CredentialKind): ConnectForm => ({ kind, mode: 'realtime', values: {}, errors: new Map() });

export const readConnectForm = (visit: StoreVisit, kind: CredentialKind): ConnectForm => {
  const { request, viewer } = visit;
  const kept = openKept(visit, kind);
  const errors = new Map<string, string>();
  const values: Record<string, string> = {};
  for (const { name, label, isOptional = false, pattern } of askedFields(kind)) {
    const typed = fieldOf(request, `c-${name}`).trim();
    const value = typed === '' ? kept[name] ?? '' : typed;
    if (value === '' && !isOptional) errors.set(name, viewer.t.kit.form.needed);
    else if (value !== '' && (value.length > lengthMax || !pattern.test(value))) errors.set(name, viewer.t.sync.connect.errors.pattern(label));
    if (value !== '') values[name] = value.slice(0, lengthMax);
  }
  const mode = connectionModes.find(each => each === fieldOf(request, 'mode')) ?? 'realtime';
  return { kind, mode, values, errors };
};

interface Kept { readonly kind: string; readonly until: number; readonly values: Readonly<Record<string, string>> }

/** Bound to the session and the store, and only for a while. */
const openKept = (visit: StoreVisit, kind: CredentialKind): Readonly<Record<string, string | undefined>> => {
  const { site: { services: { keyring, clock } }, request } = visit;
  const text = fieldOf(request, 'kept');
  if (text === '' || text.length > 4 * lengthMax) return {};
  try {
    const kept = JSON.parse(unseal(keyring.linkKey, Buffer.from(text, 'base64url'), contextOf(visit)).toString()) as Kept;
    return kept.kind === kind.id && kept.until > clock.now() ? kept.values : {};
  } catch {
    // Sealed for another browser or store, or not by us: it is typed again.
    return {};
  }
};

const isKeepable = ({ values, errors }: ConnectForm, { name, isSecret }: CredentialField): boolean =>
  isSecret && values[name] !== undefined && !errors.has(name);

/** For the hidden field `kept`; empty when no secret was typed yet. */
export const keptText = (visit: StoreVisit, form: ConnectForm): string => {
  const { keyring, clock } = visit.site.services;
  const secrets = askedFields(form.kind).filter(field => isKeepable(form, field)).map(({ name }): [string, string] => [name, form.values[name] ?? '']);
  if (secrets.length === 0) return '';
  const kept: Kept = { kind: form.kind.id, until: clock.now() + keptMs, values: Object.fromEntries(secrets) };
  return seal(keyring.linkKey, Buffer.from(JSON.stringify(kept)), contextOf(visit)).toString('base64url');
};

export const connectFields = (visit: StoreVisit, manifest: ConnectorManifest, form: ConnectForm): { fields: Field[]; parts: FormPart[] } => {
  const { viewer } = visit;
  const words = viewer.t.sync;
  const { hintOf } = kindWords(viewer, manifest, form.kind);
  const fieldFor = (field: CredentialField): Field => {
    const { name, label, isSecret, isOptional = false } = field;
    const isKept = isKeepable(form, field);
    const hint = isKept ? words.connect.kept : hintOf(field);
    return {
      kind: isSecret ? 'password' : 'text', name: `c-${name}`, label, isOptional, value: isSecret ? '' : form.values[name] ?? '', lengthMax,
      autocomplete: isSecret ? 'new-password' : 'off', error: form.errors.get(name), ...hint === undefined ? {} : { hint }, ...isKept ? { placeholder: words.connect.keptShort } : {},
    };
  };
  const asked = askedFields(form.kind);
  const rare = asked.filter(({ isOptional }) => isOptional === true).map(fieldFor);
  return {
    fields: [...asked.filter(({ isOptional }) => isOptional !== true).map(fieldFor), {
      kind: 'radio', name: 'mode', label: words.connect.mode, value: form.mode, options: modeOptions(visit),
    }],
    parts: rare.length === 0 ? [] : [{ title: words.connect.more, fields: rare, isOpen: rare.some(({ name }) => form.values[name.slice(2)] !== undefined) }],
  };
};

export const modeOptions = ({ viewer: { t: { sync: { modes } } } }: StoreVisit): { value: ConnectionMode; text: string; hint: string }[] =>
  connectionModes.map(value => ({ value, text: modes[value].name, hint: modes[value].what }));
