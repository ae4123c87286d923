// Placet as shipped, in a process of its own: the public door of the server, one store, one token.
import { compose, createToken, firstOrganisation, readConfig, serve } from '@placet/server';
import { announce } from './announce.mjs';

// A country where a yes counts at once: where it waits for a confirmation, each capture also writes a letter.
const store = { name: 'Bench', platform: 'custom', url: 'https://shop.example', country: 'NL', locale: 'en', timezone: 'Europe/Amsterdam' };

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
const services = await compose(read.config);
const now = services.clock.now();
const { id: organisationId } = await firstOrganisation(services.database, now);
const { id: storeId } = await services.stores.create(organisationId, store, () => null);
const { text: token } = await createToken(services.database, { organisationId, storeScope: storeId, role: 'admin', label: 'bench', expiresAt: null }, now);
const running = await serve(services, '127.0.0.1');
announce({ port: running.port, path: `/v1/stores/${storeId}/consents`, headers: { authorization: `Bearer ${token}` } }, () => running.stop());
