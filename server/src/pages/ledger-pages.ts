// The ledger of a store on one page: it grows while one looks, and proves itself at the press of a button.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { publicKeyToPem } from '../adapters/crypto-tools.js';
import { listRegister, type RegisterEntry } from '../consents/list-register.js';
import type { RegisterFilter } from '../consents/register-query.js';
import { findSampleShop } from '../demo/demo-organisation.js';
import { exportLedger } from '../ledger/export-ledger.js';
import type { Store } from '../storage/models/index.js';
import { writeAudit } from '../users/audit-log.js';
import { headModel, rowModel, verdictModel, type RowSetting } from './ledger-view.js';
import { readLedgerState } from './ledger-state.js';
import { progressModel } from './kit/index.js';
import { perMinute } from './limits.js';
import { crumbsTo } from './navigation.js';
import { lookerOf, storeIdOf, visibleStore } from './looker.js';
import { policyNames } from './record-words.js';
import type { PageRow } from './page-row.js';
import { seatOf } from './people/seat.js';
import { page, sendNotFound, sendPage, type Site } from './site.js';
import { sendSignInNeeded } from './sign-in-needed.js';
import { StoreVerifier, verifyStore, type Look } from './verify-store.js';
import type { Viewer } from './viewer.js';

const rowsPerPage = 40;

type StoreHandler = (site: Site, request: Request, response: Response, viewer: Viewer, store: Store) => Promise<void>;

const storeRow = (path: `/ledger/:storeId${string}`, handle: (site: Site) => StoreHandler, limit?: number): PageRow => ({
  method: 'get', path, door: 'looker',
  handlers: (site) => {
    const answer = handle(site);
    return [...limit === undefined ? [] : [perMinute(site, limit)], page(site, ofStore(site, (...args) => answer(...args)))];
  },
});

const ofStore = (site: Site, handle: StoreHandler) => async (request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const store = await visibleStore(site.services, request, String(request.params.storeId));
  if (store !== undefined) await handle(site, request, response, viewer, store);
  else if (await lookerOf(site.services, request) === undefined) await sendSignInNeeded(site, request, response, viewer);
  else await sendNotFound(site, request, response, viewer);
};

export const ledgerPages: readonly PageRow[] = [
  { method: 'get', path: '/ledger', door: 'looker', handlers: site => [page(site, (request, response, viewer) => sendFirstLedger(site, request, response, viewer))] },
  storeRow('/ledger/:storeId', () => (site, request, response, viewer, store) => sendLedger(site, request, response, viewer, store, '')),
  // One verifier for all requests: those that come at once share its work.
  storeRow('/ledger/:storeId/verify', (site) => {
    const { services } = site;
    const verifier = new StoreVerifier({ verify: verifyStore(services), now: () => services.clock.now(), patienceMs });
    return (...args) => sendVerification(verifier, ...args);
  }, 60),
  storeRow('/ledger/:storeId/feed', () => (...args) => sendFeed(...args)),
  { ...storeRow('/ledger/:storeId/export', () => (...args) => sendExport(...args), 10), audit: ['ledger_exported'] },
  storeRow('/ledger/:storeId/key.pem', () => (...args) => sendKey(...args)),
];

/** An answer waits so long for a verdict; after that it tells how far it is, and is asked again. */
const patienceMs = 2000;

const sendVerification = async (verifier: StoreVerifier, ...[site, request, response, viewer, store]: Parameters<StoreHandler>): Promise<void> => {
  const look = await verifier.look(storeIdOf(store));
  const html = renderLook(site, viewer, store, look);
  if (!isForScript(request)) await sendLedger(site, request, response, viewer, store, html);
  else response.set('Cache-Control', 'no-store').json('progress' in look ? { isOver: false, html } : { isOver: true, verdict: html, valid: look.verification.verdict.valid });
};

const renderLook = ({ views, base }: Site, viewer: Viewer, store: Store, look: Look): string => {
  if ('verification' in look) return views('verdict', { t: viewer.t, ...verdictModel(viewer, store, look.verification) });
  const here = `${base}/ledger/${store.id}/verify`;
  return views('kit-progress', { t: viewer.t, ...progressModel(viewer, { label: viewer.t.ledger.verifying, ...look.progress, state: 'running', refresh: here, poll: here }) });
};

const sendExport: StoreHandler = async ({ services }, request, response, _viewer, store) => {
  const session = await services.sessions.sessionOf(request);
  // A visitor of a demo is nobody, and takes away what anybody may see.
  if (session !== undefined) {
    const actor = { organisationId: session.organisationId, by: session.userId ?? session.id, address: seatOf(request).address };
    await services.database.write(({ sql }) => writeAudit(sql, services.clock.now(), actor, { action: 'ledger_exported', object: store.id }));
  }
  response.set('Cache-Control', 'no-store').attachment(exportName(store)).type('application/x-ndjson');
  await pipeline(Readable.from(exportLedger(services.database, services.keyring, storeIdOf(store), services.clock.now())), response);
};

