// Who did what: the audit log, for owners and auditors, by action, person and day, page by page, and as a file.
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import { writeRows } from '../../csv/write-rows.js';
import type { UserSession } from '../../users/account.js';
import { auditActions, listAudit, walkAudit, writeAudit, type AuditFilter, type AuditRow } from '../../users/audit-log.js';
import { listUsers, namesOf } from '../../users/list-users.js';
import { listTokens, tokenNames } from '../../users/tokens.js';
import { queryText } from '../admin/admin-page.js';
import type { PageRow } from '../page-row.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { userPage } from './guard.js';
import { seatOf } from './seat.js';

const path = '/admin/audit';
const rowsPerPage = 50;
/** How many people and tokens the filter offers; others are found by a click on their name in the log. */
const actorsOffered = 200;
const dayMs = 86_400_000;

export const auditPages: readonly PageRow[] = [
  userPage(path, 'audit', (...args) => sendAudit(...args)),
  { ...userPage(`${path}.csv`, 'audit', (...args) => sendAuditFile(...args)), audit: ['audit_exported'] },
];

interface Asked { readonly values: Readonly<Record<'action' | 'who' | 'day', string>>; readonly filter: AuditFilter; readonly isBadDay: boolean; readonly isFiltered: boolean }

const readAsked = (request: Request): Asked => {
  const values = { action: queryText(request, 'action'), who: queryText(request, 'who'), day: queryText(request, 'day') };
  const start = dayOf(values.day);
  return {
    values, isBadDay: values.day !== '' && start === undefined, isFiltered: Object.values(values).some(value => value !== ''),
    filter: {
      action: auditActions.find(each => each === values.action), actor: values.who === '' ? undefined : values.who.slice(0, 80),
      from: start, to: start === undefined ? undefined : start + dayMs,
    },
  };
};

/** The first moment of a day in UTC; undefined for what is no day. */
const dayOf = (text: string): number | undefined => {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== text ? undefined : at;
};

const linkTo = (base: string, values: Readonly<Record<string, string>>): string => {
  const query = new URLSearchParams(Object.entries(values).filter(([, value]) => value !== '')).toString();
  return `${base}${query === '' ? '' : `?${query}`}`;
};

const sendAudit = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const { services, base } = site;
  const { organisationId } = session;
  const { values, filter, isBadDay, isFiltered } = readAsked(request);
  const before = /^\d{1,15}$/.test(queryText(request, 'before')) ? Number(queryText(request, 'before')) : undefined;
  const found = isBadDay ? [] : await listAudit(services.database, organisationId, before ?? Number.MAX_SAFE_INTEGER, rowsPerPage + 1, filter);
  const rows = found.slice(0, rowsPerPage);
  const names = await namesIn(site, viewer, session, rows);
  const here = `${base}${path}`;
  await sendPage(site, request, response, viewer, {
    view: 'audit', title: viewer.t.people.audit.title, place: { room: 'audit' }, style: 'admin.css', status: isBadDay ? 400 : 200,
    model: {
      path: here, isFiltered, day: { value: values.day, error: isBadDay ? viewer.t.access.audit.badDay : undefined },
      actions: actionsModel(viewer, values.action),
      actors: await actorsModel(site, viewer, session, values.who), isEmpty: rows.length === 0,
      empty: isFiltered ? viewer.t.access.audit.none : viewer.t.people.audit.empty,
      rows: rows.map(row => ({ ...rowModel(viewer, row, names), whoHref: linkTo(here, { ...values, who: row.actor }) })),
      newest: before === undefined ? undefined : linkTo(here, values), export: linkTo(`${here}.csv`, values),
      older: found.length > rowsPerPage ? linkTo(here, { ...values, before: String(rows.at(-1)?.sequence ?? 0) }) : undefined,
    },
  });
};

const actionsModel = ({ t, language }: Viewer, chosen: string): object => auditActions
  .map(value => ({ value, text: t.people.audit.actions[value], isChosen: value === chosen }))
  .sort((left, right) => left.text.localeCompare(right.text, language));

