// Files as they arrive: not CSV, other letters, broken lines, half a person. (SYN-3)
import { request } from 'node:http';
import { expect } from 'chai';
import { emailsOf, errorsOf, exported, importCsv, openHouse, stateOf, type House } from './import-harness.js';

describe('importing files that are not as they should be', () => {
  let house: House;
  let storeId: string;
  before(async () => { house = await openHouse(); });
  after(async () => { await house.close(); });
  beforeEach(async () => { storeId = await house.addStore('DE'); });

  const refused = [
    { says: 'an Excel workbook', csv: 'PK\u0003\u0004rest', query: {}, status: 400, code: 'csv_unreadable' },
    { says: 'an empty file', csv: '', query: {}, status: 400, code: 'csv_unreadable' },
    { says: 'a file without a column that names people', csv: 'a,b\n1,2\n', query: {}, status: 400, code: 'csv_columns_unknown' },
    { says: 'a mapping to a column that is not there', csv: 'email\na@a.example\n', query: { map: 'email=E-Mail' }, status: 400, code: 'csv_columns_unknown' },
    { says: 'a mapping of a field that does not exist', csv: 'email\na@a.example\n', query: { map: 'shoe=email' }, status: 400, code: 'csv_columns_unknown' },
    { says: 'no word about where it is from', csv: 'email\na@a.example\n', query: { source: ' ' }, status: 400, code: 'validation_failed' },
    { says: 'a time zone that is none', csv: 'email\na@a.example\n', query: { timeZone: 'Mars' }, status: 400, code: 'validation_failed' },
    { says: 'a preset that is none', csv: 'email\na@a.example\n', query: { preset: 'mine' }, status: 400, code: 'validation_failed' },
    { says: 'a setting that is none', csv: 'email\na@a.example\n', query: { force: 'true' }, status: 400, code: 'validation_failed' },
  ];
  for (const { says, csv, query, status, code } of refused) {
    it(`refuses ${says}, and keeps nothing of it`, async () => {
      const before = await stateOf(house, storeId);
      const answer = await importCsv(house, storeId, csv, query);
      expect({ status: answer.status, code: (answer.body.error as { code: string }).code }).to.deep.equal({ status, code });
      expect(await stateOf(house, storeId)).to.deep.equal(before);
    });
  }

  it('refuses what is no file at all by its type', async () => {
    const answer = await house.json('POST', `/stores/${storeId}/imports?source=x`, { email: 'a@a.example' });
    expect(answer.status).to.equal(415);
  });

  it('refuses a file that says it is larger than the limit before it is sent', async () => {
    const status = await new Promise<number | undefined>((resolve, reject) => {
      const sent = request({ port: house.port, host: '127.0.0.1', method: 'POST', path: `/v1/stores/${storeId}/imports?source=x`, headers: {
        'content-type': 'text/csv', 'content-length': 2 ** 31, authorization: token(),
      } }, (response) => {
        resolve(response.statusCode);
        sent.destroy();
      });
      sent.once('error', reject);
      sent.flushHeaders();
    });
    expect(status).to.equal(413);
  });

  it('keeps nothing of an upload that breaks off', async () => {
    const before = await stateOf(house, storeId);
    await new Promise<void>((resolve) => {
      const sent = request({ port: house.port, host: '127.0.0.1', method: 'POST', path: `/v1/stores/${storeId}/imports?source=x`, headers: {
        'content-type': 'text/csv', 'content-length': 1_000_000, authorization: token(),
      } });
      sent.once('error', () => { resolve(); });
      sent.write('email,email_opt_in\nada@a.example,yes\n', () => { sent.destroy(); resolve(); });
    });
    let after = await stateOf(house, storeId);
    while (JSON.stringify(after) !== JSON.stringify(before)) after = await stateOf(house, storeId);
    expect(after).to.deep.equal(before);
  });

  it('takes the good lines between broken ones, and names each broken one by line, column and reason', async () => {
    const csv = [
      'email,phone,email_opt_in,occurred_at', 'good@a.example,,yes,', 'no address,,yes,', 'odd@a.example,,perhaps,', '"torn@a.example,,yes,',
      'late@a.example,,yes,2026-02-30', ',,yes,', 'fine@a.example,,unsubscribed,', 'half@a.example,call me,yes,', 'wide@a.example,,yes,,,,more',
    ].join('\n');
    const imported = await importCsv(house, storeId, csv);
    expect(imported.counts).to.deep.equal({ rows: 9, optedIn: 2, optedOut: 1, errors: 6, warnings: 1 });
    expect(await errorsOf(house, storeId, imported)).to.deep.equal([
      '3,email,no_usable_identifier', '4,email_opt_in,answer_unknown', '5,,quote_broken', '6,occurred_at,time_impossible', '7,,no_identifier',
      '9,phone,phone_left_out', '10,,too_many_cells',
    ]);
    expect(await emailsOf(house, storeId, 'opt-ins')).to.deep.equal(['good@a.example', 'half@a.example']);
  });

  it('repeats nothing of a person in the errors file', async () => {
    const imported = await importCsv(house, storeId, 'email,phone,email_opt_in\nsecret.person@a.example,not a number 0123,yes\nsecret.person,,yes\nx@a.example,,Ada Secret\n');
    const { text } = await house.call('GET', `/stores/${storeId}/imports/${String(imported.body.id)}/errors.csv`);
    expect(text).not.to.match(/secret|0123|@/i);
  });

  it('understands numbers as they are written in the country of the store', async () => {
    await importCsv(house, storeId, 'phone,sms_opt_in\n030 23125 001,yes\n');
    expect(await exported(house, storeId, 'opt-ins', 'sms')).to.have.lengthOf(1).and.satisfy(([line]: string[]) => line?.startsWith(',\'+493023125001,'));
  });

  it('reads other letters than UTF-8, guessed or stated, and marks rows that are not in the stated ones', async () => {
    const latin = Buffer.from('email;name;email_opt_in\nzoe@a.example;Zoë Müller;yes\nmore@a.example;Gülsüm Öztürk;yes\n', 'latin1');
    const guessed = await importCsv(house, storeId, latin);
    expect(guessed.counts).to.deep.equal({ rows: 2, optedIn: 2 });
    expect((await exported(house, storeId, 'opt-ins')).join()).to.contain('Zoë Müller').and.contain('Gülsüm Öztürk');
    const stated = await importCsv(house, storeId, latin, { encoding: 'utf-8' });
    expect(stated.counts).to.deep.equal({ rows: 2, errors: 2 });
  });

  it('lets no spreadsheet run what a shopper called themselves, and reads it back as it was', async () => {
    await importCsv(house, storeId, 'email,name,email_opt_in\nada@a.example,"=HYPERLINK(""https://evil.example"")",yes\nplus@a.example,+1,yes\n');
    const lines = await exported(house, storeId, 'opt-ins');
    expect(lines.join('\n')).to.contain('"\'=HYPERLINK(""https://evil.example"")"').and.contain(',\'+1,');
    const other = await house.addStore();
    const { text } = await house.call('GET', `/stores/${storeId}/exports/opt-ins.csv`);
    await importCsv(house, other, text);
    expect((await exported(house, other, 'opt-ins')).map(nameOf).sort()).to.deep.equal(lines.map(nameOf).sort());
  });

  const token = (): string => house.authorization;
  const nameOf = (line: string): string => /^[^,]*,,,(.*),email,opted_in,/.exec(line)?.[1] ?? line;
});
