// The editor of the next version: one language at a time, kept by a button or by itself, with the text beside it as shoppers will read it.
import { localeTagSchema, policyLimits, wordingLimits } from '@placet/core';
import { policyHtmlLengthMax } from '../../../documents/sanitise-html.js';
import {
  addDraftText, discardDraft, findDraft, keepDraftText, removeDraftText, type DraftText, type PolicyDraft,
} from '../../../policies/draft-shelf.js';
import { isWritten, shownHtml } from '../../../policies/publish-draft.js';
import { userOf } from '../../../users/user.js';
import { addressOf, calloutModel, confirmModel, diffModel, formModel, localeTabsModel, say, sendConfirm } from '../../kit/index.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { audited, queryText } from '../admin-page.js';
import { byOf, sendBegin } from './begin-draft.js';
import { insidePolicies, policyCrumbs, policyForm, policyPage, policyPath, type PolicyVisit } from './policy-visit.js';
import { localeShown, plainText } from './version-pages.js';

const path = '/admin/stores/:storeId/policies/:policyId/draft' as const;

/** Every character of the longest text as three escaped bytes, and room for the rest. */
const formBytesMax = policyHtmlLengthMax * 9 + 16 * 1024;

export const draftPage = policyPage(path, async (visit) => {
  const draft = await findDraft(visit.site.services, visit.storeId, visit.policy.id);
  await (draft === undefined ? sendBegin(visit) : sendDraft(visit, draft, { locale: queryText(visit.request, 'locale') }));
}, 'manage');

export const draftForm = audited('draft_kept', policyForm(path, async (visit) => {
  const { site, request, response, viewer, storeId, policy } = visit;
  const typed = readTyped(visit);
  const kept = typed.titleError !== undefined || typed.htmlError !== undefined ? undefined
    : await keepDraftText(site.services, storeId, policy.id, { ...typed, by: byOf(visit) });
  const draft = kept?.ok === true ? undefined : await findDraft(site.services, storeId, policy.id);
  const theirs = draft?.texts.find(({ locale }) => locale === typed.locale);
  const isSame = theirs !== undefined && theirs.title === typed.title && theirs.html === typed.html;
  if (kept?.ok === true || (kept !== undefined && isSame)) {
    // What keeps itself every few seconds would drown the log of deeds; the draft's beginning and its end are in it.
    if (fieldOf(request, 'itself') === 'yes') visit.note('nothing');
    else say(site, request, response, { text: viewer.t.words.draft.kept });
    seeOther(response, addressOf(`${site.base}${policyPath(visit, '/draft')}`, { locale: typed.locale })());
    return;
  }
  if (draft === undefined || theirs === undefined) { await sendGone(visit, typed); return; }
  await sendDraft(visit, draft, { locale: typed.locale, typed, status: kept === undefined ? 422 : 409, ...kept === undefined ? {} : { theirs } });
}, formBytesMax));

interface Typed {
  readonly locale: string;
  readonly title: string;
  readonly html: string;
  readonly revision: number;
  readonly titleError?: string | undefined;
  readonly htmlError?: string | undefined;
}

const readTyped = ({ request, viewer: { t, number } }: PolicyVisit): Typed => {
  const title = fieldOf(request, 'title').trim();
  const html = fieldOf(request, 'html').replace(/\r\n?/g, '\n');
  const tooLong = (text: string, max: number): string | undefined => text.length > max ? t.kit.form.tooLong(number(max)) : undefined;
  return {
    locale: fieldOf(request, 'locale'), title: title.slice(0, 2 * policyLimits.titleMax), html, revision: Math.trunc(Number(fieldOf(request, 'revision'))) || 0,
    titleError: tooLong(title, policyLimits.titleMax), htmlError: tooLong(html, policyHtmlLengthMax),
  };
};

interface Shown { readonly locale: string; readonly typed?: Typed; readonly status?: number; readonly theirs?: DraftText }

