// How a draft begins: from the last version, from the facts of the store, or from nothing.
import { lastVersion, type FailureDetail, type PolicyKind } from '@placet/core';
import { documentLocales } from '@placet/templates';
import { generateDocuments } from '../../../documents/generate-documents.js';
import { beginDraft } from '../../../policies/draft-shelf.js';
import { calloutModel, formModel, say } from '../../kit/index.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited } from '../admin-page.js';
import { insidePolicies, policyCrumbs, policyForm, policyPath, type PolicyVisit } from './policy-visit.js';

type Texts = Readonly<Record<string, { readonly title: string; readonly html: string }>>;
type Origin = 'version' | 'document' | 'nothing';

const originsFor = ({ policy, versions }: PolicyVisit): Origin[] =>
  [...versions.length > 0 ? ['version' as const] : [], ...policy.kind === 'custom' ? [] : ['document' as const], 'nothing' as const];

/** The form that begins a draft. */
export const beginModel = (visit: PolicyVisit): object => {
  const { site, viewer, token, versions } = visit;
  const words = viewer.t.words.begin;
  const last = viewer.number(lastVersion(versions)?.number ?? 0);
  const origins = originsFor(visit);
  const texts = { version: words.version(last), document: words.document, nothing: words.nothing };
  const hints = { version: words.versionHint, document: words.documentHint, nothing: words.nothingHint };
  return formModel(viewer, {
    id: 'begin', action: `${site.base}${policyPath(visit, '/draft/begin')}`, token, button: words.button,
    fields: [{
      kind: 'radio', name: 'origin', label: words.origin, value: origins[0] ?? 'nothing',
      options: origins.map(value => ({ value, text: texts[value], hint: hints[value] })),
    }],
  });
};

/** The page of a draft that is not there: how to begin one. */
export const sendBegin = async (
  visit: PolicyVisit, { missing = [], status = 200 }: { missing?: readonly FailureDetail[]; status?: number } = {},
): Promise<void> => {
  const { site, request, response, viewer } = visit;
  const words = viewer.t.words.begin;
  await sendPage(site, request, response, viewer, {
    view: 'draft-begin', title: words.title, place: insidePolicies(visit), status,
    model: {
      heading: words.title, lead: words.lead, crumbs: policyCrumbs(visit, words.title), form: beginModel(visit),
      callout: missing.length === 0 ? undefined : calloutModel(viewer, 'refusal', { sentences: [words.incomplete] }),
      missing: missing.slice(0, 40).map(({ path, citation }) => ({ path, citation: citation ?? '' })),
    },
  });
};

export const beginForm = audited('draft_begun', policyForm('/admin/stores/:storeId/policies/:policyId/draft/begin', async (visit) => {
  const { site, request, response, viewer, storeId, policy, versions } = visit;
  const origin = originsFor(visit).find(each => each === fieldOf(request, 'origin')) ?? 'nothing';
  const base = lastVersion(versions);
  const texts = origin === 'document' ? await generated(visit, policy.kind) : { ok: true as const, value: origin === 'version' ? base?.locales ?? {} : {} };
  if (!texts.ok) { await sendBegin(visit, { missing: texts.missing, status: 422 }); return; }
  const begun = await beginDraft(site.services, storeId, policy.id, { base, texts: withLanguage(visit, texts.value), by: byOf(visit) });
  if (!begun) visit.note('nothing');
  say(site, request, response, { text: begun ? viewer.t.words.begin.begun : viewer.t.words.begin.already });
  seeOther(response, `${site.base}${policyPath(visit, '/draft')}`);
}));

/** An empty draft has the store's own language to write in. */
const withLanguage = ({ store }: PolicyVisit, texts: Texts): Texts =>
  Object.keys(texts).length > 0 ? texts : { [store.locale]: { title: '', html: '' } };

const generated = async ({ site: { services }, store }: PolicyVisit, kind: PolicyKind) => {
  if (kind === 'custom') return { ok: true as const, value: {} };
  const made = await generateDocuments(services, store, { kinds: [kind], locales: documentLocales, publish: undefined });
  if (!made.ok) return { ok: false as const, missing: made.error.details ?? [] };
  return { ok: true as const, value: Object.fromEntries(made.value.documents.map(({ locale, title, html }) => [locale, { title, html }])) };
};

/** Who writes: a user's id, or that of a session that is nobody's by name. */
export const byOf = ({ looker }: Pick<PolicyVisit, 'looker'>): string => looker.userId ?? looker.id;
