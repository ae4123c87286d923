import { expect } from 'chai';
import { currentCost, HashingBusy, PasswordHasher, passwordProblem } from './password.js';

const cheap = { n: 1024, r: 8, p: 1 };
const hasher = new PasswordHasher(cheap);

describe('A password', () => {
  it('is known again, and no other is', async () => {
    const hash = await hasher.hash('correct horse battery');
    expect(await hasher.verify('correct horse battery', hash)).to.equal(true);
    for (const other of ['correct horse batterz', 'correct horse battery ', '', 'correct horse']) expect(await hasher.verify(other, hash), other).to.equal(false);
  });

  it('is the same however its letters are composed', async () => {
    const hash = await hasher.hash('Zoë trinkt Tee ﬁn'.normalize('NFD'));
    expect(await hasher.verify('Zoë trinkt Tee fin'.normalize('NFC'), hash)).to.equal(true);
  });

  it('is not in its hash, which is another each time', async () => {
    const hashes = await Promise.all(Array.from({ length: 4 }, () => hasher.hash('correct horse battery')));
    expect(new Set(hashes).size).to.equal(4);
    for (const hash of hashes) expect(hash).to.match(/^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/).and.not.include('correct');
  });

  it('has twelve to two hundred characters, counted as people count them', () => {
    expect(['x'.repeat(11), 'x'.repeat(12), '🍵'.repeat(11), '🍵'.repeat(12), '🍵'.repeat(200), 'x'.repeat(201), 'x'.repeat(100_000)].map(passwordProblem))
      .to.deep.equal(['too_short', undefined, 'too_short', undefined, undefined, 'too_long', 'too_long']);
    expect(passwordProblem('ﷺ'.repeat(12))).to.equal('too_long');
  });
});

describe('Hashing', () => {
  it('answers no for somebody without a hash and for a hash that cannot be read', async () => {
    for (const hash of [null, '', 'scrypt$1024$8$1$short$short', 'plain text']) expect(await hasher.verify('correct horse battery', hash)).to.equal(false);
  });

  it('takes for somebody who does not exist the time it takes for somebody who does', async function () {
    this.timeout(20_000);
    const real = new PasswordHasher();
    const hash = await real.hash('correct horse battery');
    const took = async (of: string | null): Promise<number> => {
      const startedAt = performance.now();
      await real.verify('something else', of);
      return performance.now() - startedAt;
    };
    expect(await took(null)).to.be.greaterThan(await took(hash) / 4);
  });

  it('sees that a hash was made with other parameters, and still checks it', async () => {
    const hash = await hasher.hash('correct horse battery');
    const stronger = new PasswordHasher({ ...cheap, n: 2048 });
    expect([hasher.isOutdated(hash), stronger.isOutdated(hash), await stronger.verify('correct horse battery', hash)]).to.deep.equal([false, true, true]);
  });

  it('costs no less than the least of the OWASP cheat sheet', () => {
    expect(currentCost.n * currentCost.r * currentCost.p).to.be.at.least(2 ** 15 * 8 * 3);
  });

  it('is done a few at a time; those beyond the line are told at once', async () => {
    const narrow = new PasswordHasher(cheap, { running: 1, waiting: 2 });
    const outcomes = await Promise.allSettled(Array.from({ length: 6 }, () => narrow.hash('correct horse battery')));
    expect(outcomes.map(({ status }) => status)).to.deep.equal(['fulfilled', 'fulfilled', 'fulfilled', 'rejected', 'rejected', 'rejected']);
    expect(outcomes.slice(3).every(each => each.status === 'rejected' && each.reason instanceof HashingBusy)).to.equal(true);
    expect(await narrow.hash('correct horse battery')).to.match(/^scrypt/);
  });
});
