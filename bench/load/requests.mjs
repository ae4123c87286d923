// What a shop's form would send: every request a person never seen before, one answer, one address, one browser.
const userAgent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36';
const text = 'Yes, send me news and offers by e-mail. I can withdraw this at any time.';

const emailOf = number => `shopper.${number}@mail${number % 97}.example`;
const addressOf = number => `203.0.113.${number % 256}`;

const bodies = {
  placet: number => ({
    subject: { email: emailOf(number) }, section: 'newsletter',
    answers: [{ channel: 'email', answer: 'yes', text, locale: 'en' }],
    source: { kind: 'web', widget: 'footer', pageUrl: 'https://shop.example/newsletter' },
    ip: addressOf(number), userAgent,
  }),
  /** The same words, as the peer's interface takes them; its subject ids are made by the client, in base 58. */
  peer: number => ({
    type: 'marketing_communications', subjectId: `sub_${base58(number)}`, externalSubjectId: emailOf(number), identityProvider: 'shop',
    domain: 'shop.example', preferences: { marketing: true }, givenAt: Date.now(), metadata: { text, locale: 'en', section: 'newsletter' }, uiSource: 'widget',
  }),
};

/** A function that gives the n-th request as bytes to send; `kind` is `placet` or `peer`. */
export const requestWriter = ({ kind, path, headers }) => {
  const extra = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  const head = `POST ${path} HTTP/1.1\r\nhost: shop.example\r\n${extra}user-agent: ${userAgent}\r\ncontent-type: application/json\r\n`;
  return (number) => {
    const body = JSON.stringify(bodies[kind](number));
    return `${head}x-forwarded-for: ${addressOf(number)}\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
  };
};

const alphabet = '123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz';

const base58 = (number) => {
  let digits = '';
  for (let rest = number; rest > 0; rest = Math.floor(rest / 58)) digits = alphabet[rest % 58] + digits;
  return digits.padStart(12, '1');
};
