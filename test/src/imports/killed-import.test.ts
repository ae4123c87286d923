// `placet import`, killed at any moment and run again, ends where an undisturbed run ends. (SYN-3, SYN-5)
import { execFile, spawn } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { compose, readConfig, silentLog } from '@placet/server';
import { expect } from 'chai';
import { linesOf } from './import-harness.js';

const placet = fileURLToPath(new URL('../../../server/bin/placet.mjs', import.meta.url));
const rowCount = 5000;

/** People who come back with other answers, faulty rows and refusals, so that doing a batch twice or skipping one would show. */
const rowsOf = (count: number): string => Array.from({ length: count }, (_, at) => {
  const person = at % (count / 2);
  const answer = ['yes', 'unsubscribed', 'pending', 'yes', 'maybe'][(at * 7 + Math.floor(at / (count / 2))) % 5] ?? 'yes';
  return `person${person}@a.example,${at % 3 === 0 ? `2026-01-01T00:00:${String(at % 60).padStart(2, '0')}Z` : ''},${answer}\n`;
}).join('');

describe('an import on the command line that is killed', () => {
  let folder: string;
  let file: string;
  let storeIds: string[];
  const environment = () => ({ ...process.env, PLACET_DATA_DIR: folder, PLACET_PORT: '0', PLACET_LOG_LEVEL: 'silent' });
  const run = async (...words: string[]): Promise<Record<string, unknown>> =>
    JSON.parse((await promisify(execFile)(process.execPath, [placet, '--json', ...words], { env: environment() })).stdout) as Record<string, unknown>;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'placet-killed-'));
    file = join(folder, 'people.csv');
    await writeFile(file, `email,occurred_at,email_opt_in\n${rowsOf(rowCount)}`);
    const add = (): Promise<Record<string, unknown>> => run('store', 'add', '--name', 'A', '--url', 'https://a.example', '--country', 'GB');
    storeIds = [String((await add()).id), String((await add()).id)];
  });
  after(async () => { await rm(folder, { recursive: true, force: true }); });

  const importInto = (storeId: string) => [file, '--store', storeId, '--source', 'a list'];

  /** Kills the import as soon as `rows` rows are committed, or a little later: wherever it then is. */
  const killAt = async (storeId: string, rows: number): Promise<number> => {
    const read = readConfig({ PLACET_DATA_DIR: folder });
    if (!read.ok) throw new Error('no configuration');
    const services = await compose(read.config, { log: silentLog });
    const child = spawn(process.execPath, [placet, 'import', ...importInto(storeId)], { env: environment(), stdio: 'ignore' });
    const ended = new Promise<void>((resolve) => { child.once('exit', () => { resolve(); }); });
    let done = 0;
    while (done < rows && child.exitCode === null) {
      const [found] = await services.database.read(sql => sql.all<{ rows_read: number }>(
        'SELECT rows_read FROM imports WHERE store_id = ? AND state = ?', [storeId, 'running']));
      done = found?.rows_read ?? done;
    }
    child.kill('SIGKILL');
    await ended;
    await services.close();
    return done;
  };

  /** All but ids, and times nobody proves. */
  const listsOf = async (storeId: string): Promise<string[][]> => Promise.all(['opt-ins', 'opt-outs'].map(async (list) => {
    const out = join(folder, `${storeId}-${list}.csv`);
    await run('export', '--store', storeId, '--list', list, '-o', out);
    return linesOf(await readFile(out, 'utf8')).slice(1).map((line) => {
      const cells = line.split(',');
      return [cells[0], cells[4], cells[5], cells[7] === 'yes' ? cells[6] : '', cells[7]].join();
    }).sort();
  }));

  it('goes on where it was and ends in the same state, with the same counts and the same errors file', async function () {
    this.timeout(60_000);
    const [undisturbed = '', killed = ''] = storeIds;
    const [errors, errorsKilled] = [join(folder, 'errors.csv'), join(folder, 'errors-killed.csv')];
    const clean = await run('import', ...importInto(undisturbed), '--errors', errors);
    const stops: number[] = [];
    for (const rows of [1, 2000, 3500]) stops.push(await killAt(killed, rows));
    const resumed = await run('import', ...importInto(killed), '--errors', errorsKilled);
    const counts = ({ rows, optedIn, optedOut, pending, unchanged, refused, errors: wrong }: Record<string, unknown>) =>
      ({ rows, optedIn, optedOut, pending, unchanged, refused, wrong });
    expect(counts(resumed)).to.deep.equal(counts(clean));
    expect(clean.rows).to.equal(rowCount);
    expect(stops.some(stop => stop > 0 && stop < rowCount), 'at least one kill hit the import at work').to.equal(true);
    expect(await listsOf(killed)).to.deep.equal(await listsOf(undisturbed));
    expect(await readFile(errorsKilled, 'utf8')).to.equal(await readFile(errors, 'utf8'));
  });

  it('leaves a log that still verifies, and no second import behind', async () => {
    const read = readConfig({ PLACET_DATA_DIR: folder });
    if (!read.ok) throw new Error('no configuration');
    const services = await compose(read.config, { log: silentLog });
    const imports = await services.database.read(sql => sql.all('SELECT state, rows_read FROM imports WHERE store_id = ?', [storeIds[1] ?? '']));
    await services.close();
    const [log, key] = [join(folder, 'ledger.ndjson'), join(folder, 'key.pem')];
    await run('ledger', 'export', '--store', storeIds[1] ?? '', '-o', log, '--key-out', key);
    expect(await run('ledger', 'verify', log, '--key', key)).to.include({ valid: true });
    expect(imports).to.deep.equal([{ state: 'finished', rows_read: rowCount }]);
  });

  it('takes the same list under another name as another import, that changes nothing', async () => {
    const again = await run('import', file, '--store', storeIds[0] ?? '', '--source', 'another list');
    expect(again).to.include({ optedIn: 0, optedOut: 0, pending: 0, rows: rowCount });
  });

  it('prints what a dry run would do and refuses to guess where a file is from', async () => {
    const tried = await run('import', file, '--store', storeIds[0] ?? '', '--dry-run');
    expect(tried).to.include({ dryRun: true, rows: rowCount, optedIn: 0 });
    const refused = await run('import', file, '--store', storeIds[0] ?? '').catch((error: unknown) => error as { code: number; stderr: string });
    expect(refused).to.include({ code: 1 });
    expect((refused as { stderr: string }).stderr).to.contain('source: say where the file is from');
  });
});
