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
import { headModel, rowModel, verdictModel, type RowSetting, type Verification } from './ledger-view.js';
import { readLedgerState } from './ledger-state.js';
import { perMinute } from './limits.js';
import { lookerOf, storeIdOf, visibleStore } from './looker.js';
import { policyNames } from './record-words.js';
import { page, sendNotFound, sendPage, type Site } from './site.js';
import { sendSignInNeeded } from './sign-in-needed.js';
import { StoreVerifier } from './verify-store.js';
import type { Viewer } from './viewer.js';

const rowsPerPage = 40;

type StoreHandler = (request: Request, response: Response, viewer: Viewer, store: Store) => Promise<void>;

export const mountLedgerPages = (site: Site): void => {
  const { app, services } = site;
  const verifier = new StoreVerifier(services);
  const ofStore = (handle: StoreHandler) => page(site, async (request, response, viewer) => {
    const store = await visibleStore(services, request, String(request.params.storeId));
    if (store !== undefined) await handle(request, response, viewer, store);
    else if (await lookerOf(services, request) === undefined) await sendSignInNeeded(site, request, response, viewer);
    else await sendNotFound(site, request, response, viewer);
  });
  app.get('/ledger', page(site, (request, response, viewer) => sendFirstLedger(site, request, response, viewer)));
  app.get('/ledger/:storeId', ofStore((request, response, viewer, store) => sendLedger(site, request, response, viewer, store, undefined)));
  app.get('/ledger/:storeId/verify', perMinute(site, 30), ofStore(async (request, response, viewer, store) => {
    const verification = await verifier.verify(storeIdOf(store));
    if (isForScript(request)) response.set('Cache-Control', 'no-store').json({ verdict: renderVerdict(site, viewer, store, verification), valid: verification.verdict.valid });
    else await sendLedger(site, request, response, viewer, store, verification);
  }));
  app.get('/ledger/:storeId/feed', ofStore((request, response, viewer, store) => sendFeed(site, request, response, viewer, store)));
  app.get('/ledger/:storeId/export', perMinute(site, 10), ofStore(async (_request, response, _viewer, store) => {
    response.set('Cache-Control', 'no-store').attachment(exportName(store)).type('application/x-ndjson');
    await pipeline(Readable.from(exportLedger(services.database, services.keyring, storeIdOf(store), services.clock.now())), response);
  }));
  app.get('/ledger/:storeId/key.pem', ofStore((_request, response, _viewer, store) => {
    response.set('Cache-Control', 'no-store').attachment(keyName(store)).type('application/x-pem-file').send(publicKeyToPem(services.keyring.signer.publicKey));
    return Promise.resolve();
  }));
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
  response.redirect(only === undefined ? `${base}/#stores` : `${base}/ledger/${only.id}`);
};

const wholeNumber = (value: unknown): number | undefined => typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : undefined;

const rowSetting = async (
  site: Site, viewer: Viewer, store: Store, more: Pick<RowSetting, 'yours' | 'emphasis'>,
): Promise<RowSetting> => ({
  services: site.services, viewer, store, now: site.services.clock.now(), names: policyNames(await site.services.policies.list(storeIdOf(store))), ...more,
});

const register = ({ services }: Site, store: Store, filter: RegisterFilter): Promise<RegisterEntry[]> =>
  listRegister(services.database, services.keyring, storeIdOf(store), filter, rowsPerPage);

const sendLedger = async (
  site: Site, request: Request, response: Response, viewer: Viewer, store: Store, verification: Verification | undefined,
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
    view: 'ledger', title, scripts: ['ledger.js', 'copy.js'], place: { room: 'ledger', store },
    model: {
      heading: title, path, head: headModel(viewer, store, state), note: state.signed?.note, exportName: exportName(store), keyName: keyName(store),
      verdict: verification === undefined ? '' : renderVerdict(site, viewer, store, verification),
      rows: entries.map(entry => rowModel(setting, entry)), hasRows: entries.length > 0, last: entries[0]?.record.sequence ?? -1,
      // Older pages stand still.
      feed: before === undefined ? `${path}/feed` : '', newest: before !== undefined, older: lastShown > 0 ? `${path}?before=${lastShown}` : undefined,
    },
  });
};

const renderVerdict = ({ views }: Site, viewer: Viewer, store: Store, verification: Verification): string =>
  views('verdict', { t: viewer.t, ...verdictModel(viewer, store, verification) });

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
