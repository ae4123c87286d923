// The outbox of letters of a store: which there are, who for, how each fared; one opened and read; another try. (LED-9)
import { isId } from '@placet/core';
import { listMails } from '../../../mails/list-mails.js';
import { mailStates, type MailRow, type MailState } from '../../../mails/mail-row.js';
import { readMail } from '../../../mails/read-mail.js';
import { retryMail } from '../../../mails/retry-mail.js';
import { isAllowed } from '../../../http/access.js';
import { addressOf, calloutModel, emptyModel, factsModel, filterModel, say, status, tableModel, type Cell, type Column, type Fact, type Status, type Tone } from '../../kit/index.js';
import { crumbsTo, roomPath } from '../../navigation.js';
import { seeOther } from '../../people/guard.js';
import { sendNotFound, sendPage } from '../../site.js';
import type { Viewer } from '../../viewer.js';
import { audited, queryText, storeForm, storePage, type StoreVisit } from '../admin-page.js';

const path = '/admin/stores/:storeId/mails' as const;
const mailsPerPage = 50;

const tones = { queued: 'waiting', sent: 'yes', shown: 'none', failed: 'no', cancelled: 'none' } as const satisfies Record<MailState, Tone>;

const statusOf = (viewer: Viewer, state: MailState): Status => status(viewer, tones[state], viewer.t.mails.states[state]);

interface Line { readonly row: MailRow; readonly to: string }

export const mailsPage = storePage(path, async (visit) => {
  const { site, request, response, viewer, store, storeId } = visit;
  const words = viewer.t.mails;
  const here = `${site.base}${roomPath('mails', store.id)}`;
  const asked = mailStates.find(state => state === queryText(request, 'state'));
  const before = queryText(request, 'before');
  const rows = await listMails(site.services.database, storeId, { state: asked, before: isId('mail', before) ? before : undefined, limit: mailsPerPage + 1 });
  const page = rows.slice(0, mailsPerPage);
  const lines = await Promise.all(page.map(async (row): Promise<Line> => ({ row, to: await receiverOf(visit, row) })));
  const address = addressOf(here, { state: asked ?? '' });
  const next = rows.length > mailsPerPage ? address({ before: page.at(-1)?.id ?? '' }) : undefined;
  const empty = asked === undefined ? emptyModel(words.empty, words.emptyNext)
    : emptyModel(words.noMatch, words.noMatchNext, { action: { text: viewer.t.kit.table.clear, href: here } });
  await sendPage(site, request, response, viewer, {
    view: 'mails', title: words.title, place: { room: 'mails', store },
    model: {
      heading: words.title, lead: words.lead, crumbs: crumbsTo(viewer, site.base, store, [], words.title),
      callout: site.services.mailer === undefined ? calloutModel(viewer, 'note', { title: words.noServer, sentences: [words.noServerHow] }) : undefined,
      filter: filterModel(viewer, {
        path: here, isFiltered: asked !== undefined,
        fields: [{ kind: 'select', name: 'state', label: words.state, value: asked ?? '', any: words.anyState, options: mailStates.map(value => ({ value, text: words.states[value] })) }],
      }),
      table: tableModel(viewer, { caption: words.caption, columns: columnsOf(visit), rows: lines, empty }), older: next, olderText: viewer.t.kit.table.next,
    },
  });
});

const columnsOf = (visit: StoreVisit): readonly Column<Line>[] => {
  const { viewer, store, site } = visit;
  const words = viewer.t.mails;
  return [
    { key: 'kind', title: words.kind, isName: true, cell: ({ row }) => ({ text: words.kinds[row.kind], href: `${site.base}${roomPath('mails', store.id)}/${row.id}` }) },
    { key: 'who', title: words.who, cell: ({ to }) => to },
    { key: 'state', title: words.state, cell: ({ row }) => stateCell(visit, row) },
    { key: 'when', title: words.when, cell: ({ row }) => ({ time: viewer.recent(row.created_at, store.timezone, site.services.clock.now()) }) },
    { key: 'tries', title: words.tries, isNumber: true, cell: ({ row }) => viewer.number(row.attempts) },
  ];
};

