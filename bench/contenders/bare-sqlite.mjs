// The floor: an Express route that parses JSON and inserts one row, over the driver and the durability Placet uses on SQLite.
import { join } from 'node:path';
import sqlite from '@appthreat/sqlite3';
import { serveBareRoute } from './bare-route.mjs';

const database = new sqlite.Database(join(process.env.BENCH_DIR, 'bare.sqlite'));
const exec = text => new Promise((resolve, reject) => { database.exec(text, error => error ? reject(error) : resolve()); });

await exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
  CREATE TABLE consents (id INTEGER PRIMARY KEY, email TEXT, channel TEXT, answer TEXT, text TEXT, locale TEXT, ip TEXT, user_agent TEXT, recorded_at INTEGER)`);
const statement = database.prepare(`INSERT INTO consents (email, channel, answer, text, locale, ip, user_agent, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`);

const insert = row => new Promise((resolve, reject) => {
  statement.run(row, function (error) { if (error) reject(error); else resolve(this.lastID); });
});
const close = () => new Promise((resolve) => { statement.finalize(() => database.close(() => resolve())); });

await serveBareRoute(insert, close);
