import { expect } from 'chai';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { apiOf, type Api } from '../api/api-client.js';
import { temporaryFolder } from '../api/temporary-folder.js';
import { runCommand } from '../faults/serving-child.js';
import { until, type ConnectionBody } from '../sync/shops.js';
import { root } from '../tidy/repository.js';

interface Demo {
  readonly url: string;
  output(): string;
  /** Asks it to stop; the code it ends with. */
  stop(): Promise<number | null>;
}

const running: ChildProcess[] = [];
after(() => { for (const child of running) child.kill('SIGKILL'); });

/** `npm run demo`, as npm runs it. */
const startDemo = async (dataDir: string): Promise<Demo> => {
  const port = await freePort();
  const child = spawn(process.execPath, [join(root, 'scripts', 'start.mjs'), '--demo'], {
    cwd: root, env: { PATH: process.env.PATH, PLACET_PORT: String(port), PLACET_DATA_DIR: dataDir }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.push(child);
  const ended = once(child, 'exit') as Promise<[number | null]>;
  let printed = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk: Buffer) => {
        printed += chunk.toString();
        if (printed.includes('Placet is running')) resolve();
      });
    }
    void ended.then(() => { reject(new Error(`the demo ended: ${printed}`)); });
  });
  return {
    url: `http://127.0.0.1:${port}`, output: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      return (await ended)[0];
    },
  };
};

const freePort = (): Promise<number> => new Promise((resolve, reject) => {
  const server = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
    const { port } = server.address() as AddressInfo;
    server.close(() => { resolve(port); });
  });
});

interface LivingConnection extends ConnectionBody {
  readonly pushedAt: string | null;
  readonly heardAt: string | null;
  readonly lastReport: (NonNullable<ConnectionBody['lastReport']> & { readonly kind: string }) | null;
}

interface DemoStore { readonly id: string; readonly platform: string; readonly url: string }

const storesOf = async (demo: Demo, token: string): Promise<readonly { store: DemoStore; api: Api }[]> => {
  const { body } = await apiOf(`${demo.url}/v1`, token).get<{ items: readonly DemoStore[] }>('/stores');
  return body.items.filter(({ platform }) => platform !== 'custom').map(store => ({ store, api: apiOf(`${demo.url}/v1/stores/${store.id}`, token) }));
};

/** The shop was looked through, was told something, and told something. */
const untilAlive = (platform: string, api: Api, isSo: (connection: LivingConnection) => boolean = () => true): Promise<LivingConnection> =>
  until(`${platform} in step`, async () => (await api.get<LivingConnection>('/connection')).body,
    connection => connection.lastReport !== null && connection.pushedAt !== null && connection.heardAt !== null && isSo(connection));

describe('The demo', () => {
  const dataDir = temporaryFolder();
  let demo: Demo;
  let token: string;

  it('is alive within a minute: four shops connected, looked through, told and telling', async function () {
    this.timeout(120_000);
    demo = await startDemo(dataDir);
    token = (await runCommand({ PLACET_DATA_DIR: dataDir }, 'token', 'create')).out.trim();
    const stores = await storesOf(demo, token);
    expect(stores.map(({ store }) => store.platform)).to.have.members(['shopify', 'woocommerce', 'magento', 'prestashop']);
    for (const { store, api } of stores) {
      const { mode, standing, fault, lastReport } = await untilAlive(store.platform, api);
      expect([mode, standing, fault]).to.deep.equal(['realtime', 'ok', null]);
      expect(lastReport?.learned).to.be.greaterThan(10);
      const { body } = await api.get<{ items: readonly { source: string }[] }>('/consents?limit=200');
      expect(body.items.map(({ source }) => source)).to.include.members(['platform', 'web']);
      expect((await api.get<{ items: readonly object[] }>('/alarms')).body.items).to.deep.equal([]);
    }
    // Whatever had to be installed and built before.
    const said = demo.output().slice(demo.output().indexOf('Placet is running'));
    expect(said.trim().split('\n').length, said).to.be.lessThan(10);
  });

  it('ends with everything it opened, and goes on where it was: the shops at new addresses, with the people they had', async function () {
    this.timeout(120_000);
    const before = await storesOf(demo, token);
    expect(await demo.stop()).to.equal(0);
    for (const { store: { url } } of before) expect(await fetch(url).then(() => 'answers', () => 'gone')).to.equal('gone');
    demo = await startDemo(dataDir);
    const stores = await storesOf(demo, token);
    expect(stores.map(({ store }) => store.id)).to.deep.equal(before.map(({ store }) => store.id));
    for (const [at, { store, api }] of stores.entries()) {
      expect(store.url).to.not.equal(before[at]?.store.url);
      const { lastReport } = await untilAlive(store.platform, api, ({ walk, lastReport: last, standing }) => walk === null && last?.kind === 'full' && standing === 'ok');
      // Whoever said no at Placet says yes in the shop again, which has forgotten; everybody else is known.
      expect(lastReport?.seen).to.be.at.least(40);
      expect(lastReport?.drifted).to.be.greaterThan(0);
    }
    expect(await demo.stop()).to.equal(0);
  });
});
