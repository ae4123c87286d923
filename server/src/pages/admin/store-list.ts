// The stores one may see, how much each holds and how far it is proven, with the doors to their rooms.
import { isId } from '@placet/core';
import { nextSteps } from '../next-steps.js';
import { readStores, type StoreState } from '../installation-state.js';
import { peoplePath, registerPath, storePath } from '../navigation.js';
import { isAllowed } from '../../http/access.js';
import { platformName } from '../platform-names.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { housePage, queryText } from './admin-page.js';
import { readLastAnswers } from './last-answers.js';

const storesPerPage = 50;

export const storesPage = housePage('/admin', async ({ site, request, response, viewer, looker }) => {
  const { services } = site;
  const after = queryText(request, 'after');
  const found = await services.stores.list(looker.organisationId, looker.storeScope, isId('store', after) ? after : '', storesPerPage + 1);
  const states = await readStores(services, found.slice(0, storesPerPage));
  const lastAnswers = await readLastAnswers(services, states);
  const { stores: words } = viewer.t.admin;
  await sendPage(site, request, response, viewer, {
    view: 'stores', title: words.title, style: 'admin.css', scripts: ['copy.js'], place: { room: 'stores' },
    model: {
      stores: states.map(state => storeModel(site, viewer, state, lastAnswers.get(state.store.id))), isFirst: after === '', first: `${site.base}/admin`,
      next: found.length > storesPerPage ? `${site.base}/admin?after=${states.at(-1)?.store.id ?? ''}` : undefined,
      add: isAllowed(looker, 'manage') ? { text: viewer.t.store.add, href: `${site.base}/admin/stores/new` } : undefined,
      step: nextSteps('no_store', { t: viewer.t, baseUrl: services.config.baseUrl, storeId: '' })[0],
    },
  });
});

const storeModel = ({ base }: Site, viewer: Viewer, { store, records, signedRecords, signedAt }: StoreState, lastAnswer: number | undefined): object => {
  const { stores: words } = viewer.t.admin;
  return {
    name: store.name, href: `${base}${storePath(store.id)}`, host: URL.canParse(store.url) ? new URL(store.url).host : store.url, platform: platformName(store.platform),
    records: viewer.number(records), lastAnswer: lastAnswer === undefined ? undefined : viewer.moment(lastAnswer, store.timezone),
    signed: signedAt === undefined ? undefined : viewer.moment(signedAt, store.timezone),
    waiting: records > signedRecords ? words.waiting(viewer.number(records - signedRecords)) : undefined,
    rooms: [
      { text: viewer.t.admin.nav.register, name: words.registerOf(store.name), href: `${base}${registerPath(store.id)}` },
      { text: viewer.t.admin.nav.people, name: words.peopleOf(store.name), href: `${base}${peoplePath(store.id)}` },
      { text: viewer.t.nav.ledger, name: viewer.t.landing.ledgerOf(store.name), href: `${base}/ledger/${store.id}` },
    ],
  };
};
