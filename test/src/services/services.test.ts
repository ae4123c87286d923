import { expect } from 'chai';
import { Redis } from 'ioredis';
import mysql from 'mysql2/promise';
import { withChromium } from './chromium.js';
import { withMariadb } from './mariadb.js';
import { withRedis } from './redis.js';
import { findProgram, orSkip } from './require-service.js';

describe('Private services', () => {
  it('gives each caller an empty MariaDB database', async function () {
    this.timeout(40_000);
    const first = orSkip(this, 'mariadb', await withMariadb());
    const second = orSkip(this, 'mariadb', await withMariadb());
    expect(first).to.match(/^mysql:\/\/root@127\.0\.0\.1:\d+\/placet_\d+$/);
    expect(second).not.to.equal(first);
    const connection = await mysql.createConnection(first);
    const [tables] = await connection.query('SHOW TABLES');
    await connection.end();
    expect(tables).to.deep.equal([]);
  });

  it('gives each caller an empty Redis database', async function () {
    this.timeout(40_000);
    const [first, second] = [orSkip(this, 'redis', await withRedis()), orSkip(this, 'redis', await withRedis())].map(url => new Redis(url));
    await first?.set('mine', 1);
    expect(await second?.dbsize()).to.equal(0);
    first?.disconnect();
    second?.disconnect();
  });

  it('gives each caller a browser', async function () {
    this.timeout(40_000);
    const browser = orSkip(this, 'chromium', await withChromium());
    const page = await browser.newPage();
    await page.setContent('<title>here</title>');
    expect(await page.title()).to.equal('here');
    await browser.close();
  });

  it('fails instead of skipping when REQUIRE names what is missing', () => {
    const before = process.env.REQUIRE;
    process.env.REQUIRE = 'mariadb, redis';
    try {
      expect(() => findProgram('redis', ['no-such-program'])).to.throw(/REQUIRE names redis, but none of no-such-program/);
      expect(findProgram('chromium', ['no-such-program'])).to.equal(undefined);
    } finally {
      if (before === undefined) delete process.env.REQUIRE; else process.env.REQUIRE = before;
    }
  });
});
