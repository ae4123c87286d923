// What is done about a connection: its mode, a look now, another try, a new secret, and giving it up. (SYN-2, SYN-7)
import { connectionModes } from '../../../sync/connection-row.js';
import { askForWalk, changeMode, disconnectShop } from '../../../sync/connections.js';
import { rotateShopSecret } from '../../../sync/rotate-shop-secret.js';
import { retryShopWork } from '../../../sync/shop-work.js';
import { say, sendConfirm, type Flash } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { audited, storeForm, storePage, type AdminPage, type StoreVisit } from '../admin-page.js';
import { connectionIn, disconnectQuestion, sendSync, syncAddress, syncPath } from './sync-page.js';

/** Says so on the page of the shop; without a word, nothing was done. */
const done = (visit: StoreVisit, flash?: Flash): void => {
  const { site, request, response } = visit;
  if (flash === undefined) visit.note('nothing');
  else say(site, request, response, flash);
  seeOther(response, syncAddress(visit));
};

const modeForm = audited('shop_mode_changed', storeForm(`${syncPath}/mode`, 'manage', async (visit) => {
  const { site, request, viewer, store, storeId } = visit;
  const before = await connectionIn(visit);
  const mode = connectionModes.find(each => each === fieldOf(request, 'mode'));
  if (before === undefined || mode === undefined || before.mode === mode) { done(visit); return; }
  await changeMode(site.services, storeId, mode);
  visit.note({ detail: mode });
  done(visit, { text: viewer.t.sync.modeChanged[mode], undo: { path: `${roomPath('sync', store.id)}/mode`, fields: { mode: before.mode } } });
}));

const walkForm = audited('shop_walk_asked', storeForm(`${syncPath}/walk`, 'manage', async (visit) => {
  const { site, request, response, viewer, storeId } = visit;
  const t = viewer.t.sync.deeds;
  const kind = fieldOf(request, 'kind') === 'full' ? 'full' : 'changes';
  const asked = await askForWalk(site.services, storeId, kind);
  if (asked.ok) {
    visit.note({ detail: kind });
    done(visit, { text: t.asked[kind] });
    return;
  }
  visit.note('nothing');
  const row = await connectionIn(visit);
  if (row !== undefined) say(site, request, response, { text: row.mode === 'manual' ? t.isManual : t.busy });
  seeOther(response, syncAddress(visit));
}));

const rotateForm = audited('shop_secret_rotated', storeForm(`${syncPath}/rotate`, 'manage', async (visit) => {
  const rotated = await rotateShopSecret(visit.site.services, visit.storeId);
  if (rotated === undefined) done(visit);
  else await sendSync(visit, { secret: rotated.secret });
}));

const retryForm = audited('work_retried', storeForm(`${syncPath}/retry`, 'manage', async (visit) => {
  const { site: { services }, request, viewer, storeId } = visit;
  const t = viewer.t.sync.dead;
  const asked = fieldOf(request, 'sequence');
  const isAll = asked === 'all';
  const sequence = /^\d{1,15}$/.test(asked) ? Number(asked) : undefined;
  if (!isAll && sequence === undefined) { done(visit); return; }
  const retried = await retryShopWork(services.database, storeId, { sequence, now: services.clock.now() });
  if (retried > 0) services.work.kick();
  visit.note(retried === 0 ? 'nothing' : { detail: isAll ? `shop: ${retried}` : asked });
  say(visit.site, request, visit.response, { text: retried === 0 ? t.gone : t.retried(retried, viewer.number(retried)) });
  seeOther(visit.response, syncAddress(visit));
}));

const disconnectPage = storePage(`${syncPath}/disconnect`, async (visit) => {
  const { site, request, response, viewer, store } = visit;
  if (await connectionIn(visit) === undefined) await sendSync(visit);
  else await sendConfirm(site, request, response, viewer, disconnectQuestion(visit), { room: 'sync', store, isInside: true });
}, 'manage');

const disconnectForm = audited('shop_disconnected', storeForm(`${syncPath}/disconnect`, 'manage', async (visit) => {
  const isDone = await disconnectShop(visit.site.services, visit.store);
  done(visit, isDone ? { text: visit.viewer.t.sync.disconnect.done } : undefined);
}));

export const syncForms: readonly AdminPage[] = [modeForm, walkForm, rotateForm, retryForm, disconnectPage, disconnectForm];
