// What is known of a shop in words: faults and what to do about them, rights, warnings, and how credentials are had.
import {
  connectorFaultKinds, isAble, type Capability, type ConnectionReport, type ConnectorFaultKind, type ConnectorManifest, type CredentialField,
  type CredentialKind,
} from '@placet/core';
import type { Viewer } from '../../viewer.js';

export interface FaultSaid { readonly what: string; readonly next: string; readonly detail: string | undefined }

const isFaultKind = (text: string): text is ConnectorFaultKind => Object.hasOwn(connectorFaultKinds, text);

/** Of `credentials_refused bearer`, as connections and given-up work note it; undefined for what is no fault of a shop. */
export const faultWords = ({ t: { sync: t } }: Viewer, fault: string): FaultSaid | undefined => {
  const [kind = '', ...rest] = fault.split(' ');
  if (!isFaultKind(kind)) return undefined;
  const detail = rest.join(' ');
  return { ...t.faults[kind], detail: detail === '' ? undefined : t.detail(detail) };
};

export interface KindShown {
  readonly title: string;
  readonly steps: readonly string[];
  readonly hintOf: (field: CredentialField) => string | undefined;
}

/** In the reader's language, and as the manifest says it where the texts have nothing. */
export const kindWords = ({ t: { sync: t } }: Viewer, { id: platform }: ConnectorManifest, kind: CredentialKind): KindShown => {
  const words = t.guides[platform]?.[kind.id];
  return { title: words?.title ?? kind.title, steps: words?.steps ?? kind.steps, hintOf: ({ name, hint }) => words?.hints[name] ?? hint };
};

/** Whether a plugin of ours can be put into such a shop at all. */
export const takesPlugin = ({ capabilities }: ConnectorManifest): boolean => Object.values(capabilities).some(({ support }) => support === 'with_plugin');

export interface RightShown { readonly id: string; readonly text: string }

const joined = ({ language }: Viewer, parts: readonly string[]): string => new Intl.ListFormat(language, { type: 'unit' }).format(parts);

/** Every right a shop is asked for, and what it is for. */
export const rightsOf = (viewer: Viewer, { access }: ConnectorManifest): RightShown[] =>
  access.map(({ id, for: uses }) => ({ id, text: joined(viewer, uses.map(use => viewer.t.sync.rightFor[use])) }));

/** The rights that are missing, and what does not work without each. */
export const missingRights = (viewer: Viewer, { access }: ConnectorManifest, missing: readonly string[]): RightShown[] => missing.map((id) => {
  const uses = access.find(need => need.id === id)?.for ?? [];
  return { id, text: uses.length === 0 ? '' : viewer.t.sync.tested.without(joined(viewer, uses.map(use => viewer.t.sync.needs[use]))) };
});

export const warningWords = ({ t: { sync: t } }: Viewer, warnings: ConnectionReport['warnings']): string[] =>
  warnings.map(({ code, message }) => t.warnings[code] ?? message);

/** Why the shop did not take an answer, by its code. */
export const problemWords = ({ t: { sync: { problems } } }: Viewer, code: string): string =>
  (Object.hasOwn(problems.codes, code) ? problems.codes[code] : undefined) ?? problems.other(code);

export interface CannotShown { readonly text: string; readonly withPlugin: string | undefined }

/** What this shop cannot do, and whether our plugin would change it. */
export const cannotOf = ({ t: { sync: { cannot } } }: Viewer, manifest: ConnectorManifest, hasPlugin: boolean): CannotShown[] =>
  (Object.keys(manifest.capabilities) as Capability[]).filter(capability => !isAble(manifest, capability, hasPlugin)).map(capability => ({
    text: cannot.capabilities[capability], withPlugin: manifest.capabilities[capability].support === 'with_plugin' ? cannot.plugin : undefined,
  }));
