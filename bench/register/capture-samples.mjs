// Real captures over the API, so that pages unseal real people: 2,000 shoppers who answer at three places about three channels.
const shoppers = 2000;
const sections = ['registration', 'checkout', 'newsletter'];
const channels = ['email', 'sms', 'post'];
const yearStart = Date.parse('2026-01-01T00:00:00Z');
const yearMs = 180 * 86_400_000;

export const captureSamples = async (call) => {
  for (let from = 0; from < shoppers; from += 32) {
    await Promise.all(Array.from({ length: Math.min(32, shoppers - from) }, (_, at) => captureOne(call, from + at)));
  }
};

const captureOne = (call, number) => call('/consents', {
  method: 'POST',
  body: JSON.stringify({
    subject: { email: `shopper${number}@example.test`, name: `Shopper ${number}` }, section: sections[number % 3],
    answers: channels.map((channel, at) => ({ channel, answer: (number + at) % 5 === 0 ? 'no' : 'yes', text: `Write to me by ${channel}`, locale: 'en' })),
    source: { kind: 'web', pageUrl: 'https://shop.example/join' }, ip: '192.0.2.7', userAgent: 'Mozilla/5.0 (X11; Linux x86_64)',
    occurredAt: new Date(yearStart + Math.floor((number / shoppers) * yearMs)).toISOString(),
  }),
});
