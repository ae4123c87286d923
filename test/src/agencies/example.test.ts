// The example of docs/agencies.md, applied by the very commands it names.
import { expect } from 'chai';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../api/temporary-folder.js';
import { runCommand, withInstallation } from '../faults/serving-child.js';
import { root } from '../tidy/repository.js';
import { firstOrganisation } from '@placet/server';

const example = join(root, 'examples', 'agency', 'placet.yaml');

describe('The example of an agency', function () {
  this.timeout(120_000);
  const settings = { PLACET_DATA_DIR: temporaryFolder() };

  it('is planned without doing anything, asks for a yes, and is then applied once', async () => {
    const planned = await runCommand(settings, 'apply', example, '--plan');
    expect([planned.code, planned.err]).to.deep.equal([0, '']);
    expect(planned.out).to.contain('Plan: 5 to make, 0 to change, 0 to remove.');
    const unasked = await runCommand(settings, 'apply', example);
    expect([unasked.code, unasked.err]).to.deep.equal([1, 'Nothing was done. Say --yes to apply this without being asked.\n']);
    const applied = await runCommand(settings, 'apply', example, '--yes');
    expect([applied.code, applied.err]).to.deep.equal([0, '']);
    expect(applied.out).to.contain('Done: 3 of 3 stores changed.');
    const again = await runCommand(settings, '--json', 'apply', example, '--yes');
    const { plan } = JSON.parse(again.out) as { plan: { counts: object } };
    expect([again.code, plan.counts]).to.deep.equal([0, { create: 0, change: 0, remove: 0 }]);
    const stores = await withInstallation(settings, async ({ database, stores: registry, clock }) => {
      const { id } = await firstOrganisation(database, clock.now());
      return (await registry.list(id, null, '', 10)).map(({ name }) => name);
    });
    expect(stores).to.deep.equal(['Kaffee Beispiel', 'Northern Kettle', 'Radhaus Muster']);
  });

  it('comes back from what it made, and changes nothing', async () => {
    const { code, out } = await runCommand(settings, 'apply', '--from-existing');
    expect(code).to.equal(0);
    const file = join(settings.PLACET_DATA_DIR, 'existing.yaml');
    writeFileSync(file, out);
    expect((await runCommand(settings, 'apply', file, '--plan')).out).to.equal('Nothing to do: Placet is what the file says.\n');
  });

  it('names the schema that editors complete it with', async () => {
    const head = /\$schema=(\S+)/.exec(readFileSync(example, 'utf8'))?.[1] ?? '';
    const schema = join(root, 'examples', 'agency', head);
    expect(existsSync(schema), schema).to.equal(true);
    expect(JSON.parse((await runCommand({}, 'apply', '--schema')).out)).to.deep.equal(JSON.parse(readFileSync(schema, 'utf8')));
  });

  it('tells a mistake by file, line and field before a database is opened', async () => {
    const file = join(settings.PLACET_DATA_DIR, 'wrong.yaml');
    writeFileSync(file, readFileSync(example, 'utf8').replace('country: GB', 'country: Britain').replaceAll('file: texts/', 'html: '));
    const { code, err } = await runCommand({ PLACET_DATA_DIR: join(settings.PLACET_DATA_DIR, 'never') }, 'apply', file, '--yes');
    expect(code).to.equal(1);
    expect(err).to.match(/wrong\.yaml:\d+ stores\.kettle\.country: must be an ISO 3166 code/);
    expect(existsSync(join(settings.PLACET_DATA_DIR, 'never'))).to.equal(false);
  });
});
