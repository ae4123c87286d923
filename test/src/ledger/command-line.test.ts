import { expect } from 'chai';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, runCommand, withInstallation, type Prepared } from '../faults/serving-child.js';
import { captureOf, circumstancesAt, draft, upTo } from './captures.js';

interface Verdict { readonly valid: boolean; readonly records?: number; readonly record?: number; readonly line?: number; readonly fault?: string }

describe('placet ledger', () => {
  const settings = { PLACET_DATA_DIR: temporaryFolder() };
  const file = join(settings.PLACET_DATA_DIR, 'ledger.ndjson');
  const key = join(settings.PLACET_DATA_DIR, 'pub.pem');
  let shop: Prepared;

  before(async function () {
    this.timeout(60_000);
    shop = await prepareShop(settings);
    await withInstallation(settings, async ({ writer, clock }) => {
      for (const at of upTo(12)) {
        await writer.append(captureOf(shop.storeId, [{ kind: 'email', value: `p${at}@tea.example` }], [draft('channel:email', 'yes')], circumstancesAt(clock.now(), { context: { ip: '203.0.113.9' } })));
      }
    });
  });

  const verify = async (path: string): Promise<{ code: number | null; verdict: Verdict }> => {
    const { code, out } = await runCommand({}, '--json', 'ledger', 'verify', path, '--key', key);
    return { code, verdict: JSON.parse(out) as Verdict };
  };

  it('exports a file and its key, which verify with nothing else and exit with 0', async function () {
    this.timeout(30_000);
    const exported = await runCommand(settings, 'ledger', 'export', '--store', shop.storeId, '-o', file, '--key-out', key);
    expect(exported.code, exported.err).to.equal(0);
    expect(readFileSync(key, 'utf8')).to.match(/^-----BEGIN PUBLIC KEY-----\n/);
    expect(await verify(file)).to.deep.nested.include({ code: 0, 'verdict.valid': true, 'verdict.records': 12 });
    const spoken = await runCommand({}, 'ledger', 'verify', file, '--key', key);
    expect(spoken.out).to.match(/^Valid: 12 records/);
  });

  it('names the first bad record after one byte was changed, and exits with 1', async function () {
    this.timeout(60_000);
    const bytes = readFileSync(file);
    const changed = join(settings.PLACET_DATA_DIR, 'changed.ndjson');
    for (const record of [0, 11]) {
      const copy = Buffer.from(bytes);
      const at = copy.indexOf(`{"sequence":${record},`) + 150;
      copy[at] = (copy[at] ?? 0) ^ 1;
      writeFileSync(changed, copy);
      expect(await verify(changed)).to.deep.nested.include({ code: 1, 'verdict.valid': false, 'verdict.record': record });
    }
    const spoken = await runCommand({}, 'ledger', 'verify', changed, '--key', key);
    expect([spoken.code, spoken.out]).to.satisfy(([code, out]: [number, string]) => code === 1 && out.startsWith('NOT VALID at record 11'));
  });

  it('says what is wrong with a file or a key that is none', async function () {
    this.timeout(60_000);
    for (const [path, pem] of [[join(settings.PLACET_DATA_DIR, 'none'), key], [file, file]] as const) {
      const { code, err, out } = await runCommand({}, 'ledger', 'verify', path, '--key', pem);
      expect([code, out]).to.deep.equal([1, '']);
      expect(err).to.match(/cannot be read|does not hold an Ed25519 public key/).and.not.contain('    at ');
    }
    const unknown = await runCommand(settings, 'ledger', 'export', '--store', 'Nobody', '-o', join(settings.PLACET_DATA_DIR, 'x'));
    expect(unknown.code).to.equal(1);
    expect(unknown.err).to.contain('There is no store "Nobody"');
  });

  it('rebuild makes the same standings anew', async function () {
    this.timeout(60_000);
    const dump = () => withInstallation(settings, ({ database }) => database.read(sql => sql.all('SELECT * FROM standings WHERE store_id = ? ORDER BY subject_id, target', [shop.storeId])));
    const before = await dump();
    await withInstallation(settings, ({ database }) => database.write(({ sql }) => sql.run('DELETE FROM standings WHERE store_id = ?', [shop.storeId])));
    const { code, out } = await runCommand(settings, '--json', 'ledger', 'rebuild', '--store', shop.storeId);
    expect([code, JSON.parse(out)]).to.deep.equal([0, { records: 12, standings: 12 }]);
    expect(await dump()).to.deep.equal(before);
    expect(before).to.have.length(12);
  });
});
