// The shop that stands in answers as the real one did: recorded requests are sent to it, and status, codes and shapes compared.
import { expect } from 'chai';
import { loopbackShopHttp } from '@placet/server/testing';
import { openPrestashopShop, type PrestashopShop } from '@placet/stand-in-shops';
import { readdirSync, readFileSync } from 'node:fs';

interface Answered { readonly status: number; readonly type: string; readonly version: string | null; readonly text: string }

interface Recorded {
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly query: string;
    readonly headers: Readonly<Record<string, string>>;
    readonly body: string | null;
  };
  readonly response: { readonly status: number; readonly headers: Readonly<Record<string, string>>; readonly body: string | null };
}

const folder = new URL('../../../connectors/prestashop/test/recorded/', import.meta.url);
const read = (name: string): Recorded => JSON.parse(readFileSync(new URL(`${name}.json`, folder), 'utf8')) as Recorded;
const errors = readdirSync(folder).filter(name => name.startsWith('error-')).map(name => name.replace('.json', ''));

const firstCode = (body: string): string | undefined => (/"code":(\d+)/.exec(body) ?? /<code><!\[CDATA\[(\d+)/.exec(body))?.[1];
const shapeOf = (body: string): unknown => {
  const parsed = JSON.parse(body) as unknown;
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return parsed;
  return Object.fromEntries(Object.entries(parsed as Record<string, readonly Record<string, unknown>[]>).map(([name, rows]) =>
    [name, Object.fromEntries(Object.entries(rows[0] ?? {}).map(([field, value]) => [field, typeof value]))]));
};

describe('the PrestaShop that stands in for real ones', () => {
  const way = loopbackShopHttp();
  let shop: PrestashopShop;
  after(() => { way.close(); });
  beforeEach(async () => {
    shop = await openPrestashopShop({ http: way.http });
    for (let id = 1; id <= 18; id++) {
      const email = id === 16 ? 'row3@example.com' : `row${id}@example.com`;
      shop.addRow({ email, is_guest: id > 15 ? '1' : '0', ...id === 5 ? { lastname: 'R2D2' } : {} });
    }
    shop.addRow({ email: 'new.customer@example.com' });
    shop.table.remove(19);
    shop.addRow({ email: 'ada@example.com' });
  });
  afterEach(async () => { await shop.close(); });

  const ask = async ({ request: { method, path, query, headers, body } }: Recorded): Promise<Answered> => {
    const { Authorization: authorization } = headers;
    const answer = await fetch(`${shop.server.url}${path}?${query}`, {
      method, redirect: 'manual', headers: authorization === undefined ? {} : { authorization }, ...body === null ? {} : { body },
    });
    return { status: answer.status, type: answer.headers.get('content-type') ?? '', version: answer.headers.get('psws-version'), text: await answer.text() };
  };
  const headerOf = ({ response: { headers } }: Recorded, name: string): string | null =>
    Object.entries(headers).find(([header]) => header.toLowerCase() === name)?.[1] ?? null;

  for (const name of errors) {
    it(`answers ${name} as recorded`, async () => {
      shop.webservice.isOff = name.includes('webservice-off');
      const there = read(name);
      const here = await ask(there);
      const body = there.response.body ?? '';
      expect([here.status, firstCode(here.text), here.version]).to.deep.equal([there.response.status, firstCode(body), headerOf(there, 'psws-version')]);
      if (body !== '') expect(here.type).to.equal(headerOf(there, 'content-type'));
    });
  }

  for (const name of ['customers-page-empty', 'customers-page-1', 'auth-200-ws-key-parameter', 'auth-200-basic-without-colon']) {
    it(`shapes ${name} as recorded`, async () => {
      const there = read(name);
      const here = await ask(there);
      expect([here.status, shapeOf(here.text)]).to.deep.equal([there.response.status, shapeOf(there.response.body ?? '')]);
    });
  }

  it('finds nothing good at the root in JSON, and sends those who ask for an unknown shop away', async () => {
    for (const name of ['root-json-500', 'redirect-302-unknown-id-shop']) expect((await ask(read(name))).status, name).to.equal(read(name).response.status);
  });

  it('drops what is zero from an entity in JSON, from 8 on', async () => {
    const { text } = await ask(read('customer-single-json-drops-falsy'));
    expect(text).to.match(/^\{"customer":\{"id":9,/).and.not.contain('"newsletter"');
  });
});
