// What a batch promises whoever reads it slowly: nothing stale, nothing gathered, nothing out of order.
import { expect } from 'chai';
import { existsSync, readFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { decideBatch, freshMsMax, packLinesMax, packsAhead, prepareQuestion, type ReadLine } from '@placet/server';
import { recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { prepareShop, startServing } from '../faults/serving-child.js';
import { ada, french, newsletter, type DecisionAnswer } from './ask.js';

const query = { log: 'all', reserve: false, reserveSeconds: 900, summary: false } as const;

describeOnEach('A batch that is read slowly', (house) => {
  let shop: Shop;
  beforeEach(async () => {
    shop = await house().openShop(french);
    await recordConsent(shop, ada, yesTo('email'));
  });

  /** The answers to packs full of the same question, and how many lines were asked for so far. */
  const begin = async (packs: number) => {
    const { keyring, decider, stores } = house().services;
    const store = await stores.find(shop.storeId);
    if (store === undefined) throw new Error('the shop is there');
    const asked = prepareQuestion(keyring, store, { subject: ada, channel: 'email', messageType: 'newsletter' });
    if (!asked.ok) throw new Error(asked.error.message);
    const progress = { read: 0 };
    const source = async function* (): AsyncGenerator<readonly ReadLine[]> {
      for (let pack = 0; pack < packs; pack++) {
        yield await Promise.resolve(Array.from({ length: packLinesMax }, () => ({ number: progress.read++, asked: asked.value })));
      }
    };
    return { progress, answers: decideBatch({ decider, store, query, packs: source() }) };
  };

  const decisionsIn = (text: string): string[] => text.trim().split('\n').map(line => (JSON.parse(line) as DecisionAnswer).decision);
  const take = async (answers: AsyncGenerator<string>): Promise<string[]> => {
    const piece = await answers.next();
    return piece.done === true ? [] : decisionsIn(piece.value);
  };

  it('allows nobody who unsubscribed more than a second before, though their line was read long ago', async () => {
    const { answers } = await begin(3);
    const before = await take(answers);
    expect(new Set(before)).to.deep.equal(new Set(['allow']));
    expect(before.length).to.be.below(packLinesMax / 2);
    expect((await shop.post('/unsubscribes', { ...ada, scope: 'all', source: 'link' })).status).to.equal(200);
    house().wait(freshMsMax + 1);
    const after: string[] = [];
    for (let more = await take(answers); more.length > 0; more = await take(answers)) after.push(...more);
    expect(new Set(after)).to.deep.equal(new Set(['skip']));
    expect(before.length + after.length).to.equal(3 * packLinesMax);
  });

  it('reads no more lines than it is about to answer', async () => {
    const { answers, progress } = await begin(50);
    let taken = 0;
    for (let pieces = 0; pieces < 60; pieces++) {
      taken += (await take(answers)).length;
      await nextTurn();
      expect(progress.read - taken).to.be.at.most((packsAhead + 2) * packLinesMax);
    }
    await answers.return(undefined);
    const ended = progress.read;
    await nextTurn();
    expect(progress.read).to.equal(ended);
    const { body } = await shop.get<{ items: readonly { decisions: number }[] }>('/decision-statistics');
    expect(body.items.map(({ decisions }) => decisions)).to.deep.equal([taken]);
  });
});

describe('A hundred thousand lines over HTTP', () => {
  const count = 100_000;
  const isKnown = (at: number): boolean => at % 1000 === 0;

  it('are answered in order in a memory that does not grow, however slowly they are read', async function () {
    this.timeout(300_000);
    const settings = { PLACET_DATA_DIR: temporaryFolder() };
    const shop = await prepareShop(settings);
    const server = await startServing(settings);
    const api = server.api(shop) as Shop;
    const address = (at: number): string => isKnown(at) ? ada.email : `p${at}@tea.example`;
    await recordConsent(api, ada, yesTo('post'));
    const memory: number[] = [];
    let answered = 0;
    await new Promise<void>((resolve, reject) => {
      const url = `${server.url}/v1/stores/${shop.storeId}/decisions/batch?${newsletter.replace('email', 'post')}&log=skips`;
      const request = httpRequest(url, { method: 'POST', headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/x-ndjson' } }, (response) => {
        const read = async (): Promise<void> => {
          let rest = '';
          for await (const chunk of response.setEncoding('utf8')) {
            const lines = `${rest}${chunk as string}`.split('\n');
            rest = lines.pop() ?? '';
            for (const line of lines) {
              expect(line.startsWith(isKnown(answered) ? '{"decision":"allow"' : '{"decision":"skip"'), `line ${answered}: ${line}`).to.equal(true);
              answered++;
              if (answered % 20_000 === 0) memory.push(residentMegabytes(server.process.pid));
            }
            for (let turns = 0; turns < 5; turns++) await nextTurn();
          }
        };
        read().then(resolve, reject);
      });
      request.on('error', reject);
      const write = (from: number): void => {
        for (let at = from; at < count; at += 100) {
          const lines = Array.from({ length: 100 }, (_, more) => `{"email":"${address(at + more)}"}\n`).join('');
          if (request.write(lines)) continue;
          request.once('drain', () => { write(at + 100); });
          return;
        }
        request.end();
      };
      write(0);
    });
    expect(answered).to.equal(count);
    const [early = 0, ...later] = memory;
    // Two connections fill their page caches of 64 MB once; the answers of a hundred thousand lines alone would be thirty, their objects hundreds.
    expect(Math.max(...later) - early, memory.join()).to.be.below(192);
    await server.end('SIGTERM');
  });
});

/** What a process holds, where the system tells; 0 where it does not. */
const residentMegabytes = (pid: number | undefined): number => {
  const file = `/proc/${pid ?? 0}/status`;
  return existsSync(file) ? Number(/RssAnon:\s+(\d+)/.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024 : 0;
};
