// The room of exports: what can be taken out, what is in it, and when it was last taken. (SYN-3)
import { channels } from '@placet/core';
import { readLedgerState } from '../../ledger-state.js';
import { crumbsTo, registerPath } from '../../navigation.js';
import { sendPage } from '../../site.js';
import { listAudit } from '../../../users/audit-log.js';
import { storePage, type StoreVisit } from '../admin-page.js';

const lists = [
  { name: 'opt-ins', title: 'optIns', what: 'optInsWhat', files: ['opt-ins.csv'], perChannel: true },
  { name: 'opt-outs', title: 'optOuts', what: 'optOutsWhat', files: ['opt-outs.csv'], perChannel: true },
  { name: 'register', title: 'register', what: 'registerWhat', files: ['register.csv', 'register.json'], perChannel: false },
] as const;

export const exportsPage = storePage('/admin/stores/:storeId/exports', async (visit) => {
  const { site, request, response, viewer, store, storeId, looker } = visit;
  const words = viewer.t.exports;
  const { size } = await readLedgerState(site.services, storeId);
  const taken = await lastTaken(visit);
  const mayTake = looker.kind === 'session';
  await sendPage(site, request, response, viewer, {
    view: 'exports', title: words.title, place: { room: 'exports', store }, scripts: ['download.js'],
    model: {
      heading: words.title, lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], words.title), mayTake,
      register: { href: `${site.base}${registerPath(store.id)}`, text: words.toRegister },
      lists: lists.map(({ name, title, what, files, perChannel }) => ({
        id: name, title: words[title], what: words[what],
        links: files.map(file => ({ ...linkOf(visit, file, file.endsWith('.json') ? words.json : words.csv, words[title]), rows: perChannel ? undefined : size, total: perChannel ? undefined : viewer.number(size) })),
        channels: perChannel ? channels.map(channel => ({ ...linkOf(visit, `${name}.csv?channel=${channel}`, viewer.t.targets[channel], words[title]), rows: undefined, total: undefined })) : undefined,
        last: files.flatMap((file) => { const at = taken.get(`exports/${file}`); return at === undefined ? [] : [at]; }).sort((one, other) => other - one).slice(0, 1)
          .map(at => viewer.moment(at, store.timezone))[0],
      })),
    },
  });
});

const linkOf = ({ site, store }: StoreVisit, file: string, text: string, list: string): object =>
  ({ href: `${site.base}/v1/stores/${store.id}/exports/${file}`, text, name: `${list}: ${text}` });

/** Looked back as far as this; whoever exports more often than that finds the rest in the audit log. */
const deedsLookedAt = 500;

/** When each file of this store was last taken, by its place in the address. */
const lastTaken = async ({ site, store, storeId }: StoreVisit): Promise<ReadonlyMap<string, number>> => {
  const deeds = await listAudit(site.services.database, store.organisationId as Parameters<typeof listAudit>[1], Number.MAX_SAFE_INTEGER, deedsLookedAt, { action: 'list_exported' });
  const taken = new Map<string, number>();
  for (const { object, detail, at } of deeds) if (object === storeId && detail !== null && !taken.has(detail)) taken.set(detail, at);
  return taken;
};
