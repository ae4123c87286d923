// One place where consent is asked: its boxes in order, what the guards say, what can be added, and how the shopper sees it. (POL-4, POL-5)
import { err, ok, placementsMax, type Placement } from '@placet/core';
import { addressOf, calloutModel, emptyModel, readOrder, say, sortableModel } from '../../kit/index.js';
import { registerPath, roomPath } from '../../navigation.js';
import { fieldOf, fieldsOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { audited, queryText } from '../admin-page.js';
import { canManage } from '../policies/policy-visit.js';
import { previewModel } from './preview.js';
import {
  boxKey, insideSections, isStandard, refusalWords, sectionCrumbs, sectionForm, sectionPage, sectionPath, sectionTitle, subjectsLeft, subjectText, warningsOf,
  type GuardWords, type SectionVisit, type Subject,
} from './section-visit.js';

const path = '/admin/stores/:storeId/sections/:section' as const;

export const oneSectionPage = sectionPage(path, visit => sendSection(visit));

interface Shown { readonly status?: number; readonly complaint?: string; readonly refused?: readonly GuardWords[] }

export const sendSection = async (visit: SectionVisit, { status = 200, complaint, refused = [] }: Shown = {}): Promise<void> => {
  const { site, request, response, viewer, store, section, state } = visit;
  const words = viewer.t.words.section;
  const title = sectionTitle(viewer, section);
  const mayChange = canManage(visit);
  const isEmpty = state.placements.length === 0;
  await sendPage(site, request, response, viewer, {
    view: 'section', title, place: insideSections(visit), status, style: 'words.css', scripts: ['sortable.js'],
    model: {
      heading: title, lead: leadOf(visit), crumbs: sectionCrumbs(visit), complaint,
      callouts: [
        ...refused.map(({ reason, citation }) => calloutModel(viewer, 'refusal', { sentences: [reason], ...citation === '' ? {} : { source: citation } })),
        ...isEmpty ? [] : warningsOf(viewer, visit, section, state.placements).map(({ reason, citation }) => calloutModel(viewer, 'warning', { sentences: [reason], source: citation })),
      ],
      empty: isEmpty ? emptyModel(words.empty.title, words.empty.what) : undefined, boxes: isEmpty || !mayChange ? undefined : listModel(visit),
      add: mayChange && state.placements.length < placementsMax ? addModel(visit) : undefined,
      preview: isEmpty ? undefined : previewModel(visit, queryText(request, 'locale')),
      answers: `${site.base}${addressOf(registerPath(store.id), { section })()}`,
      remove: mayChange && !isStandard(section) ? { action: `${site.base}${sectionPath(visit, '/remove')}`, token: visit.token } : undefined,
    },
  });
};

const leadOf = ({ viewer: { t }, section }: SectionVisit): string =>
  Object.entries(t.words.placeHints).find(([name]) => name === section)?.[1] ?? t.words.section.ownHint(section);

const listModel = (visit: SectionVisit): object => {
  const { site, viewer, token, state } = visit;
  const words = viewer.t.words.section;
  return sortableModel(viewer, {
    id: 'order', label: words.order, action: `${site.base}${sectionPath(visit, '/order')}`, token, refreshes: 'seen-boxes',
    items: state.placements.map(placement => ({
      key: boxKey(placement), name: subjectText(visit, placement), text: firstWords(placement, viewer.language),
      href: `${site.base}${sectionPath(visit, `/boxes/${boxKey(placement)}`)}`, note: placement.required ? words.needed : words.optional,
    })),
  });
};

const firstWords = ({ text }: Placement, language: string): string => {
  const words = text[language] ?? Object.values(text)[0] ?? '';
  return words.length > 120 ? `${words.slice(0, 119)}…` : words;
};

const addModel = (visit: SectionVisit): object => {
  const { site } = visit;
  const link = (subject: Subject): object => ({
    text: subjectText(visit, subject), href: `${site.base}${sectionPath(visit, `/boxes/${'channel' in subject ? subject.channel : subject.policyId}`)}`,
  });
  const left = subjectsLeft(visit);
  return {
    channels: left.filter(subject => 'channel' in subject).map(link), policies: left.filter(subject => 'policyId' in subject).map(link),
    allPolicies: `${site.base}${roomPath('policies', visit.store.id)}`,
  };
};

export const orderForm = audited('section_set', sectionForm(`${path}/order`, async (visit) => {
  const { site, request, response, viewer, store, section } = visit;
  const changed = await site.services.sections.change(store, section, ({ placements }) => {
    const order = readOrder(placements.map(boxKey), fieldsOf(request, 'order'), fieldOf(request, 'move'));
    return order === undefined ? err('conflict', 'the boxes are others now') : ok(order.flatMap(key => placements.filter(each => boxKey(each) === key)));
  });
  if (!changed.ok) {
    const refused = (changed.error.details ?? []).map(detail => refusalWords(viewer, detail));
    await sendSection(visit, { status: changed.error.code === 'conflict' ? 409 : 422, complaint: viewer.t.words.section.othersNow, refused });
    return;
  }
  visit.note({ detail: section });
  say(site, request, response, { text: viewer.t.kit.sortable.kept, undo: undoOf(visit, changed.value) });
  seeOther(response, `${site.base}${sectionPath(visit)}`);
}));

/** The form that takes a change back, as long as nobody made another one. */
export const undoOf = (visit: Pick<SectionVisit, 'store' | 'section'>, { before, after }: { readonly before: number; readonly after: number }) =>
  ({ path: sectionPath(visit, '/undo'), fields: { to: String(before), seen: String(after) } });

export const undoForm = audited('section_set', sectionForm(`${path}/undo`, async (visit) => {
  const { site, request, response, viewer, store, section } = visit;
  const words = viewer.t.words.section;
  const [to, seen] = [fieldOf(request, 'to'), fieldOf(request, 'seen')].map(text => /^\d{1,15}$/.test(text) ? Number(text) : -1);
  const restored = await site.services.sections.restore(store, section, { to: to ?? -1, seen: seen ?? -1 });
  if (!restored.ok) {
    if (visit.state.updatedAt === 0 && !isStandard(section)) { await sendNotFound(site, request, response, viewer); return; }
    await sendSection(visit, {
      status: 409, complaint: restored.error.code === 'conflict' ? words.changedSince : words.notKept,
      refused: restored.error.code === 'guard_violated' ? (restored.error.details ?? []).map(detail => refusalWords(viewer, detail)) : [],
    });
    return;
  }
  visit.note({ detail: section });
  say(site, request, response, { text: words.undone, undo: undoOf(visit, restored.value) });
  seeOther(response, `${site.base}${sectionPath(visit)}`);
}));

export const removeSectionForm = audited('section_set', sectionForm(`${path}/remove`, async (visit) => {
  const { site, request, response, viewer, store, storeId, section } = visit;
  const removed = isStandard(section) ? undefined : await site.services.sections.remove(storeId, section);
  if (removed === undefined) { await sendNotFound(site, request, response, viewer); return; }
  visit.note({ detail: section });
  say(site, request, response, { text: viewer.t.words.section.removed(section), undo: undoOf(visit, { before: removed.updatedAt, after: 0 }) });
  seeOther(response, `${site.base}${roomPath('sections', store.id)}`);
}));
