// A PrestaShop on this machine: its webservice as recorded from 8.1.2, with what is known to differ in 1.7 and 9, and Placet's module when it is installed.
import type { Clock, ConnectorContext, CredentialVault, ShopHttp } from '@placet/core';
import { seededRandom, TestClock, type StandInPerson, type StandInShop } from '@placet/core/testing';
import { createHmac } from 'node:crypto';
import { Outgoing, ShopServer, type ShopCall, type ShopReply } from '../shop-server.js';
import { answerModule, type ModuleState } from './placet-module.js';
import type { PrestashopVersion } from './replies.js';
import { CustomerTable, wallClock, type GuestReader, type Row } from './rows.js';
import { contactRows, countryRows, languageRows, shopRows, shopUrlRows } from './shop-rows.js';
import { answerWebservice, type WebserviceState } from './webservice.js';

export type { PrestashopVersion };

export interface PrestashopOptions {
  readonly http: ShopHttp;
  readonly version?: PrestashopVersion;
  readonly hasPlugin?: boolean;
  /** Customers the shop starts with, `shopper1@example.com` and so on. */
  readonly people?: number;
  readonly clock?: Clock;
  /** Of the shop's clock; the database's is another. */
  readonly timeZone?: string;
  readonly databaseZone?: string;
  readonly latencyMs?: number;
}

export interface PrestashopShop extends StandInShop {
  readonly server: ShopServer;
  readonly outgoing: Outgoing;
  readonly table: CustomerTable;
  /** Switches of the webservice and of its host. */
  readonly webservice: WebserviceState;
  /** The newsletter block: raw SQL by the database's clock, which moves no date of change. */
  newsletterBlock(email: string, isOn: boolean, at: number): void;
  /** A row of the table of customers, by its columns. */
  addRow(columns: Row): string;
  /** Maintenance: pages for shoppers and modules, while the webservice goes on. */
  setMaintenance(isOn: boolean): void;
}

const keyName = 'PSCONNECTORKEY0123456789ABCDEFGH';
const poorerKey = 'PSREADONLYKEY0123456789ABCDEFGHI';
const noRightsKey = 'PSNOPERMSKEY0123456789ABCDEFGHIJ';
const everyKey = 'PSTESTKEY0123456789ABCDEFGHIJKLM';
const strangerKey = 'PSINACTIVEKEY0123456789ABCDEFGHI';
const moduleSecret = 'module-secret-0123456789abcdef';
const webhookKey = Buffer.from('placet-module-webhook-0123456789');

const rights = [
  'customers GET', 'customers PATCH', 'customers HEAD', 'shops GET', 'shop_urls GET', 'languages GET', 'countries GET', 'contacts GET', 'orders GET',
];

const maintenancePage: ShopReply = {
  status: 503, headers: { 'content-type': 'text/html; charset=utf-8', 'retry-after': '3600' },
  body: '<!doctype html><html lang="en"><head><title>Example Shop</title></head><body><h1>We\'ll be back soon.</h1></body></html>',
};
const notFoundPage: ShopReply = { status: 404, headers: { 'content-type': 'text/html; charset=utf-8' }, body: '<!doctype html><html><body><h1>404</h1></body></html>' };

const secondsOf = (ms: number): string => String(Math.floor(ms / 1000));

