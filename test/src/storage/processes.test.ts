import { expect } from 'chai';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { openHouse } from '../api/harness.js';
import { sequencesOf, upTo, verdictOf } from '../ledger/captures.js';

describe('Three processes that write to one SQLite file', () => {
  it('lose nothing: every capture has its place in one log that verifies, and a person is one person', async function () {
    this.timeout(60_000);
    const house = await openHouse();
    const { storeId } = await house.openShop();
    const each = 60;
    const script = fileURLToPath(new URL('./writer-process.js', import.meta.url));
    const exits = ['one', 'two', 'three'].map(async (name) => {
      const child = spawn(process.execPath, [script, storeId, name, String(each)], {
        env: { PATH: process.env.PATH, NODE_ENV: 'test', PLACET_DATA_DIR: house.dataDir, PLACET_BASE_URL: 'https://placet.test' }, stdio: ['ignore', 'inherit', 'inherit'],
      });
      return (await once(child, 'exit'))[0] as number;
    });
    expect(await Promise.all(exits)).to.deep.equal([0, 0, 0]);
    expect(await sequencesOf(house.services, storeId)).to.deep.equal(upTo(each * 3));
    expect(await verdictOf(house.services, storeId)).to.deep.include({ valid: true, records: each * 3 });
    const [people] = await house.services.database.read(sql => sql.all<{ people: number }>('SELECT COUNT(*) AS people FROM subjects WHERE store_id = ?', [storeId]));
    expect(people?.people).to.equal(each * 3 * 4 / 5 + each / 5);
    await house.close();
  });
});
