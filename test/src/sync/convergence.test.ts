// People answer at Placet, in four shops and by files, and everything goes wrong in between; in the end all hold the same. A seed is one person in each shop
// and what becomes of them. SYNC_SEEDS says how many (24), SYNC_SEED replays one.
import { expect } from 'chai';
import { seededRandom } from '@placet/core/testing';
import type { ShopTrouble } from '@placet/core/testing';
import { apiOf, type Api } from '../api/api-client.js';
import { consentOf, noTo, yesTo } from '../api/builders.js';
import type { House } from '../api/harness.js';
import { hurried, openServing, reconcile, servings, type Served, type Serving } from './serving-shops.js';
import { stateOf } from './shops.js';

const only = process.env.SYNC_SEED;
const count = Number(process.env.SYNC_SEEDS ?? 24);
const seeds = only === undefined ? Array.from({ length: count }, (_, seed) => seed) : [Number(only)];
const seedsAtOnce = 12;
const stepsBefore = 2;
const stepsAfter = 6;

/** Shops keep whole seconds: nobody says two things in one. */
const apartMs = 2500;
const startedAt = Date.UTC(2026, 2, 3, 10, 20, 30);

type Answer = 'yes' | 'no';
interface Saying { readonly answer: Answer; readonly at: number }

interface Person { readonly served: Served; readonly email: string; readonly said: Saying[]; lastAt: number }

const troubles: readonly ShopTrouble[] = ['throttled', 'server_error', 'maintenance_page', 'reset', 'reset_after_commit'];

/** What becomes of the messages of a shop: `lost` ones never arrive, `late` ones after those that came later. */
type Fate = 'once' | 'twice' | 'lost' | 'late';
const fates: readonly Fate[] = ['once', 'once', 'twice', 'lost', 'late'];

const pause = (ms: number): Promise<void> => new Promise((resolve) => { setTimeout(resolve, ms); });

const fateful = (serving: Serving): { readonly fateOf: Map<Served, Fate> } => {
  const fateOf = new Map<Served, Fate>();
  for (const served of serving.served) {
    served.shop.outgoing.deliver = (message) => {
      const fate = fateOf.get(served) ?? 'once';
      if (fate === 'lost') return;
      const send = (): void => { void serving.deliver(served, message); };
      if (fate === 'late') setTimeout(send, 400); else send();
      if (fate === 'twice') setTimeout(send, 60);
    };
  }
  return { fateOf };
};

interface Life {
  readonly seed: number;
  readonly people: readonly Person[];
  /** One step: somebody says something, or something goes wrong. */
  step(serving: Serving, fateOf: Map<Served, Fate>, house: House | undefined): Promise<void>;
}

const lifeOf = (seed: number, shops: readonly Served[]): Life => {
  const random = seededRandom(seed);
  const dice = (sides: number): number => (random.bytes(1)[0] ?? 0) % sides;
  const people = shops.map((served): Person => ({ served, email: `seed${seed}@example.com`, said: [], lastAt: 0 }));
  let calls = 0;
  return {
    seed, people,
    step: async (serving, fateOf, house) => {
      const person = people[dice(people.length)];
      const answer: Answer = dice(2) === 0 ? 'yes' : 'no';
      const [act, fate, trouble, times] = [dice(12), fates[dice(fates.length)], troubles[dice(troubles.length)], 1 + dice(3)];
      if (person === undefined || fate === undefined || trouble === undefined) return;
      const { served, email, said } = person;
      const now = (): number => house?.services.clock.now() ?? Date.now();
      while (now() < person.lastAt + apartMs) await pause(5);
      if (act < 4) {
        const key = `seed-${seed}-${++calls}`;
        const body = consentOf({ email }, answer === 'yes' ? yesTo('email') : noTo('email'));
        const { status, body: told } = await insist(serving, house, served, api => api.post('/consents', body, { headers: { 'idempotency-key': key } }));
        expect(status, JSON.stringify(told)).to.equal(201);
        said.push({ answer, at: now() });
        person.lastAt = now();
      } else if (act < 8) {
        person.lastAt = now();
        said.push({ answer, at: person.lastAt });
        fateOf.set(served, fate);
        served.shop.act(email, 'email', answer === 'yes' ? 'opted_in' : 'opted_out', person.lastAt);
        fateOf.delete(served);
      } else if (act === 8) {
        const file = `email,email_consent\n${email},${answer}\n`;
        const csv = { headers: { 'content-type': 'text/csv' } };
        const { status } = await insist(serving, house, served, api => api.send('POST', '/imports?source=list', file, csv));
        expect([201, 202]).to.include(status);
        person.lastAt = now();
      } else if (act < 11) {
        served.shop.trouble(trouble, times);
      } else {
        await insist(serving, house, served, api => api.post('/reconcile', {}));
      }
    },
  };
};

