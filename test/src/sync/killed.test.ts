// Processes killed at any moment while people answer here and in their shops. SYNC_KILLS says how many times (10), SYNC_SEED which moments.
import { expect } from 'chai';
import { seededRandom } from '@placet/core/testing';
import { consentOf, noTo } from '../api/builders.js';
import type { Recorded } from '../api/shapes.js';
import { verdictOf } from '../ledger/captures.js';
import { hurried, openServing, reconcile, servings, type Served, type Serving } from './serving-shops.js';
import { connectionOf, stateOf, until } from './shops.js';

const kills = Number(process.env.SYNC_KILLS ?? 10);
const seed = Number(process.env.SYNC_SEED ?? 1);
const at = Date.UTC(2026, 2, 3, 10, 20, 30);

/** PrestaShop is asked twice a second and no more: it gets fewer people. */
const shareOf = (platform: string): number => platform === 'prestashop' ? 1 : 4;
const perRound = 3;

interface Person { readonly served: Served; readonly email: string; readonly isHere: boolean }

/** Everybody says no once: the ones here, the others in their shop. */
const peopleOf = (served: Served): Person[] => Array.from({ length: shareOf(served.platform) * perRound * kills }, (_, number) =>
  ({ served, email: emailOf(number), isHere: number % 2 === 0 }));
const emailOf = (number: number): string => `reader${number}@example.com`;

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

