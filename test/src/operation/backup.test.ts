import { expect } from 'chai';
import { copyFileSync, existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { consentOf, noTo, yesTo } from '../api/builders.js';
import type { Api } from '../api/api-client.js';
import type { Page, Recorded, SubjectReport } from '../api/shapes.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, runCommand, startServing, withInstallation, type Prepared, type Settings } from '../faults/serving-child.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';

const emailOf = (at: number): string => `backed-${at}@tea.example`;

/** Records one person after the other until told to stop; answers with how many were promised. */
const keepRecording = (api: Api, from: number, step: number) => {
  const state = { isStopped: false, promised: [] as number[] };
  const done = (async () => {
    for (let at = from; !state.isStopped; at += step) {
      expect((await api.post<Recorded>('/consents', consentOf({ email: emailOf(at) }, yesTo('email'), noTo('sms')))).status).to.equal(201);
      state.promised.push(at);
    }
  })();
  return { promised: state.promised, stop: () => { state.isStopped = true; return done; } };
};

/** A new machine: an empty data directory with nothing but the master key, which was kept apart. */
const newMachine = (from: string): { PLACET_DATA_DIR: string } => {
  const folder = temporaryFolder();
  copyFileSync(join(from, 'master.key'), join(folder, 'master.key'));
  return { PLACET_DATA_DIR: folder };
};

describe('placet backup and restore', () => {
  const settings = { PLACET_DATA_DIR: temporaryFolder() };
  const keptIn = temporaryFolder();
  const file = join(keptIn, 'monday.sqlite');
  let shop: Prepared;
  let promisedBefore: readonly number[] = [];
  let restored = settings;

  before(async function () {
    this.timeout(60_000);
    shop = await prepareShop(settings);
  });

  it('copies a database that a server is writing to, whole and for its owner only, without failing a single request', async function () {
    this.timeout(60_000);
    const server = await startServing(settings);
    const recording = upTo(6).map(lane => keepRecording(server.api(shop), lane, 6));
    const count = () => recording.reduce((sum, { promised }) => sum + promised.length, 0);
    while (count() < 120) await new Promise(resolve => setImmediate(resolve));
    promisedBefore = recording.flatMap(({ promised }) => promised);
    const { code, out, err } = await runCommand(settings, '--json', 'backup', file);
    expect(code, err).to.equal(0);
    const after = count();
    await Promise.all(recording.map(({ stop }) => stop()));
    expect(after, 'the server went on writing meanwhile').to.be.greaterThan(promisedBefore.length);
    const answer = JSON.parse(out) as { stores: number; records: number; bytes: number; hasMasterKey: boolean };
    expect(answer).to.include({ stores: 1, bytes: statSync(file).size, hasMasterKey: false });
    expect(answer.records).to.be.within(promisedBefore.length * 2, count() * 2).and.satisfy((records: number) => records % 2 === 0);
    expect(statSync(file).mode & 0o777).to.equal(0o600);
    expect(readdirSync(keptIn)).to.deep.equal(['monday.sqlite']);
    expect(await server.end('SIGTERM')).to.equal(0);
  });

  it('holds neither the master key nor anything personal in the clear, and says that the key is not in it', async function () {
    this.timeout(30_000);
    const bytes = readFileSync(file);
    const key = readFileSync(join(settings.PLACET_DATA_DIR, 'master.key'), 'utf8').trim();
    for (const secret of [Buffer.from(key), Buffer.from(key, 'base64'), Buffer.from(emailOf(0)), Buffer.from('backed-')]) expect(bytes.includes(secret)).to.equal(false);
    const { out } = await runCommand(settings, 'backup', join(keptIn, 'spoken.sqlite'));
    expect(out).to.match(/It is whole, and every ledger in it verifies\.\nThe master key is NOT in it\./);
  });

  it('does not overwrite a file, nor make a database where none is', async function () {
    this.timeout(30_000);
    const before = statSync(file).mtimeMs;
    const again = await runCommand(settings, 'backup', file);
    expect([again.code, statSync(file).mtimeMs]).to.deep.equal([1, before]);
    expect(again.err).to.contain('is there already');
    const empty = newMachine(settings.PLACET_DATA_DIR);
    expect((await runCommand(empty, 'backup', join(keptIn, 'none.sqlite'))).err).to.contain('There is no database to back up yet.');
    expect(readdirSync(empty.PLACET_DATA_DIR)).to.deep.equal(['master.key']);
  });

  it('comes back on another machine: the ledger verifies, everyone promised before is there, and the server goes on from it', async function () {
    this.timeout(60_000);
    restored = newMachine(settings.PLACET_DATA_DIR);
    const { code, err, out } = await runCommand(restored, 'restore', file);
    expect(code, err).to.equal(0);
    expect(out).to.contain('repeat those erasures');
    expect(statSync(join(restored.PLACET_DATA_DIR, 'placet.sqlite')).mode & 0o777).to.equal(0o600);
    const records = await withInstallation(restored, async (services) => {
      const sequences = await sequencesOf(services, shop.storeId);
      expect(sequences).to.deep.equal(upTo(sequences.length));
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records: sequences.length });
      return sequences.length;
    });
    const server = await startServing(restored);
    const api = server.api(shop);
    for (const at of promisedBefore) {
      const { body: { items } } = await api.get<Page<SubjectReport>>(`/subjects?email=${emailOf(at)}`);
      expect(items.map(({ email, channels }) => [email, channels.email?.state, channels.sms?.state])).to.deep.equal([[emailOf(at), 'pending', 'opted_out']]);
    }
    const next = await api.post<Recorded>('/consents', consentOf({ email: 'after@tea.example' }));
    expect([next.status, next.body.records[0]?.sequence]).to.deep.equal([201, records]);
    const held = await runCommand(restored, 'restore', file, '--force');
    expect([held.code, held.err]).to.deep.equal([1, 'A server, worker or command has the database open. Stop it first.\n']);
    expect((await api.get('')).status).to.equal(200);
    expect(await server.end('SIGTERM')).to.equal(0);
  });

  it('takes the place of a database only with --force, and keeps the old one beside it', async function () {
    this.timeout(60_000);
    const refused = await runCommand(restored, 'restore', file);
    expect([refused.code, refused.err]).to.deep.equal([1, 'There is a database already. --force puts the backup in its place and keeps it under another name.\n']);
    const count = (of: Settings) => withInstallation(of, async services => (await sequencesOf(services, shop.storeId)).length);
    const before = await count(restored);
    const { code, err, out } = await runCommand(restored, '--json', 'restore', file, '--force');
    expect(code, err).to.equal(0);
    const { keptAs, records } = JSON.parse(out) as { keptAs: string; records: number };
    expect([await count(restored), before]).to.deep.equal([records, records + 1]);
    expect(await count({ ...restored, PLACET_DATABASE_URL: `sqlite:${keptAs}` })).to.equal(before);
  });

  it('refuses a file that is damaged, forged, no database or under another master key, and leaves nothing behind', async function () {
    this.timeout(60_000);
    const damaged = join(keptIn, 'damaged.sqlite');
    const bytes = readFileSync(file);
    writeFileSync(damaged, Buffer.concat([bytes.subarray(0, 40_960), Buffer.alloc(4096, 7), bytes.subarray(45_056)]));
    const nonsense = join(keptIn, 'nonsense.sqlite');
    writeFileSync(nonsense, 'not a database, however long it may be. '.repeat(200));
    const forged = join(keptIn, 'forged.sqlite');
    copyFileSync(file, forged);
    await withInstallation({ ...newMachine(settings.PLACET_DATA_DIR), PLACET_DATABASE_URL: `sqlite:${forged}` }, async ({ database }) => {
      await database.sequelize.query('DROP TRIGGER records_no_update');
      await database.sequelize.query('UPDATE records SET action = \'opt_out\' WHERE sequence = 0');
    });
    const machine = newMachine(settings.PLACET_DATA_DIR);
    for (const [path, reason] of [[damaged, /damaged/], [nonsense, /damaged/], [forged, /does not verify/], [join(keptIn, 'none'), /is not there/]] as const) {
      const { code, err } = await runCommand(machine, 'restore', path);
      expect(code).to.equal(1);
      expect(err).to.match(reason).and.not.contain('    at ');
    }
    const stranger = { PLACET_DATA_DIR: temporaryFolder() };
    expect((await runCommand(stranger, 'restore', file)).err).to.contain('master key does not open this file');
    for (const { PLACET_DATA_DIR: folder } of [machine, stranger]) expect(readdirSync(folder)).to.deep.equal(['master.key']);
  });

  it('sends those on MariaDB to its own tools', async function () {
    this.timeout(60_000);
    const url = orSkip(this, 'mariadb', await withMariadb());
    for (const command of ['backup', 'restore']) {
      const { code, err } = await runCommand({ ...settings, PLACET_DATABASE_URL: url }, command, join(keptIn, 'x.sqlite'));
      expect(code).to.equal(1);
      expect(err).to.contain('mariadb-dump').and.contain('docs/operation.md').and.not.contain('root');
    }
    expect(existsSync(join(keptIn, 'x.sqlite'))).to.equal(false);
  });
});
