// Every page, whoever added it: who is let in, which forms are believed, and that nothing answers that is in no table.
import { expect } from 'chai';
import { makeId, type OrganisationId } from '@placet/core';
import {
  adminPages, apiRoutes, auditActions, buildApp, compose, demoPages, formTokenOf, kitPages, pageTable, permissionsOf, readConfig, roles,
  silentLog, storefrontRoutes, type PageRow, type Role,
} from '@placet/server';
import { addOrganisation, type House, type Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { temporaryFolder } from '../api/temporary-folder.js';

const nobody = '00000000000000000000000000';

/** Addresses whose parameters are well-formed and name nobody, but for those given. */
const pathOf = (path: string, given: Readonly<Record<string, string>> = {}): string => path.replace(/:(\w+)/g, (_, name: string) => given[name] ?? known[name] ?? 'nothing');

const known: Readonly<Record<string, string>> = {
  userId: `usr_${nobody}`, tokenId: `tok_${nobody}`, sessionId: `ses_${nobody}`, storeId: `sto_${nobody}`, recordId: `rec_${nobody}`, subjectId: `sub_${nobody}`,
  code: `${nobody}.${'A'.repeat(43)}`, publicKey: 'pk_nobody', kind: 'privacy', number: '1', section: 'newsletter', token: 'nobodys',
};

interface Seat { readonly cookie: string; readonly token: string }

/** A signed-in user of this role, without the work a password takes. */
const seatOf = async ({ services: { database, sessions, clock } }: House, organisationId: OrganisationId, role: Role, kind: 'session' | 'half' = 'session'): Promise<Seat & { userId: string }> => {
  const userId = makeId('user', clock.now(), crypto.getRandomValues(new Uint8Array(10)));
  const code = await database.write(async ({ sql, transaction }) => {
    await database.models.users.create({
      id: userId, organisationId, email: `${userId}@agency.example`, name: `A ${role}`, role, passwordHash: 'none', failedAttempts: 0, lockedUntil: null, createdAt: clock.now(),
      signedInAt: null, disabledAt: null,
    }, { transaction });
    const holder = { organisationId, role, userId };
    return kind === 'session' ? sessions.start(sql, holder, null) : sessions.startHalf(sql, holder, null);
  });
  const cookie = `${kind === 'session' ? 'placet_session' : 'placet_sign_in'}=${code}`;
  return { cookie, token: formTokenOf({ headers: { cookie: `placet_session=${code}` } }), userId };
};

let addresses = 0;

const send = async (house: House, method: 'get' | 'post', path: string, seat?: Seat, more: { token?: string; headers?: Readonly<Record<string, string>> } = {}): Promise<number> => {
  const { token, headers = {} } = more;
  const response = await fetch(`${house.url}${path}`, {
    method: method.toUpperCase(), redirect: 'manual', ...method === 'get' ? {} : { body: new URLSearchParams(token === undefined ? {} : { token }) },
    // From an address of its own each: limits count by address.
    headers: { accept: 'text/html', 'x-forwarded-for': `2001:db8:a:${(addresses += 1).toString(16)}::1`, ...seat === undefined ? {} : { cookie: seat.cookie }, ...headers },
  });
  await response.arrayBuffer();
  return response.status;
};

const allows = (role: Role, { permission }: Pick<PageRow, 'permission'>): boolean => permission === undefined || permissionsOf[role].some(each => each === permission);
const forUsers = pageTable.filter(({ door }) => door === 'user');
const forms = pageTable.filter(row => row.method === 'post');
const nameOf = ({ method, path }: { readonly method: string; readonly path: string }): string => `${method} ${path}`;

interface Layer { readonly route?: { readonly path: unknown; readonly methods: object }; readonly handle?: { readonly stack?: readonly Layer[] } }

const routesIn = (stack: readonly Layer[]): string[] => stack.flatMap(({ route, handle }) =>
  route === undefined ? routesIn(handle?.stack ?? []) : Object.keys(route.methods).map(method => `${method} ${String(route.path)}`));

/** What answers to programs and is in no table: probes, the API's description, files. */
const besides = ['post /hooks/:platform/:storeId', 'get /healthz', 'get /readyz', 'get /metrics', 'get /v1/openapi.json', 'get /assets/:file', 'get /favicon.ico'];

describe('The tables of pages and routes', () => {
  it('hold everything Express knows, and Express everything they hold', async () => {
    const read = readConfig({ NODE_ENV: 'test', PLACET_DATA_DIR: temporaryFolder(), PLACET_METRICS_TOKEN: 'a token for the metrics' }, { demo: true });
    if (!read.ok) throw new Error('the settings are wrong');
    const services = await compose(read.config, { log: silentLog });
    const { stack } = (buildApp(services) as unknown as { router: { stack: readonly Layer[] } }).router;
    const routes = apiRoutes.map(({ method, path }) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    const rows = [...storefrontRoutes, ...pageTable, ...demoPages, ...adminPages, ...kitPages];
    expect(routesIn(stack).sort()).to.deep.equal([...besides, ...routes, ...rows.map(nameOf)].sort());
    await services.close();
  });

  it('have each address once', () => {
    const names = [...pageTable, ...demoPages, ...adminPages].map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).to.deep.equal([]);
  });

  /**
   * Forms that leave no row: what shoppers say is in the ledger, a key not confirmed does nothing, a file holds what was just shown, and a language is
   * one's own.
   */
  const unaudited = [
    'post /demo/shop/:section', 'post /c/:token', 'post /u/:token', 'post /admin/account/second-factor/begin', 'post /admin/account/second-factor/codes.txt',
    'post /admin/account/preferences', 'post /language',
    // It only asks; what is asked of a person's data stands in no address and is kept nowhere.
    'post /admin/stores/:storeId/why',
    // It gathers what is published by another form, and writes nothing.
    'post /admin/stores/:storeId/cookies',
  ];

  it('name what the audit log says of every form, but for those that change nothing of ours', () => {
    const silent = [...forms, ...demoPages.filter(({ method }) => method === 'post')].filter(({ audit = [] }) => audit.length === 0).map(nameOf);
    const silentRooms = adminPages.filter(({ method, audit }) => method === 'post' && audit === undefined).map(nameOf);
    expect([...silent, ...silentRooms].filter(name => !unaudited.includes(name)), 'wrap the form in `audited`').to.deep.equal([]);
    for (const action of forms.flatMap(({ audit = [] }) => audit)) expect(auditActions).to.include(action);
  });

  it('believe forms without a session or token only where shoppers send them, or where there is no session yet', () => {
    const checks = (check: string): string[] => [...pageTable, ...demoPages].filter(row => row.method === 'post' && row.check === check).map(({ path }) => path).sort();
    expect(checks('shopper')).to.deep.equal(['/c/:token', '/demo/shop/:section', '/u/:token']);
    expect(checks('origin')).to.deep.equal(['/language', '/sign-in', '/sign-in/:code']);
  });
});

describeOnEach('Every page', (house) => {
  let shop: Shop;
  before(async () => { shop = await house().openShop(); });

  it('lets strangers in only where anyone may go', async () => {
    for (const row of pageTable) {
      const status = await send(house(), row.method, pathOf(row.path));
      const expected = { anyone: [200, 303, 401, 404], holder: [404, 410], half: [303], session: [303, 401], user: [401], looker: [401] }[row.door];
      expect(expected, `${nameOf(row)} answered ${status}`).to.include(status);
    }
  });

  for (const role of roles) {
    it(`opens to the role ${role} as the permission table says`, async () => {
      for (const row of forUsers) {
        const seat = await seatOf(house(), shop.organisationId, role);
        const status = await send(house(), row.method, pathOf(row.path), seat, { token: seat.token });
        if (allows(role, row)) expect([401, 403, 500], `${nameOf(row)} answered ${status}`).to.not.include(status);
        else expect(status, nameOf(row)).to.equal(403);
      }
    });
  }

  it('believes no form without the token of its session, nor one from another site', async () => {
    for (const row of forms.filter(({ check }) => check === 'token')) {
      const [seat, other] = [await seatOf(house(), shop.organisationId, 'owner', row.door === 'half' ? 'half' : 'session'), await seatOf(house(), shop.organisationId, 'owner')];
      for (const token of [undefined, '', 'x', other.token]) expect(await send(house(), 'post', pathOf(row.path), seat, token === undefined ? {} : { token }), `${row.path} with ${token ?? 'none'}`).to.equal(403);
      for (const site of ['cross-site', 'same-site', 'none']) {
        expect(await send(house(), 'post', pathOf(row.path), seat, { token: seat.token, headers: { 'sec-fetch-site': site } }), `${row.path} ${site}`).to.equal(403);
      }
      expect(await send(house(), 'post', pathOf(row.path), seat, { token: seat.token, headers: { origin: 'https://evil.example' } }), row.path).to.equal(403);
    }
    for (const row of forms.filter(({ check }) => check === 'origin')) {
      expect(await send(house(), 'post', pathOf(row.path), undefined, { headers: { 'sec-fetch-site': 'cross-site' } }), row.path).to.equal(403);
    }
  });

  it('shows nothing of another organisation: its stores, people, tokens and sessions are as if they did not exist', async () => {
    const [mine, theirs] = [await seatOf(house(), await addOrganisation(house()), 'owner'), await seatOf(house(), shop.organisationId, 'owner')];
    const { database } = house().services;
    const token = await database.models.tokens.findOne({ where: { organisationId: shop.organisationId } });
    const session = await database.models.sessions.findOne({ where: { userId: theirs.userId } });
    const given = { storeId: shop.storeId, userId: theirs.userId, tokenId: token?.id ?? '', sessionId: session?.id ?? '' };
    const rows = [...pageTable, ...adminPages].filter(({ path }) => /:(?:storeId|userId|tokenId|sessionId)/.test(path) && !path.startsWith('/r/'));
    expect(rows.length).to.be.greaterThan(12);
    // A role that is none is refused before anybody is looked for.
    const refused = ['/admin/people/:userId/role'];
    for (const row of rows.filter(({ path }) => !refused.includes(path))) {
      expect(await send(house(), row.method, pathOf(row.path, given), mine, { token: mine.token }), nameOf(row)).to.equal(404);
    }
    expect((await database.models.users.findByPk(theirs.userId))?.disabledAt).to.equal(null);
    expect(await send(house(), 'get', '/admin/account', theirs)).to.equal(200);
  });
});
