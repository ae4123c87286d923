import { expect } from 'chai';
import type { SubjectId } from '@placet/core';
import { callOffMarketing, destroySubjectKeys, outboxJob, outboxJobName, writeOutbox, type OutboxEntry } from '@placet/server';
import { recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { oneClick, subscriber } from './links.js';

const retry = { attemptsMax: 2, firstDelayMs: 1, delayMsMax: 1 };
const random = { bytes: (count: number) => new Uint8Array(count) };
const kinds = { 'letter.marketing': 'marketing', 'letter.order': 'letter' } as const;

describeOnEach('A message that waits in the outbox', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(); });

  /** Lets an outbox job carry out one entry per person, as one that was handed out to it; answers with those its handler wrote to. */
  const carryOut = async (topic: keyof typeof kinds, subjectIds: readonly string[], channel = 'email'): Promise<string[]> => {
    const { database, clock } = house().services;
    const [sent, calledOff]: [string[], string[]] = [[], []];
    const handler = ({ payload }: OutboxEntry): Promise<void> => {
      sent.push((payload as { subjectId: string }).subjectId);
      return Promise.resolve();
    };
    const job = outboxJob({
      database, clock, random, retry, topics: { [topic]: handler },
      isCalledOff: callOffMarketing(database, ({ topic: name }) => { calledOff.push(name); }, kinds), kick: () => undefined,
    });
    const lane = `${shop.storeId}/letters`;
    for (const subjectId of subjectIds) {
      const sequence = await database.write(async (tx) => {
        const now = clock.now();
        await writeOutbox(tx, { storeId: shop.storeId, lane: 'letters', topic, payload: { subjectId, channel }, availableAt: now + 60_000, now });
        await tx.sql.run('UPDATE outbox SET state = \'claimed\' WHERE store_id = ? AND lane = ?', [shop.storeId, lane]);
        return (await tx.sql.all<{ sequence: number }>('SELECT sequence FROM outbox WHERE store_id = ? AND lane = ?', [shop.storeId, lane]))[0]?.sequence ?? 0;
      });
      await job({ id: `outbox-${sequence}`, name: outboxJobName, lane, payload: { sequence, wasLost: false, isLast: true } });
    }
    expect(await database.read(sql => sql.all('SELECT 1 FROM outbox WHERE store_id = ? AND lane = ?', [shop.storeId, lane]))).to.deep.equal([]);
    expect(calledOff).to.deep.equal(Array.from({ length: subjectIds.length - sent.length }, () => topic));
    return sent;
  };

  it('is not sent when it is marketing and the person has said no since: on its channel, to everything, or by being erased', async () => {
    const [stays, stops, stopsAll, erased] = [await subscriber(shop), await subscriber(shop), await subscriber(shop, ['email'], 'all'), await subscriber(shop)];
    await oneClick(stops.link);
    await oneClick(stopsAll.link);
    const { database, clock } = house().services;
    await destroySubjectKeys(database, shop.storeId, erased.subjectId as SubjectId, clock.now());
    const everyone = [stays, stops, stopsAll, erased].map(({ subjectId }) => subjectId);
    expect(await carryOut('letter.marketing', everyone)).to.deep.equal([stays.subjectId]);
    expect(await carryOut('letter.marketing', everyone, 'sms')).to.deep.equal([stays.subjectId, stops.subjectId]);
    expect(await carryOut('letter.order', everyone)).to.deep.equal(everyone);
  });

  it('is sent to somebody who has said yes again', async () => {
    const person = await subscriber(shop);
    await oneClick(person.link);
    house().wait(1000);
    await recordConsent(shop, { email: person.email }, yesTo('email'));
    expect(await carryOut('letter.marketing', [person.subjectId])).to.deep.equal([person.subjectId]);
  });
});
