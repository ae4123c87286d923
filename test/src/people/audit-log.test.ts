import { expect } from 'chai';
import { commandLine, listAudit, writeAudit, type Database } from '@placet/server';
import type { OrganisationId } from '@placet/core';
import { describeOnBoth } from '../storage/databases.js';

const ours = 'org_ours' as OrganisationId;
const theirs = 'org_theirs' as OrganisationId;

const note = (database: Database, organisationId: OrganisationId, object: string): Promise<void> =>
  database.write(({ sql }) => writeAudit(sql, 1000, commandLine(organisationId), { action: 'role_changed', object, detail: 'agent, admin' }));

const failureOf = (work: Promise<unknown>): Promise<string> => work.then(() => 'was let through', (error: unknown) =>
  [error, error instanceof Error && 'parent' in error ? error.parent : undefined].map(String).join(' '));

describeOnBoth('The audit log', (database) => {
  before(async () => {
    for (const object of ['one', 'two', 'three']) await note(database(), ours, object);
    await note(database(), theirs, 'four');
  });

  it('shows an organisation its own rows, newest first, page by page', async () => {
    const first = await listAudit(database(), ours, Number.MAX_SAFE_INTEGER, 2);
    expect(first.map(({ object }) => object)).to.deep.equal(['three', 'two']);
    const rest = await listAudit(database(), ours, first.at(-1)?.sequence ?? 0, 2);
    expect(rest.map(({ object, actor, action, detail, at }) => ({ object, actor, action, detail, at })))
      .to.deep.equal([{ object: 'one', actor: 'command_line', action: 'role_changed', detail: 'agent, admin', at: 1000 }]);
    expect((await listAudit(database(), theirs, Number.MAX_SAFE_INTEGER, 10)).map(({ object }) => object)).to.deep.equal(['four']);
  });

  it('is never changed: the database itself refuses', async () => {
    const attacks = [
      'UPDATE audit_log SET actor = actor', 'UPDATE audit_log SET at = 1 WHERE organisation_id = \'org_ours\'', 'DELETE FROM audit_log', 'DELETE FROM audit_log WHERE sequence = 1',
      'REPLACE INTO audit_log (sequence, organisation_id, at, actor, action, object) VALUES (1, \'org_ours\', 1, \'x\', \'x\', \'x\')',
    ];
    for (const attack of attacks) {
      expect(await failureOf(database().sequelize.query(attack)), attack).to.include('the audit log is append-only');
      expect(await failureOf(database().write(({ sql }) => sql.run(attack))), attack).to.include('the audit log is append-only');
    }
    expect(await listAudit(database(), ours, Number.MAX_SAFE_INTEGER, 10)).to.have.lengthOf(3);
  });

  it('leaves no row when the change it tells of fails', async () => {
    await failureOf(database().write(async ({ sql }) => {
      await writeAudit(sql, 2000, commandLine(ours), { action: 'user_disabled', object: 'never' });
      throw new Error('the change failed');
    }));
    expect((await listAudit(database(), ours, Number.MAX_SAFE_INTEGER, 10)).map(({ object }) => object)).not.to.include('never');
  });
});
