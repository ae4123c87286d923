// The four shops of the demo: stand-ins of the real platforms on this machine, with invented people who sign up, tick, untick, unsubscribe and leave.
import { openMagentoShop, openPrestashopShop, openShopifyShop, openWooCommerceShop } from '@placet/stand-in-shops';
import { diceFrom, shopperNumber } from '../server/dist/demo/demo-shoppers.js';

const clock = { now: () => Date.now() };
/** Nobody calls a shop by way of its own stand-in: Placet has a way of its own. */
const http = { send: () => Promise.reject(new Error('this shop is called by Placet')) };

const kinds = [
  { platform: 'shopify', channels: ['email', 'sms'], open: () => openShopifyShop({ http, clock }) },
  { platform: 'woocommerce', channels: ['email'], open: () => openWooCommerceShop({ http, clock, hasPlugin: true }) },
  { platform: 'magento', channels: ['email'], open: () => openMagentoShop({ http, clock, hasPlugin: true }) },
  { platform: 'prestashop', channels: ['email'], open: () => openPrestashopShop({ http, clock, hasPlugin: true, timeZone: 'Europe/Madrid' }) },
];

const peopleAtFirst = 40;
const pauseMsMin = 4000;
const pauseMsSpread = 6000;
/** Then everybody has gone to bed: a demo that is forgotten must not fill a disk. */
const actsMax = 5000;
const dayMs = 86_400_000;
/** The same at every start, so that whoever was met before is recognised, with the answers of then. */
const openedAt = Date.UTC(2025, 0, 6, 9);

/** The shopper of this number is the same person on every machine and at every start: a shop gives them the same id again. */
const shopperOf = (seed, number) => {
  const dice = diceFrom(seed * 100_000 + number);
  const shopper = shopperNumber(number, dice);
  const phone = `+447700900${String(number % 1000).padStart(3, '0')}`;
  return { ...shopper, phone, roll: dice.roll(), days: dice.pick(300) };
};

const answersAtFirst = ({ roll, days }, channels) => {
  const at = openedAt + days * dayMs;
  const state = roll < 0.6 ? 'opted_in' : roll < 0.8 ? 'opted_out' : undefined;
  return state === undefined ? {} : Object.fromEntries(channels.map((channel, place) => [channel, { state, at: at + place * 1000 }]));
};

/** One thing somebody does in the shop; half of them come to sign up or to leave the newsletter. */
const actIn = ({ shop, channels, seed, people }, dice) => {
  const signUp = () => {
    const shopper = shopperOf(seed, people.length + 1);
    people.push(shopper);
    shop.add({ email: shopper.email, name: shopper.name, phone: shopper.phone });
    if (dice.roll() < 0.8) shop.act(shopper.email, 'email', 'opted_in', clock.now());
  };
  const here = people.filter(({ hasLeft }) => hasLeft !== true);
  const somebody = here[dice.pick(here.length)];
  const say = (state) => {
    if (somebody !== undefined) shop.act(somebody.email, channels[dice.pick(channels.length)], state, clock.now());
  };
  const leave = () => {
    if (somebody === undefined || here.length < peopleAtFirst / 2) return;
    somebody.hasLeft = true;
    shop.remove(somebody.email);
  };
  const acts = [signUp, signUp, signUp, () => say('opted_in'), () => say('opted_in'), () => say('opted_out'), () => say('opted_out'), leave];
  acts[dice.pick(acts.length)]();
};

const openShop = async ({ platform, channels, open }, at) => {
  const shop = await open();
  const seed = at + 1;
  const people = Array.from({ length: peopleAtFirst }, (_, place) => shopperOf(seed, place + 1));
  // The first are subscribers whatever the dice say: some of them leave at Placet, which the shop then hears.
  for (const [place, person] of people.entries()) {
    const says = answersAtFirst(place < 5 ? { ...person, roll: 0 } : person, channels);
    shop.add({ email: person.email, name: person.name, phone: person.phone, says });
  }
  const dice = diceFrom(seed);
  let acts = 0;
  const plan = () => {
    if (acts++ >= actsMax) return;
    setTimeout(() => {
      actIn({ shop, channels, seed, people }, dice);
      plan();
    }, pauseMsMin + dice.pick(pauseMsSpread)).unref();
  };
  return {
    platform, url: shop.context.storeUrl, credentials: shop.context.credentials.read(), secret: shop.keys.secrets[0],
    people: () => people.filter(({ hasLeft }) => hasLeft !== true).map(({ name, email, locale }) => ({ name, email, locale })),
    open: (messagesGoTo) => {
      // What is lost on the way is found when the shop is looked through.
      shop.outgoing.deliver = ({ headers, body }) => {
        fetch(messagesGoTo, { method: 'POST', headers, body }).then(response => response.arrayBuffer()).catch(() => undefined);
      };
      plan();
    },
  };
};

export const openDemoShops = () => Promise.all(kinds.map(openShop));
