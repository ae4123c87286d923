// The export of the Magento grid Marketing > Newsletter Subscribers, with the labels of an English admin.
import type { CsvPreset } from '@placet/core';

export const subscriberGrid: CsvPreset = {
  id: 'magento_subscribers',
  title: 'Magento newsletter subscribers',
  recognise: [{
    required: ['Email', 'Type', 'Status', 'Web Site', 'Store View'],
    optional: ['ID', 'Customer First Name', 'Customer Last Name', 'Store'],
  }],
  delimiter: ',',
  quoting: 'standard',
  rowShape: 'columns',
  // "ID" numbers subscriptions, not customers, and is left out.
  columns: [
    { header: 'Email', field: 'email' },
    { header: 'Customer First Name', field: 'firstName' },
    { header: 'Customer Last Name', field: 'lastName' },
    { header: 'Status', field: 'emailAnswer' },
    { header: 'Web Site', field: 'scope' },
  ],
  // An admin in another language exports other labels. They become row errors until the operator says what they mean.
  values: { subscribed: 'yes', unsubscribed: 'withdrawn', 'not activated': 'pending', unconfirmed: 'pending' },
  meaningOfNo: 'opt_out',
  stripLeadingApostrophe: [],
  // The grid escapes names for the screen and writes them so into the file.
  unescapeHtml: true,
  times: { provenBy: 'row', speakOf: [], note: 'This export holds no times of consent.' },
  notice: 'Magento keeps one answer per website: a person may stand in this file once for each.',
};

export const csvPresets: readonly CsvPreset[] = [subscriberGrid];
