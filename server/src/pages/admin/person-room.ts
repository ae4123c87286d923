// The contact report: who somebody is, whether they may be written to, and everything they were shown and said. (SUB-3)
import { isId, type SubjectId } from '@placet/core';
import type { Store } from '../../storage/models/index.js';
import { findById } from '../../subjects/find-subject.js';
import { readSubjectState, type SubjectState } from '../../subjects/subject-state.js';
import { crumbsTo, peoplePath, registerPath, roomPath } from '../navigation.js';
import { platformName } from '../platform-names.js';
import { policyNames } from '../record-words.js';
import { sendNotFound, sendPage } from '../site.js';
import { queryText, storePage, type StoreVisit } from './admin-page.js';
import { deedsModel, filesModel, type AnswerForm } from './person-deeds.js';
import { readStandings, standingsModel } from './person-standings.js';
import { personWords, recordModel } from './record-view.js';
import { pagerModel, readRegisterPage } from './register-page.js';

export const personPath = '/admin/stores/:storeId/people/:subjectId' as const;

export const personPage = storePage(personPath, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const asked = String(request.params.subjectId);
  const state = isId('subject', asked) ? await readSubjectState(site.services.database, storeId, asked) : undefined;
  if (state === undefined) { await sendNotFound(site, request, response, viewer); return; }
  // Someone who was merged is the one they became.
  if (state.id !== asked) { response.set('Cache-Control', 'no-store').redirect(`${site.base}${peoplePath(store.id)}/${state.id}`); return; }
  await sendPerson(visit, state);
});

interface Shown { readonly form?: AnswerForm; readonly status?: number }

/** The page again, with a form that came back. */
export const sendPersonOf = async (visit: StoreVisit, subjectId: SubjectId, shown: Shown): Promise<void> => {
  const state = await readSubjectState(visit.site.services.database, visit.storeId, subjectId);
  if (state === undefined) await sendNotFound(visit.site, visit.request, visit.response, visit.viewer);
  else await sendPerson(visit, state, shown);
};

const sendPerson = async (visit: StoreVisit, state: SubjectState, { form, status = 200 }: Shown = {}): Promise<void> => {
  const { site, request, response, viewer, store, storeId } = visit;
  const { person: words, nav } = viewer.t.admin;
  const { services } = site;
  const known = await findById(services.database, services.keyring, storeId, state.id);
  const names = policyNames(await services.policies.list(storeId));
  const page = await readRegisterPage(services, storeId, { subjectId: state.id }, { before: queryText(request, 'before'), after: queryText(request, 'after') });
  const heading = known === undefined ? words.erasedTitle : personWords(visit, { ...known.profile })?.name ?? viewer.t.ledger.anonymous;
  const standings = known === undefined ? undefined : await readStandings(services, storeId, known.standings);
  await sendPage(site, request, response, viewer, {
    view: 'person', title: heading, status, style: 'admin.css', scripts: ['copy.js'], place: { room: 'people', store, isInside: true },
    model: {
      heading, crumbs: crumbsTo(viewer, site.base, store, [[nav.people, peoplePath(store.id)]], heading), number: state.id, others: state.others,
      known: known === undefined ? [] : profileWords(visit, { ...known.profile }),
      erased: known !== undefined ? undefined : { at: state.erasedAt === null ? undefined : viewer.moment(state.erasedAt, store.timezone) },
      standings: standings === undefined ? undefined : standingsModel(visit, names, standings), register: `${site.base}${registerPath(store.id)}`,
      deeds: known === undefined ? undefined : await deedsModel(visit, known, form), files: filesModel(visit, state.id),
      why: `${site.base}${roomPath('why', store.id)}?subject=${state.id}`,
      entries: page.entries.map(entry => recordModel(visit, names, entry)), pager: pagerModel(`${site.base}${peoplePath(store.id)}/${state.id}`, {}, page),
    },
  });
};

/** What is known of who they are, one line each. */
const profileWords = ({ viewer: { t }, store, readsAddresses }: StoreVisit, { email, phone, externalId }: Readonly<Record<string, string>>): string[] =>
  readsAddresses
    ? [email, phone, customerText(t.admin.person.customer, store, externalId)].filter(each => each !== undefined)
    : [];

const customerText = (words: (id: string, platform: string, store: string) => string, store: Store, externalId: string | undefined): string | undefined =>
  externalId === undefined ? undefined : words(externalId, platformName(store.platform), store.name);
