// The floor on MariaDB: the same Express route, inserting its one row through a mysql2 pool as wide as Placet's.
import mysql from 'mysql2/promise';
import { serveBareRoute } from './bare-route.mjs';

const pool = mysql.createPool({ uri: process.env.BENCH_MARIADB_URL, connectionLimit: 16 });

await pool.query(`CREATE TABLE consents (id BIGINT PRIMARY KEY AUTO_INCREMENT, email VARCHAR(320), channel VARCHAR(20), answer VARCHAR(10), text TEXT,
  locale VARCHAR(40), ip VARCHAR(45), user_agent TEXT, recorded_at BIGINT) ENGINE=InnoDB`);

const insert = async (row) => {
  const [{ insertId }] = await pool.execute(
    'INSERT INTO consents (email, channel, answer, text, locale, ip, user_agent, recorded_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)', row);
  return insertId;
};

await serveBareRoute(insert, () => pool.end());
