// Placet as shipped, in a process of its own, with a store for each of the bench's shops. `HURRIED` lifts what a shop is spared: then the figures are ours.
import { connector as magento } from '@placet/connector-magento';
import { connector as prestashop } from '@placet/connector-prestashop';
import { connector as shopify } from '@placet/connector-shopify';
import { connector as woocommerce } from '@placet/connector-woocommerce';
import { compose, createToken, firstOrganisation, readConfig, serve, withoutDoubleOptIn } from '@placet/server';
import { announce } from '../contenders/announce.mjs';

if (process.env.HURRIED !== undefined) {
  const lifted = { concurrent: 8, perSecond: 10_000, walkPerSecond: 10_000 };
  for (const { manifest } of [magento, prestashop, shopify, woocommerce]) Object.assign(manifest.limits, lifted);
}

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
const services = await compose(read.config);
const { database, stores, clock } = services;
const { id: organisationId } = await firstOrganisation(database, clock.now());
const made = [];
for (const { platform, url, timezone } of JSON.parse(process.env.SHOPS ?? '[]')) {
  const store = await stores.create(organisationId, { name: 'Bench', platform, url, country: 'NL', locale: 'en', timezone }, () => null);
  await stores.update(store, { doubleOptIn: JSON.stringify(withoutDoubleOptIn('a yes counts at once', 'the bench', 0)) });
  made.push({ platform, storeId: store.id });
}
const { text: token } = await createToken(database, { organisationId, storeScope: null, role: 'admin', label: 'bench', expiresAt: null }, clock.now());
const running = await serve(services, '127.0.0.1');
announce({ port: running.port, stores: made, headers: { authorization: `Bearer ${token}` } }, () => running.stop());
