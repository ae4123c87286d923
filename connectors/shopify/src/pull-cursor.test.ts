import { expect } from 'chai';
import fc from 'fast-check';
import { cursorOf, placeOf, type PullPlace } from './pull-cursor.js';

const id = fc.bigInt({ min: 0n, max: 10n ** 19n }).map(String);
const moment = fc.integer({ min: 0, max: 4_000_000_000_000 });
const place: fc.Arbitrary<PullPlace> = fc.oneof(
  fc.constant<PullPlace>({ kind: 'asking' }),
  fc.record({ kind: fc.constant('file' as const), id, offset: fc.nat(), keepsEmail: fc.boolean(), keepsPhone: fc.boolean() }),
  fc.record({ kind: fc.constant('walk' as const), afterId: id, from: fc.option(moment), to: moment, first: fc.integer({ min: 1, max: 250 }) }),
);

describe('A cursor of a pull', () => {
  it('brings another process to the same place', () => {
    fc.assert(fc.property(place, (given) => { expect(placeOf(cursorOf(given))).to.deep.equal(given); }));
  });

  it('that is none of ours leads nowhere', () => {
    for (const text of ['', 'file', 'file.x.1.', 'walk.1..', 'walk.1.2.3.4.5', 'file.1.-1.', '{"id":1}']) expect(placeOf(text), text).to.equal(undefined);
  });
});
