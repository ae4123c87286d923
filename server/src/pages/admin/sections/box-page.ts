// One box: whether it is needed, and its words in every language. What a guard forbids cannot be chosen, and the reason stands beside it. (POL-4, POL-5)
import { createHash } from 'node:crypto';
import { err, guards, localeTagSchema, ok, preTickedAllowedIn, wordingLimits, type FailureDetail, type GuardId, type Placement } from '@placet/core';
import { documentLocales, suggestConsentText, type ConsentPurpose } from '@placet/templates';
import { calloutModel, formModel, say, type Field } from '../../kit/index.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { audited } from '../admin-page.js';
import { localesOf } from './preview.js';
import { undoOf } from './section-room.js';
import {
  boxKey, insideSections, refusalWords, sectionCrumbs, sectionForm, sectionPage, sectionPath, sectionTitle, subjectNamed, subjectText, type GuardWords,
  type SectionVisit, type Subject,
} from './section-visit.js';

const path = '/admin/stores/:storeId/sections/:section/boxes/:box' as const;

/** Every language's longest words, each character as three escaped bytes, and room for the rest. */
const formBytesMax = wordingLimits.localesMax * wordingLimits.placementTextMax * 9 + 16 * 1024;

interface BoxVisit extends SectionVisit { readonly subject: Subject; readonly key: string; readonly placement: Placement | undefined }

const ofBox = (show: (visit: BoxVisit) => Promise<void>) => async (visit: SectionVisit): Promise<void> => {
  const { site, request, response, viewer, state } = visit;
  const key = String(request.params.box);
  const subject = subjectNamed(visit, key);
  if (subject === undefined) { await sendNotFound(site, request, response, viewer); return; }
  await show({ ...visit, subject, key, placement: state.placements.find(each => boxKey(each) === key) });
};

export const boxPage = sectionPage(path, ofBox(visit => sendBox(visit)), 'manage');

interface Typed {
  readonly required: boolean;
  readonly preTicked: boolean;
  /** By language tag, also those left empty. */
  readonly text: Readonly<Record<string, string>>;
  readonly newLocale: string;
  readonly newText: string;
}

type Errors = Readonly<Record<string, string>>;
interface Shown { readonly typed: Typed; readonly errors: Errors; readonly status: number; readonly refused: readonly GuardWords[]; readonly theirs: boolean }

export const boxForm = audited('section_set', sectionForm(path, ofBox(async (visit) => {
  const { site, request, response, viewer, store, section, subject, key } = visit;
  const typed = readTyped(visit);
  const text = wordsOf(typed);
  const errors = problemsOf(viewer, typed, text);
  if (Object.keys(errors).length > 0) { await sendBox(visit, { typed, errors, status: 422 }); return; }
  const wanted: Placement = { ...subject, required: typed.required, preTicked: typed.preTicked, text };
  const changed = await site.services.sections.change(store, section, ({ placements }) => {
    const at = placements.findIndex(each => boxKey(each) === key);
    if (boxPrint(placements[at]) !== fieldOf(request, 'seen')) return err('conflict', 'somebody changed the box');
    return ok(at === -1 ? [...placements, wanted] : placements.with(at, wanted));
  });
  if (!changed.ok) {
    const now = await site.services.sections.state(visit.storeId, section);
    const again = { ...visit, state: now, placement: now.placements.find(each => boxKey(each) === key) };
    const guarded = changed.error.code === 'conflict' ? { errors: {}, refused: [] } : besideFields(visit, changed.error.details ?? []);
    await sendBox(again, { typed, ...guarded, status: changed.error.code === 'conflict' ? 409 : 422, theirs: changed.error.code === 'conflict' });
    return;
  }
  visit.note({ detail: section });
  const words = viewer.t.words.box;
  const name = subjectText(visit, subject);
  say(site, request, response, { text: visit.placement === undefined ? words.added(name) : words.kept(name), undo: undoOf(visit, changed.value) });
  seeOther(response, `${site.base}${sectionPath(visit, fieldOf(request, 'fill') === '' ? '' : `/boxes/${key}`)}`);
}), formBytesMax));

export const removeBoxForm = audited('section_set', sectionForm(`${path}/remove`, ofBox(async (visit) => {
  const { site, request, response, viewer, store, section, subject, key } = visit;
  const changed = await site.services.sections.change(store, section, ({ placements }) =>
    placements.some(each => boxKey(each) === key) ? ok(placements.filter(each => boxKey(each) !== key)) : err('not_found', 'there is no such box'));
  if (!changed.ok) { await sendNotFound(site, request, response, viewer); return; }
  visit.note({ detail: section });
  say(site, request, response, { text: viewer.t.words.box.removed(subjectText(visit, subject)), undo: undoOf(visit, changed.value) });
  seeOther(response, `${site.base}${sectionPath(visit)}`);
})));

