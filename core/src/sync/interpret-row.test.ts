import { expect } from 'chai';
import fc from 'fast-check';
import { channels } from '../consents/channels.js';
import { parseMapping } from './column-mapping.js';
import type { RowOutcome } from './contact-row.js';
import { csvFields, type CsvPreset } from './csv-preset.js';
import { compileRowReader, type RowReader } from './interpret-row.js';
import { placetCells, placetColumns, placetPreset, type ExportRow } from './placet-format.js';
import { plainPreset } from './plain-preset.js';
import type { RowOptions } from './row-plan.js';

const readerOf = (headers: readonly string[], options: RowOptions = {}, preset: CsvPreset = plainPreset): RowReader => {
  const reader = compileRowReader(headers, preset, options);
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value;
};

const refusal = (headers: readonly string[], options: RowOptions = {}, preset: CsvPreset = plainPreset) => {
  const reader = compileRowReader(headers, preset, options);
  return reader.ok ? undefined : reader.error;
};

const faultOf = (outcome: RowOutcome) => outcome.ok ? undefined : outcome.fault;

describe('interpreting a CSV row', () => {
  it('says who and what, per channel, and nothing about channels with empty cells', () => {
    const read = readerOf(['E-Mail', 'phone', 'First Name', 'last name', 'email_opt_in', 'sms_opt_in', 'locale', 'text']);
    expect(read([' ada@shop.example ', '\'+491713920000', 'Ada', 'Example', 'YES', '', 'de', ' I agree ']))
      .to.deep.equal({ ok: true, contact: {
        email: 'ada@shop.example', phone: '+491713920000', name: 'Ada Example', locale: 'de', text: ' I agree ', answers: [{ channel: 'email', answer: 'yes' }] } });
  });

  it('takes an unticked box for silence unless the operator says the file lists opt-outs', () => {
    const headers = ['email', 'email_opt_in'];
    const row = ['ada@shop.example', 'no'];
    expect(readerOf(headers)(row)).to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [] } });
    expect(readerOf(headers, { treatNoAs: 'opt_out' })(row))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [{ channel: 'email', answer: 'no' }] } });
  });

  it('keeps a stated withdrawal even when the operator calls every no silence', () => {
    expect(readerOf(['email', 'email_opt_in'], { treatNoAs: 'no_record' })(['ada@shop.example', 'unsubscribed']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [{ channel: 'email', answer: 'no' }] } });
  });

  it('lets being on the list speak for a channel only where the row does not', () => {
    const read = readerOf(['email', 'email_opt_in'], { everyRow: { channel: 'email', answer: 'no' } });
    expect(read(['ada@shop.example', ''])).to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [{ channel: 'email', answer: 'no' }] } });
    expect(read(['ada@shop.example', 'yes'])).to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [{ channel: 'email', answer: 'yes' }] } });
  });

  it('proves a time from the row, and only claims it where the zone of the file is not stated', () => {
    const headers = ['email', 'email_opt_in', 'occurred_at'];
    const row = ['ada@shop.example', 'yes', '2026-11-21 21:00:00'];
    const unsure: CsvPreset = { ...plainPreset, times: { provenBy: 'stated_zone', speakOf: ['yes'], note: '' } };
    const answer = (options: RowOptions, preset: CsvPreset) => {
      const outcome = readerOf(headers, options, preset)(row);
      return outcome.ok ? outcome.contact.answers : outcome.fault;
    };
    expect(answer({}, plainPreset)).to.deep.equal([{ channel: 'email', answer: 'yes', occurredAt: Date.UTC(2026, 10, 21, 21) }]);
    expect(answer({}, unsure)).to.deep.equal([{ channel: 'email', answer: 'yes', claimedAt: Date.UTC(2026, 10, 21, 21) }]);
    expect(answer({ timeZone: 'Europe/Berlin' }, unsure)).to.deep.equal([{ channel: 'email', answer: 'yes', occurredAt: Date.UTC(2026, 10, 21, 20) }]);
  });

  it('does not date an opt-out by the time of the opt-in', () => {
    const preset: CsvPreset = { ...plainPreset, times: { provenBy: 'row', speakOf: ['yes'], note: '' } };
    const read = readerOf(['email', 'email_opt_in', 'occurred_at'], { treatNoAs: 'opt_out' }, preset);
    expect(read(['ada@shop.example', 'no', '2026-11-21 21:00:00']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', answers: [{ channel: 'email', answer: 'no' }] } });
  });

  it('names what is wrong with a row and never repeats the person in the message', () => {
    const read = readerOf(['email', 'name', 'channel', 'state', 'occurred_at', 'email_opt_in']);
    const cases: [readonly string[], ReturnType<typeof faultOf>][] = [
      [['', 'Ada', '', '', '', ''], { reason: 'no_identifier', message: 'The row has no e-mail, phone or id.' }],
      [['', ' ', '', '', '', ''], { reason: 'row_empty', message: 'The row is empty.' }],
      [[], { reason: 'row_empty', message: 'The row is empty.' }],
    ];
    for (const [row, fault] of cases) expect(faultOf(read(row))).to.deep.equal(fault);
    const secret = 'Ada Secret';
    const wrong: [readonly string[], string, string][] = [
      [['a@shop.example', secret, '', '', '', secret], 'answer_unknown', 'email_opt_in'],
      [['a@shop.example', secret, secret, 'yes', '', ''], 'channel_unknown', 'channel'],
      [['a@shop.example', secret, 'sms', secret, '', ''], 'answer_unknown', 'state'],
      [['a@shop.example', secret, '', '', secret, ''], 'time_impossible', 'occurred_at'],
    ];
    for (const [row, reason, column] of wrong) {
      const fault = faultOf(read(row));
      expect(fault).to.include({ reason, column });
      expect(fault?.message).to.not.match(/secret/i);
      expect(fault?.value?.toLowerCase()).to.equal(secret.toLowerCase());
    }
    expect(faultOf(read(['a@shop.example', secret, '', '', '', '', 'surplus']))).to.include({ reason: 'too_many_cells' });
    expect(read(['a@shop.example', secret, '', '', '', '', '', '']).ok, 'empty surplus cells').to.equal(true);
  });

  it('takes further values the operator explains, such as labels of another language', () => {
    const read = readerOf(['email', 'Statut'], { mapping: { emailAnswer: 'statut' }, values: { Abonné: 'yes', Désabonné: 'withdrawn' } });
    expect(read(['a@shop.example', 'abonné'])).to.deep.equal({ ok: true, contact: { email: 'a@shop.example', answers: [{ channel: 'email', answer: 'yes' }] } });
    expect(faultOf(read(['a@shop.example', 'en attente']))).to.include({ reason: 'answer_unknown', column: 'Statut', value: 'en attente' });
  });

  it('never throws, whatever the cells are', () => {
    const rows = fc.array(fc.string({ unit: 'binary' }), { maxLength: 14 });
    const read = readerOf(placetColumns, {}, placetPreset);
    const found = readerOf(['externalId', 'name', 'email', 'email_opt_in'], { mapping: { externalId: 'externalId' } }, { ...plainPreset, rowShape: 'find_email_cell' });
    fc.assert(fc.property(rows, cells => typeof read(cells).ok === 'boolean' && typeof found(cells).ok === 'boolean'));
  });
});

