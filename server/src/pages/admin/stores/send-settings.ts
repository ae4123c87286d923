// The page of a store's settings, fresh or with one of its forms come back.
import { confirmModel, dangerModel, formModel, opener, type ConfirmModel } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import type { StoreVisit } from '../admin-page.js';
import { brandingModel, type GivenBranding } from './branding-model.js';
import { doubleOptInModel, type GivenDoubleOptIn } from './double-opt-in-model.js';
import { storeFormFields, type StoreForm } from './store-fields.js';

interface Returned { readonly basics?: StoreForm; readonly doubleOptIn?: GivenDoubleOptIn; readonly branding?: GivenBranding }

/** The page, or the page with one of its forms come back. */
export const sendSettings = async (visit: StoreVisit, returned: Returned = {}): Promise<void> => {
  const { site, request, response, viewer, store, token } = visit;
  const words = viewer.t.store.set;
  const action = `${site.base}${roomPath('settings', store.id)}`;
  const { name, url, platform, country, locale, timezone } = store;
  const basics = returned.basics ?? { values: { name, url, platform, country, locale, timezone }, errors: {}, fields: undefined };
  const remove = `${action}/remove`;
  await sendPage(site, request, response, viewer, {
    view: 'store-settings', title: words.title(store.name), scripts: ['dialog.js'], status: Object.keys(returned).length === 0 ? 200 : 422, place: { room: 'settings', store },
    model: {
      heading: words.title(store.name), lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], viewer.t.store.settings),
      basics: formModel(viewer, { id: 's', action, token, fields: storeFormFields(viewer, basics), button: words.button }),
      doubleOptIn: doubleOptInModel(visit, returned.doubleOptIn), branding: await brandingModel(visit, returned.branding),
      danger: dangerModel(words.danger, [{ title: words.removeTitle, what: words.removeWhat, opener: opener(words.removeOpen, remove, 'remove', true) }]), confirm: removeModel(visit),
    },
  });
};

export const removeModel = ({ site, viewer, store, token }: StoreVisit, error?: string): ConfirmModel => {
  const words = viewer.t.store.set;
  const settings = `${site.base}${roomPath('settings', store.id)}`;
  return confirmModel(viewer, {
    id: 'remove', title: `${words.removeTitle}: ${store.name}`, sentences: words.removeSentences, action: `${settings}/remove`, token, button: words.removeButton, cancel: settings,
    isDanger: true, word: store.name, error,
  });
};
