// A whole server inside the test's process: composed as in production, listening on the loopback address, its log kept for the hunt.
import { makeId, type OrganisationId, type StoreId } from '@placet/core';
import { compose, createToken, openLog, readConfig, serve, withoutDoubleOptIn, type Role, type Services } from '@placet/server';
import { apiOf, type Api } from './api-client.js';
import { temporaryFolder } from './temporary-folder.js';

export interface House {
  readonly services: Services;
  readonly url: string;
  readonly dataDir: string;
  /** Every line logged so far. */
  readonly logLines: readonly string[];
  /** Moves the house's clock on, so that what follows is later than what was. */
  wait(ms: number): void;
  /** The API under `/v1`, as the bearer of the token (or of none). */
  api(token?: string): Api;
  token(role: Role, organisationId: OrganisationId, storeScope?: StoreId): Promise<string>;
  /** A new organisation with one store, and the API under that store for its owner. */
  openShop(fields?: Partial<StoreFields> & ShopOptions): Promise<Shop>;
  close(): Promise<void>;
}

/** A yes counts at once unless the test asks for what the region asks for: most are about something else. */
export interface ShopOptions { readonly doubleOptIn?: 'by_region' | 'never' }

export interface StoreFields {
  readonly name: string;
  readonly platform: string;
  readonly url: string;
  readonly country: string;
  readonly locale: string;
  readonly timezone: string;
}

export interface Shop extends Api {
  readonly house: House;
  readonly storeId: StoreId;
  readonly organisationId: OrganisationId;
  readonly token: string;
}

export const storeFields: StoreFields = {
  name: 'Tea House', platform: 'custom', url: 'https://tea.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin',
};

/** Addresses of proxies are believed, so that a test can speak from many addresses; what a test listens with on the loopback may be called. */
const commonSettings = {
  NODE_ENV: 'test', PLACET_BASE_URL: 'https://placet.test', PLACET_PORT: '0', PLACET_TRUST_PROXY: '1', PLACET_LOG_LEVEL: 'debug', PLACET_ALLOW_PRIVATE_TARGETS: '127.0.0.1',
};

export const openHouse = async (settings: Readonly<Record<string, string>> = {}): Promise<House> => {
  const dataDir = temporaryFolder();
  const read = readConfig({ ...commonSettings, PLACET_DATA_DIR: dataDir, ...settings });
  if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
  const logLines: string[] = [];
  let ahead = 0;
  const clock = { now: () => Date.now() + ahead };
  const services = await compose(read.config, { clock, log: openLog('debug', (line) => { logLines.push(line); }) });
  const running = await serve(services, '127.0.0.1');
  const url = `http://127.0.0.1:${running.port}`;
  const house: House = {
    services, url, dataDir, logLines,
    wait: (ms) => { ahead += ms; },
    api: token => apiOf(`${url}/v1`, token),
    token: async (role, organisationId, storeScope) => (await createToken(services.database, {
      organisationId, storeScope: storeScope ?? null, role, label: 'a test', expiresAt: null,
    }, clock.now())).text,
    openShop: fields => openShop(house, fields),
    close: () => running.stop(),
  };
  return house;
};

const openShop = async (house: House, { doubleOptIn = 'never', ...fields }: Partial<StoreFields> & ShopOptions = {}): Promise<Shop> => {
  const { services: { stores }, url } = house;
  const organisationId = await addOrganisation(house);
  const store = await stores.create(organisationId, { ...storeFields, ...fields }, () => null);
  if (doubleOptIn === 'never') await stores.update(store, { doubleOptIn: JSON.stringify(withoutDoubleOptIn('the test says when it wants one', 'a test', 0)) });
  const { id } = store;
  const token = await house.token('owner', organisationId);
  return { ...apiOf(`${url}/v1/stores/${id}`, token), house, storeId: id as StoreId, organisationId, token };
};

export const addOrganisation = async ({ services: { database, clock } }: Pick<House, 'services'>): Promise<OrganisationId> => {
  const id = makeId('organisation', clock.now(), crypto.getRandomValues(new Uint8Array(10)));
  await database.write(({ transaction }) => database.models.organisations.create({ id, name: 'An agency', createdAt: clock.now() }, { transaction }));
  return id;
};