/** Stands for a box as it was shown. */
const boxPrint = (placement: Placement | undefined): string =>
  placement === undefined ? 'none' : createHash('sha256').update(JSON.stringify([placement.required, placement.preTicked, placement.text])).digest('base64url');

/** The languages a box is written in: those the section has, the store's, and those there is a wording for. */
const localesFor = (visit: BoxVisit): string[] => {
  const own = Object.keys(visit.placement?.text ?? {});
  return [...new Set([...own, visit.store.locale, ...localesOf(visit), ...documentLocales])].slice(0, wordingLimits.localesMax);
};

const readTyped = (visit: BoxVisit): Typed => {
  const { request, store, subject, policies } = visit;
  const field = (name: string): string => fieldOf(request, name).replace(/\r\n?/g, '\n').trim().slice(0, wordingLimits.placementTextMax * 2);
  const typed = Object.fromEntries(localesFor(visit).map(locale => [locale, field(`text-${locale}`)]));
  const fill = documentLocales.find(locale => locale === fieldOf(request, 'fill'));
  const purpose = purposeOf(subject, policies);
  const filled = fill === undefined || purpose === undefined ? {} : { [fill]: suggestConsentText(purpose, fill, store.name) };
  return {
    required: fieldOf(request, 'required') === 'yes', preTicked: fieldOf(request, 'preTicked') === 'yes', text: { ...typed, ...filled },
    newLocale: field('newLocale').slice(0, 40), newText: field('newText'),
  };
};

const wordsOf = ({ text, newLocale, newText }: Typed): Record<string, string> =>
  Object.fromEntries([...Object.entries(text), ...newLocale === '' ? [] : [[newLocale, newText] as const]].filter(([, words]) => words !== ''));

const problemsOf = ({ t, number }: Viewer, { text, newLocale, newText }: Typed, words: Readonly<Record<string, string>>): Errors => {
  const errors: Record<string, string> = {};
  const max = wordingLimits.placementTextMax;
  const first = Object.keys(text)[0] ?? '';
  if (Object.keys(words).length === 0) errors[`text-${first}`] = t.words.box.wordsNeeded;
  for (const [locale, each] of Object.entries(text)) if (each.length > max) errors[`text-${locale}`] = t.kit.form.tooLong(number(max));
  if (newText.length > max) errors.newText = t.kit.form.tooLong(number(max));
  if (newLocale !== '' && !localeTagSchema.safeParse(newLocale).success) errors.newLocale = t.words.draft.languageUnknown;
  else if (newLocale !== '' && Object.hasOwn(text, newLocale)) errors.newLocale = t.words.draft.languageTaken;
  else if (newLocale !== '' && newText === '') errors.newText = t.kit.form.needed;
  else if (newLocale === '' && newText !== '') errors.newLocale = t.kit.form.needed;
  return errors;
};

/** What the guards refused, beside the field it is about; the rest above the form. */
const besideFields = (visit: BoxVisit, details: readonly FailureDetail[]): Pick<Shown, 'errors' | 'refused'> => {
  const at = visit.placement === undefined ? visit.state.placements.length : visit.state.placements.indexOf(visit.placement);
  const errors: Record<string, string> = {};
  const refused: GuardWords[] = [];
  for (const detail of details) {
    const words = refusalWords(visit.viewer, detail);
    const [, index, field = ''] = /^placements\[(\d+)\]\.?(.*)$/.exec(words.path) ?? [];
    const name = field.replace(/^text\./, 'text-');
    if (index === String(at) && name !== '') errors[name] = reasonWith(words); else refused.push(words);
  }
  return { errors, refused };
};

const reasonWith = ({ reason, citation }: Pick<GuardWords, 'reason' | 'citation'>): string => citation === '' ? reason : `${reason} (${citation})`;

/** What Placet has a wording for. */
const purposeOf = (subject: Subject, policies: SectionVisit['policies']): ConsentPurpose | undefined => {
  if ('channel' in subject) return `channel:${subject.channel}`;
  const kind = policies.find(({ id }) => id === subject.policyId)?.kind;
  return kind === 'terms' || kind === 'privacy' || kind === 'consent_declaration' ? kind : undefined;
};

