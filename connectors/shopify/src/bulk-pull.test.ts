import { ConnectorFault, type PullPage } from '@placet/core';
import { expect } from 'chai';
import { pullFile, startBulk } from './bulk-pull.js';
import { askerOf } from './client.js';
import type { PullPlace } from './pull-cursor.js';
import { scripted, type Said, type Scripted } from './testing/scripted-http.js';

const now = Date.UTC(2026, 10, 25, 12);
type FilePlace = Extract<PullPlace, { kind: 'file' }>;

const file: FilePlace = { kind: 'file', id: '720', offset: 0, keepsEmail: false, keepsPhone: false };
const done: Said = { body: { data: { bulkOperation: { status: 'COMPLETED', errorCode: null, objectCount: '3', url: 'https://files.example/720.jsonl?Signature=s', createdAt: '2026-11-25T11:00:00Z' } } } };
const row = (id: string): string => `{"id":"gid://shopify/Customer/${id}","legacyResourceId":"${id}"}\n`;
const part = (text: string, from: number, size: number): Said =>
  ({ status: 206, headers: { 'content-range': `bytes ${from}-${from + new TextEncoder().encode(text).length - 1}/${size}` }, body: text });

const read = async (said: readonly Said[], place: FilePlace = file): Promise<{ page: PullPage | string; shop: Scripted }> => {
  const shop = scripted(said);
  const page = await pullFile(askerOf(shop.context), shop.context, place)
    .catch((error: unknown) => error instanceof ConnectorFault ? error.message : String(error));
  return { page, shop };
};
const keysOf = (page: PullPage | string): unknown => typeof page === 'string' ? page : [page.subjects.map(({ key }) => key), page.next];

describe('The file of all customers', () => {
  const [one, two] = [row('1'), row('2')];

  it('is read up to the last whole line, and on from there', async () => {
    const cut = `${one}${two.slice(0, 20)}`;
    const { page } = await read([done, part(cut, 0, 500)]);
    expect(keysOf(page)).to.deep.equal([['1'], `file.720.${one.length}.`]);
    const { page: after, shop } = await read([done, part(two, one.length, one.length + two.length)], { ...file, offset: one.length });
    expect([keysOf(after), shop.requests[1]?.headers?.range]).to.deep.equal([[['2'], null], `bytes=${one.length}-${one.length + 1_048_575}`]);
  });

  it('may end without a line end, or be asked for past its end', async () => {
    const bare = one.trimEnd();
    expect(keysOf((await read([done, part(bare, 0, bare.length)])).page)).to.deep.equal([['1'], null]);
    expect(keysOf((await read([done, { status: 416, body: '' }])).page)).to.deep.equal([[], null]);
  });

  it('may hold lines of children and rows of nobody, which are no customers', async () => {
    const text = `{"id":"gid://shopify/Order/5","__parentId":"gid://shopify/Customer/1"}\n\n${one}{}\n`;
    expect(keysOf((await read([done, part(text, 0, text.length)])).page)).to.deep.equal([['1'], null]);
  });

  it('is asked for anew when its address is no longer good', async () => {
    for (const status of [400, 403, 404]) expect(keysOf((await read([done, { status, body: '' }])).page), String(status)).to.deep.equal([[], 'asking']);
  });

  it('that is not what was asked for is no file', async () => {
    expect((await read([done, part(one, 7, 500)])).page).to.equal('bad_answer bulk_file 206');
    expect((await read([done, { status: 503, body: '<html>' }])).page).to.equal('unreachable bulk_file 503');
    expect((await read([done, part('{"id":', 0, 500)])).page).to.equal('bad_answer line_too_long');
    expect((await read([done, part('{"id":\n', 0, 7)])).page).to.equal('bad_answer not_json');
  });

  it('that Shopify may not write for want of a right is a fault, and names it', async () => {
    expect((await read([{ body: { data: { bulkOperation: { status: 'FAILED', errorCode: 'ACCESS_DENIED' } } } }])).page).to.equal('access_missing read_customers');
  });

  it('is looked after less often the longer it takes', async () => {
    const running = (createdAt: string): Said => ({ body: { data: { bulkOperation: { status: 'RUNNING', createdAt } } } });
    const pauses = await Promise.all(['2026-11-25T11:59:58Z', '2026-11-25T11:59:00Z', '2026-11-25T10:00:00Z'].map(async createdAt => (await read([running(createdAt)])).page));
    expect(pauses.map(page => typeof page === 'string' ? page : page.waitMs)).to.deep.equal([1000, 15_000, 30_000]);
  });

  it('is done without where the token may not have one', async () => {
    const probe: Said = { body: { data: { customers: { nodes: [] } } } };
    const denied: Said = { body: { data: { bulkOperationRunQuery: null }, errors: [{ message: 'Access denied', path: ['bulkOperationRunQuery'], extensions: { code: 'ACCESS_DENIED' } }] } };
    const walked: Said = { body: { data: { customers: { nodes: [JSON.parse(one) as object], pageInfo: { hasNextPage: false } } } } };
    const { context } = scripted([probe, denied, walked]);
    expect(keysOf(await startBulk(askerOf(context), now))).to.deep.equal([['1'], null]);
  });
});
