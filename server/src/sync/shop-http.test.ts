import { expect } from 'chai';
import { HostBudget, type HttpOutcome } from '../http-client/index.js';
import { VirtualTime } from '../queue/virtual-time.js';
import { shopHttp } from './shop-http.js';

describe('A request to a shop', () => {
  it('is made, and so signed and dated, when its turn has come and not before', async () => {
    const time = new VirtualTime();
    const budget = new HostBudget({ concurrent: 1, perSecond: 100, waitingMax: 10 }, time, time);
    const dates: string[] = [];
    const answer: HttpOutcome = { ok: true, answer: { status: 200, headers: {}, body: Buffer.alloc(0) } };
    const client = {
      send: (request: { readonly headers?: Readonly<Record<string, string>> }): Promise<HttpOutcome> => new Promise((resolve) => {
        dates.push(request.headers?.date ?? '');
        time.after(60_000, () => { resolve(answer); });
      }),
    };
    const http = shopHttp({ client, budget, clock: time, timers: time, random: { bytes: count => new Uint8Array(count) } }, { timeoutMs: 60_000 });
    const startedAt = time.now();
    const sent = [0, 1, 2].map(() => http.send(() => ({ method: 'GET', url: 'https://shop.example/', headers: { date: String(time.now() - startedAt) } }), { repeat: 'safe' }));
    for (let minutes = 0; minutes < 4; minutes++) await time.advance(60_000);
    await Promise.all(sent);
    expect(dates).to.deep.equal(['0', '60000', '120000']);
  });
});
