import { compileRowReader, recognisePreset, type RowOptions } from '@placet/core';
import { expect } from 'chai';
import { csvPresets, customerExport } from './csv-preset.js';

const headers = ['Customer ID', 'First Name', 'Last Name', 'Email', 'Accepts Email Marketing', 'Phone', 'Accepts SMS Marketing', 'Accepts WhatsApp Marketing'];

const read = (cells: readonly string[], names = headers, options: RowOptions = {}) => {
  const reader = compileRowReader(names, customerExport, options);
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value(cells);
};

describe('the Shopify customer export', () => {
  it('is recognised in its present form and in the one with "Accepts Marketing"', () => {
    expect(recognisePreset(['\ufeffCustomer ID', ...headers.slice(1)], csvPresets)).to.equal(customerExport);
    expect(recognisePreset(['First Name', 'Last Name', 'Email', 'Accepts Marketing', 'Phone', 'Tags'], csvPresets)).to.equal(customerExport);
    expect(recognisePreset(['First Name', 'Last Name', 'Email'], csvPresets)).to.equal(undefined);
  });

  it('gives ids and phones without the apostrophe, and an answer for each channel that said yes', () => {
    expect(read(['\'6940095488001', 'Ada', 'Example', 'ada@shop.example', 'yes', '\'+441632960001', 'yes', 'no'])).to.deep.equal({ ok: true, contact: {
      email: 'ada@shop.example', phone: '+441632960001', externalId: '6940095488001', name: 'Ada Example',
      answers: [{ channel: 'email', answer: 'yes' }, { channel: 'sms', answer: 'yes' }] } });
  });

  it('undoes nobody\'s opt-in by a "no", unless the operator says the file lists opt-outs', () => {
    const row = ['\'1', '', '', 'ada@shop.example', 'no', '', 'no', ''];
    expect(read(row)).to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', externalId: '1', answers: [] } });
    expect(read(row, headers, { treatNoAs: 'opt_out' })).to.deep.equal({ ok: true, contact: {
      email: 'ada@shop.example', externalId: '1', answers: [{ channel: 'email', answer: 'no' }, { channel: 'sms', answer: 'no' }] } });
  });

  it('reads the older column as the answer for e-mail', () => {
    expect(read(['Ada', 'Example', 'ada@shop.example', 'yes'], ['First Name', 'Last Name', 'Email', 'Accepts Marketing']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', name: 'Ada Example', answers: [{ channel: 'email', answer: 'yes' }] } });
  });
});
