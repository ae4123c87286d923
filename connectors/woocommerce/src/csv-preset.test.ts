import { compileRowReader, recognisePreset, type CsvPreset } from '@placet/core';
import { expect } from 'chai';
import { analyticsCustomers, csvPresets, mailchimpMeta } from './csv-preset.js';

const read = (preset: CsvPreset, headers: readonly string[], cells: readonly string[]) => {
  const reader = compileRowReader(headers, preset);
  if (!reader.ok) throw new Error(reader.error.message);
  return reader.value(cells);
};

describe('WooCommerce CSV files', () => {
  it('says of the Analytics list that it holds no consent, and takes from it only who', () => {
    const headers = ['Name', 'Username', 'Last active', 'Date registered', 'Email', 'Orders', 'Total spend', 'AOV', 'Country', 'City', 'Region', 'Postal code'];
    expect(recognisePreset(headers, csvPresets)).to.equal(analyticsCustomers);
    expect(analyticsCustomers.notice).to.contain('no marketing consent');
    expect(read(analyticsCustomers, headers, ['Ada Example', 'ada', '2026-11-20', '', 'ada@shop.example', '2', '40', '20', 'GB', 'Testington', '', 'ZZ9 9ZZ']))
      .to.deep.equal({ ok: true, contact: { email: 'ada@shop.example', name: 'Ada Example', answers: [] } });
  });

  it('reads the column of Mailchimp for WooCommerce, where 0 is silence and "unsubscribed" is not', () => {
    const headers = ['user_email', 'first_name', 'last_name', 'mailchimp_woocommerce_is_subscribed'];
    expect(recognisePreset(headers, csvPresets)).to.equal(mailchimpMeta);
    const answers = ['1', '0', 'unsubscribed', 'archived', 'pending', ''].map((value) => {
      const outcome = read(mailchimpMeta, headers, ['ada@shop.example', 'Ada', 'Example', value]);
      return outcome.ok ? outcome.contact.answers[0]?.answer : outcome.fault.reason;
    });
    expect(answers).to.deep.equal(['yes', undefined, 'no', undefined, 'pending', undefined]);
  });
});
