// How the installation is: what waits, what was given up and why, and what it runs on. For whoever runs it; the same as `placet doctor` in words.
import { isId } from '@placet/core';
import { deadEntries, outboxStandings, retryDeadEntry, type DeadEntry, type OutboxStanding } from '../../../queue/outbox.js';
import type { Store } from '../../../storage/models/index.js';
import { placetVersion } from '../../../version.js';
import { emptyModel, factsModel, say, statsModel, status, tableModel, type Column, type Stat } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import { reaches } from '../../../http/access.js';
import { audited, houseForm, housePage, type Visit } from '../admin-page.js';
import { allStores } from '../../../agencies/match-stores.js';
import { checkSystem, type Check } from './check-system.js';

const path = '/admin/system';
const deadShown = 100;
const storesShown = 50;

interface Standing { readonly store: Store; readonly standing: OutboxStanding }

export const systemPage = housePage(path, async (visit) => {
  const { site, request, response, viewer } = visit;
  const words = viewer.t.system;
  const standings = await standingsOf(visit);
  const late = standings.filter(({ standing }) => standing.waiting > 0 || standing.dead > 0).slice(0, storesShown);
  const graves = await Promise.all(late.filter(({ standing }) => standing.dead > 0).map(({ store }) => graveOf(visit, store)));
  await sendPage(site, request, response, viewer, {
    view: 'system', title: words.title, scripts: ['copy.js'], place: { room: 'system' },
    model: {
      heading: words.title, lead: words.lead, crumbs: undefined, stats: statsModel(await queueFigures(visit)),
      checks: tableModel(viewer, { caption: words.checksCaption, columns: checkColumns(visit), rows: await checkSystem(site.services, viewer) }),
      outbox: tableModel(viewer, {
        caption: words.outboxCaption, columns: outboxColumns(visit), rows: late, empty: emptyModel(words.outboxEmpty, words.outboxEmptyWhat),
      }),
      graves,
      facts: factsModel([
        { key: words.version, value: placetVersion }, { key: words.runtime, value: process.versions.node },
        { key: words.mode, value: words.modes[site.services.config.isDemo ? 'demo' : site.services.config.isProduction ? 'production' : 'development'] },
        { key: words.started, time: viewer.moment(Math.floor(Date.now() - process.uptime() * 1000), 'UTC') },
      ]),
    },
  });
}, 'manage');

const standingsOf = async ({ site, looker }: Visit): Promise<Standing[]> => {
  const { services } = site;
  const stores = looker.storeScope === null ? await allStores(services, looker.organisationId) : await services.stores.list(looker.organisationId, looker.storeScope, '', 1);
  const standings = await outboxStandings(services.database, stores.map(({ id }) => id));
  const found = stores.flatMap((store): Standing[] => {
    const standing = standings.get(store.id);
    return standing === undefined ? [] : [{ store, standing }];
  });
  return found.sort((left, right) => right.standing.dead - left.standing.dead || (left.standing.oldestAt ?? Infinity) - (right.standing.oldestAt ?? Infinity));
};

const queueFigures = async ({ site, viewer }: Visit): Promise<Stat[]> => {
  const words = viewer.t.system;
  const counts = await site.services.work.counts().catch(() => undefined);
  if (counts === undefined) return [{ label: words.figures, value: '–', status: status(viewer, 'no', words.queueGone) }];
  return [
    { label: words.waiting, value: viewer.number(counts.waiting) }, { label: words.active, value: viewer.number(counts.active) },
    { label: words.delayed, value: viewer.number(counts.delayed) }, { label: words.dead, value: viewer.number(counts.dead) },
  ];
};

const checkColumns = ({ viewer }: Visit): readonly Column<Check>[] => {
  const words = viewer.t.system;
  return [
    { key: 'part', title: words.check, isName: true, cell: ({ part }) => words.parts[part] },
    { key: 'state', title: words.state, cell: ({ isFine }) => ({ status: status(viewer, isFine ? 'yes' : 'no', isFine ? words.fine : words.wrong) }) },
    { key: 'said', title: words.said, cell: ({ said }) => said },
  ];
};

const outboxColumns = ({ site, viewer }: Visit): readonly Column<Standing>[] => {
  const words = viewer.t.system;
  return [
    { key: 'store', title: words.store, isName: true, cell: ({ store }) => ({ text: store.name, href: `${site.base}${roomPath('overview', store.id)}` }) },
    { key: 'waiting', title: words.waiting, isNumber: true, cell: ({ standing }) => viewer.number(standing.waiting) },
    { key: 'dead', title: words.dead, isNumber: true, cell: ({ store, standing }) => standing.dead === 0 ? viewer.number(0) : { text: viewer.number(standing.dead), href: `#dead-${store.id}` } },
    { key: 'oldest', title: words.oldest, cell: ({ standing }) => standing.oldestAt === null ? '' : { time: viewer.recent(standing.oldestAt, 'UTC', site.services.clock.now()) } },
  ];
};

const graveOf = async (visit: Visit, store: Store): Promise<object> => {
  const { site, viewer } = visit;
  const words = viewer.t.system;
  const dead = await deadEntries(site.services.database, store.id);
  return {
    id: `dead-${store.id}`, title: words.deadTitle(store.name), more: dead.length >= deadShown ? words.deadMore(viewer.number(deadShown)) : undefined,
    table: tableModel(viewer, { caption: words.deadCaption, columns: deadColumns(visit, store), rows: dead }),
  };
};

const deadColumns = ({ site, viewer, token }: Visit, store: Store): readonly Column<DeadEntry>[] => {
  const words = viewer.t.system;
  return [
    { key: 'topic', title: words.topic, isName: true, cell: ({ topic }) => ({ code: topic }) },
    { key: 'reason', title: words.reason, cell: ({ reason }) => reason === '' ? words.noReason : reason },
    { key: 'tries', title: words.tries, isNumber: true, cell: ({ attempts }) => viewer.number(attempts) },
    { key: 'since', title: words.since, cell: ({ createdAt }) => ({ time: viewer.recent(createdAt, 'UTC', site.services.clock.now()) }) },
    {
      key: 'retry', title: words.retry, cell: ({ sequence, topic }) => ({
        button: words.retry, name: words.retryOf(topic), token, action: `${site.base}${path}/retry`, fields: [{ name: 'store', value: store.id }, { name: 'sequence', value: String(sequence) }],
      }),
    },
  ];
};

export const deadRetryForm = audited('work_retried', houseForm(`${path}/retry`, 'manage', async (visit) => {
  const { site, request, response, viewer, looker, note } = visit;
  const storeId = fieldOf(request, 'store');
  const sequence = Number(/^\d{1,15}$/.exec(fieldOf(request, 'sequence'))?.[0] ?? NaN);
  const store = isId('store', storeId) ? await site.services.stores.find(storeId) : undefined;
  if (store === undefined || !reaches(looker, store) || Number.isNaN(sequence)) { await sendNotFound(site, request, response, viewer); return; }
  const isTaken = await retryDeadEntry(site.services.database, { storeId: store.id, sequence, now: site.services.clock.now() });
  if (isTaken) site.services.work.kick();
  note({ object: store.id, detail: String(sequence) });
  say(site, request, response, { text: isTaken ? viewer.t.system.retried : viewer.t.system.gone });
  seeOther(response, `${site.base}${path}`);
}));
