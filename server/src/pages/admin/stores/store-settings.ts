// The settings of a store: what it is and where, and its removal.
import { moveRegion } from '../../../agencies/move-region.js';
import { isTyped, say, sendConfirm } from '../../kit/index.js';
import { roomPath } from '../../navigation.js';
import { fieldOf, seeOther } from '../../people/guard.js';
import { audited, storeForm, storePage } from '../admin-page.js';
import { sendReview } from './region-review.js';
import { removeModel, sendSettings } from './send-settings.js';
import { countryName, readStoreForm } from './store-fields.js';

const path = '/admin/stores/:storeId/settings' as const;

export const storeSettingsPage = storePage(path, visit => sendSettings(visit), 'manage');

export const storeSettingsForm = audited('store_changed', storeForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  const form = readStoreForm(visit);
  if (form.fields === undefined) { await sendSettings(visit, { basics: form }); return; }
  const { country } = form.fields;
  const moves = country !== store.country;
  if (moves && fieldOf(request, 'seen') !== country) { await sendReview(visit, form); return; }
  // First the boxes, then the store: a stop in between leaves it too strict rather than too loose.
  if (moves) await moveRegion(site.services, store, form.fields);
  await site.services.stores.update(store, form.fields);
  const words = viewer.t.store.set;
  say(site, request, response, { text: moves ? words.savedMoved(countryName(viewer, country)) : words.saved });
  seeOther(response, `${site.base}${roomPath('settings', store.id)}`);
}));

export const storeRemovePage = storePage(`${path}/remove`, (visit) => {
  const { site, request, response, viewer, store } = visit;
  return sendConfirm(site, request, response, viewer, removeModel(visit), { room: 'settings', store, isInside: true });
}, 'manage');

export const storeRemoveForm = audited('store_removed', storeForm(`${path}/remove`, 'manage', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  if (!isTyped(fieldOf(request, 'word'), store.name)) {
    await sendConfirm(site, request, response, viewer, removeModel(visit, viewer.t.kit.confirm.mismatch(store.name)), { room: 'settings', store, isInside: true });
    return;
  }
  await site.services.stores.remove(store);
  say(site, request, response, { text: viewer.t.store.set.removed(store.name) });
  seeOther(response, `${site.base}${roomPath('stores')}`);
}));