const sendDraft = async (visit: PolicyVisit, draft: PolicyDraft, { locale: asked, typed, status = 200, theirs }: Shown): Promise<void> => {
  const { site, request, response, viewer, store, policy, versions } = visit;
  const words = viewer.t.words.draft;
  const tags = draft.texts.map(each => each.locale);
  const locale = localeShown(asked, tags, viewer.language);
  const text = draft.texts.find(each => each.locale === locale);
  const here = addressOf(`${site.base}${policyPath(visit, '/draft')}`);
  const mine = typed ?? text;
  const newer = versions.at(-1);
  await sendPage(site, request, response, viewer, {
    view: 'draft', title: `${words.title}: ${policy.name}`, place: insidePolicies(visit), status, style: 'words.css', scripts: ['draft.js'],
    model: {
      heading: words.title, lead: words.lead, crumbs: policyCrumbs(visit, words.title), locale,
      keptAt: text === undefined ? undefined : viewer.moment(text.updatedAt, store.timezone),
      newer: newer === undefined || newer.number === draft.base ? undefined
        : calloutModel(viewer, 'warning', { sentences: [words.newer(viewer.number(newer.number))] }),
      theirs: theirs === undefined ? undefined : await theirsModel(visit, theirs, mine ?? theirs),
      tabs: localeTabsModel(viewer, draft.texts.map(each =>
        ({ locale: each.locale, href: here({ locale: each.locale }), isHere: each.locale === locale, state: stateOf(each) }))),
      form: mine === undefined ? undefined : textForm(visit, locale, mine, text?.revision ?? 0),
      shownTitle: mine?.title ?? '', html: shownHtml(mine?.html ?? ''), language: languageForm(visit),
      remove: tags.length < 2 ? undefined : `${site.base}${policyPath(visit, `/draft/languages/${locale}/remove`)}`,
      publish: `${site.base}${policyPath(visit, '/publish')}`, discard: `${site.base}${policyPath(visit, '/draft/discard')}`,
    },
  });
};

const stateOf = (text: DraftText): 'complete' | 'incomplete' | 'missing' =>
  isWritten(text) ? 'complete' : text.title === '' && text.html === '' ? 'missing' : 'incomplete';

const textForm = (visit: PolicyVisit, locale: string, mine: Pick<Typed, 'title' | 'html' | 'titleError' | 'htmlError'>, revision: number): object => {
  const { site, viewer, token } = visit;
  const words = viewer.t.words.draft;
  return formModel(viewer, {
    action: `${site.base}${policyPath(visit, '/draft')}`, token, button: words.keep, hidden: { locale, revision: String(revision) },
    fields: [
      { kind: 'text', name: 'title', label: words.textTitle, value: mine.title, lengthMax: policyLimits.titleMax, error: mine.titleError },
      {
        kind: 'area', name: 'html', label: words.text, hint: words.textHint, value: mine.html, rows: 20, language: locale, error: mine.htmlError,
      },
    ],
  });
};

/** Somebody kept the same language first: what they wrote, against what is in the form now and not kept yet. */
const theirsModel = async ({ site, viewer, store, looker }: PolicyVisit, theirs: DraftText, mine: Pick<DraftText, 'title' | 'html'>): Promise<object> => {
  const words = viewer.t.words.draft;
  const user = await site.services.database.read(sql => userOf(sql, looker.organisationId, theirs.updatedBy));
  const [before, after] = [theirs, mine].map(({ title, html }) => plainText({ title, html: shownHtml(html) }));
  return {
    callout: calloutModel(viewer, 'warning', {
      sentences: [
        words.conflict(user?.name ?? words.somebody, viewer.recent(theirs.updatedAt, store.timezone, site.services.clock.now()).text), words.conflictNext,
      ],
    }),
    diff: diffModel(viewer, before ?? '', after ?? '', theirs.locale),
  };
};

/** The draft was published or discarded while somebody wrote: what was typed is handed back. */
const sendGone = async (visit: PolicyVisit, { title, html, locale }: Typed): Promise<void> => {
  const { site, request, response, viewer } = visit;
  const words = viewer.t.words.draft;
  await sendPage(site, request, response, viewer, {
    view: 'draft-gone', title: words.goneTitle, place: insidePolicies(visit), status: 409, scripts: ['copy.js'],
    model: {
      heading: words.goneTitle, lead: words.gone, crumbs: policyCrumbs(visit, words.goneTitle),
      code: { label: words.goneText, name: words.goneText, text: `${title}\n\n${html}`, locale },
      back: `${site.base}${policyPath(visit)}`,
    },
  });
};

