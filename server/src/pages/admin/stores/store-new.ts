// A store added by form: the same as `placet store add` and POST /v1/stores.
import { formModel, say } from '../../kit/index.js';
import { roomPath, storePath } from '../../navigation.js';
import { seeOther, sendForbidden } from '../../people/guard.js';
import { sendPage } from '../../site.js';
import { audited, houseForm, housePage, type Visit } from '../admin-page.js';
import { emptyStoreForm, readStoreForm, storeFormFields, type StoreForm } from './store-fields.js';

const path = '/admin/stores/new';

export const newStorePage = housePage(path, visit => sendForm(visit, emptyStoreForm(visit.viewer)), 'manage');

export const newStoreForm = audited('store_added', houseForm(path, 'manage', async (visit) => {
  const { site, request, response, viewer, looker, note } = visit;
  if (looker.storeScope !== null) { await sendForbidden(site, request, response, viewer); return; }
  const form = readStoreForm(visit);
  if (form.fields === undefined) { await sendForm(visit, form, 422); return; }
  const store = await site.services.stores.create(looker.organisationId, form.fields, () => null);
  note({ object: store.id });
  say(site, request, response, { text: viewer.t.store.create.done(store.name) });
  seeOther(response, `${site.base}${storePath(store.id)}`);
}));

const sendForm = ({ site, request, response, viewer, token }: Visit, form: StoreForm, status = 200): Promise<void> => {
  const { create, add } = viewer.t.store;
  const stores = { text: viewer.t.admin.nav.stores, href: `${site.base}${roomPath('stores')}` };
  return sendPage(site, request, response, viewer, {
    view: 'one-form', title: create.title, status, place: { room: 'stores', isInside: true },
    model: {
      heading: create.title, lead: create.lead, crumbs: [{ ...stores, isHere: false }, { text: add, href: undefined, isHere: true }], callout: undefined,
      form: formModel(viewer, { action: `${site.base}${path}`, token, fields: storeFormFields(viewer, form), button: create.button, cancel: { text: viewer.t.kit.dialog.cancel, href: stores.href } }),
    },
  });
};
