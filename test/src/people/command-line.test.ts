import { expect } from 'chai';
import { temporaryFolder } from '../api/temporary-folder.js';
import { runCommand } from '../faults/serving-child.js';

const linkPattern = /^https:\/\/placet\.test\/sign-in\/[0-9a-z]{26}\.[\w-]{43}$/;

describe('placet user', function () {
  this.timeout(60_000);
  const settings = { PLACET_DATA_DIR: temporaryFolder() };
  const run = async (...words: string[]): Promise<unknown> => {
    const { code, out, err } = await runCommand(settings, '--json', 'user', ...words);
    expect(code, err).to.equal(0);
    return JSON.parse(out);
  };

  it('invites somebody, lists them, and makes another link', async () => {
    const { id, url } = await run('add', '--email', 'Ada@Agency.example', '--role', 'agent') as { id: string; url: string };
    expect(id).to.match(/^usr_/);
    expect(url).to.match(linkPattern);
    expect(await run('list')).to.deep.equal([{ id, email: 'ada@agency.example', name: '', role: 'agent', state: 'invited', hasSecondFactor: false }]);
    const again = await run('link', '--email', 'ada@agency.example') as { id: string; url: string };
    expect([again.id, linkPattern.test(again.url), again.url === url]).to.deep.equal([id, true, false]);
  });

  it('says what is wrong, and exits with 1', async () => {
    for (const [words, said] of [
      [['add', '--email', 'ada@agency.example', '--role', 'owner'], 'already has an account'], [['add', '--email', 'ada', '--role', 'owner'], 'not an e-mail address'],
      [['link', '--email', 'nobody@agency.example'], 'No user'], [['add', '--email', 'b@agency.example'], 'role'], [['add', '--email', 'b@agency.example', '--role', 'king'], 'Allowed choices'],
    ] as const) {
      const { code, err } = await runCommand(settings, 'user', ...words);
      expect([code, err.includes(said)], `${words.join(' ')}: ${err}`).to.deep.equal([1, true]);
    }
  });
});