const commonTags = ['bg', 'cs', 'da', 'de', 'de-AT', 'de-CH', 'en', 'es', 'fi', 'fr', 'it', 'nl', 'pl', 'pt', 'ro', 'sv'];

const languageForm = (visit: PolicyVisit, error?: string, value = ''): object => {
  const { site, viewer, token } = visit;
  const words = viewer.t.words.draft;
  return formModel(viewer, {
    id: 'language', action: `${site.base}${policyPath(visit, '/draft/languages')}`, token, button: words.addLanguage,
    fields: [{ kind: 'text', name: 'locale', label: words.language, hint: words.languageHint, value, list: commonTags, lengthMax: 20, error }],
  });
};

export const draftLanguageForm = audited('draft_kept', policyForm(`${path}/languages`, async (visit) => {
  const { site, request, response, viewer, storeId, policy } = visit;
  const draft = await findDraft(site.services, storeId, policy.id);
  if (draft === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const typed = fieldOf(request, 'locale').trim();
  const locale = localeTagSchema.safeParse(typed);
  const isTaken = draft.texts.some(each => each.locale === typed);
  const hasRoom = !isTaken && draft.texts.length < wordingLimits.localesMax;
  if (locale.success && hasRoom && await addDraftText(site.services, storeId, policy.id, locale.data, byOf(visit))) {
    seeOther(response, addressOf(`${site.base}${policyPath(visit, '/draft')}`, { locale: locale.data })());
    return;
  }
  const words = viewer.t.words.draft;
  const error = !locale.success ? words.languageUnknown : isTaken ? words.languageTaken : words.languageMany(viewer.number(wordingLimits.localesMax));
  await sendPage(site, request, response, viewer, {
    view: 'draft-language', title: words.addLanguage, place: insidePolicies(visit), status: 422,
    model: {
      heading: words.addLanguage, lead: undefined, crumbs: policyCrumbs(visit, words.addLanguage), form: languageForm(visit, error, typed.slice(0, 40)),
    },
  });
}));

/** A question before something of the draft is lost, and the form that answers it. */
const question = (visit: PolicyVisit, rest: string, title: string, sentence: string, button: string) => {
  const { site, request, response, viewer, token } = visit;
  return sendConfirm(site, request, response, viewer, confirmModel(viewer, {
    id: 'sure', title, sentences: [sentence], action: `${site.base}${policyPath(visit, rest)}`, token, button, isDanger: true, cancel: `${site.base}${policyPath(visit, '/draft')}`,
  }), insidePolicies(visit));
};

export const removeLanguagePage = policyPage(`${path}/languages/:locale/remove`, async (visit) => {
  const { site, request, response, viewer, storeId, policy } = visit;
  const words = viewer.t.words.draft;
  const locale = String(request.params.locale);
  const draft = await findDraft(site.services, storeId, policy.id);
  if (draft?.texts.some(each => each.locale === locale) !== true) { await sendNotFound(site, request, response, viewer); return; }
  await question(visit, `/draft/languages/${locale}/remove`, words.removeTitle(locale), words.removeWhat, words.remove);
}, 'manage');

export const removeLanguageForm = audited('draft_kept', policyForm(`${path}/languages/:locale/remove`, async (visit) => {
  const { site, request, response, viewer, storeId, policy } = visit;
  const locale = String(request.params.locale);
  if (!await removeDraftText(site.services, storeId, policy.id, locale)) { await sendNotFound(site, request, response, viewer); return; }
  say(site, request, response, { text: viewer.t.words.draft.removed(locale) });
  seeOther(response, `${site.base}${policyPath(visit, '/draft')}`);
}));

export const discardPage = policyPage(`${path}/discard`, async (visit) => {
  const { draft: words } = visit.viewer.t.words;
  await question(visit, '/draft/discard', words.discardTitle, words.discardWhat, words.discard);
}, 'manage');

export const discardForm = audited('draft_discarded', policyForm(`${path}/discard`, async (visit) => {
  const { site, request, response, viewer, storeId, policy } = visit;
  await discardDraft(site.services, storeId, policy.id);
  say(site, request, response, { text: viewer.t.words.draft.discarded });
  seeOther(response, `${site.base}${policyPath(visit)}`);
}));
