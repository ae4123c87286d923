import { expect } from 'chai';
import { request as httpRequest } from 'node:http';
import { expectFailure, recordConsent, yesTo } from '../api/builders.js';
import type { Shop } from '../api/harness.js';
import { describeOnEach } from '../api/installations.js';
import { ask, askBatch, brief, french, newsletter, perDay, sendBatch, setSending, type DecisionAnswer } from './ask.js';

interface LineFault {
  readonly error: { readonly code: string; readonly message: string; readonly line: number; readonly details?: readonly { readonly path: string }[] };
}
interface Summary { readonly summary: Readonly<Record<'lines' | 'allowed' | 'skipped' | 'errors', number>> & { readonly reasons: object } }

describeOnEach('A batch of decisions', (house) => {
  let shop: Shop;
  beforeEach(async () => { shop = await house().openShop(french); });

  const emailOf = (at: number): string => `p${at}@tea.example`;
  const optIn = (...numbers: readonly number[]) => Promise.all(numbers.map(at => recordConsent(shop, { email: emailOf(at) }, yesTo('email'))));

  it('answers each line in order, as it would be answered alone', async () => {
    await optIn(...Array.from({ length: 30 }, (_, at) => at * 3));
    const lines = await askBatch(shop, newsletter, Array.from({ length: 90 }, (_, at) => ({ email: emailOf(at) })));
    expect(lines.map(brief)).to.deep.equal(Array.from({ length: 90 }, (_, at) => at % 3 === 0 ? 'allow explicit_consent' : 'skip no_opt_in 1'));
    const { id, decidedAt, ...alone } = await ask(shop, { subject: { email: emailOf(3) } });
    expect(lines[3]).to.deep.include(alone);
    expect([id, lines[3]?.id]).to.satisfy((ids: string[]) => ids.every(each => each.startsWith('dec_')));
    expect(Date.parse(decidedAt)).to.be.greaterThan(0);
  });

  it('takes from each line what it says, and from the query what it leaves out', async () => {
    await optIn(1);
    const lines = await askBatch(shop, newsletter, [
      { email: emailOf(1) }, { subject: { email: emailOf(1) }, channel: 'sms' }, { email: emailOf(1), messageType: 'order_confirmation' },
      { email: emailOf(1), evidence: { shippingCountry: 'US-CA' } }, { email: emailOf(2), evidence: { shippingCountry: 'US-NY', lastPurchaseAt: '2026-01-05T10:00:00Z' } },
    ]);
    expect(lines.map(line => `${brief(line)} ${line.region.id}`)).to.deep.equal([
      'allow explicit_consent FR', 'skip no_opt_in 1 FR', 'allow transactional FR', 'allow explicit_consent US-CA', 'allow implied_purchase US-NY',
    ]);
  });

  it('answers a bad line with its number and field, and goes on', async () => {
    await optIn(1);
    const good = { email: emailOf(1) };
    const bad = [
      ['{"email": "nobody', 'malformed_json'], ['[]', 'validation_failed'], ['null', 'validation_failed'], [{ email: 'nobody' }, 'validation_failed', 'subject.email'],
      [{}, 'subject_unidentified'], [{ ...good, colour: 'red' }, 'validation_failed', 'colour'], [{ ...good, channel: 'pigeon' }, 'validation_failed', 'channel'],
      [{ ...good, messageType: 'order_confirmation', template: 'spring_sale' }, 'message_class_mismatch', 'template'],
      [{ ...good, messageType: 'unheard_of' }, 'validation_failed', 'messageType'], [{ ...good, subject: good }, 'validation_failed', 'subject'],
      [{ ...good, evidence: { timezone: 'Mars/Olympus' } }, 'validation_failed', 'evidence.timezone'], [{ ...good, evidence: { ip: '1.2.3' } }, 'validation_failed', 'evidence.ip'],
      [{ ...good, at: '2126-01-01T00:00:00Z' }, 'validation_failed', 'at'], [{ email: 'x'.repeat(20_000) }, 'request_too_large'],
      ['{"__proto__": {"email": "p1@tea.example"}}', 'validation_failed'], [`{"email": "p1@tea.example"}\u0000`, 'malformed_json'],
    ] as const;
    const lines = await askBatch<DecisionAnswer | LineFault>(shop, newsletter, bad.flatMap(([line]) => [good, line]));
    expect(lines).to.have.length(bad.length * 2);
    for (const [at, [, code, path]] of bad.entries()) {
      expect(lines[at * 2], `line ${at * 2 + 1}`).to.deep.include({ decision: 'allow' });
      const { error } = lines[at * 2 + 1] as LineFault;
      expect([error.code, error.line], JSON.stringify(error)).to.deep.equal([code, at * 2 + 2]);
      expect(error.message).to.match(new RegExp(`^line ${at * 2 + 2}: `)).and.not.contain('nobody');
      if (path !== undefined) expect(error.details?.map(detail => detail.path), error.message).to.include(path);
    }
  });

  it('counts what it answered, when asked to', async () => {
    await optIn(1, 2);
    const lines = await askBatch<Summary>(shop, `${newsletter}&summary=true`, [{ email: emailOf(1) }, 'x', { email: emailOf(2) }, { email: emailOf(3) }]);
    expect(lines.at(-1)).to.deep.equal({ summary: { lines: 4, allowed: 2, skipped: 1, errors: 1, reasons: { explicit_consent: 2, no_opt_in: 1 } } });
    expect(await askBatch(shop, `${newsletter}&summary=true`, [])).to.deep.equal([{ summary: { lines: 0, allowed: 0, skipped: 0, errors: 0, reasons: {} } }]);
  });

  it('takes empty lines, either line end, and none after the last line', async () => {
    const { status, body } = await sendBatch(shop, newsletter, `\r\n{"email":"${emailOf(1)}"}\r\n\n  \n{"email":"é"}\n{"email":"${emailOf(2)}"}`);
    expect([status, body.trim().split('\n').length]).to.deep.equal([200, 3]);
    expect(body).to.contain('"line":5');
  });

  it('needs a channel and a message type from somewhere, and lines of JSON', async () => {
    const [line] = await askBatch<LineFault>(shop, '', [{ email: emailOf(1) }]);
    expect(line?.error.details?.[0]?.path).to.equal('channel');
    expectFailure(await shop.send('POST', `/decisions/batch?${newsletter}`, 'x', { headers: { 'content-type': 'multipart/form-data' } }), 'unsupported_media_type');
    for (const [query, path] of [['channel=pigeon', 'channel'], ['log=some', 'log'], ['reserveSeconds=1', 'reserveSeconds'], ['campaignId=', 'campaignId']] as const) {
      expectFailure(await shop.send('POST', `/decisions/batch?${query}`, ''), 'validation_failed', path);
    }
  });

  it('holds places exactly, also for one person asked about twice', async () => {
    await optIn(1, 2);
    await setSending(shop, { caps: [perDay(2)] });
    const one = { email: emailOf(1) };
    const lines = await askBatch(shop, `${newsletter}&reserve=true`, [one, one, { email: emailOf(2) }, one, 'x', one]);
    expect(lines.flatMap(line => 'decision' in line ? [brief(line)] : ['error'])).to.deep.equal([
      'allow explicit_consent', 'allow explicit_consent', 'allow explicit_consent', 'skip daily_cap 3', 'error', 'skip daily_cap 3',
    ]);
    expect(new Set(lines.flatMap(line => line.reservation?.id ?? [])).size).to.equal(3);
  });

  it('knows of an unsubscribe that was answered while it was under way', async () => {
    await optIn(1);
    const url = new URL(`${house().url}/v1/stores/${shop.storeId}/decisions/batch?${newsletter}`);
    const answers: string[] = [];
    const heard: ((line: string) => void)[] = [];
    const request = httpRequest(url, { method: 'POST', headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/x-ndjson' } }, (response) => {
      response.setEncoding('utf8').on('data', (text: string) => { for (const line of text.trim().split('\n')) heard.shift()?.(line); });
    });
    const say = () => new Promise<string>((resolve) => {
      heard.push(resolve);
      request.write(`${JSON.stringify({ email: emailOf(1) })}\n`);
    });
    answers.push(await say());
    await shop.post('/unsubscribes', { email: emailOf(1), scope: 'all', source: 'link' });
    answers.push(await say());
    request.end();
    expect(answers.map(line => (JSON.parse(line) as DecisionAnswer).decision)).to.deep.equal(['allow', 'skip']);
  });

  it('leaves nothing behind when the client goes in the middle', async () => {
    const before = house().logLines.length;
    const url = new URL(`${house().url}/v1/stores/${shop.storeId}/decisions/batch?${newsletter}`);
    await new Promise<void>((resolve) => {
      const request = httpRequest(url, { method: 'POST', headers: { authorization: `Bearer ${shop.token}`, 'content-type': 'application/x-ndjson' } }, (response) => {
        response.once('data', () => { request.destroy(); });
      });
      request.on('close', resolve).on('error', () => undefined);
      request.write(`${JSON.stringify({ email: emailOf(1) })}\n`.repeat(5000));
    });
    expect((await askBatch(shop, newsletter, [{ email: emailOf(1) }])).map(brief)).to.deep.equal(['skip no_opt_in 1']);
    expect(house().logLines.slice(before).filter(line => line.includes('request_failed'))).to.deep.equal([]);
  });
});
