import { expect } from 'chai';
import { VirtualTime } from '../queue/virtual-time.js';
import { HostBudget } from './host-budget.js';
import type { HttpOutcome } from './http-client.js';
import { NamedFault } from './http-fault.js';
import { retryAfterMs } from './retry-after.js';
import { fullJitter, sendWithRetries } from './send-with-retries.js';

const now = Date.parse('2026-03-01T12:00:00Z');
const most = { bytes: (count: number) => new Uint8Array(count).fill(255) };

describe('Retry-After', () => {
  const cases: readonly (readonly [string | undefined, number | undefined])[] = [
    [undefined, undefined], ['', undefined], ['0', 0], ['120', 120_000], [' 7 ', 7000], ['99999999', 86_400_000], ['1e3', undefined], ['-5', undefined], ['soon', undefined],
    ['Sun, 01 Mar 2026 12:00:30 GMT', 30_000], ['Sunday, 01-Mar-26 12:01:00 GMT', 60_000], ['Sun, 01 Mar 2026 11:00:00 GMT', 0], ['Fri, 01 Jan 2100 00:00:00 GMT', 86_400_000],
  ];
  for (const [header, ms] of cases) {
    it(`${header === undefined ? 'that is missing' : JSON.stringify(header)} is ${ms === undefined ? 'no word' : `${ms} ms`}`, () => { expect(retryAfterMs(header, now, 86_400_000)).to.equal(ms); });
  }
});

describe('A pause with full jitter', () => {
  it('is anything up to a span that doubles, and never more than its bound', () => {
    const plan = { firstDelayMs: 100, delayMsMax: 1000 };
    expect([1, 2, 3, 4, 5, 99].map(made => fullJitter(plan, made, most))).to.deep.equal([100, 200, 400, 800, 1000, 1000]);
    expect(fullJitter(plan, 3, { bytes: count => new Uint8Array(count) })).to.equal(0);
  });
});

const answer = (status: number, headers: Record<string, string> = {}): HttpOutcome => ({ ok: true, answer: { status, headers, body: Buffer.alloc(0) } });

/** Sends with retries through a client that gives these outcomes in turn; tells when each was asked for, in ms from the start. */
const retried = async (outcomes: readonly HttpOutcome[]): Promise<{ outcome: HttpOutcome | undefined; askedAt: number[] }> => {
  const time = new VirtualTime(now);
  const askedAt: number[] = [];
  const client = { send: () => {
    askedAt.push(time.now() - now);
    return Promise.resolve(outcomes[askedAt.length - 1] ?? answer(500));
  } };
  let outcome: HttpOutcome | undefined;
  void sendWithRetries({ client, clock: time, timers: time, random: most }, { method: 'GET', url: 'https://shop.example/' }).then((each) => { outcome = each; });
  await time.advance(3_600_000);
  return { outcome, askedAt };
};

describe('A request tried again', () => {
  it('waits longer each time and ends with the first good answer', async () => {
    expect(await retried([answer(500), { ok: false, fault: 'reset' }, answer(200)])).to.deep.equal({ outcome: answer(200), askedAt: [0, 500, 1500] });
  });

  it('is given up after four attempts, with the last outcome', async () => {
    const { outcome, askedAt } = await retried([answer(500), answer(502), answer(503), answer(504), answer(200)]);
    expect([outcome, askedAt.length]).to.deep.equal([answer(504), 4]);
  });

  it('comes when it was told to, by seconds and by date', async () => {
    const dated = answer(503, { 'retry-after': new Date(now + 20_000).toUTCString() });
    expect((await retried([answer(429, { 'retry-after': '7' }), dated, answer(200)])).askedAt).to.deep.equal([0, 7000, 20_000]);
  });

  it('does not sit out what is further away than it may wait', async () => {
    const told = answer(429, { 'retry-after': '3600' });
    expect(await retried([told])).to.deep.equal({ outcome: told, askedAt: [0] });
  });

  it('is not tried again when time will not mend it', async () => {
    for (const outcome of [answer(400), answer(404), { ok: false, fault: 'not_allowed' }, { ok: false, fault: 'tls' }, { ok: false, fault: 'redirected' }] as const) {
      expect((await retried([outcome])).askedAt).to.deep.equal([0]);
    }
  });
});

describe('The budget of a host', () => {
  const setUp = (limits = { concurrent: 2, perSecond: 10, waitingMax: 3 }) => {
    const time = new VirtualTime(now);
    const budget = new HostBudget(limits, time, time);
    const begun: string[] = [];
    const end: (() => void)[] = [];
    const ask = (host: string, name: string): Promise<void> => budget.run(host, () => new Promise((resolve) => {
      begun.push(name);
      end.push(resolve);
    }));
    return { time, begun, end, ask };
  };

  it('lets so many run at a time, and the next when one is done; another host does not wait', async () => {
    const { time, begun, end, ask } = setUp();
    for (const name of ['a', 'b', 'c']) void ask('one.example', name);
    void ask('two.example', 'd');
    await time.advance(0);
    expect(begun).to.deep.equal(['a', 'b', 'd']);
    end[0]?.();
    await time.advance(0);
    expect(begun).to.deep.equal(['a', 'b', 'd', 'c']);
  });

  it('begins no more in a second than it may', async () => {
    const { time, begun, end, ask } = setUp({ concurrent: 100, perSecond: 10, waitingMax: 100 });
    for (let at = 0; at < 25; at++) void ask('one.example', String(at));
    await time.advance(0);
    expect(begun.length).to.equal(10);
    await time.advance(1000);
    expect(begun.length).to.equal(20);
    await time.advance(500);
    expect(begun.length).to.equal(25);
    for (const each of end) each();
  });

  it('turns away what would wait behind too many, and is itself again after a failure', async () => {
    const { time, ask, begun } = setUp();
    for (const name of ['a', 'b', 'c', 'd', 'e']) void ask('one.example', name);
    const turnedAway = await ask('one.example', 'f').then(() => 'taken', (error: unknown) => error instanceof NamedFault ? error.fault : error);
    expect([turnedAway, begun]).to.deep.equal(['busy', ['a', 'b']]);
    const budget = new HostBudget({ concurrent: 1, perSecond: 10, waitingMax: 1 }, time, time);
    await budget.run('one.example', () => Promise.reject(new Error('no'))).catch(() => undefined);
    expect(await budget.run('one.example', () => Promise.resolve('yes'))).to.equal('yes');
  });
});
