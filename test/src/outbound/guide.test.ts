// The guide's code runs: what developers copy is what is checked here.
import { expect } from 'chai';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { signatureHeaders } from '@placet/server';
import { root } from '../tidy/repository.js';

const guide = readFileSync(join(root, 'docs', 'webhooks.md'), 'utf8');
const codeIn = (language: string): string => new RegExp(`\`\`\`${language}\n([\\s\\S]*?)\`\`\``).exec(guide)?.[1] ?? '';

const [first, second] = [1, 2].map(each => `whsec_${Buffer.alloc(32, each).toString('base64')}`) as [string, string];
const body = '{"type":"consent.recorded","data":{"text":"Grüße 🍵"}}';
/** Made when it is asked for: a signature is good for five minutes, and a suite may wait longer for its turn. */
const casesNow = () => {
  const now = Math.floor(Date.now() / 1000);
  const headers = signatureHeaders({ id: 'chg_1', timestampSeconds: now, body }, [first, second]);
  const stale = signatureHeaders({ id: 'chg_1', timestampSeconds: now - 3600, body }, [first]);
  return [
    { secret: first, headers, body, isOurs: true }, { secret: second, headers, body, isOurs: true }, { secret: `whsec_${Buffer.alloc(32, 3).toString('base64')}`, headers, body, isOurs: false },
    { secret: first, headers, body: `${body} `, isOurs: false }, { secret: first, headers: { ...headers, 'webhook-id': 'chg_2' }, body, isOurs: false },
    { secret: first, headers: stale, body, isOurs: false }, { secret: first, headers: { ...headers, 'webhook-signature': 'v1' }, body, isOurs: false },
  ];
};

describe('The guide to webhooks', () => {
  it('checks signatures in five lines of Node', async () => {
    const code = codeIn('js');
    expect(code.trim().split('\n').length).to.equal(5);
    const cases = casesNow();
    const { isOurs } = await import(`data:text/javascript,${encodeURIComponent(`${code}\nexport { isOurs };`)}`) as { isOurs: (secret: string, headers: object, body: string) => boolean };
    expect(cases.map(each => isOurs(each.secret, each.headers, each.body))).to.deep.equal(cases.map(each => each.isOurs));
  });

  it('checks signatures in five lines of PHP', function () {
    const code = codeIn('php');
    expect(code.trim().split('\n').length).to.equal(5);
    const cases = casesNow();
    const script = `${code}\necho json_encode(array_map(fn ($c) => isOurs($c['secret'], $c['headers'], $c['body']), json_decode(stream_get_contents(STDIN), true)));`;
    const ran = spawnSync('php', ['-r', script], { input: JSON.stringify(cases), encoding: 'utf8' });
    // PHP is what shops are written in, not what Placet needs.
    if (ran.error !== undefined) this.skip();
    expect(ran.stderr).to.equal('');
    expect(JSON.parse(ran.stdout)).to.deep.equal(cases.map(each => each.isOurs));
  });
});
