// From draft to version: what goes along with it, then the whole of it once more beside the version in force, then it is frozen. (POL-2, POL-6)
import { currentVersion, lastVersion, policyLimits, type FailureDetail } from '@placet/core';
import { findDraft, keepDraftTerms, type DraftTerms, type PolicyDraft } from '../../../policies/draft-shelf.js';
import { dayBegins, draftPrint, publishDraft, shownHtml, versionOfDraft } from '../../../policies/publish-draft.js';
import { addressOf, calloutModel, confirmModel, diffModel, factsModel, formModel, say } from '../../kit/index.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited } from '../admin-page.js';
import { sendBegin } from './begin-draft.js';
import { insidePolicies, policyCrumbs, policyForm, policyPage, policyPath, type PolicyVisit } from './policy-visit.js';
import { plainText } from './version-pages.js';

const path = '/admin/stores/:storeId/policies/:policyId/publish' as const;

const withDraft = (show: (visit: PolicyVisit, draft: PolicyDraft) => Promise<void>) => async (visit: PolicyVisit): Promise<void> => {
  const draft = await findDraft(visit.site.services, visit.storeId, visit.policy.id);
  await (draft === undefined ? sendBegin(visit, { status: visit.request.method === 'POST' ? 409 : 200 }) : show(visit, draft));
};

export const publishPage = policyPage(path, withDraft((visit, draft) => sendTerms(visit, draft)), 'manage');

export const termsForm = audited('draft_kept', policyForm(path, withDraft(async (visit, draft) => {
  const { site, response, storeId, policy } = visit;
  const { terms, errors } = readTerms(visit);
  if (Object.keys(errors).length > 0) { await sendTerms(visit, draft, { terms, errors, status: 422 }); return; }
  const isKept = await keepDraftTerms(site.services, storeId, policy.id, Number(fieldOf(visit.request, 'revision')) || 0, terms);
  const now = isKept ? draft : await findDraft(site.services, storeId, policy.id) ?? draft;
  if (!isKept && !isSame(now, terms)) { await sendTerms(visit, now, { terms, errors: {}, status: 409, theirs: now }); return; }
  seeOther(response, `${site.base}${policyPath(visit, '/publish/review')}`);
})));

const isSame = (one: DraftTerms, other: DraftTerms): boolean =>
  one.material === other.material && one.changeSummary === other.changeSummary && one.effectiveOn === other.effectiveOn;

type Errors = Partial<Record<keyof DraftTerms, string>>;

const readTerms = ({ site, request, viewer: { t, number }, store }: PolicyVisit): { terms: DraftTerms; errors: Errors } => {
  const words = t.words.publish;
  const answer = fieldOf(request, 'material');
  const changeSummary = fieldOf(request, 'changeSummary').replace(/\r\n?/g, '\n').trim();
  const effectiveOn = fieldOf(request, 'effectiveOn').trim().slice(0, 20);
  const begins = effectiveOn === '' ? undefined : dayBegins(effectiveOn, store.timezone);
  const errors: Errors = {
    ...answer === 'yes' || answer === 'no' ? {} : { material: words.materialNeeded },
    ...changeSummary.length > policyLimits.changeSummaryMax ? { changeSummary: t.kit.form.tooLong(number(policyLimits.changeSummaryMax)) } : {},
    ...effectiveOn === '' || (begins !== undefined && begins > site.services.clock.now()) ? {} : { effectiveOn: begins === undefined ? t.admin.errors.day : words.dayPast },
  };
  return { terms: { material: answer === 'yes' ? true : answer === 'no' ? false : null, changeSummary: changeSummary.slice(0, policyLimits.changeSummaryMax * 2), effectiveOn }, errors };
};

interface Shown { readonly terms: DraftTerms; readonly errors: Errors; readonly status: number; readonly theirs?: DraftTerms }

const sendTerms = async (visit: PolicyVisit, draft: PolicyDraft, shown: Partial<Shown> = {}): Promise<void> => {
  const { site, request, response, viewer, token, policy, versions } = visit;
  const words = viewer.t.words.publish;
  const { terms = draft, errors = {}, status = 200, theirs } = shown;
  const isFirst = versions.length === 0;
  await sendPage(site, request, response, viewer, {
    view: 'publish', title: `${words.title}: ${policy.name}`, place: insidePolicies(visit), status,
    model: {
      heading: words.title, lead: words.lead, crumbs: policyCrumbs(visit, words.title),
      theirs: theirs === undefined ? undefined : calloutModel(viewer, 'warning', { sentences: [words.conflict] }),
      form: formModel(viewer, {
        action: `${site.base}${policyPath(visit, '/publish')}`, token, button: words.review, hidden: { revision: String(draft.revision) },
        cancel: { text: words.back, href: `${site.base}${policyPath(visit, '/draft')}` },
        fields: [
          {
            kind: 'radio', name: 'material', label: words.material, hint: isFirst ? words.materialFirst : words.materialHint, error: errors.material,
            value: terms.material === null ? '' : terms.material ? 'yes' : 'no',
            options: [{ value: 'yes', text: words.yes, hint: words.yesHint }, { value: 'no', text: words.no, hint: words.noHint }],
          },
          { kind: 'area', name: 'changeSummary', label: words.summary, hint: words.summaryHint, value: terms.changeSummary, rows: 3, isOptional: true, error: errors.changeSummary },
          { kind: 'date', name: 'effectiveOn', label: words.day, hint: words.dayHint(visit.store.timezone), value: terms.effectiveOn, isOptional: true, error: errors.effectiveOn },
        ],
      }),
    },
  });
};

