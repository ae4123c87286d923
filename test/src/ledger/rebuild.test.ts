import { expect } from 'chai';
import fc from 'fast-check';
import { channels, channelTarget, identifierKinds, makeId, policyTarget, type Answer, type Identifier, type StoreId, type SubjectId, type Target } from '@placet/core';
import { rebuildStandings, type Services } from '@placet/server';
import type { Shop } from '../api/harness.js';
import { describeOnEach, installations } from '../api/installations.js';
import { captureOf, circumstancesAt, draft, sequencesOf, upTo, verdictOf } from './captures.js';

/** Every standing of the store, byte for byte. */
const dump = async ({ database }: Services, storeId: StoreId): Promise<string[]> => (await database.read(sql => sql.all(
  'SELECT * FROM standings WHERE store_id = ? ORDER BY subject_id, target', [storeId]))).map(row => JSON.stringify(row));

const targets: readonly Target[] = [...channels.slice(0, 3).map(channelTarget), 'channel:all', 'cookie:targeting', policyTarget(makeId('policy', 0, new Uint8Array(10)))];

type Step =
  | { readonly kind: 'capture'; readonly who: readonly Identifier[]; readonly target: Target; readonly answer: Answer; readonly ago: number; readonly how: 'observed' | 'stated' | 'unknown'; readonly mode: 'record' | 'import' }
  | { readonly kind: 'merge' | 'unmerge'; readonly into: number; readonly from: number };

const identifier = fc.oneof(
  fc.nat(4).map((at): Identifier => ({ kind: 'email', value: `p${at}@tea.example` })), fc.nat(3).map((at): Identifier => ({ kind: 'externalId', value: `c-${at}` })),
  fc.nat(2).map((at): Identifier => ({ kind: 'phone', value: `+4930231250${10 + at}` })));

const strongestFirst = (who: readonly Identifier[]): readonly Identifier[] =>
  who.toSorted((left, right) => identifierKinds.indexOf(left.kind) - identifierKinds.indexOf(right.kind));

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 6, arbitrary: fc.record({
    kind: fc.constant('capture' as const), target: fc.constantFrom(...targets), answer: fc.constantFrom<Answer>('yes', 'no', 'pending'), ago: fc.nat(5),
    who: fc.uniqueArray(identifier, { minLength: 1, maxLength: 3, selector: each => each.kind }).map(strongestFirst),
    how: fc.constantFrom('observed' as const, 'stated' as const, 'unknown' as const), mode: fc.constantFrom('record' as const, 'record' as const, 'import' as const),
  }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constantFrom('merge' as const, 'merge' as const, 'unmerge' as const), into: fc.nat(6), from: fc.nat(6) }) });

/** Takes one step; people are named by the order in which they were first heard of. */
const take = async (shop: Shop, known: SubjectId[], each: Step): Promise<void> => {
  const { services } = shop.house;
  if (each.kind === 'capture') {
    const circumstances = circumstancesAt(services.clock.now() - each.ago * 1000, { timeGrade: each.how });
    const reply = await services.writer.append(captureOf(shop.storeId, each.who, [draft(each.target, each.answer)], circumstances, each.mode));
    if (reply.kind === 'captured' && !known.includes(reply.captured.subjectId)) known.push(reply.captured.subjectId);
    return;
  }
  const [into, from] = [known[each.into % known.length], known[each.from % known.length]];
  if (into === undefined || from === undefined || into === from) return;
  const answer = each.kind === 'merge'
    ? await shop.post(`/subjects/${into}/merges`, { subjectId: from, reason: 'a test' })
    : await shop.delete(`/subjects/${into}/merges/${from}`);
  expect([200, 409], JSON.stringify(answer.body)).to.include(answer.status);
};

const smaller = installations[0]?.name ?? '';

describeOnEach('Standings', (house) => {
  it('are the same bytes when they are made anew from the records: after captures, imports, unsubscribes, merges and merges taken back', async function () {
    this.timeout(60_000);
    const numRuns = this.test?.parent?.title.includes(smaller) === true ? 25 : 6;
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
      const shop = await house().openShop();
      const { services } = house();
      const known: SubjectId[] = [];
      for (const each of steps) await take(shop, known, each);
      const before = await dump(services, shop.storeId);
      const records = (await sequencesOf(services, shop.storeId)).length;
      expect(await sequencesOf(services, shop.storeId)).to.deep.equal(upTo(records));
      expect(await rebuildStandings(services.database, shop.storeId)).to.deep.equal({ records, standings: before.length });
      expect(await dump(services, shop.storeId)).to.deep.equal(before);
      expect(await verdictOf(services, shop.storeId)).to.deep.include({ valid: true, records });
    }), { numRuns });
  });
});