export const openPrestashopShop = async ({
  http, version = '8.1.2', hasPlugin = false, people = 0, clock = new TestClock(), timeZone = 'Europe/Paris', databaseZone = 'UTC', latencyMs = 0,
}: PrestashopOptions): Promise<PrestashopShop> => {
  let writes = 0;
  let isInMaintenance = false;
  let sent = 0;
  const changed = (): void => { writes++; };
  const wall = wallClock(timeZone);
  const databaseWall = wallClock(databaseZone);
  const table = new CustomerTable(people);
  const readers = new Map<string, GuestReader>();
  const outgoing = new Outgoing();
  const answer = (call: ShopCall): ShopReply => {
    if (call.url.pathname.startsWith('/api')) return answerWebservice(webservice, call);
    if (isInMaintenance) return maintenancePage;
    const isModule = call.url.pathname === '/index.php' && call.url.searchParams.get('module') === 'placet' && call.url.searchParams.get('controller') === 'api';
    return isModule && hasPlugin ? answerModule(placetModule, call) : notFoundPage;
  };
  const server = await ShopServer.open({ answer, maintenance: () => maintenancePage, latencyMs });
  const webservice: WebserviceState = {
    version, table, wallNow: () => wall(clock.now()), changed, shopIds: ['1', '2'],
    others: {
      shops: shopRows, shop_urls: shopUrlRows(new URL(server.url).host), languages: languageRows, countries: countryRows, contacts: contactRows,
      addresses: [{ id: '0', id_customer: '0' }], orders: [orderOf('0', '0')],
    },
    keys: new Map([
      [keyName, new Set(rights)], [poorerKey, new Set(rights.filter(right => right !== 'customers PATCH' && right !== 'contacts GET'))], [noRightsKey, new Set<string>()],
      [everyKey, new Set([...rights, 'customers POST', 'customers PUT', 'customers DELETE', 'addresses GET'])],
    ]),
    isOff: false, stripsAuthorization: false, blocksMethods: false, isNoisy: false,
  };
  const journal: ModuleState['journal'] = new Map();
  const placetModule: ModuleState = {
    journal,
    table, readers, secret: moduleSecret, timeZone, now: () => clock.now(), wall, changed,
    facts: () => ({ merchant: { tradingName: 'Example Shop', email: 'shop@example.com' }, store: { url: server.url, languages: ['en-US', 'de-DE'] } }),
  };
  const contextWith = (webserviceKey: string): ConnectorContext => {
    const credentials = { webserviceKey, ...hasPlugin ? { moduleSecret } : {} };
    const vault: CredentialVault = { read: () => credentials, replace: () => Promise.resolve(), alone: work => work() };
    return { storeUrl: server.url, timeZone, http, clock, random: seededRandom(1), credentials: vault };
  };
  const tell = (who: Readonly<Record<string, string>>, type = 'changed'): void => {
    if (!hasPlugin) return;
    const id = `msg_${++sent}`;
    const body = JSON.stringify({ events: [{ type, who }] });
    const timestamp = secondsOf(clock.now());
    const signature = createHmac('sha256', webhookKey).update(`${id}.${timestamp}.${body}`).digest('base64');
    outgoing.send({ 'content-type': 'application/json', 'webhook-id': id, 'webhook-timestamp': timestamp, 'webhook-signature': `v1,${signature}` }, body, clock.now());
  };
  const tellOf = (row: Row | undefined, type?: string): void => {
    if (row !== undefined) tell({ key: row.id ?? '', externalId: row.id ?? '', email: row.email ?? '' }, type);
  };

  const addPerson = ({ email, name = 'Ada Example', isGuest = false, says = {} }: StandInPerson): { readonly key: string; readonly externalId?: string } => {
    const said = says.email;
    if (isGuest) {
      readers.set(email.toLowerCase(), { email, active: said?.state === 'opted_in', at: said?.at ?? clock.now(), shopId: '1' });
      return { key: `guest:${email.toLowerCase()}` };
    }
    const [firstname = 'Ada', ...rest] = name.replace(/\d+/g, '').trim().split(' ');
    const at = wall(said?.at ?? clock.now());
    const row = table.add({
      email, firstname, lastname: rest.join(' ') || 'Example', date_add: wall(Math.min(said?.at ?? clock.now(), clock.now())), date_upd: at,
      ...said?.state === 'opted_in' ? { newsletter: '1', newsletter_date_add: at } : {},
    });
    return { key: row.id ?? '', externalId: row.id ?? '' };
  };

  /** The account page: the model writes, keeps the date of an earlier opt-in, and moves the date of change. */
  const act = (email: string, isOn: boolean, at: number): void => {
    for (const row of table.ofEmail(email)) {
      const isFirst = isOn && row.newsletter_date_add?.startsWith('0000') === true;
      journal.set(row.id ?? '', { isOn, at });
      tellOf(table.change(Number(row.id), { newsletter: isOn ? '1' : '0', date_upd: wall(at), ...isFirst ? { newsletter_date_add: wall(at) } : {} }));
    }
  };

  return {
    server, outgoing, table, webservice,
    context: contextWith(keyName), strangerContext: contextWith(strangerKey),
    poorerContext: { context: contextWith(poorerKey), lacks: version === '1.7.8' ? 'contacts GET' : 'customers PATCH' },
    hasPlugin,
    keys: { secrets: [`whsec_${webhookKey.toString('base64')}`], storeUrl: server.url },
    add: addPerson,
    addRow: columns => table.add({ date_add: wall(clock.now()), date_upd: wall(clock.now()), ...columns }).id ?? '',
    holds: (email, channel) => {
      const rows = table.ofEmail(email);
      const reader = readers.get(email.toLowerCase());
      if (channel !== 'email' || (rows.length === 0 && reader === undefined)) return 'absent';
      return rows.some(({ newsletter }) => newsletter === '1') || reader?.active === true ? 'opted_in' : hasPlugin && journal.get(rows[0]?.id ?? '')?.isOn === false ? 'opted_out' : 'off';
    },
    act: (email, _channel, state, at) => { act(email, state === 'opted_in', at); },
    newsletterBlock: (email, isOn, at) => {
      const rows = table.ofEmail(email).filter(({ is_guest }) => is_guest === '0');
      for (const row of rows) table.change(Number(row.id), { newsletter: isOn ? '1' : '0', ...isOn ? { newsletter_date_add: databaseWall(at) } : {} });
      if (rows.length === 0 && isOn) readers.set(email.toLowerCase(), { email, active: true, at, shopId: '1' });
      if (rows.length === 0 && !isOn) readers.delete(email.toLowerCase());
      if (rows[0] === undefined) tell({ email });
      else tellOf(rows[0]);
    },
    remove: (email) => {
      for (const row of table.ofEmail(email)) {
        table.remove(Number(row.id));
        tellOf(row, 'deleted');
      }
    },
    messages: () => outgoing.take(),
    trouble: (kind, times) => { server.trouble(kind, times); },
    setMaintenance: (isOn) => { isInMaintenance = isOn; },
    get writes() { return writes; },
    close: () => server.close(),
  };
};

const orderOf = (id: string, customer: string): Row => ({
  id, id_customer: customer, current_state: '10', reference: 'ABCDEFGHI', payment: 'Wire payment', total_paid: '14.160000', date_add: '2026-01-01 10:00:00',
  date_upd: '2026-01-01 10:00:00',
});
