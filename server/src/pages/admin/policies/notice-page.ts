// Telling those who accepted an older version that a material one was published: how many they are, and how far the letters are. (POL-6)
import type { PolicyVersion } from '@placet/core';
import { beginNotice, noticeState, versionToTell, type NoticeState } from '../../../policies/policy-notice.js';
import { factsModel, formModel, progressModel, say, type ProgressModel } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { audited } from '../admin-page.js';
import { insidePolicies, policyCrumbs, policyForm, policyPage, policyPath, type PolicyVisit } from './policy-visit.js';

const path = '/admin/stores/:storeId/policies/:policyId/notice' as const;

/** Without a material version after the first there is nobody to tell, and the page says so. */
export const noticePage = policyPage(path, async (visit) => {
  const { site, request, response, viewer } = visit;
  const version = versionToTell(visit.versions);
  const state = await stateOf(visit, version);
  const progress = progressOf(visit, state);
  if (request.get('accept') === 'application/json') {
    response.set('Cache-Control', 'no-store').vary('Accept')
      .json({ html: progress === undefined ? '' : site.views('kit-progress', { t: viewer.t, ...progress }), isOver: !state.isRunning });
    return;
  }
  await sendNotice(visit, version, state, progress);
}, 'manage');

export const noticeForm = audited('notice_begun', policyForm(path, async (visit) => {
  const { site, request, response, viewer, storeId, policy, versions } = visit;
  const { database, clock, work } = site.services;
  const version = versionToTell(versions);
  if (version === undefined) { await sendNotFound(site, request, response, viewer); return; }
  await beginNotice(database, { storeId, policyId: policy.id, version: version.number }, clock.now());
  work.kick();
  visit.note({ detail: `version ${version.number}` });
  say(site, request, response, { text: viewer.t.words.notice.begun });
  seeOther(response, `${site.base}${policyPath(visit, '/notice')}`);
}));

const stateOf = ({ site, storeId, policy }: PolicyVisit, version: PolicyVersion | undefined): Promise<NoticeState> => version === undefined
  ? Promise.resolve({ people: 0, letters: 0, isRunning: false, hasFailed: false })
  : noticeState(site.services.database, { storeId, policyId: policy.id, version: version.number });

const progressOf = (visit: PolicyVisit, { people, letters, isRunning, hasFailed }: NoticeState): ProgressModel | undefined => {
  if (!isRunning && !hasFailed && letters === 0) return undefined;
  const words = visit.viewer.t.words.notice;
  const here = `${visit.site.base}${policyPath(visit, '/notice')}`;
  return progressModel(visit.viewer, {
    label: isRunning || hasFailed ? words.running : words.over, done: letters, total: isRunning || hasFailed ? people : letters,
    state: isRunning ? 'running' : hasFailed ? 'failed' : 'done', refresh: here, poll: here,
  });
};

const sendNotice = async (
  visit: PolicyVisit, version: PolicyVersion | undefined, { people, letters, isRunning }: NoticeState, progress: ProgressModel | undefined,
): Promise<void> => {
  const { site, request, response, viewer, token, store } = visit;
  const words = viewer.t.words.notice;
  const here = `${site.base}${policyPath(visit, '/notice')}`;
  await sendPage(site, request, response, viewer, {
    view: 'policy-notice', title: words.title, scripts: ['progress.js'], place: insidePolicies(visit),
    model: {
      heading: words.title, lead: version === undefined ? undefined : words.lead(viewer.number(version.number)), crumbs: policyCrumbs(visit, words.title),
      facts: factsModel([{ key: words.people, value: viewer.number(people) }, { key: words.letters, value: viewer.number(letters) }]), progress,
      what: people === 0 ? words.nobody : words.service,
      form: people === 0 || isRunning || letters >= people ? undefined
        : formModel(viewer, { action: here, token, fields: [], button: letters === 0 ? words.button(people, viewer.number(people)) : words.rest }),
      mails: letters === 0 ? undefined : { text: words.mails, href: `${site.base}${roomPath('mails', store.id)}` },
    },
  });
};
