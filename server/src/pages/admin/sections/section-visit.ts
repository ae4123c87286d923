// Pages about one place where consent is asked: the standard ones are always there, others once they were added.
import { channels, checkSection, guards, isId, sectionNameSchema, standardSections, targetOf, type Finding, type Placement, type Policy } from '@placet/core';
import { guardedSection, type SectionState } from '../../../policies/section-shelf.js';
import { crumbsTo, roomPath, type Crumb, type Place } from '../../navigation.js';
import { policyText } from '../../record-words.js';
import { sendNotFound } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';

export interface SectionVisit extends StoreVisit {
  readonly section: string;
  readonly state: SectionState;
  readonly policies: readonly Policy[];
}

type SectionPath = `/admin/stores/:storeId/sections/:section${string}`;

export const sectionPage = (path: SectionPath, show: (visit: SectionVisit) => Promise<void>, permission: 'read' | 'manage' = 'read'): AdminPage =>
  storePage(path, ofSection(show), permission);

export const sectionForm = (path: SectionPath, take: (visit: SectionVisit) => Promise<void>, bytesMax?: number): AdminPage =>
  storeForm(path, 'manage', ofSection(take), bytesMax);

const ofSection = (show: (visit: SectionVisit) => Promise<void>) => async (visit: StoreVisit): Promise<void> => {
  const { site, request, response, viewer, storeId } = visit;
  const name = sectionNameSchema.safeParse(request.params.section);
  const state = name.success ? await site.services.sections.state(storeId, name.data) : undefined;
  // Taking a removal back is asked of a place that is not there.
  const isThere = state !== undefined && (state.updatedAt > 0 || isStandard(name.data) || request.method === 'POST');
  if (!name.success || !isThere) { await sendNotFound(site, request, response, viewer); return; }
  await show({ ...visit, section: name.data, state, policies: await site.services.policies.list(storeId) });
};

export const isStandard = (name: string | undefined): boolean => standardSections.some(each => each === name);

/** The place by its word, an own one by its name. */
export const sectionTitle = ({ t }: Viewer, name: string): string => {
  const standard = standardSections.find(each => each === name);
  return standard === undefined ? name : t.words.places[standard];
};

export const sectionPath = ({ store, section }: Pick<SectionVisit, 'store' | 'section'>, rest = ''): string => `${roomPath('sections', store.id)}/${section}${rest}`;

export const insideSections = ({ store }: Pick<StoreVisit, 'store'>): Place => ({ room: 'sections', store, isInside: true });

export const sectionCrumbs = (visit: SectionVisit, here?: string): Crumb[] => {
  const { site, viewer, store, section } = visit;
  const list = [viewer.t.words.nav.sections, roomPath('sections', store.id)] as const;
  const title = sectionTitle(viewer, section);
  return here === undefined ? crumbsTo(viewer, site.base, store, [list], title) : crumbsTo(viewer, site.base, store, [list, [title, sectionPath(visit)]], here);
};

/** What stands for a box in an address: its channel, or the id of its policy. */
export const boxKey = (placement: Placement): string => 'channel' in placement ? placement.channel : placement.policyId;

/** What a box is about, before it has words of its own. */
export type Subject = { readonly channel: (typeof channels)[number] } | { readonly policyId: Policy['id'] };

export const subjectNamed = ({ policies }: Pick<SectionVisit, 'policies'>, key: string): Subject | undefined => {
  const channel = channels.find(each => each === key);
  if (channel !== undefined) return { channel };
  const policy = isId('policy', key) ? policies.find(({ id }) => id === key) : undefined;
  return policy === undefined ? undefined : { policyId: policy.id };
};

export const subjectText = ({ viewer: { t }, policies }: Pick<SectionVisit, 'viewer' | 'policies'>, subject: Subject): string => {
  if ('channel' in subject) return t.targets[subject.channel];
  const policy = policies.find(({ id }) => id === subject.policyId);
  return policy === undefined ? t.targets.policy : policy.kind === 'custom' ? policy.name : policyText(t, policy);
};

/** All that may be asked about and is not asked here yet. */
export const subjectsLeft = ({ state, policies }: SectionVisit): Subject[] => {
  const asked = new Set<string>(state.placements.map(targetOf));
  return [...channels.map(channel => ({ channel })), ...policies.map(({ id }) => ({ policyId: id }))]
    .filter(subject => !asked.has('channel' in subject ? `channel:${subject.channel}` : `policy:${subject.policyId}`));
};

/** A guard's finding in the reader's words, with where it is written. */
export interface GuardWords { readonly path: string; readonly reason: string; readonly citation: string }

export const guardWords = ({ t }: Viewer, { path, guard, citation }: Finding): GuardWords => ({ path, citation, reason: t.words.guards[guard] });

/** The same for what the shelf refused, which names no guard. */
export const refusalWords = ({ t }: Viewer, { path = '', message, citation = '' }: { path?: string; message: string; citation?: string | undefined }): GuardWords => {
  const guard = guards.find(({ reason }) => reason === message);
  return { path, citation, reason: guard === undefined ? message : t.words.guards[guard.id] };
};

/** What the guards warn of in a section as it is. */
export const warningsOf = (viewer: Viewer, { store, policies }: Pick<SectionVisit, 'store' | 'policies'>, section: string, placements: readonly Placement[]): GuardWords[] => {
  const guarded = guardedSection(store, section, placements, new Map(policies.map(({ id, kind }) => [id as string, kind])));
  return guarded.ok ? checkSection(guarded.value).warnings.map(each => guardWords(viewer, each)) : [];
};
