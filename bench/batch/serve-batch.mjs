// Placet with a million people in it, in a process of its own. It listens to the bench: `memory` tells what it holds, `query` times one SQL query per
// thousand recipients over the same rows, `stop` ends it.
import { compose, createToken, firstOrganisation, readConfig, serve } from '@placet/server';
import { createHmac } from 'node:crypto';
import { actionOf, emailOf, shuffled, targetOf } from './people.mjs';

const size = Number(process.env.BENCH_SIZE);
const store = { name: 'Bench', platform: 'custom', url: 'https://shop.example', country: 'DE', locale: 'de', timezone: 'Europe/Berlin' };

const read = readConfig(Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('BENCH_'))));
if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
const services = await compose(read.config);
const { database, keyring, writer, stores, clock } = services;
const { id: organisationId } = await firstOrganisation(database, clock.now());
const { id: storeId } = await stores.create(organisationId, store, () => null);
const { text: token } = await createToken(database, { organisationId, storeScope: storeId, role: 'agent', label: 'bench', expiresAt: null }, clock.now());

const captureOf = number => ({
  storeId, subject: { identifiers: [{ kind: 'email', value: emailOf(number) }] }, isProven: true, mode: 'record', wordings: new Map(),
  answers: [{ target: targetOf(number), action: actionOf(number), version: null, textHash: 'a'.repeat(64), locale: 'de' }],
  circumstances: {
    section: 'newsletter', source: 'web', widget: 'footer', region: 'DE', regionBasis: 'store_country', occurredAt: clock.now() - 86_400_000 * 30,
    timeGrade: 'stated', actor: 'shopper', context: { ip: '192.0.2.1', userAgent: 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36' },
  },
});

const together = 2000;
for (let from = 0; from < size; from += together) {
  const requests = Array.from({ length: Math.min(together, size - from) }, (_, at) => captureOf(from + at));
  await writer.appendTogether(storeId, await writer.prepare(requests), () => Promise.resolve());
}

const hashOf = number => createHmac('sha256', keyring.lookupKey).update(`${storeId}\nemail:${emailOf(number)}`).digest();
const thousand = Array(1000).fill('?').join(',');
const query = `SELECT i.hash, st.target, st.answer FROM identifiers i JOIN standings st ON st.store_id = i.store_id AND st.subject_id = i.subject_id
  WHERE i.store_id = ? AND i.hash IN (${thousand})`;

/** Seconds for all of them, hashing included. */
const timeQueries = async () => {
  const startedAt = performance.now();
  for (let from = 0; from < size; from += 1000) {
    const hashes = Array.from({ length: 1000 }, (_, at) => hashOf(shuffled(Math.min(from + at, size - 1), size)));
    await database.read(sql => sql.all(query, [storeId, ...hashes]));
  }
  return (performance.now() - startedAt) / 1000;
};

const running = await serve(services, '127.0.0.1');

const answers = {
  memory: () => Promise.resolve(process.memoryUsage().rss),
  cpu: () => Promise.resolve((({ user, system }) => (user + system) / 1e6)(process.cpuUsage())),
  query: timeQueries,
  stop: () => running.stop().then(() => process.exit(0)),
};
const fail = (error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exit(1);
};
process.on('message', (name) => { answers[name]().then(value => process.send({ value }), fail); });
process.once('disconnect', () => process.exit(0));
process.send({ port: running.port, path: `/v1/stores/${storeId}/decisions/batch?channel=email&messageType=newsletter`, headers: { authorization: `Bearer ${token}` } });
