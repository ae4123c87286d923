// Who did what: the audit log, for owners and auditors, page by page.
import type { Request, Response } from 'express';
import type { UserSession } from '../../users/account.js';
import { auditActions, listAudit, type AuditRow } from '../../users/audit-log.js';
import { listUsers } from '../../users/user.js';
import { sendPage, type Site } from '../site.js';
import type { Viewer } from '../viewer.js';
import { look } from './guard.js';
import { peopleNav } from './people-nav.js';

const rowsPerPage = 50;

export const mountAuditPage = (site: Site): void => {
  site.app.get('/admin/audit', look(site, 'audit', (request, response, viewer, session) => sendAudit(site, request, response, viewer, session)));
};

const sendAudit = async (site: Site, request: Request, response: Response, viewer: Viewer, session: UserSession): Promise<void> => {
  const { services, base } = site;
  const { before } = request.query;
  const from = typeof before === 'string' && /^\d{1,15}$/.test(before) ? Number(before) : undefined;
  const rows = await listAudit(services.database, session.organisationId, from ?? Number.MAX_SAFE_INTEGER, rowsPerPage + 1);
  const names = new Map((await listUsers(services, session.organisationId)).map(({ id, name, email }) => [id as string, name === '' ? email : name]));
  const shown = rows.slice(0, rowsPerPage);
  await sendPage(site, request, response, viewer, {
    view: 'audit', title: viewer.t.people.audit.title,
    model: {
      nav: peopleNav(site, viewer, session, 'audit'), rows: shown.map(row => rowModel(viewer, row, names)), newest: from === undefined ? undefined : `${base}/admin/audit`,
      older: rows.length > rowsPerPage ? `${base}/admin/audit?before=${shown.at(-1)?.sequence ?? 0}` : undefined,
    },
  });
};

const rowModel = ({ t, moment }: Viewer, row: AuditRow, names: ReadonlyMap<string, string>): object => {
  const { audit, roles } = t.people;
  const who = names.get(row.actor) ?? (row.actor === 'command_line' ? audit.commandLine : row.actor === 'nobody' ? audit.nobody : audit.server);
  const action = auditActions.find(each => each === row.action);
  const words = (row.detail ?? '').split(', ').map(word => Object.entries(roles).find(([role]) => role === word)?.[1] ?? word).join(' → ');
  return {
    when: moment(row.at, 'UTC'), who, did: action === undefined ? row.action : audit.actions[action], whom: row.object === row.actor ? '' : names.get(row.object) ?? '',
    object: row.object, detail: words, address: row.address ?? audit.noAddress,
  };
};
