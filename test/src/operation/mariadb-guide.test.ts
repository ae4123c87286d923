import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { consentOf } from '../api/builders.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, runCommand, startServing, withInstallation } from '../faults/serving-child.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { findProgram, orSkip } from '../services/require-service.js';
import { root } from '../tidy/repository.js';

/** The options as the guide has them: what is tested is what people copy. */
const dumpOptions = (): string[] => /^mariadb-dump (.+) placet \|/m.exec(readFileSync(join(root, 'docs', 'operation.md'), 'utf8'))?.[1]?.split(' ') ?? expect.fail('the guide shows no mariadb-dump');

const serverOf = (url: string): { readonly options: string[]; readonly name: string } => {
  const { port, pathname } = new URL(url);
  return { options: ['--no-defaults', '--protocol=tcp', '--host=127.0.0.1', `--port=${port}`, '--user=root'], name: pathname.slice(1) };
};

describe('The guide to backing up MariaDB', () => {
  it('brings a dump taken while a server writes back as an installation whose ledger verifies and cannot be changed', async function () {
    this.timeout(90_000);
    const programs = [['mariadb-dump', 'mysqldump'], ['mariadb', 'mysql']].map(names => orSkip(this, 'mariadb', findProgram('mariadb', names)));
    const [url, emptyUrl] = [orSkip(this, 'mariadb', await withMariadb()), orSkip(this, 'mariadb', await withMariadb())];
    const settings = { PLACET_DATA_DIR: temporaryFolder(), PLACET_DATABASE_URL: url };
    const shop = await prepareShop(settings);
    const server = await startServing(settings);
    const record = (at: number) => server.api(shop).post('/consents', consentOf({ email: `dumped-${at}@tea.example` }));
    for (const at of upTo(40)) expect((await record(at)).status).to.equal(201);
    const [from, to] = [serverOf(url), serverOf(emptyUrl)];
    const dump = spawn(programs[0] ?? '', [...from.options, ...dumpOptions(), from.name], { stdio: ['ignore', 'pipe', 'inherit'] });
    const load = spawn(programs[1] ?? '', [...to.options, to.name], { stdio: ['pipe', 'ignore', 'inherit'] });
    const loaded = once(load, 'exit');
    const meanwhile = Promise.all(upTo(40).map(at => record(100 + at)));
    await pipeline(dump.stdout, load.stdin);
    expect((await loaded)[0]).to.equal(0);
    for (const { status } of await meanwhile) expect(status).to.equal(201);
    expect(await server.end('SIGTERM')).to.equal(0);
    const restored = { ...settings, PLACET_DATABASE_URL: emptyUrl };
    expect((await runCommand(restored, 'doctor')).code).to.equal(0);
    await withInstallation(restored, async (services) => {
      const sequences = await sequencesOf(services, shop.storeId);
      expect(sequences.length).to.be.at.least(40);
      expect(sequences).to.deep.equal(upTo(sequences.length));
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: sequences.length });
      const refusal = await services.database.sequelize.query('DELETE FROM records').then(() => '', String);
      expect(refusal).to.contain('append-only');
    });
  });
});
