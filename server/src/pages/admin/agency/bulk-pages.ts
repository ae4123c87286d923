// Doing one thing in many shops, and what became of each. (AGE-2)
import { isId, type Id } from '@placet/core';
import { bulkResults, bulkStates, findBulk, lastBulks, startBulk, type BulkProgress, type BulkResultRow, type BulkState } from '../../../agencies/bulk/bulk-run.js';
import { chooseStores, storesMax } from '../../../agencies/bulk/choose-stores.js';
import { bulkActionNames } from '../../../agencies/bulk/bulk-actions.js';
import { listTemplates } from '../../../agencies/template-shelf.js';
import { isAllowed } from '../../../http/access.js';
import { addressOf, emptyModel, formModel, pagerModel, progressModel, say, status, tableModel, type Column, type Line, type ProgressModel, type Tone } from '../../kit/index.js';
import { storePath } from '../../navigation.js';
import { seeOther, fieldOf } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { audited, houseForm, housePage, queryText, type Visit } from '../admin-page.js';
import { agencyCrumbs, agencyPaths, agencyTabs, reachedStores } from './agency-frame.js';
import { bulkFormModel, choiceFor, emptyBulkForm, parametersFor, readBulkForm, tasksOf, type BulkForm } from './bulk-form.js';

const mayAct = ({ looker }: Visit): boolean => looker.kind === 'session' && isAllowed(looker, 'manage');
const runsShown = 20;
const summaryMax = 2000;
const formBytesMax = 64 * 1024;

export const bulkPage = housePage(agencyPaths.bulk, visit => sendBulk(visit, { form: emptyBulkForm, status: 200 }));

interface Shown { readonly form: BulkForm; readonly status: number; readonly problem?: string | undefined }

const sendBulk = async (visit: Visit, { form, status: code, problem }: Shown): Promise<void> => {
  const { site, request, response, viewer, looker: { organisationId, storeScope } } = visit;
  const { database } = site.services;
  const words = viewer.t.agency.bulk;
  const tasks = tasksOf(await listTemplates(database, organisationId));
  const about = queryText(request, 'template');
  const what = form.what === '' ? tasks.find(({ template }) => template?.name === about)?.value ?? '' : form.what;
  // Who sees one shop only is not told what was done in the others.
  const runs = storeScope === null ? await lastBulks(database, organisationId, runsShown) : [];
  await sendPage(site, request, response, viewer, {
    view: 'bulk', title: words.title, place: { room: 'shops', isInside: true }, status: code,
    model: {
      heading: words.title, lead: words.lead, crumbs: undefined, tabs: agencyTabs(visit, 'bulk'),
      form: mayAct(visit) ? bulkFormModel(visit, { ...form, what }, tasks, await reachedStores(visit), problem) : undefined,
      runs: tableModel(viewer, { caption: words.past, columns: runColumns(visit), rows: runs, empty: emptyModel(words.nothing, words.nothingNext) }),
    },
  });
};

export const bulkForm = audited('bulk_started', houseForm(agencyPaths.bulk, 'manage', async (visit) => {
  const { site: { services }, request, viewer, looker } = visit;
  const words = viewer.t.agency.bulk;
  const form = readBulkForm(visit);
  const task = tasksOf(await listTemplates(services.database, looker.organisationId)).find(({ value }) => value === form.what);
  const wrong = (field: string, error: string): Promise<void> => sendBulk(visit, { form: { ...form, errors: new Map([[field, error]]) }, status: 422 });
  if (task === undefined) { await wrong('what', viewer.t.kit.form.choose); return; }
  if (form.summary.length > summaryMax) { await wrong('summary', viewer.t.kit.form.tooLong(viewer.number(summaryMax))); return; }
  if (form.which === 'these' && form.stores.length === 0) { await wrong('stores', words.noneChosen); return; }
  const chosen = await chooseStores(services, looker, choiceFor(task, form));
  if (!chosen.ok || chosen.value.length === 0) { await wrong('which', words.nobody); return; }
  await begin(visit, { action: task.action, parameters: parametersFor(task, form), isDryRun: fieldOf(request, 'now') === '', storeIds: chosen.value });
}, formBytesMax));