/** Who and what the rows speak of, in words: people, tokens and stores by their names. */
const namesIn = async ({ services }: Site, { t }: Viewer, { organisationId }: UserSession, rows: readonly AuditRow[]): Promise<ReadonlyMap<string, string>> => {
  const ids = rows.flatMap(({ actor, object, detail }) => [actor, object, ...(detail ?? '').split(', ')]);
  const tokens = [...await tokenNames(services, organisationId, ids)].map(([id, label]) => [id, t.access.audit.token(label)] as const);
  const storeIds = ids.filter(id => id.startsWith('sto_'));
  const stores = storeIds.length === 0 ? [] : await services.database.models.stores.findAll({ where: { organisationId, id: storeIds } });
  return new Map([...await namesOf(services, organisationId, ids), ...tokens, ...stores.map(({ id, name }) => [id, name] as const)]);
};

const actorName = ({ t }: Viewer, actor: string, names: ReadonlyMap<string, string>): string => {
  const { audit } = t.people;
  if (actor === 'command_line') return audit.commandLine;
  if (actor === 'nobody') return audit.nobody;
  return names.get(actor) ?? (actor.startsWith('tok_') ? t.access.audit.unknownToken : audit.server);
};

const rowModel = (viewer: Viewer, row: AuditRow, names: ReadonlyMap<string, string>): object => {
  const { t, moment } = viewer;
  const { audit, roles } = t.people;
  const action = auditActions.find(each => each === row.action);
  const words = (row.detail ?? '').split(', ').map(word => names.get(word) ?? Object.entries(roles).find(([role]) => role === word)?.[1] ?? word);
  return {
    when: moment(row.at, 'UTC'), who: actorName(viewer, row.actor, names), did: action === undefined ? row.action : audit.actions[action],
    whom: row.object === row.actor ? '' : names.get(row.object) ?? '', object: row.object, detail: words.join(row.action === 'role_changed' ? ' → ' : ', '),
    address: row.address ?? audit.noAddress,
  };
};

const actorsModel = async ({ services }: Site, { t }: Viewer, { organisationId }: UserSession, chosen: string): Promise<object> => {
  const { audit } = t.people;
  const users = (await listUsers(services, organisationId, { limit: actorsOffered })).map(({ id, name, email }) => ({ value: id, text: name === '' ? email : name }));
  const tokens = (await listTokens(services, organisationId, '', actorsOffered)).map(({ id, label }) => ({ value: id, text: label }));
  const others = [{ value: 'command_line', text: audit.commandLine }, { value: 'nobody', text: audit.nobody }];
  const known = [...users, ...tokens, ...others].some(({ value }) => value === chosen);
  const marked = (each: { value: string; text: string }): object => ({ ...each, isChosen: each.value === chosen });
  return {
    // Somebody clicked on who is not offered: kept, or the next look would be at everyone.
    extra: chosen === '' || known ? [] : [{ value: chosen, text: chosen, isChosen: true }],
    groups: [{ label: t.access.audit.people, options: users }, { label: t.access.audit.programs, options: tokens }]
      .filter(({ options }) => options.length > 0).map(({ label, options }) => ({ label, options: options.map(marked) })),
    others: others.map(marked),
  };
};

const fileColumns = ['sequence', 'time', 'actor', 'actor_name', 'action', 'object', 'detail', 'address'] as const;

/** The rows as they are kept, for programs: ids and words of the program, names beside them where they are known. */
const sendAuditFile = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const { database, clock } = site.services;
  const { organisationId, userId } = session;
  const { filter, isBadDay } = readAsked(request);
  if (isBadDay) { await sendAudit(site, request, response, viewer, session); return; }
  await database.write(({ sql }) => writeAudit(sql, clock.now(), { organisationId, by: userId, address: seatOf(request).address }, { action: 'audit_exported', object: organisationId }));
  response.set('Cache-Control', 'no-store').attachment('placet-audit-log.csv').type('text/csv; charset=utf-8');
  await pipeline(Readable.from(writeRows(fileColumns, fileRows(site, organisationId, filter))), response);
};

async function* fileRows({ services }: Site, organisationId: UserSession['organisationId'], filter: AuditFilter): AsyncGenerator<readonly string[], void> {
  const names = new Map<string, string>();
  for await (const { sequence, at, actor, action, object, detail, address } of walkAudit(services.database, organisationId, filter)) {
    if (!names.has(actor)) names.set(actor, (await namesOf(services, organisationId, [actor])).get(actor) ?? (await tokenNames(services, organisationId, [actor])).get(actor) ?? '');
    yield [String(sequence), new Date(at).toISOString(), actor, names.get(actor) ?? '', action, object, detail ?? '', address ?? ''];
  }
}
