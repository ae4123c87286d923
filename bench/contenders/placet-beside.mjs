// Another server beside `placet.mjs`, on the same database and Redis.
import { compose, readConfig, serve } from '@placet/server';
import { announce } from './announce.mjs';

const read = readConfig(process.env);
if (!read.ok) throw new Error(read.problems.map(({ setting, message }) => `${setting} ${message}`).join('\n'));
const running = await serve(await compose(read.config), '127.0.0.1');
announce({ port: running.port }, () => running.stop());
