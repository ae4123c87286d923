// @c15t/backend as its guides set it up, on better-sqlite3.
// BENCH_JOURNAL: `delete` is how SQLite opens a file unless told otherwise; `wal` is what Placet uses.
import { join } from 'node:path';
import { c15tInstance } from '@c15t/backend';
import { kyselyAdapter } from '@c15t/backend/db/adapters/kysely';
import { migrator } from '@c15t/backend/db/migrator';
import { DB } from '@c15t/backend/db/schema';
import { serve } from '@hono/node-server';
import Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { announce } from './announce.mjs';

const database = new Database(join(process.env.BENCH_DIR, 'peer.sqlite'));
database.pragma(`journal_mode = ${process.env.BENCH_JOURNAL}`);
database.pragma('synchronous = FULL');

const adapter = kyselyAdapter({ db: new Kysely({ dialect: new SqliteDialect({ database }) }), provider: 'sqlite' });
await (await migrator({ db: DB.client(adapter), schema: 'latest' })).execute();
const peer = c15tInstance({ appName: 'bench', adapter, trustedOrigins: ['https://shop.example'], logger: { level: 'error' } });

const server = serve({ fetch: peer.handler, port: 0, hostname: '127.0.0.1' }, ({ port }) => {
  announce({ port, path: '/subjects', headers: {} }, async () => {
    await new Promise((resolve) => { server.close(resolve); server.closeAllConnections(); });
    database.close();
  });
});
