import { ConnectorFault, type PullPage } from '@placet/core';
import { expect } from 'chai';
import { askerOf } from './client.js';
import { placeOf } from './pull-cursor.js';
import { scripted, type Said } from './testing/scripted-http.js';
import { pullWalk, walkFrom } from './walk-pull.js';

const now = Date.UTC(2026, 10, 25, 12);
const page = (ids: readonly string[], hasNextPage: boolean, available = 1900): Said => ({ body: {
  data: { customers: { nodes: ids.map(id => ({ id: `gid://shopify/Customer/${id}`, legacyResourceId: id })), pageInfo: { hasNextPage } } },
  extensions: { cost: { requestedQueryCost: 502, throttleStatus: { currentlyAvailable: available, restoreRate: 100 } } },
} });
const tooDear: Said = { body: { errors: [{ message: 'Query cost is 2003', extensions: { code: 'MAX_COST_EXCEEDED', cost: 2003, maxCost: 1000 } }] } };

const walk = async (answers: readonly Said[], place = walkFrom(null, now)): Promise<{ result: PullPage; variables: unknown[] }> => {
  const { context, requests } = scripted(answers);
  const result = await pullWalk(askerOf(context), place);
  return { result, variables: requests.map(({ body }) => (JSON.parse(String(body)) as { variables: unknown }).variables) };
};

describe('A walk over the customers', () => {
  it('asks for half as many when a page costs too much, and stays with that', async () => {
    const { result, variables } = await walk([tooDear, tooDear, page(['7'], true)]);
    expect(variables).to.deep.equal([100, 50, 25].map(first => ({ first, query: 'id:>=1' })));
    expect(placeOf(result.next ?? '')).to.deep.equal({ kind: 'walk', afterId: '7', from: null, to: now, first: 25 });
  });

  it('goes on after the last id, of any number of digits, between the same two moments', async () => {
    const since = Date.UTC(2026, 10, 20);
    const { result, variables } = await walk([page(['706405506930370084'], true)], walkFrom(since, now));
    const window = 'updated_at:>=\'2026-11-19T00:00:00.000Z\' AND updated_at:<=\'2026-11-25T12:00:00.000Z\'';
    expect(variables).to.deep.equal([{ first: 100, query: `id:>=1 AND ${window}` }]);
    const place = placeOf(result.next ?? '');
    if (place?.kind !== 'walk') throw new Error('the walk does not go on');
    const { variables: after } = await walk([page([], false)], place);
    expect(after).to.deep.equal([{ first: 100, query: `id:>=706405506930370085 AND ${window}` }]);
  });

  it('says how long to wait when the next page could not be paid for', async () => {
    expect((await walk([page(['7'], true, 2)])).result.waitMs).to.equal(5000);
    expect((await walk([page(['7'], false, 2)])).result.waitMs).to.equal(undefined);
  });

  it('does not go in circles when a shop gives the same page again', async () => {
    const fault = await walk([page(['7'], true)], { ...walkFrom(null, now), afterId: '7' }).then(() => undefined, (error: unknown) => error);
    expect(fault instanceof ConnectorFault ? fault.message : fault).to.equal('bad_answer page_order');
  });
});
