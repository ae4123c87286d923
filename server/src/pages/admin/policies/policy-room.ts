// One policy: what is in force, every version as it was frozen, and the draft of the next one. (POL-1, POL-2, POL-3)
import { currentVersion, type PolicyVersion } from '@placet/core';
import { findDraft, type PolicyDraft } from '../../../policies/draft-shelf.js';
import { versionToTell } from '../../../policies/policy-notice.js';
import { emptyModel, factsModel, status, tableModel, type Column, type Fact, type Status } from '../../kit/index.js';
import { addressOf } from '../../kit/index.js';
import { registerPath } from '../../navigation.js';
import { shownHash } from '../../record-words.js';
import { sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { beginModel } from './begin-draft.js';
import { canManage, insidePolicies, policyCrumbs, policyPage, policyPath, publicPath, type PolicyVisit } from './policy-visit.js';

export const onePolicyPage = policyPage('/admin/stores/:storeId/policies/:policyId', async (visit) => {
  const { site, request, response, viewer, store, storeId, policy, versions } = visit;
  const words = viewer.t.words.policy;
  const draft = await findDraft(site.services, storeId, policy.id);
  await sendPage(site, request, response, viewer, {
    view: 'one-policy', title: policy.name, place: insidePolicies(visit),
    model: {
      heading: policy.name, lead: viewer.t.kinds[policy.kind], crumbs: policyCrumbs(visit), facts: factsModel(await factsFor(visit)),
      versions: tableModel(viewer, {
        caption: words.caption, columns: columnsFor(visit), rows: [...versions].reverse(), empty: emptyModel(words.empty.title, words.empty.what),
      }),
      tell: canManage(visit) && versionToTell(versions) !== undefined ? { text: viewer.t.words.notice.open, href: `${site.base}${policyPath(visit, '/notice')}` } : undefined,
      canManage: canManage(visit), begin: draft === undefined && canManage(visit) ? beginModel(visit) : undefined,
      draft: draft === undefined ? undefined : {
        what: words.draftKept(viewer.moment(keptAt(draft), store.timezone).text), edit: `${site.base}${policyPath(visit, '/draft')}`,
        publish: `${site.base}${policyPath(visit, '/publish')}`, discard: `${site.base}${policyPath(visit, '/draft/discard')}`,
      },
    },
  });
});

export const keptAt = ({ updatedAt, texts }: PolicyDraft): number => Math.max(updatedAt, ...texts.map(each => each.updatedAt));

const factsFor = async (visit: PolicyVisit): Promise<Fact[]> => {
  const { site, viewer, store, policy, versions } = visit;
  const words = viewer.t.words.policy;
  const current = currentVersion(versions, site.services.clock.now());
  const open = await publicPath(visit);
  return [
    current === undefined
      ? { key: words.inForce, status: status(viewer, 'none', viewer.t.words.policies.notPublished) }
      : {
          key: words.inForce, value: viewer.t.policy.version(viewer.number(current.number)), href: `${site.base}${policyPath(visit, `/versions/${current.number}`)}`,
          note: words.sinceDay(viewer.day(current.effectiveAt, store.timezone).text),
        },
    ...open === undefined ? [] : [{ key: words.open, value: open, href: `${site.base}${open}`, note: words.openNote }],
    {
      key: words.answers, value: words.answersLink, note: words.answersNote,
      href: `${site.base}${addressOf(registerPath(store.id), { about: `policy:${policy.id}` })()}`,
    },
  ];
};

/** ✓ in force, … to come, – replaced. */
export const versionStatus = (viewer: Viewer, versions: readonly PolicyVersion[], version: PolicyVersion, now: number): Status => {
  const words = viewer.t.words.policy.states;
  if (version.effectiveAt > now) return status(viewer, 'waiting', words.coming);
  return currentVersion(versions, now)?.number === version.number ? status(viewer, 'yes', words.inForce) : status(viewer, 'none', words.replaced);
};

const columnsFor = (visit: PolicyVisit): Column<PolicyVersion>[] => {
  const { site, viewer, store, versions } = visit;
  const words = viewer.t.words.policy;
  const before = (version: PolicyVersion): PolicyVersion | undefined => versions.findLast(({ number }) => number < version.number);
  return [
    {
      key: 'number', title: words.version, isName: true,
      cell: ({ number }) => ({ text: viewer.t.policy.version(viewer.number(number)), href: `${site.base}${policyPath(visit, `/versions/${number}`)}` }),
    },
    { key: 'state', title: words.state, cell: version => ({ status: versionStatus(viewer, versions, version, site.services.clock.now()) }) },
    { key: 'from', title: words.from, cell: ({ effectiveAt }) => ({ time: viewer.day(effectiveAt, store.timezone) }) },
    {
      key: 'change', title: words.change,
      cell: ({ material, changeSummary }) => [{ text: material ? words.material : words.minor }, ...changeSummary === '' ? [] : [{ text: changeSummary, isQuiet: true }]],
    },
    { key: 'hash', title: words.hash, cell: ({ contentHash }) => ({ code: shownHash(contentHash).short }) },
    {
      key: 'compare', title: words.compare, cell: (version) => {
        const last = before(version);
        return last === undefined ? '' : {
          text: words.compareWith(viewer.number(last.number)), name: words.compareName(viewer.number(version.number), viewer.number(last.number)),
          href: `${site.base}${addressOf(policyPath(visit, '/compare'), { from: String(last.number), to: String(version.number) })()}`,
        };
      },
    },
  ];
};
