// csv-parse and nothing but inserts: one table, unique by e-mail, a thousand rows a statement and a transaction, as durable as Placet's.
import { createReadStream } from 'node:fs';
import sqlite from '@appthreat/sqlite3';
import { parse } from 'csv-parse';

const [, , file, databaseFile] = process.argv;
const database = new sqlite.Database(databaseFile);
const exec = text => new Promise((resolve, reject) => { database.exec(text, error => error ? reject(error) : resolve()); });
const run = (statement, values) => new Promise((resolve, reject) => { statement.run(values, error => error ? reject(error) : resolve()); });

const columns = ['email', 'customer_id', 'name', 'phone', 'accepts_email', 'accepts_sms'];
const rowsPerInsert = 1000;
const insertOf = count => `INSERT INTO contacts (${columns.join(', ')}) VALUES ${Array(count).fill('(?, ?, ?, ?, ?, ?)').join(', ')}`;

await exec(`PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;
  CREATE TABLE contacts (id INTEGER PRIMARY KEY, email TEXT UNIQUE, customer_id TEXT, name TEXT, phone TEXT, accepts_email TEXT, accepts_sms TEXT)`);
const full = database.prepare(insertOf(rowsPerInsert));

const insert = async (values) => {
  const count = values.length / columns.length;
  await exec('BEGIN');
  await run(count === rowsPerInsert ? full : database.prepare(insertOf(count)), values);
  await exec('COMMIT');
};

let rows = 0;
let values = [];
for await (const row of createReadStream(file).pipe(parse({ columns: true, bom: true }))) {
  values.push(row.Email, row['Customer ID'], `${row['First Name']} ${row['Last Name']}`, row.Phone, row['Accepts Email Marketing'], row['Accepts SMS Marketing']);
  if (++rows % rowsPerInsert === 0) {
    await insert(values);
    values = [];
  }
}
if (values.length > 0) await insert(values);
process.stdout.write(JSON.stringify({ rows }));