const sendBox = async (visit: BoxVisit, shown: Partial<Shown> = {}): Promise<void> => {
  const { site, request, response, viewer, store, section, subject, key, placement, policies } = visit;
  const words = viewer.t.words.box;
  const { typed, errors = {}, status = 200, refused = [], theirs = false } = shown;
  const name = subjectText(visit, subject);
  const locales = [...new Set([...localesFor(visit), ...Object.keys(typed?.text ?? {})])];
  const purpose = purposeOf(subject, policies);
  await sendPage(site, request, response, viewer, {
    view: 'section-box', title: `${sectionTitle(viewer, section)}: ${name}`, place: insideSections(visit), status, style: 'words.css', scripts: ['box.js'],
    model: {
      heading: name, lead: words.lead(sectionTitle(viewer, section)), crumbs: sectionCrumbs(visit, name),
      theirs: theirs ? calloutModel(viewer, 'warning', { sentences: [placement === undefined ? words.goneMeanwhile : words.changedMeanwhile] }) : undefined,
      theirWords: theirs && placement !== undefined ? Object.entries(placement.text).map(([locale, text]) => ({ locale, text })) : [],
      refused: refused.map(({ reason, citation }) => calloutModel(viewer, 'refusal', { sentences: [reason], ...citation === '' ? {} : { source: citation } })),
      form: formModel(viewer, {
        action: `${site.base}${sectionPath(visit, `/boxes/${key}`)}`, token: visit.token, button: placement === undefined ? words.add : words.keep, hidden: { seen: boxPrint(placement) },
        cancel: { text: words.back, href: `${site.base}${sectionPath(visit)}` }, fields: fieldsFor(visit, locales, typed, errors),
        more: purpose === undefined ? [] : documentLocales.map(locale => ({ name: 'fill', value: locale, text: words.fill(locale) })),
      }),
      suggestions: purpose === undefined ? [] : documentLocales.map(locale => ({ locale, text: suggestConsentText(purpose, locale, store.name) })),
      preview: locales.map(locale => ({ locale, field: `f-text-${locale}`, text: typed?.text[locale] ?? placement?.text[locale] ?? '' })),
      isRequired: typed?.required ?? placement?.required ?? false,
      remove: placement === undefined ? undefined : { action: `${site.base}${sectionPath(visit, `/boxes/${key}/remove`)}`, token: visit.token },
    },
  });
};

const fieldsFor = (visit: BoxVisit, locales: readonly string[], typed: Typed | undefined, errors: Errors): Field[] => {
  const { viewer: { t }, placement } = visit;
  const words = t.words.box;
  const languages = new Intl.DisplayNames([visit.viewer.language], { type: 'language', fallback: 'code' });
  return [
    { kind: 'box', name: 'required', label: words.required, isOptional: true, isTicked: typed?.required ?? placement?.required ?? false,
      error: errors.required, ...fixed(visit, neverRequired(visit), words.requiredHint) },
    { kind: 'box', name: 'preTicked', label: words.preTicked, isOptional: true, isTicked: typed?.preTicked ?? placement?.preTicked ?? false,
      error: errors.preTicked, ...fixed(visit, neverTicked(visit), words.preTickedHint) },
    ...locales.map((locale): Field => ({
      kind: 'area', name: `text-${locale}`, label: words.wordsIn(languages.of(locale) ?? locale), value: typed?.text[locale] ?? placement?.text[locale] ?? '', rows: 3, language: locale,
      lengthMax: wordingLimits.placementTextMax, isOptional: true, error: errors[`text-${locale}`],
    })),
    { kind: 'text', name: 'newLocale', label: words.newLocale, hint: words.newLocaleHint, value: typed?.newLocale ?? '', lengthMax: 20, isOptional: true, error: errors.newLocale },
    { kind: 'area', name: 'newText', label: words.newText, value: typed?.newText ?? '', rows: 3, lengthMax: wordingLimits.placementTextMax, isOptional: true, error: errors.newText },
  ];
};

/** The guard that keeps a switch from being used at all, if one does. */
const neverRequired = ({ subject, policies }: BoxVisit): GuardId | undefined => {
  if ('channel' in subject) return 'channel_never_required';
  return policies.find(({ id }) => id === subject.policyId)?.kind === 'consent_declaration' ? 'declaration_never_required' : undefined;
};

const neverTicked = ({ subject, store }: BoxVisit): GuardId | undefined => {
  if (!preTickedAllowedIn([store.country])) return 'pre_ticked_forbidden_by_region';
  return 'channel' in subject && subject.channel !== 'email' ? 'pre_ticked_beyond_email' : undefined;
};

const fixed = ({ viewer: { t } }: BoxVisit, guard: GuardId | undefined, hint: string): { isDisabled?: boolean; hint: string } => {
  if (guard === undefined) return { hint };
  const citation = guards.find(({ id }) => id === guard)?.citation ?? '';
  return { isDisabled: true, hint: reasonWith({ reason: t.words.guards[guard], citation }) };
};
