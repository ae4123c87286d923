import { expect } from 'chai';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readConfig, type Config, type Environment } from '../config.js';
import { openShops, withWayTo, type DemoShop } from './demo-shops.js';

const shop: DemoShop = { platform: 'magento', url: 'http://127.0.0.1:1', credentials: {}, secret: 'a secret of nobody', people: () => [], open: () => undefined };

describe('The shops of the demo', () => {
  const folder = mkdtempSync(join(tmpdir(), 'placet-test-'));
  after(() => { rmSync(folder, { recursive: true }); });

  const configOf = (environment: Environment, demo: boolean): Config => {
    const read = readConfig({ PLACET_DATA_DIR: folder, PLACET_MASTER_KEY: Buffer.alloc(32, 7).toString('base64'), ...environment }, { demo });
    if (!read.ok) throw new Error('these settings are not good');
    return read.config;
  };
  const opened = async (config: Config): Promise<number> => (await openShops(config, () => Promise.resolve([shop]))).length;

  it('are opened by the demo alone, and never in production', async () => {
    expect(await opened(configOf({}, true))).to.equal(1);
    expect(await opened(configOf({}, false))).to.equal(0);
    expect(await opened(configOf({ NODE_ENV: 'production' }, true))).to.equal(0);
    expect(await openShops(configOf({}, true), undefined)).to.deep.equal([]);
  });

  it('open the way to this machine and to nothing else, and only when there are any', () => {
    const config = configOf({ PLACET_ALLOW_PRIVATE_TARGETS: '10.1.0.0/16' }, true);
    const { allowedTargets } = withWayTo(config, [shop]);
    const allowed = ['127.0.0.1', '10.1.2.3', '127.0.0.2', '10.2.0.1', '192.168.0.1', '::1'].filter(address => allowedTargets.allowsAddress(address));
    expect(allowed).to.deep.equal(['127.0.0.1', '10.1.2.3']);
    expect(allowedTargets.isAny).to.equal(true);
    expect(withWayTo(configOf({}, true), []).allowedTargets.isAny).to.equal(false);
  });
});
