// `npm start`: from a fresh clone to a running server. `npm start -- --demo` adds sample shops that act.
import { bootstrap } from './bootstrap.mjs';

bootstrap();
const isDemo = process.argv.includes('--demo');
const { runServer } = await import('../server/dist/main.js');
await runServer({ demo: isDemo, demoShops: isDemo ? (await import('./demo-shops.mjs')).openDemoShops : undefined });
