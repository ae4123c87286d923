// So many people a second say no, evenly over four shops: how long from the click until the shop holds it.
import { callerOf, connectShop, openShops, untilPulled } from './shops.mjs';

const platforms = ['shopify', 'woocommerce', 'magento', 'prestashop'];
const arrivalMsMax = 120_000;
const lookMs = 4;
const long = Date.UTC(2026, 0, 20, 12);

/** `start(environment)` resolves to the servers, the first with the stores. */
export const measureLag = async (start, { rate, seconds }) => {
  const { shops, environment, close } = await openShops(platforms);
  const count = rate * seconds;
  for (let at = 0; at < count; at++) shops[at % shops.length].shop.add({ email: emailOf(at), says: { email: { state: 'opted_in', at: long } } });
  const servers = await start({ SHOPS: environment });
  try {
    const [{ address: first }] = servers;
    const callers = servers.map(({ address: { port } }) => callerOf({ port, headers: first.headers }));
    const portOf = at => servers[at % servers.length].address.port;
    const served = shops.map(({ platform, shop }, at) => ({ platform, shop, storeId: first.stores[at].storeId, port: portOf(at) }));
    for (const each of served) await connectShop(callers[0], each);
    for (const { storeId } of served) await untilPulled(callers[0], storeId);
    const waiting = new Map();
    const lags = [];
    const byShop = new Map(platforms.map(platform => [platform, []]));
    const looking = setInterval(() => {
      const now = performance.now();
      for (const [at, sentAt] of waiting) {
        const { shop, platform } = served[at % served.length];
        if (shop.holds(emailOf(at), 'email') === 'opted_in') continue;
        waiting.delete(at);
        lags.push(now - sentAt);
        byShop.get(platform).push(now - sentAt);
      }
    }, lookMs);
    const answers = [];
    const startedAt = performance.now();
    for (let at = 0; at < count; at++) {
      await untilMs(startedAt + at * 1000 / rate);
      const sentAt = performance.now();
      waiting.set(at, sentAt);
      const { storeId } = served[at % served.length];
      answers.push(callers[at % callers.length]('POST', `/v1/stores/${storeId}/consents`, noOf(emailOf(at))).then(() => performance.now() - sentAt));
    }
    const answered = await Promise.all(answers);
    for (const giveUpAt = performance.now() + arrivalMsMax; waiting.size > 0 && performance.now() < giveUpAt;) await untilMs(performance.now() + 50);
    clearInterval(looking);
    if (waiting.size > 0) throw new Error(`${waiting.size} of ${count} never reached their shop`);
    const own = [...byShop].map(([platform, values]) => [platform, percentiles(values)]);
    return { answered: percentiles(answered), written: percentiles(lags), byShop: Object.fromEntries(own) };
  } finally {
    for (const { stop } of servers.reverse()) await stop();
    await close();
  }
};

const emailOf = at => `leaving.${at}@mail.example`;
const noOf = email => ({ subject: { email }, answers: [{ channel: 'email', answer: 'no', text: 'Send me news.', locale: 'en' }], source: { kind: 'web' } });

const untilMs = at => new Promise(resolve => setTimeout(resolve, Math.max(0, at - performance.now())));

const percentiles = (values) => {
  const sorted = [...values].sort((left, right) => left - right);
  const at = share => sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)];
  return { p50Ms: at(0.5), p99Ms: at(0.99), maxMs: sorted.at(-1) };
};
