// The two shapes Placet is installed in. The whole API suite runs on both: a suite says what it needs, not where it runs.
import { withMariadb } from '../services/mariadb.js';
import { withRedis } from '../services/redis.js';
import { orSkip } from '../services/require-service.js';
import { openHouse, type House } from './harness.js';

interface Installation {
  readonly name: string;
  /** Settings beyond the common ones; skips the suite by name when a program is missing, or fails when REQUIRE names it. */
  readonly settings: (context: Mocha.Context) => Promise<Readonly<Record<string, string>>>;
}

export const installations: readonly Installation[] = [
  { name: 'SQLite and the embedded queue', settings: () => Promise.resolve({}) },
  {
    name: 'MariaDB, Redis and Bull',
    settings: async context => ({
      PLACET_DATABASE_URL: orSkip(context, 'mariadb', await withMariadb()),
      PLACET_REDIS_URL: orSkip(context, 'redis', await withRedis()),
    }),
  },
];

const houses = new Map<string, Promise<House>>();

/** The houses that are open: those whose logs the privacy suite reads. */
export const openHouses = (): Promise<readonly House[]> => Promise.all(houses.values());

const houseOf = async (context: Mocha.Context, { name, settings }: Installation): Promise<House> => {
  const house = houses.get(name) ?? openHouse(await settings(context));
  houses.set(name, house);
  return house;
};

/** Runs one suite on each installation. They share one server each: every suite opens its own shop in it, as strangers do. */
export const describeOnEach = (name: string, suite: (house: () => House) => void): void => {
  for (const installation of installations) {
    describe(`${name} (${installation.name})`, () => {
      let house: House | undefined;
      before(async function () {
        this.timeout(60_000);
        house = await houseOf(this, installation);
      });
      suite(() => {
        if (house === undefined) throw new Error('the house is open only inside hooks and tests');
        return house;
      });
    });
  }
};

after(async () => {
  for (const house of await openHouses()) await house.close();
});