/** Asks until it is answered, as a caller does whose server goes away. */
const insist = async <T extends { readonly status: number }>(
  serving: Serving, house: House | undefined, { storeId, token }: Served, ask: (api: Api) => Promise<T>,
): Promise<T> => {
  for (;;) {
    const url = house?.url ?? serving.children[0]?.url;
    const answer = url === undefined ? undefined : await ask(apiOf(`${url}/v1/stores/${storeId}`, token)).catch(() => undefined);
    if (answer !== undefined && answer.status < 500) return answer;
    await pause(20);
  }
};

interface RecordBody { readonly action: string; readonly source: string; readonly occurredAt: string; readonly timeGrade: string }

const sameStates: Readonly<Record<string, readonly string[]>> = {
  opted_in: ['opted_in'], opted_out: ['opted_out', 'off'], pending: ['pending', 'off', 'opted_out'], unknown: ['silent', 'off', 'pending'],
  nobody: ['silent', 'off'],
};

/** Undefined when all is as it must be. */
const faultOf = async (serving: Serving, house: House, { served, email, said }: Person): Promise<string | undefined> => {
  const [here, there] = [await stateOf(serving.at(house, served), email), served.shop.holds(email, 'email')];
  const [lastNo, lastYes] = (['no', 'yes'] as const).map(which => Math.max(0, ...said.filter(({ answer }) => answer === which).map(({ at }) => at)));
  const { body: { items } } = await serving.at(house, served).get<{ items: readonly RecordBody[] }>(`/consents?email=${email}`);
  const kept = items.map(({ action, source, occurredAt, timeGrade }) => `${action} by ${source} at ${occurredAt} ${timeGrade}`).join(', ');
  const story = `${said.map(({ answer, at }) => `${answer} at ${new Date(at).toISOString()}`).join(', ')}; recorded ${kept}`;
  if (sameStates[here]?.includes(there) !== true) return `${here} here and ${there} at the shop after ${story}`;
  return here === 'opted_in' && (lastNo ?? 0) > (lastYes ?? 0) ? `a yes that is older than a no after ${story}` : undefined;
};

for (const { name, settings: settingsOf } of servings) {
  for (let from = 0; from < seeds.length; from += seedsAtOnce) {
    const some = seeds.slice(from, from + seedsAtOnce);
    describe(`Placet and four shops, through crashes, outages and lost messages (${name}, seeds ${some[0] ?? 0} to ${some.at(-1) ?? 0})`, () => {
      let serving: Serving;
      afterEach(() => serving.close());

      it('hold the same in the end, and no yes that is older than a no', async function () {
        this.timeout(120_000);
        serving = await openServing({
          settings: await settingsOf(this), startsLater: true,
          fill: (shop) => {
            for (const seed of some) {
              const state = seed % 3 === 1 ? 'opted_in' : 'opted_out';
              shop.add({ email: `seed${seed}@example.com`, ...seed % 3 === 0 ? {} : { says: { email: { state, at: startedAt } } } });
            }
          },
        });
        const { fateOf } = fateful(serving);
        const lives = some.map(seed => lifeOf(seed, serving.served));
        const child = await serving.start();
        for (const served of serving.served) await child.api(served).patch('/connection', { mode: 'realtime' });
        const living = (steps: number, house?: House) => Promise.all(lives.map(async (life) => {
          for (let step = 0; step < steps; step++) await life.step(serving, fateOf, house);
        }));
        const before = living(stepsBefore);
        // Those of the first half who are not answered ask the next process.
        await pause(300 + (some[0] ?? 0) * 37 % 700);
        await serving.kill(child);
        const second = await serving.start();
        await before;
        await serving.kill(second);
        await serving.wipeRedis();
        const house = await serving.moveIn();
        house.wait(120_000);
        await hurried(house, async () => {
          await living(stepsAfter, house);
          for (const { shop } of serving.served) shop.server.endTrouble();
          // What failed often is tried again within the hour.
          house.wait(3_700_000);
          house.services.work.kick();
          for (let rounds = 0; rounds < 2; rounds++) await Promise.all(serving.served.map(served => reconcile(serving.at(house, served))));
        });
        const faults: string[] = [];
        for (const { seed, people } of lives) {
          for (const person of people) {
            const fault = await faultOf(serving, house, person);
            if (fault !== undefined) faults.push(`SYNC_SEED=${seed} (${person.served.platform}): ${fault}`);
          }
        }
        expect(faults).to.deep.equal([]);
      });
    });
  }
}
