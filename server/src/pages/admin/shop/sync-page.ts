// How a store's shop is kept in step: whether it is, what waits, what the last comparison found, and everything that can be done about it. (SYN-2, SYN-7)
import type { ConnectorManifest } from '@placet/core';
import { isAllowed } from '../../../http/access.js';
import { findConnection, type ConnectionRow } from '../../../sync/connection-row.js';
import { deliveryUrlOf } from '../../../sync/keep-subscribed.js';
import { deadShopWork, shopQueue } from '../../../sync/shop-work.js';
import { connectorOf } from '../../../stores/platforms.js';
import { confirmModel, dangerModel, emptyModel, formModel, opener, statsModel, type ConfirmModel, type EmptyModel } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { storePage, type StoreVisit } from '../admin-page.js';
import { modeOptions } from './connect-form.js';
import { cannotOf, takesPlugin } from './shop-words.js';
import { connectionFacts, deadModel, figuresOf, reportModel, troubleModel, untoldModel, walkModel } from './sync-models.js';

export const syncPath = '/admin/stores/:storeId/shop' as const;

export const syncAddress = ({ site, store }: StoreVisit): string => `${site.base}${roomPath('sync', store.id)}`;

export const connectionIn = ({ site, storeId }: StoreVisit): Promise<ConnectionRow | undefined> =>
  site.services.database.read(sql => findConnection(sql, storeId));

export const syncPage = storePage(syncPath, async (visit) => {
  const { request } = visit;
  if (request.accepts(['html', 'json']) === 'json') await sendProgress(visit);
  else await sendSync(visit);
});

const sendProgress = async (visit: StoreVisit): Promise<void> => {
  const { site, response, viewer } = visit;
  const row = await connectionIn(visit);
  const progress = row === undefined ? undefined : walkModel(visit, row);
  response.set('Cache-Control', 'no-store').vary('Accept').json({
    html: progress === undefined ? '' : site.views('kit-progress', { t: viewer.t, ...progress }), isOver: progress === undefined,
  });
};

interface Shown { readonly secret?: string; readonly status?: number }

const nothing = {
  empty: undefined, trouble: undefined, untold: undefined, progress: undefined, secret: undefined, facts: undefined, stats: undefined, report: undefined,
  dead: undefined, cannot: undefined, deeds: undefined, mode: undefined, link: undefined, danger: undefined, confirm: undefined,
};

/** Also shown in place of the pages under it, while there is nothing to connect or to disconnect. */
export const sendSync = async (visit: StoreVisit, { secret, status = 200 }: Shown = {}): Promise<void> => {
  const { site, request, response, viewer, store } = visit;
  const t = viewer.t.sync;
  const manifest = connectorOf(store.platform)?.manifest;
  const row = await connectionIn(visit);
  const model = manifest === undefined || row === undefined ? { empty: unconnected(visit, manifest) } : await connected(visit, manifest, row, secret);
  response.vary('Accept');
  await sendPage(site, request, response, viewer, {
    view: 'sync', title: t.title, style: 'gate.css', scripts: ['copy.js', 'dialog.js', 'progress.js'], status, place: { room: 'sync', store },
    model: { heading: t.title, lead: t.lead, crumbs: crumbsTo(viewer, site.base, store, [], t.nav), ...nothing, ...model },
  });
};

const unconnected = (visit: StoreVisit, manifest: ConnectorManifest | undefined): EmptyModel => {
  const { site, viewer: { t: { sync: t } }, looker } = visit;
  if (manifest === undefined) return emptyModel(t.custom.title, t.custom.what, { action: { text: t.custom.api, href: `${site.base}${roomPath('api')}` } });
  if (!isAllowed(looker, 'manage')) return emptyModel(t.none.title(manifest.title), `${t.none.what} ${t.none.ask}`);
  return emptyModel(t.none.title(manifest.title), t.none.what, { action: { text: t.none.connect, href: `${syncAddress(visit)}/connect` } });
};

const connected = async (visit: StoreVisit, manifest: ConnectorManifest, row: ConnectionRow, secret: string | undefined): Promise<object> => {
  const { site: { services }, viewer, storeId, looker } = visit;
  const t = viewer.t.sync;
  const mayManage = isAllowed(looker, 'manage');
  const [queue, dead] = [await shopQueue(services.database, storeId), await deadShopWork(services.database, storeId)];
  const cannot = cannotOf(viewer, manifest, row.report.plugin != null);
  return {
    trouble: troubleModel(visit, row, mayManage), untold: untoldModel(visit, row), progress: walkModel(visit, row), facts: await connectionFacts(visit, row),
    stats: statsModel(await figuresOf(visit, queue, dead.length)), report: await reportModel(visit, row), dead: deadModel(visit, dead, mayManage),
    secret: secret === undefined ? undefined : { label: t.link.secret, name: t.link.secret, text: secret },
    cannot: cannot.length === 0 ? undefined : { title: t.cannot.title(manifest.title), cannot },
    ...mayManage ? manageModels(visit, manifest, row) : {},
  };
};

/** What may be done about it, by those who may. */
const manageModels = (visit: StoreVisit, manifest: ConnectorManifest, row: ConnectionRow): object => {
  const { site, viewer, store, token } = visit;
  const t = viewer.t.sync;
  const here = syncAddress(visit);
  const { previousUntil } = row;
  const isOverlapping = previousUntil !== null && previousUntil > site.services.clock.now();
  return {
    deeds: row.mode === 'manual' ? undefined : { token, action: `${here}/walk` },
    mode: formModel(viewer, {
      id: 'm', action: `${here}/mode`, token, button: t.modeSave, fields: [{ kind: 'radio', name: 'mode', label: t.facts.mode, value: row.mode, options: modeOptions(visit) }],
    }),
    link: {
      url: { label: t.link.url, name: t.link.url, text: deliveryUrlOf(site.services.config, store) }, renew: `${here}/connect`,
      rotate: takesPlugin(manifest) ? { action: `${here}/rotate`, token } : undefined,
      previousUntil: isOverlapping ? viewer.moment(previousUntil, store.timezone) : undefined,
    },
    danger: dangerModel(t.disconnect.title, [{ title: t.disconnect.button, what: t.disconnect.what, opener: opener(t.disconnect.open, `${here}/disconnect`, 'disconnect', true) }]),
    confirm: disconnectQuestion(visit),
  };
};

export const disconnectQuestion = (visit: StoreVisit): ConfirmModel => {
  const { viewer, token } = visit;
  const t = viewer.t.sync.disconnect;
  const here = syncAddress(visit);
  return confirmModel(viewer, { id: 'disconnect', title: t.ask, sentences: t.sentences, action: `${here}/disconnect`, token, button: t.button, cancel: here, isDanger: true });
};
