import { expect } from 'chai';
import { openLog } from '@placet/server';
import { consentOf, yesTo } from '../api/builders.js';
import { describeOnEach } from '../api/installations.js';

/** Addresses, the phone numbers and networks reserved for examples, and the tokens of this house. */
const personal = [/[^\s"'@:]+@[\w-]+\.[\w.-]+/, /\+4930\d{5,}/, /\b(?:203\.0\.113|198\.51\.100|192\.0\.2)\.\d+\b/, /plc_[0-9a-z]{26}_/];

describeOnEach('The log of all that was done here', (house) => {
  it('names routes, ids and durations, and nobody', async () => {
    const shop = await house().openShop();
    await shop.post('/consents', { ...consentOf({ email: 'ada@tea.example', phone: '+493023125044' }, yesTo('email')), ip: '203.0.113.9' });
    await shop.get('/subjects?email=ada@tea.example');
    await shop.get('/consents?email=ada@tea.example@');
    const lines = house().logLines;
    expect(lines.filter(line => line.includes('"event":"request"')).length).to.be.greaterThan(2);
    expect(lines.filter(line => personal.some(pattern => pattern.test(line)))).to.deep.equal([]);
  });

  it('holds a fault with its place, and without the words it was about', async () => {
    const shop = await house().openShop();
    const { database } = house().services;
    await database.write(({ sql }) => sql.run('UPDATE ledger_heads SET edge = ? WHERE store_id = ?', [Buffer.alloc(3), shop.storeId]));
    const answer = await shop.post<{ error: { code: string; message: string } }>('/consents', consentOf({ email: 'fault@tea.example' }));
    expect([answer.status, answer.body.error.code]).to.deep.equal([500, 'internal_error']);
    const line = house().logLines.find(each => each.includes('request_failed') && each.includes(answer.headers.get('x-request-id') ?? '?'));
    expect(line).to.contain('Error').and.not.contain('fault@');
  });
});

describe('The log', () => {
  it('is one JSON object a line, from its level on', () => {
    const lines: string[] = [];
    const log = openLog('info', (line) => { lines.push(line); });
    log.debug('unheard');
    log.info('request', { status: 200, route: '/v1/stores' });
    const [{ time, ...rest } = { time: '' }, ...others] = lines.map(line => JSON.parse(line) as { time: string });
    expect([time, rest, others]).to.deep.equal([time, { level: 'info', event: 'request', status: 200, route: '/v1/stores' }, []]);
    expect(Date.parse(time)).to.be.greaterThan(0);
  });
});
