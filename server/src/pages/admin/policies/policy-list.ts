// The policies of a store, and a new one. (POL-1)
import { currentVersion, lastVersion, policyKinds, policyLimits, type Policy, type PolicyKind, type PolicyVersion } from '@placet/core';
import { draftTimes } from '../../../policies/draft-shelf.js';
import type { VersionHead } from '../../../policies/policy-shelf.js';
import { emptyModel, formModel, say, status, tableModel, type Cell, type Column } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited, storeForm, storePage, type StoreVisit } from '../admin-page.js';
import { canManage } from './policy-visit.js';

const path = '/admin/stores/:storeId/policies' as const;

export const policiesPage = storePage(path, visit => sendPolicies(visit));

export const newPolicyForm = audited('policy_added', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const words = viewer.t.words.policies;
  const name = fieldOf(request, 'name').trim();
  const kind = policyKinds.find(each => each === fieldOf(request, 'kind'));
  const nameError = name === '' ? words.nameNeeded : name.length > policyLimits.nameMax ? viewer.t.kit.form.tooLong(viewer.number(policyLimits.nameMax)) : undefined;
  if (nameError !== undefined || kind === undefined) {
    await sendPolicies(visit, { name: name.slice(0, policyLimits.nameMax * 2), kind: kind ?? '', nameError, kindError: kind === undefined ? viewer.t.kit.form.choose : undefined });
    return;
  }
  const policy = await site.services.policies.create(storeId, kind, name);
  visit.note({ object: policy.id });
  say(site, request, response, { text: words.added(name) });
  seeOther(response, `${site.base}${roomPath('policies', store.id)}/${policy.id}`);
}));

interface Typed { readonly name: string; readonly kind: string; readonly nameError?: string | undefined; readonly kindError?: string | undefined }

const sendPolicies = async (visit: StoreVisit, typed?: Typed): Promise<void> => {
  const { site, request, response, viewer, store } = visit;
  const words = viewer.t.words.policies;
  const rows = await rowsOf(visit);
  await sendPage(site, request, response, viewer, {
    view: 'policies', title: words.title, place: { room: 'policies', store }, status: typed === undefined ? 200 : 422,
    model: {
      heading: words.title, lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], words.title),
      table: tableModel(viewer, { caption: words.caption, columns: columnsFor(visit), rows, empty: emptyModel(words.empty.title, words.empty.what) }),
      form: canManage(visit) ? addModel(visit, rows.map(({ policy }) => policy.kind), typed) : undefined,
    },
  });
};

interface Row {
  readonly policy: Policy;
  readonly current: VersionHead | undefined;
  /** Published, and not in force yet. */
  readonly coming: VersionHead | undefined;
  readonly draftAt: number | undefined;
}

const rowsOf = async ({ site: { services }, storeId }: StoreVisit): Promise<Row[]> => {
  const heads = await services.policies.headsOf(storeId);
  const drafts = await draftTimes(services, storeId);
  const now = services.clock.now();
  return (await services.policies.list(storeId)).map((policy): Row => {
    const versions = (heads.get(policy.id) ?? []) as readonly PolicyVersion[];
    const [current, last] = [currentVersion(versions, now), lastVersion(versions)];
    return { policy, current, coming: last !== undefined && last.effectiveAt > now ? last : undefined, draftAt: drafts.get(policy.id) };
  });
};

const columnsFor = (visit: StoreVisit): Column<Row>[] => {
  const { site, viewer, store } = visit;
  const words = viewer.t.words.policies;
  const inForce = ({ current, coming }: Row): Cell => [
    current === undefined ? { status: status(viewer, 'none', words.notPublished) } : { status: status(viewer, 'yes', viewer.t.policy.version(viewer.number(current.number))) },
    ...coming === undefined ? [] : [{ text: words.coming(viewer.number(coming.number), viewer.day(coming.effectiveAt, store.timezone).text), isQuiet: true }],
  ];
  return [
    { key: 'name', title: words.name, isName: true, cell: ({ policy }) => ({ text: policy.name, href: `${site.base}${roomPath('policies', store.id)}/${policy.id}` }) },
    { key: 'kind', title: words.kind, cell: ({ policy }) => viewer.t.kinds[policy.kind] },
    { key: 'version', title: words.version, cell: inForce },
    { key: 'since', title: words.since, cell: ({ current }) => current === undefined ? '' : { time: viewer.day(current.effectiveAt, store.timezone) } },
    {
      key: 'draft', title: words.draft, cell: ({ draftAt }) => draftAt === undefined ? ''
        : [{ status: status(viewer, 'waiting', words.draftWaits) }, { time: viewer.moment(draftAt, store.timezone), isQuiet: true }],
    },
  ];
};

const addModel = ({ site, viewer, store, token }: StoreVisit, taken: readonly PolicyKind[], typed?: Typed): object => {
  const words = viewer.t.words.policies;
  const free = policyKinds.find(kind => !taken.includes(kind)) ?? 'custom';
  return formModel(viewer, {
    action: `${site.base}${roomPath('policies', store.id)}`, token, button: words.add,
    fields: [
      {
        kind: 'radio', name: 'kind', label: words.kind, value: typed?.kind ?? free, error: typed?.kindError,
        options: policyKinds.map(value => ({ value, text: viewer.t.kinds[value], hint: words.kinds[value] })),
      },
      { kind: 'text', name: 'name', label: words.name, hint: words.nameHint, value: typed?.name ?? '', error: typed?.nameError, lengthMax: policyLimits.nameMax },
    ],
  });
};
