import { expect } from 'chai';
import { randomBytes } from 'node:crypto';
import type { StoreId } from '@placet/core';
import { compose, readConfig, rotateMasterKey, silentLog, UnknownMasterKey, Vault, type Services } from '@placet/server';
import { storeFields } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { captureOf, circumstancesAt, draft, upTo, verdictOf } from '../ledger/captures.js';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';
import { runCommand } from '../faults/serving-child.js';

const newKey = (): string => randomBytes(32).toString('base64');

const open = async (settings: Readonly<Record<string, string>>): Promise<Services> => {
  const read = readConfig({ NODE_ENV: 'test', ...settings });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  return compose(read.config, { log: silentLog });
};

const people = 30;

/** A shop with people, credentials and an upload under way: everything that holds a key. */
const fill = async ({ stores, database, clock, writer, keyring }: Services): Promise<StoreId> => {
  const organisationId = 'org_00000000000000000000000000' as Parameters<typeof stores.create>[0];
  const { id } = await stores.create(organisationId, storeFields, () => null);
  const storeId = id as StoreId;
  for (const at of upTo(people)) {
    await writer.append(captureOf(storeId, [{ kind: 'email', value: `p${at}@tea.example` }], [draft('channel:email', 'yes')], circumstancesAt(clock.now(), { context: { notes: `note ${at}` } })));
  }
  const importId = 'imp_00000000000000000000000000';
  const { vault } = keyring;
  await database.models.imports.create({
    storeId, id: importId, source: 'a list', options: '{}', state: 'running', fileHash: null, rowsRead: 0, bytesRead: 0, bytesTotal: 0, counts: '{}', message: null,
    masterKeyId: vault.masterKeyId, wrappedKey: vault.wrap(Buffer.alloc(32, 7), `upload of ${importId}`), createdAt: 1, updatedAt: 1, finishedAt: null,
  });
  return storeId;
};

const keyIdsIn = async ({ database }: Services): Promise<Set<string>> => {
  const rows = await Promise.all(['vault_keys', 'subjects', 'imports'].map(table =>
    database.read(sql => sql.all<{ id: string }>(`/* across stores: a test */ SELECT DISTINCT master_key_id AS id FROM ${table} WHERE master_key_id IS NOT NULL`))));
  return new Set(rows.flat().map(({ id }) => id));
};

for (const make of ['SQLite', 'MariaDB'] as const) {
  describe(`The master key (${make})`, () => {
    it('is changed for every key there is; then the old one opens nothing, and everything is read with the new one', async function () {
      this.timeout(60_000);
      const [old, next] = [newKey(), newKey()];
      const place = { PLACET_DATA_DIR: temporaryFolder(), ...make === 'SQLite' ? {} : { PLACET_DATABASE_URL: orSkip(this, 'mariadb', await withMariadb()) } };
      const first = await open({ ...place, PLACET_MASTER_KEY: old });
      const storeId = await fill(first);
      const { publicKey } = first.keyring.signer;
      await first.close();

      const rotating = await open({ ...place, PLACET_MASTER_KEY: next, PLACET_MASTER_KEY_PREVIOUS: old });
      expect(await rotateMasterKey(rotating.database, rotating.keyring.vault)).to.equal(people + 5 + 1);
      expect(await rotateMasterKey(rotating.database, rotating.keyring.vault)).to.equal(0);
      expect(await keyIdsIn(rotating)).to.deep.equal(new Set([new Vault({ current: Buffer.from(next, 'base64') }).masterKeyId]));
      await rotating.close();

      expect(await open({ ...place, PLACET_MASTER_KEY: old }).then(() => 'opened', (error: unknown) => error)).to.be.instanceOf(UnknownMasterKey);
      const later = await open({ ...place, PLACET_MASTER_KEY: next });
      expect(later.keyring.signer.publicKey).to.deep.equal(publicKey);
      expect(await verdictOf(later, storeId)).to.deep.include({ valid: true, records: people });
      const again = await later.writer.append(captureOf(storeId, [{ kind: 'email', value: 'p7@tea.example' }], [draft('channel:sms', 'yes')], circumstancesAt(later.clock.now(), { context: { notes: 'more' } })));
      expect(again).to.deep.nested.include({ kind: 'captured', 'captured.isNewSubject': false });
      const upload = await later.database.models.imports.findOne({ where: { storeId } });
      expect(later.keyring.vault.unwrap(upload?.wrappedKey ?? Buffer.alloc(0), upload?.masterKeyId ?? '', `upload of ${upload?.id ?? ''}`)).to.deep.equal(Buffer.alloc(32, 7));
      await later.close();
    });
  });
}

describe('placet keys rotate', () => {
  it('does it from the command line, and says what is wrong without the key before', async function () {
    this.timeout(60_000);
    const [old, next] = [newKey(), newKey()];
    const place = { PLACET_DATA_DIR: temporaryFolder() };
    const first = await open({ ...place, PLACET_MASTER_KEY: old });
    await fill(first);
    await first.close();
    const without = await runCommand({ ...place, PLACET_MASTER_KEY: next }, 'keys', 'rotate');
    expect(without.code).not.to.equal(0);
    expect(without.err).to.contain('PLACET_MASTER_KEY_PREVIOUS');
    const done = await runCommand({ ...place, PLACET_MASTER_KEY: next, PLACET_MASTER_KEY_PREVIOUS: old }, '--json', 'keys', 'rotate');
    expect([done.code, JSON.parse(done.out)], done.err).to.deep.equal([0, { rewrapped: people + 6 }]);
    expect(`${without.err}${done.err}`).not.to.contain(old);
  });
});