describe('placing the columns of a CSV', () => {
  it('names a mapped column the file lacks and lists the ones it has', () => {
    const error = refusal(['Adresse', 'Statut'], { mapping: { email: 'E-Mail' } });
    expect(error?.code).to.equal('csv_columns_unknown');
    expect(error?.details).to.deep.equal([{ path: 'column "E-Mail"', message: 'is not in the file' }]);
    expect(error?.message).to.contain('"Adresse", "Statut"');
  });

  it('lists no headers when the first line is a person', () => {
    const error = refusal(['ada@shop.example', 'yes']);
    expect(error?.code).to.equal('csv_columns_unknown');
    expect(JSON.stringify(error)).to.not.contain('ada');
    expect(JSON.stringify(refusal(['Ada', '+491713920000']))).to.not.contain('Ada');
  });

  it('refuses a needed column that stands twice, and minds no other', () => {
    expect(refusal(['email', 'Email '])?.code).to.equal('csv_columns_unknown');
    expect(refusal(['email', 'note', 'note'])).to.equal(undefined);
  });

  it('is not confused by headers that are names of machinery', () => {
    const read = readerOf(['__proto__', 'constructor', 'email', 'toString'], { mapping: { name: '__proto__' } });
    expect(read(['Ada', 'x', 'a@shop.example', 'y'])).to.deep.equal({ ok: true, contact: { email: 'a@shop.example', name: 'Ada', answers: [] } });
  });

  it('reads a mapping in any spelling of its fields and names one that does not exist', () => {
    const good = parseMapping([['external_id', 'Kunde'], ['email-answer', 'News'], ['smsAnswer', 'SMS']]);
    expect(good).to.deep.equal({ ok: true, value: { externalId: 'Kunde', emailAnswer: 'News', smsAnswer: 'SMS' } });
    const bad = parseMapping([['__proto__', 'x'], ['e_mail_address', 'y']]);
    expect(bad.ok ? [] : bad.error.details?.map(({ path }) => path)).to.deep.equal(['map.__proto__', 'map.e_mail_address']);
    expect(bad.ok ? '' : bad.error.details?.[0]?.message).to.contain(csvFields.join(', '));
  });

  it('refuses a zone that does not exist', () => {
    expect(refusal(['email'], { timeZone: 'Moon/Sea' })?.code).to.equal('validation_failed');
  });
});