const sendKey: StoreHandler = ({ services }, _request, response, _viewer, store) => {
  response.set('Cache-Control', 'no-store').attachment(keyName(store)).type('application/x-pem-file').send(publicKeyToPem(services.keyring.signer.publicKey));
  return Promise.resolve();
};

const exportName = (store: Store): string => `placet-ledger-${store.id}.ndjson`;
const keyName = (store: Store): string => `placet-ledger-${store.id}.pem`;

const isForScript = (request: Request): boolean => request.get('accept') === 'application/json';

/** `/ledger` leads to the one ledger there is, or to the list of them. */
const sendFirstLedger = async (site: Site, request: Request, response: Response, viewer: Viewer): Promise<void> => {
  const { services, base } = site;
  const looker = await lookerOf(services, request);
  if (looker === undefined) { await sendSignInNeeded(site, request, response, viewer); return; }
  const stores = await services.stores.list(looker.organisationId, looker.storeScope, '', 2);
  const only = stores.length === 1 ? stores[0] : services.config.isDemo ? await findSampleShop(services) : undefined;
  response.redirect(only === undefined ? `${base}/admin` : `${base}/ledger/${only.id}`);
};

const wholeNumber = (value: unknown): number | undefined => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

const rowSetting = async (
  site: Site, viewer: Viewer, store: Store, more: Pick<RowSetting, 'yours' | 'emphasis'>,
): Promise<RowSetting> => ({
  services: site.services, viewer, store, now: site.services.clock.now(), names: policyNames(await site.services.policies.list(storeIdOf(store))), ...more,
});

const register = async ({ services }: Site, store: Store, filter: RegisterFilter): Promise<readonly RegisterEntry[]> =>
  (await listRegister(services.database, services.keyring, storeIdOf(store), filter, rowsPerPage)).entries;

const sendLedger = async (
  site: Site, request: Request, response: Response, viewer: Viewer, store: Store, verdict: string,
): Promise<void> => {
  const state = await readLedgerState(site.services, storeIdOf(store));
  const yours = [request.query.record].flat().slice(0, 30).map(wholeNumber).filter(each => each !== undefined);
  // A record too old for the first page is shown among its neighbours.
  const oldest = Math.min(...yours);
  const before = wholeNumber(request.query.before) ?? (state.size - oldest > rowsPerPage ? oldest + rowsPerPage / 2 : undefined);
  const entries = await register(site, store, { before: before === undefined ? undefined : { sequence: before } });
  const setting = await rowSetting(site, viewer, store, { yours: new Set(yours), emphasis: undefined });
  const path = `${site.base}/ledger/${store.id}`;
  const lastShown = entries.at(-1)?.record.sequence ?? 0;
  const title = viewer.t.ledger.title(store.name);
  await sendPage(site, request, response, viewer, {
    view: 'ledger', title, scripts: ['ledger.js', 'progress.js', 'copy.js'], place: { room: 'ledger', store },
    model: {
      heading: title, lead: viewer.t.ledger.what, crumbs: crumbsTo(viewer, site.base, store, [], viewer.t.nav.ledger), path,
      head: headModel(viewer, store, state), note: state.signed?.note, exportName: exportName(store), keyName: keyName(store),
      verdict,
      rows: entries.map(entry => rowModel(setting, entry)), hasRows: entries.length > 0, last: entries[0]?.record.sequence ?? -1,
      // Older pages stand still.
      feed: before === undefined ? `${path}/feed` : '', newest: before !== undefined, older: lastShown > 0 ? `${path}?before=${lastShown}` : undefined,
    },
  });
};

/** What came after a sequence, ready to be put on top: `{ size, last, rows, summary }`. */
const sendFeed = async (site: Site, request: Request, response: Response, viewer: Viewer, store: Store): Promise<void> => {
  const after = wholeNumber(request.query.after) ?? -1;
  const entries = await register(site, store, { after: { sequence: after } });
  const state = await readLedgerState(site.services, storeIdOf(store));
  const setting = await rowSetting(site, viewer, store, { yours: new Set(), emphasis: 'fresh' });
  response.set('Cache-Control', 'no-store').json({
    size: state.size, last: entries.at(-1)?.record.sequence ?? after,
    rows: entries.length === 0 ? '' : site.views('ledger-rows', { t: viewer.t, rows: [...entries].reverse().map(entry => rowModel(setting, entry)) }),
    summary: site.views('ledger-head', { t: viewer.t, ...headModel(viewer, store, state) }),
  });
};
