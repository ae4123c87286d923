// Forms of the admin: the audit row is written right before the answer goes out, and only when the answer says that it worked. (AGE-1, DSR-8)
import type { Response } from 'express';
import type { Services } from '../compose.js';
import { writeAudit, type Actor, type AuditAction, type Deed } from '../users/audit-log.js';
import { describeFault, requestIdOf } from './error-reply.js';

/** What a form may add to its row: another action, what was made, a word more; or `nothing`, when it changed nothing or wrote the row itself. */
export type Note = { readonly action?: AuditAction; readonly object?: string; readonly detail?: string } | 'nothing';

/** Answers with a way to add to the row until the answer goes out. */
export const auditBeforeEnd = ({ database, clock, log }: Services, response: Response, actor: Actor, deed: Deed): (note: Note) => void => {
  let row: Deed | undefined = deed;
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  response.end = ((...args: unknown[]) => {
    response.end = end as typeof response.end;
    const written = row;
    if (written === undefined || response.statusCode >= 400) return end(...args);
    database.write(({ sql }) => writeAudit(sql, clock.now(), actor, written)).then(() => end(...args), (error: unknown) => {
      log.error('audit_row_failed', { requestId: requestIdOf(response), error: describeFault(error) });
      response.destroy();
    });
    return response;
  }) as typeof response.end;
  return (note) => { row = note === 'nothing' ? undefined : { ...row ?? deed, ...note }; };
};
