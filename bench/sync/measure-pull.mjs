// A first pull of very many customers: rows a second and memory over time, beside the bare loop that reads the same pages and does nothing with them.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { callerOf, connectShop, openShops, untilPulled } from './shops.mjs';

export const measurePull = async (platform, start, people) => {
  const { shops: [{ shop }], environment, close } = await openShops([platform], people);
  try {
    const alone = await readAlone(platform, shop);
    if (alone.rows !== people) throw new Error(`${alone.rows} rows of ${people} were read`);
    const [{ pid, address, stop }] = await start({ SHOPS: environment });
    try {
      const call = callerOf(address);
      const [{ storeId }] = address.stores;
      const memory = [];
      const sampling = setInterval(() => { memory.push(rssOf(pid)); }, 250);
      const startedAt = performance.now();
      await connectShop(call, { storeId, shop, platform, port: address.port });
      const { seen, learned } = await untilPulled(call, storeId);
      const seconds = (performance.now() - startedAt) / 1000;
      clearInterval(sampling);
      if (seen !== people) throw new Error(`${seen} of ${people} were seen`);
      const perSecond = people / seconds;
      const bare = alone.rows / alone.seconds;
      const memoryOver = { memoryAt: quartersOf(memory), memoryMax: Math.max(...memory) };
      return { rowsPerSecond: perSecond, barePerSecond: bare, share: perSecond / bare, answers: learned, seconds, ...memoryOver };
    } finally {
      await stop();
    }
  } finally {
    await close();
  }
};

const readAlone = async (platform, shop) => {
  const child = fork(fileURLToPath(new URL('read-alone.mjs', import.meta.url)), {
    env: { PATH: process.env.PATH, NODE_ENV: 'production', PLATFORM: platform, URL: shop.context.storeUrl, CREDENTIALS: JSON.stringify(shop.context.credentials.read()) },
  });
  await once(child, 'message');
  child.send('go');
  const [found] = await once(child, 'message');
  return found;
};

/** Bytes; what the kernel says of the process. */
const rssOf = pid => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1] ?? 0) * 1024;

const quartersOf = memory => [0.25, 0.5, 0.75, 1].map(share => memory[Math.max(0, Math.ceil(memory.length * share) - 1)]);
