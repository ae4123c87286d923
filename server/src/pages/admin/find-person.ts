// Finding one person by exactly what they are known under. What was typed stays out of the log: it knows routes, never queries.
import { identifiersOf, type IdentifierKind } from '@placet/core';
import { phoneParserFor } from '../../adapters/phone.js';
import { findByIdentifiers, type KnownSubject } from '../../subjects/find-subject.js';
import { crumbsTo, peoplePath } from '../navigation.js';
import { sendPage } from '../site.js';
import { queryText, storePage, type StoreVisit } from './admin-page.js';

/** `unreadable` when the text can be none of the kinds, `nobody` when nobody is known under it. */
export type FoundPerson = KnownSubject | 'nobody' | 'unreadable';

export const findPerson = async ({ site: { services }, store, storeId }: StoreVisit, text: string, kinds: readonly IdentifierKind[]): Promise<FoundPerson> => {
  const readings = kinds.flatMap((kind) => {
    const identifiers = identifiersOf({ [kind]: text }, phoneParserFor(store.country));
    return identifiers.ok ? [identifiers.value] : [];
  });
  for (const identifiers of readings) {
    const known = await findByIdentifiers(services.database, services.keyring, storeId, identifiers);
    if (known !== undefined) return known;
  }
  return readings.length === 0 ? 'unreadable' : 'nobody';
};

export const findPersonPage = storePage('/admin/stores/:storeId/people', async (visit) => {
  const { site, request, response, viewer, store } = visit;
  const words = viewer.t.admin.find;
  const path = `${site.base}${peoplePath(store.id)}`;
  const text = queryText(request, 'q');
  const found = text === '' ? undefined : await findPerson(visit, text, ['email', 'phone', 'externalId']);
  if (typeof found === 'object') { response.set('Cache-Control', 'no-store').redirect(`${path}/${found.id}`); return; }
  await sendPage(site, request, response, viewer, {
    view: 'find-person', title: words.title(store.name), style: 'admin.css', place: { room: 'people', store },
    model: {
      heading: words.title(store.name), crumbs: crumbsTo(viewer, site.base, store, [], viewer.t.admin.nav.people), path, text,
      problem: found === undefined ? undefined : found === 'nobody' ? words.nobody : words.unreadable,
    },
  });
});