for (const { name, processes, settings: settingsOf } of servings) {
  describe(`Processes killed while four shops are kept in step (${name}, ${kills} kills, seed ${seed})`, () => {
    let serving: Serving;
    afterEach(() => serving.close());

    it('lose nothing that was answered, and do nothing twice', async function () {
      this.timeout(120_000 + kills * 20_000);
      const random = seededRandom(seed);
      const dice = (sides: number): number => ((random.bytes(1)[0] ?? 0) * 256 + (random.bytes(1)[0] ?? 0)) % sides;
      const settings = await settingsOf(this);
      serving = await openServing({
        settings, fill: (shop, platform) => {
          for (let number = 0; number < shareOf(platform) * perRound * kills; number++) shop.add({ email: emailOf(number), says: { email: { state: 'opted_in', at } } });
        },
      });
      const waiting = serving.served.flatMap(peopleOf).sort(() => dice(3) - 1);
      const [here, there] = [waiting.filter(({ isHere }) => isHere), waiting.filter(({ isHere }) => !isHere)];
      const said: Person[] = [];
      const answered = new Set<Person>();
      let isOver = false;
      const answerHere = async (): Promise<void> => {
        for (let turn = 0; !isOver; turn++) {
          const child = serving.children[turn % Math.max(1, serving.children.length)];
          const person = child === undefined ? undefined : here.shift();
          if (child !== undefined && person !== undefined) {
            said.push(person);
            const { served: { storeId, token }, email } = person;
            const answer = await child.api({ storeId, token }).post<Recorded>('/consents', consentOf({ email }, noTo('email'))).catch(() => undefined);
            if (answer !== undefined) expect(answer.status, JSON.stringify(answer.body)).to.equal(201);
            if (answer !== undefined) answered.add(person);
          }
          await pause(5 + dice(40));
        }
      };
      const answerThere = async (): Promise<void> => {
        while (!isOver) {
          const person = there.shift();
          if (person !== undefined) {
            said.push(person);
            person.served.shop.act(person.email, 'email', 'opted_out', Date.now());
          }
          await pause(5 + dice(40));
        }
      };
      for (let process = 0; process < processes; process++) await serving.start();
      const crowd = [answerHere(), answerHere(), answerThere(), answerThere()];
      for (let kill = 0; kill < kills; kill++) {
        await pause(dice(300));
        await serving.kill(serving.children[dice(serving.children.length)]);
        if (kill === Math.floor(kills / 2)) await serving.wipeRedis();
        await serving.start();
      }
      isOver = true;
      await Promise.all(crowd);
      while (serving.children.length > 0) await serving.kill(serving.children[0]);
      // What the dead hold in Redis is taken from them after half a minute; what is in the outbox is there all the same.
      await serving.wipeRedis();
      const house = await serving.moveIn();
      house.wait(120_000);
      house.services.work.kick();
      await hurried(house, () => Promise.all(serving.served.map(each => reconcile(serving.at(house, each)))));
      const wrong: string[] = [];
      for (const person of said) {
        const { served, email, isHere } = person;
        const store = serving.at(house, served);
        const [known, held] = [await stateOf(store, email), served.shop.holds(email, 'email')];
        const { body: { items } } = await store.get<{ items: readonly object[] }>(`/consents?email=${email}`);
        const isSure = !isHere || answered.has(person);
        const isRight = isSure ? known === 'opted_out' && held !== 'opted_in' && items.length === 2 : (known === 'opted_out') === (held !== 'opted_in') && items.length <= 2;
        if (!isRight) wrong.push(`${served.platform} ${email} ${isHere ? 'said here' : 'said there'}: ${known} here, ${held} there, ${items.length} records`);
      }
      expect(wrong).to.deep.equal([]);
      // How many there were depends on how fast the machine is: a slow one is killed before it has answered many.
      expect([answered.size, serving.told.taken].every(count => count > 0), `${answered.size} answers, ${serving.told.taken} messages`).to.equal(true);
      for (const { storeId } of serving.served) expect((await verdictOf(house.services, storeId)).valid).to.equal(true);
      if (process.env.SYNC_KILLS !== undefined) console.log(`      ${kills} kills, ${answered.size} consents answered, ${serving.told.taken} of ${serving.told.sent} messages taken, ${said.length} people compared`);
    });
  });

  describe(`A first pull whose process is killed (${name})`, () => {
    let serving: Serving;
    afterEach(() => serving.close());
    const paged: readonly { readonly platform: string; readonly people: number; readonly isPage: (target: string) => boolean }[] = [
      { platform: 'magento', people: 2000, isPage: target => target.includes('placet/subjects') && !target.includes('find') },
      { platform: 'shopify', people: 9000, isPage: target => target.startsWith('/bulk/') },
    ];

    for (const { platform, people, isPage } of paged) {
      it(`goes on where it was (${platform})`, async function () {
        this.timeout(60_000);
        serving = await openServing({ settings: await settingsOf(this), platforms: [platform], people, latencyMs: 20, startsLater: true });
        const [served] = serving.served;
        if (served === undefined) throw new Error('there is no shop');
        const { shop } = served;
        // A part of a file is told apart by its range, a page by its address.
        const pages = (): string[] => shop.server.calls.filter(({ target }) => isPage(target)).map(({ target, headers }) => headers.range ?? target);
        for (let kill = 0; kill < 2; kill++) {
          const before = pages().length;
          const child = await serving.start();
          if (kill === 0) expect((await child.api(served).patch('/connection', { mode: 'realtime' })).status).to.equal(200);
          await until('another page', () => pages().length, count => count > before + 1);
          await serving.kill(child);
          await serving.wipeRedis();
          if (processes > 1) break;
        }
        const atKill = new Set(pages()).size;
        const house = await serving.moveIn();
        house.wait(120_000);
        const store = serving.at(house, served);
        const { lastReport, accounts } = await hurried(house, () => until('the pull', () => connectionOf(store), ({ walk, lastReport: last }) => walk === null && last !== null));
        expect([lastReport?.seen, accounts.known]).to.deep.equal([people, people]);
        const asked = pages();
        expect(new Set(asked).size, 'it was not over when it was killed').to.be.greaterThan(atKill);
        // Whoever dies between asking and noting is followed by one who asks that page again, and no other.
        expect(asked.length - new Set(asked).size).to.be.at.most(processes > 1 ? 1 : 2);
      });
    }
  });
}
