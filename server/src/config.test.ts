import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { readConfig, type Environment } from './config.js';

const key = Buffer.alloc(32, 7).toString('base64');

describe('the configuration', () => {
  let folder: string;
  beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'placet-config-')); });
  afterEach(() => { rmSync(folder, { recursive: true }); });

  const read = (environment: Environment = {}) => readConfig({ PLACET_DATA_DIR: folder, ...environment });
  const problemsOf = (environment: Environment): string[] => {
    const result = read(environment);
    return result.ok ? [] : result.problems.map(({ setting }) => setting).sort();
  };

  it('needs nothing to start with: SQLite in the data directory and a key of its own, kept for next time and for nobody else to read', () => {
    const first = read();
    const again = read();
    if (!first.ok || !again.ok) throw new Error('the defaults were refused');
    expect(first.config).to.include({ port: 4180, baseUrl: 'http://localhost:4180', databaseUrl: `sqlite:${join(folder, 'placet.sqlite')}`, isProduction: false });
    expect(Buffer.from(again.config.masterKey).equals(first.config.masterKey)).to.equal(true);
    expect(statSync(join(folder, 'master.key')).mode & 0o777).to.equal(0o600);
    expect(Object.isFrozen(first.config)).to.equal(true);
  });

  it('names every problem at once, and repeats no value', () => {
    const environment = { PLACET_PORT: '99999999', PLACET_BASE_URL: 'ftp://secret.example', PLACET_DATABASE_URL: 'postgres://user:secret@host/db', PLACET_MASTER_KEY: 'secret' };
    expect(problemsOf(environment)).to.deep.equal(['PLACET_BASE_URL', 'PLACET_DATABASE_URL', 'PLACET_MASTER_KEY', 'PLACET_PORT']);
    expect(JSON.stringify(read(environment))).to.not.contain('secret');
  });

  it('names a setting that is misspelt instead of taking the default for it', () => {
    expect(problemsOf({ PLACET_DATABASE: 'mysql://localhost/placet' })).to.deep.equal(['PLACET_DATABASE']);
  });

  it('makes no key in production', () => {
    expect(problemsOf({ NODE_ENV: 'production' })).to.deep.equal(['PLACET_MASTER_KEY']);
    expect(problemsOf({ NODE_ENV: 'production', PLACET_MASTER_KEY: key })).to.deep.equal([]);
    expect(() => readFileSync(join(folder, 'master.key'))).to.throw('ENOENT');
  });

  it('takes an empty setting for an absent one', () => {
    const result = read({ PLACET_REDIS_URL: '', PLACET_MASTER_KEY: key });
    expect(result.ok && result.config.redisUrl).to.equal(undefined);
  });

  it('says when the data directory cannot be used', () => {
    writeFileSync(join(folder, 'a-file'), '');
    expect(problemsOf({ PLACET_DATA_DIR: join(folder, 'a-file', 'data') })).to.deep.equal(['PLACET_DATA_DIR']);
  });
});
