// Work on many stores goes on after the server that did it was killed, and is done once for each. (AGE-2)
import { expect } from 'chai';
import type { StoreId } from '@placet/core';
import { firstOrganisation } from '@placet/server';
import { apiOf } from '../api/api-client.js';
import { storeFields } from '../api/harness.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing, withInstallation } from '../faults/serving-child.js';

interface Bulk { id: string; finishedAt: string | null; counts: Record<string, number> }

const stores = 16;

describe('A server killed in the middle of work on many stores', () => {
  it('goes on with the rest when it is started again: every store has its version, and none has two', async function () {
    this.timeout(120_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const { token } = await prepareShop(settings);
    const ids = await withInstallation(settings, async ({ database, stores: registry, clock }) => {
      const { id } = await firstOrganisation(database, clock.now());
      for (let at = 1; at < stores; at++) await registry.create(id, { ...storeFields, name: `Shop ${at}` }, () => null);
      return (await registry.list(id, null, '', stores)).map(store => store.id as StoreId);
    });
    const first = await startServing(settings);
    const api = apiOf(`${first.url}/v1`, token);
    await api.post('/templates', { name: 'house', policies: { terms: { kind: 'terms', name: 'Terms', locales: { en: { title: 'Terms', html: '<p>Sold by {{store.name}}.</p>' } } } } });
    for (const storeId of ids) await api.put(`/stores/${storeId}/templates`, { inherits: ['house'] });
    const { body: { id } } = await api.post<Bulk>('/bulk', { action: 'publish_policy', parameters: { template: 'house', policy: 'terms' } });
    for (;;) {
      const { body } = await api.get<Bulk>(`/bulk/${id}`);
      if ((body.counts['ok'] ?? 0) > 0) break;
    }
    await first.end('SIGKILL');
    const second = await startServing(settings);
    const later = apiOf(`${second.url}/v1`, token);
    for (;;) {
      const { body } = await later.get<Bulk>(`/bulk/${id}`);
      if (body.finishedAt === null) continue;
      expect(body.counts).to.deep.equal({ waiting: 0, ok: stores, refused: 0, failed: 0 });
      break;
    }
    await second.end('SIGTERM');
    const versions = await withInstallation(settings, ({ database }) => database.read(sql => sql.all<{ count: number }>(
      '/* across stores: a test counts */ SELECT COUNT(*) AS count FROM policy_versions GROUP BY store_id, policy_id')));
    expect(versions.map(({ count }) => count)).to.deep.equal(Array(stores).fill(1));
  });
});
