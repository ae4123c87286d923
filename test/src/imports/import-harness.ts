// A served installation of its own, a clock that only the test moves, and the few calls these suites make.
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compose, createToken, firstOrganisation, readConfig, serve, silentLog, type Services } from '@placet/server';
import { withMariadb } from '../services/mariadb.js';
import { orSkip } from '../services/require-service.js';

export interface Answer { readonly status: number; readonly text: string; readonly body: Readonly<Record<string, unknown>> }

export interface House {
  readonly services: Services;
  readonly folder: string;
  readonly port: number;
  /** Epoch milliseconds; add to it to let time pass. */
  time: number;
  readonly authorization: string;
  call(method: string, path: string, body?: string | Uint8Array | FormData, type?: string): Promise<Answer>;
  json(method: string, path: string, body: object): Promise<Answer>;
  addStore(country?: string): Promise<string>;
  close(): Promise<void>;
}

export const noon = Date.parse('2026-11-21T12:00:00.000Z');

const makes = {
  SQLite: () => Promise.resolve(undefined),
  MariaDB: async (context: Mocha.Context) => orSkip(context, 'mariadb', await withMariadb()),
} as const satisfies Record<string, (context: Mocha.Context) => Promise<string | undefined>>;

/** Runs one suite in a house of each database. */
export const describeInBoth = (name: string, suite: (house: () => House) => void): void => {
  for (const [make, urlOf] of Object.entries(makes)) {
    describe(`${name} (${make})`, () => {
      let house: House | undefined;
      before(async function () {
        this.timeout(60_000);
        house = await openHouse(await urlOf(this));
      });
      after(() => house?.close());
      suite(() => {
        if (house === undefined) throw new Error('the house is open only inside hooks and tests');
        return house;
      });
    });
  }
};

export const openHouse = async (databaseUrl?: string): Promise<House> => {
  const folder = await mkdtemp(join(tmpdir(), 'placet-imports-'));
  const read = readConfig({ PLACET_DATA_DIR: folder, PLACET_PORT: '0', PLACET_DATABASE_URL: databaseUrl });
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message).join());
  const clock = { at: noon };
  const services = await compose(read.config, { clock: { now: () => clock.at }, log: silentLog });
  const running = await serve(services, '127.0.0.1');
  const { id: organisationId } = await firstOrganisation(services.database, clock.at);
  const { text: token } = await createToken(services.database, { organisationId, storeScope: null, role: 'owner', label: 'test', expiresAt: null }, clock.at);
  const call: House['call'] = async (method, path, body, type) => {
    const response = await fetch(`http://127.0.0.1:${running.port}/v1${path}`, {
      method, headers: { authorization: `Bearer ${token}`, ...type === undefined ? {} : { 'content-type': type } }, ...body === undefined ? {} : { body: body as BodyInit },
    });
    // What `text()` would take away, the byte order mark, is part of the file.
    const text = Buffer.from(await response.arrayBuffer()).toString();
    const isJson = response.headers.get('content-type')?.includes('json') === true;
    return { status: response.status, text, body: isJson ? JSON.parse(text) as Record<string, unknown> : {} };
  };
  const house: House = {
    services, folder, port: running.port, call, authorization: `Bearer ${token}`,
    get time() { return clock.at; },
    set time(at) { clock.at = at; },
    json: (method, path, body) => call(method, path, JSON.stringify(body), 'application/json'),
    addStore: async (country = 'GB') => {
      const added = await house.json('POST', '/stores', { name: 'A', platform: 'custom', url: 'https://a.example', country, locale: 'en', timezone: 'UTC' });
      return String(added.body.id);
    },
    close: async () => {
      await running.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
  return house;
};

export interface Imported extends Answer { readonly counts: Readonly<Record<string, number>> }

const countNames = ['rows', 'optedIn', 'optedOut', 'pending', 'unchanged', 'refused', 'errors', 'warnings'] as const;

/** Counts that are not zero, so that a test says all of them in one line. */
const countsOf = (body: Answer['body']): Record<string, number> =>
  Object.fromEntries(countNames.flatMap(name => typeof body[name] === 'number' && body[name] !== 0 ? [[name, body[name]]] : []));

export const importCsv = async (house: House, storeId: string, csv: string | Uint8Array, query: Record<string, string> = {}): Promise<Imported> => {
  const search = new URLSearchParams({ source: 'a test', ...query });
  const answer = await house.call('POST', `/stores/${storeId}/imports?${search.toString()}`, csv, 'text/csv');
  return { ...answer, counts: countsOf(answer.body) };
};

export const errorsOf = async (house: House, storeId: string, imported: Answer): Promise<string[]> => {
  const { text } = await house.call('GET', `/stores/${storeId}/imports/${String(imported.body.id)}/errors.csv`);
  return linesOf(text).slice(1).map(line => line.split(',').slice(0, 3).join(','));
};

export const linesOf = (csv: string): string[] => csv.replace(/^\ufeff/, '').split('\r\n').filter(line => line !== '');

/** The lines of a list without its header. */
export const exported = async (house: House, storeId: string, list: string, channel?: string): Promise<string[]> => {
  const { status, text } = await house.call('GET', `/stores/${storeId}/exports/${list}.csv${channel === undefined ? '' : `?channel=${channel}`}`);
  if (status !== 200) throw new Error(`the export answered ${status}`);
  return linesOf(text).slice(1);
};

/** The e-mails of a list in order of the alphabet; only for lists without quoted cells. */
export const emailsOf = async (house: House, storeId: string, list: string, channel = 'email'): Promise<string[]> =>
  (await exported(house, storeId, list, channel)).map(line => line.split(',')[0] ?? '').sort();

/** Everything a store holds that an import could change, in rows that can be compared. */
export const stateOf = async ({ services: { database } }: House, storeId: string): Promise<unknown> => {
  const tables = ['records', 'standings', 'subjects', 'identifiers', 'imports', 'import_chunks', 'import_errors', 'outbox', 'wordings', 'ledger_heads'];
  return Promise.all(tables.map(table => database.read(sql => sql.all(`SELECT * FROM ${table} WHERE store_id = ?`, [storeId]))));
};