describe('rows whose separators are not escaped', () => {
  const preset: CsvPreset = { ...plainPreset, rowShape: 'find_email_cell', externalIdPattern: /^\d+$/ };
  const read = readerOf(['customer_id', 'shop', 'name', 'email', 'email_opt_in', 'locale'], {}, preset);

  it('counts columns from the e-mail and keeps only what cannot have slid', () => {
    expect(read(['7', 'Shop', 'Ada', 'ada@shop.example', 'yes', 'en']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', externalId: '7', name: 'Ada', locale: 'en', answers: [{ channel: 'email', answer: 'yes' }] } });
    expect(read(['7', 'Shop', ' Sons', 'Ada', 'ada@shop.example', 'yes', 'en']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', externalId: '7', locale: 'en', answers: [{ channel: 'email', answer: 'yes' }] } });
    expect(read(['9', 'ada@shop.example', 'yes', 'en']), 'the rest of a broken line')
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', locale: 'en', answers: [{ channel: 'email', answer: 'yes' }] } });
  });

  it('refuses rows with no e-mail, two of them, or an end that was cut off', () => {
    expect(faultOf(read(['7', 'Shop', 'Ada', 'none', 'yes', 'en']))).to.include({ reason: 'email_not_found' });
    expect(faultOf(read(['7', 'Shop', 'b@shop.example', 'ada@shop.example', 'yes', 'en']))).to.include({ reason: 'email_ambiguous' });
    expect(faultOf(read(['7', 'Shop', 'Ada', 'ada@shop.exa']))).to.include({ reason: 'row_cut' });
    expect(faultOf(read(['', '']))).to.include({ reason: 'row_empty' });
  });
});

describe('the CSV of Placet', () => {
  const rows = fc.record<ExportRow>({
    email: fc.emailAddress(), phone: fc.constantFrom('+491713920000', '\'+49'), externalId: fc.stringMatching(/^[a-z0-9]{1,9}$/), name: fc.string({ unit: 'grapheme', minLength: 1 }),
    channel: fc.constantFrom(...channels), state: fc.constantFrom('opted_in', 'opted_out', 'pending'),
    since: fc.integer({ min: 0, max: 4_000_000_000_000 }), timeProven: fc.boolean(),
    locale: fc.constantFrom('de', 'pt-BR'), section: fc.string({ minLength: 1 }), text: fc.string({ unit: 'grapheme', minLength: 1 }),
    source: fc.string({ minLength: 1 }), recordId: fc.stringMatching(/^rec_[a-z0-9]{26}$/),
  }, { requiredKeys: ['email', 'channel', 'state', 'timeProven'] });

  it('comes back from its own export without loss', () => {
    const read = readerOf(placetColumns, {}, { ...placetPreset, stripLeadingApostrophe: [] });
    const answers = { opted_in: 'yes', opted_out: 'no', pending: 'pending' } as const;
    fc.assert(fc.property(rows, (row) => {
      const { channel, state, since, timeProven, ...carried } = row;
      const time = since === undefined ? {} : timeProven === true ? { occurredAt: since } : { claimedAt: since };
      expect(read(placetCells(row))).to.deep.equal({ ok: true, contact: { ...carried, answers: [{ channel, answer: answers[state], ...time }] } });
    }));
  });
});