export const reviewPage = policyPage(`${path}/review`, withDraft((visit, draft) => sendReview(visit, draft)), 'manage');

export const publishForm = audited('version_published', policyForm(`${path}/review`, withDraft(async (visit, draft) => {
  const { site, request, response, viewer, store, policy } = visit;
  const published = await publishDraft(site.services, store, policy.id, fieldOf(request, 'print'));
  if (!published.ok) { await sendReview(visit, await findDraft(site.services, visit.storeId, policy.id) ?? draft, published.error); return; }
  site.services.work.kick();
  visit.note({ detail: String(published.value.number) });
  say(site, request, response, { text: viewer.t.words.publish.published(viewer.number(published.value.number)) });
  seeOther(response, `${site.base}${policyPath(visit)}`);
})));

interface Refusal { readonly code: 'validation_failed' | 'conflict' | 'not_found'; readonly details?: readonly FailureDetail[] }

const sendReview = async (visit: PolicyVisit, draft: PolicyDraft, refusal?: Refusal): Promise<void> => {
  const { site, request, response, viewer, policy, store, versions, token } = visit;
  const words = viewer.t.words.publish;
  const now = site.services.clock.now();
  const next = viewer.number((lastVersion(versions)?.number ?? 0) + 1);
  const version = versionOfDraft(draft, store, now);
  const missing = version.ok ? [] : (version.error.details ?? []).map(detail => missingModel(visit, detail));
  const base = currentVersion(versions, now) ?? lastVersion(versions);
  const tags = [...new Set([...draft.texts.map(({ locale }) => locale), ...Object.keys(base?.locales ?? {})])].sort();
  const begins = draft.effectiveOn === '' ? undefined : dayBegins(draft.effectiveOn, store.timezone);
  await sendPage(site, request, response, viewer, {
    view: 'publish-review', title: `${words.reviewTitle(next)}: ${policy.name}`, place: insidePolicies(visit), status: refusal === undefined ? 200 : refusal.code === 'conflict' ? 409 : 422,
    model: {
      heading: words.reviewTitle(next), lead: undefined, crumbs: policyCrumbs(visit, words.reviewTitle(next)), missing,
      refusal: refusal === undefined ? undefined : calloutModel(viewer, 'refusal', { sentences: [refusalWords(visit, refusal)] }),
      facts: factsModel([
        { key: words.day, ...begins === undefined ? { value: words.atOnce } : { time: viewer.day(begins, store.timezone) } },
        { key: words.material, value: draft.material === null ? words.unsaid : draft.material ? words.yes : words.no, note: draft.material === true ? words.yesHint : draft.material === false ? words.noHint : '' },
        { key: words.summary, value: draft.changeSummary === '' ? words.noSummary : draft.changeSummary },
      ]),
      against: base === undefined ? words.noBase : words.against(viewer.number(base.number)),
      diffs: tags.map((locale) => {
        const text = draft.texts.find(each => each.locale === locale);
        return {
          locale, note: text === undefined ? words.localeGone : base !== undefined && base.locales[locale] === undefined ? words.localeNew : undefined,
          diff: diffModel(viewer, plainText(base?.locales[locale]), text === undefined ? '' : plainText({ title: text.title.trim(), html: shownHtml(text.html) }), locale),
        };
      }),
      terms: `${site.base}${policyPath(visit, '/publish')}`, edit: `${site.base}${policyPath(visit, '/draft')}`,
      confirm: missing.length > 0 ? undefined : confirmModel(viewer, {
        id: 'publish', title: words.confirmTitle, sentences: [words.confirm], action: `${site.base}${policyPath(visit, '/publish/review')}`, token, button: words.button(next),
        cancel: `${site.base}${policyPath(visit, '/draft')}`, hidden: { print: draftPrint(draft) },
      }),
    },
  });
};

const refusalWords = ({ viewer: { t } }: PolicyVisit, { code, details = [] }: Refusal): string => {
  const words = t.words.publish;
  if (code !== 'conflict') return words.notYet;
  return details.some(({ path: field }) => field === 'draft') ? words.changedSince : words.sameWords;
};

/** What is missing, and where it is written. */
const missingModel = (visit: PolicyVisit, { path: field }: FailureDetail): object => {
  const { site, viewer } = visit;
  const words = viewer.t.words.publish.missing;
  const [, locale = '', part = ''] = /^locales\.([\w-]+)\.(title|html)$/.exec(field) ?? [];
  const draft = addressOf(`${site.base}${policyPath(visit, '/draft')}`, { locale })();
  const terms = `${site.base}${policyPath(visit, '/publish')}`;
  if (part !== '') return { text: part === 'title' ? words.title(locale) : words.html(locale), href: draft };
  if (field === 'locales') return { text: words.locales, href: draft };
  return { text: field === 'material' ? words.material : words.effectiveAt, href: terms };
};