const canRetry = ({ state, sealed }: MailRow): boolean => (state === 'failed' || state === 'shown') && sealed !== null;

/** What was only shown goes out again once there is a server to take it. */
const offersRetry = ({ site, looker }: StoreVisit, row: MailRow): boolean =>
  isAllowed(looker, 'answer') && canRetry(row) && (row.state === 'failed' || site.services.mailer !== undefined);

const stateCell = (visit: StoreVisit, row: MailRow): Cell => {
  const { site, viewer, store, token } = visit;
  const words = viewer.t.mails;
  return [
    { status: statusOf(viewer, row.state) }, ...row.error === null ? [] : [{ text: row.error, isQuiet: true }],
    ...offersRetry(visit, row) ? [{ button: words.retry, name: words.retryOf(words.kinds[row.kind]), action: `${site.base}${roomPath('mails', store.id)}/${row.id}/retry`, token }] : [],
  ];
};

const receiverOf = async ({ site, storeId, viewer, readsAddresses }: StoreVisit, { id }: MailRow): Promise<string> =>
  readsAddresses ? (await readMail(site.services, storeId, id, false))?.letter?.to ?? viewer.t.mails.nobody : viewer.t.mails.hidden;

export const mailPage = storePage(`${path}/:mailId`, async (visit) => {
  const { site, request, response, viewer, store, storeId, looker, readsAddresses, token } = visit;
  const id = String(request.params.mailId);
  const read = isId('mail', id) ? await readMail(site.services, storeId, id, isAllowed(looker, 'answer') && looker.kind === 'session') : undefined;
  if (read === undefined) { await sendNotFound(site, request, response, viewer); return; }
  const words = viewer.t.mails;
  const { row } = read;
  const letter = readsAddresses ? read.letter : undefined;
  const title = words.kinds[row.kind];
  await sendPage(site, request, response, viewer, {
    view: 'mail', title, place: { room: 'mails', store, isInside: true },
    model: {
      heading: title, lead: undefined, crumbs: crumbsTo(viewer, site.base, store, [[words.title, roomPath('mails', store.id)]], title),
      facts: factsModel(factsOf(visit, row, letter)), locale: row.locale, text: letter?.text, codes: letter !== undefined && row.state !== 'shown' ? words.codes : undefined,
      unread: letter === undefined ? { title: words.unread, why: readsAddresses ? words.unreadWhy : words.hidden } : undefined,
      retry: offersRetry(visit, row) ? { action: `${site.base}${roomPath('mails', store.id)}/${row.id}/retry`, token, text: words.retry } : undefined,
    },
  });
});

const factsOf = ({ viewer, store }: StoreVisit, row: MailRow, letter: { to: string; subject: string } | undefined): Fact[] => {
  const words = viewer.t.mails;
  const at = (key: string, time: number | null): Fact[] => time === null ? [] : [{ key, time: viewer.moment(time, store.timezone) }];
  return [
    { key: words.state, status: statusOf(viewer, row.state), ...row.error === null ? {} : { note: `${words.reason}: ${row.error}` } },
    ...letter === undefined ? [] : [{ key: words.to, value: letter.to }, { key: words.subject, value: letter.subject }],
    { key: words.language, value: row.locale }, { key: words.tries, value: viewer.number(row.attempts) },
    ...at(words.written, row.created_at), ...at(words.tried, row.tried_at), ...row.state === 'queued' ? at(words.nextTry, row.next_try_at) : [], ...at(words.settled, row.settled_at),
  ];
};

export const mailRetryForm = audited('mail_retried', storeForm(`${path}/:mailId/retry`, 'answer', async (visit) => {
  const { site, request, response, viewer, store, storeId, note } = visit;
  const id = String(request.params.mailId);
  const retried = isId('mail', id) ? await retryMail(site.services, storeId, id) : 'not_found';
  if (retried === 'not_found') { await sendNotFound(site, request, response, viewer); return; }
  if (retried === 'queued') { site.services.work.kick(); note({ object: id }); }
  say(site, request, response, { text: retried === 'queued' ? viewer.t.mails.retried : viewer.t.mails.settledAlready });
  seeOther(response, `${site.base}${roomPath('mails', store.id)}`);
}));