type Work = Pick<Parameters<typeof startBulk>[1], 'action' | 'parameters' | 'isDryRun' | 'storeIds'>;

const begin = async ({ site, response, looker, note }: Visit, work: Work): Promise<void> => {
  const { database, clock, work: queue } = site.services;
  const id = await startBulk(database, { ...work, organisationId: looker.organisationId, actor: looker.userId ?? looker.id }, clock.now());
  queue.kick();
  note({ object: id, detail: work.isDryRun ? `${work.action}, trial` : work.action });
  seeOther(response, `${site.base}${agencyPaths.bulk}/${id}`);
};

const idIn = ({ request }: Visit): Id<'bulk'> | undefined => {
  const id = String(request.params.bulkId);
  return isId('bulk', id) ? id : undefined;
};

const runOf = async (visit: Visit): Promise<BulkProgress | undefined> => {
  const id = idIn(visit);
  const { organisationId, storeScope } = visit.looker;
  return id === undefined ? undefined : findBulk(visit.site.services.database, organisationId, id, storeScope);
};

const resultsShown = 100;

export const bulkRunPage = housePage(`${agencyPaths.bulk}/:bulkId`, async (visit) => {
  const { site, request, response, viewer } = visit;
  const run = await runOf(visit);
  if (run === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const progress = progressOf(visit, run);
  if (request.get('accept') === 'application/json') {
    response.set('Cache-Control', 'no-store').vary('Accept').json({ html: site.views('kit-progress', { t: viewer.t, ...progress }), isOver: run.finishedAt !== null });
    return;
  }
  await sendRun(visit, run, progress);
});

/** A trial that showed what would happen is done for good, in the same shops and with the same words. */
export const bulkAgainForm = audited('bulk_started', houseForm(`${agencyPaths.bulk}/:bulkId`, 'manage', async (visit) => {
  const { site, request, response, viewer } = visit;
  const run = await runOf(visit);
  const action = bulkActionNames.find(each => each === run?.action);
  if (run === undefined || action === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const rows = await bulkResults(site.services.database, run.id, { after: '', state: undefined, storeId: visit.looker.storeScope, limit: storesMax });
  const reached = new Set((await reachedStores(visit)).map(({ id }) => id));
  const storeIds = rows.map(({ storeId }) => storeId).filter(id => reached.has(id));
  if (storeIds.length > 0) { await begin(visit, { action, parameters: run.parameters, isDryRun: false, storeIds }); return; }
  say(site, request, response, { text: viewer.t.agency.bulk.nobody });
  visit.note('nothing');
  seeOther(response, `${site.base}${agencyPaths.bulk}/${run.id}`);
}));

const countsText = ({ t, number }: Viewer, { counts }: BulkProgress): string =>
  t.agency.bulk.counts(bulkStates.filter(state => counts[state] > 0).map(state => t.agency.bulk.count(number(counts[state]), t.agency.bulk.states[state])));

const progressOf = ({ site, viewer }: Visit, run: BulkProgress): ProgressModel => {
  const { counts, finishedAt, isDryRun, id } = run;
  const words = viewer.t.agency.bulk;
  const total = bulkStates.reduce((sum, state) => sum + counts[state], 0);
  const here = `${site.base}${agencyPaths.bulk}/${id}`;
  return progressModel(viewer, {
    label: finishedAt === null ? words.running : words.over, done: total - counts.waiting, total, state: finishedAt === null ? 'running' : 'done', refresh: here, poll: here,
    note: [countsText(viewer, run), ...isDryRun ? [words.dry] : []].join(' · '),
  });
};

const workText = ({ t }: Viewer, { action, parameters }: BulkProgress): string => {
  const named = t.agency.bulk.actions[bulkActionNames.find(each => each === action) ?? 'verify_ledger'];
  const parts = (['template', 'policy', 'section'] as const).flatMap((key) => {
    const value = (parameters as Readonly<Record<string, unknown>>)[key];
    return typeof value === 'string' ? [value] : [];
  });
  return [named, ...parts].join(' · ');
};

const sendRun = async (visit: Visit, run: BulkProgress, progress: ProgressModel): Promise<void> => {
  const { site, request, response, viewer, token, looker: { storeScope } } = visit;
  const words = viewer.t.agency.bulk;
  const after = queryText(request, 'after');
  const before = isId('store', after) ? after : '';
  const found = await bulkResults(site.services.database, run.id, { after: before, state: undefined, storeId: storeScope, limit: resultsShown + 1 });
  const rows = found.slice(0, resultsShown);
  const names = new Map((await reachedStores(visit)).map(({ id, name }) => [id, name]));
  const here = `${site.base}${agencyPaths.bulk}/${run.id}`;
  const title = workText(viewer, run);
  await sendPage(site, request, response, viewer, {
    view: 'bulk-run', title, scripts: ['progress.js'], place: { room: 'shops', isInside: true },
    model: {
      heading: title, lead: undefined, crumbs: agencyCrumbs(visit, 'bulk', title), progress,
      again: run.isDryRun && run.finishedAt !== null && mayAct(visit) ? formModel(viewer, { action: here, token, fields: [], button: words.again }) : undefined,
      table: tableModel(viewer, {
        caption: words.result, columns: resultColumns(visit, names), rows, empty: emptyModel(words.nothing, words.nothingNext),
        pager: pagerModel(addressOf(here), { isFirst: before === '', previous: undefined, next: found.length > resultsShown ? rows.at(-1)?.storeId : undefined }),
      }),
    },
  });
};

const tones = { waiting: 'waiting', ok: 'yes', refused: 'no', failed: 'no' } as const satisfies Record<BulkState, Tone>;
const detailsShown = 5;

const resultColumns = ({ site, viewer }: Visit, names: ReadonlyMap<string, string>): readonly Column<BulkResultRow>[] => {
  const words = viewer.t.agency.bulk;
  return [
    { key: 'shop', title: words.shop, isName: true, cell: ({ storeId }) => {
      const name = names.get(storeId);
      return name === undefined ? { text: words.gone, isQuiet: true } : { text: name, href: `${site.base}${storePath(storeId)}` };
    } },
    { key: 'state', title: words.outcome, cell: ({ state }) => ({ status: status(viewer, tones[state], words.states[state]) }) },
    { key: 'said', title: words.said, cell: saidLines },
    { key: 'when', title: words.when, cell: ({ settledAt }) => settledAt === null ? '' : { time: viewer.moment(settledAt, 'UTC') } },
  ];
};

/** What the guards and the facts said of a refused store is a list; anything else a sentence. */
const saidLines = ({ reason, detail }: BulkResultRow): readonly Line[] => {
  const listed: unknown = detail?.startsWith('[') === true ? JSON.parse(detail) : undefined;
  const details = Array.isArray(listed) ? listed.slice(0, detailsShown).flatMap((each: unknown) => isDetail(each) ? [{ text: `${each.path}: ${each.message}`, isQuiet: true }] : []) : [];
  return [...reason === null ? [] : [{ text: reason }], ...detail === null || listed !== undefined ? [] : [{ text: detail }], ...details];
};

const isDetail = (each: unknown): each is { readonly path: string; readonly message: string } =>
  typeof each === 'object' && each !== null && 'path' in each && typeof each.path === 'string' && 'message' in each && typeof each.message === 'string';

const runColumns = ({ site, viewer }: Visit): readonly Column<BulkProgress>[] => {
  const words = viewer.t.agency.bulk;
  return [
    { key: 'work', title: words.work, isName: true, cell: run => [
      { text: workText(viewer, run), href: `${site.base}${agencyPaths.bulk}/${run.id}` }, ...run.isDryRun ? [{ text: words.tried, isQuiet: true }] : [],
    ] },
    { key: 'when', title: words.when, cell: ({ createdAt }) => ({ time: viewer.moment(createdAt, 'UTC') }) },
    { key: 'outcome', title: words.outcome, cell: (run) => {
      const { counts, finishedAt } = run;
      return { status: status(viewer, finishedAt === null ? 'waiting' : counts.refused + counts.failed > 0 ? 'no' : 'yes', countsText(viewer, run)) };
    } },
  ];
};
