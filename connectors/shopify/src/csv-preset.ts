// The customer export of the Shopify admin (Customers > Export), as it is in 2026 and as it was under "Accepts Marketing".
import type { CsvPreset } from '@placet/core';

export const customerExport: CsvPreset = {
  id: 'shopify_customers',
  title: 'Shopify customer export',
  recognise: [
    {
      required: ['First Name', 'Last Name', 'Email', 'Accepts Email Marketing'],
      optional: ['Customer ID', 'Phone', 'Accepts SMS Marketing', 'Accepts WhatsApp Marketing', 'Default Address Phone', 'Tax Exempt', 'Tags', 'Note'],
    },
    {
      required: ['First Name', 'Last Name', 'Email', 'Accepts Marketing'],
      optional: ['Customer ID', 'Phone', 'Accepts SMS Marketing', 'Total Spent', 'Total Orders', 'Tax Exempt', 'Tags', 'Note'],
    },
  ],
  delimiter: ',',
  quoting: 'standard',
  rowShape: 'columns',
  columns: [
    { header: 'Customer ID', field: 'externalId' },
    { header: 'First Name', field: 'firstName' },
    { header: 'Last Name', field: 'lastName' },
    { header: 'Email', field: 'email' },
    { header: 'Phone', field: 'phone' },
    { header: 'Accepts Email Marketing', field: 'emailAnswer' },
    { header: 'Accepts Marketing', field: 'emailAnswer' },
    { header: 'Accepts SMS Marketing', field: 'smsAnswer' },
    { header: 'Accepts WhatsApp Marketing', field: 'whatsappAnswer' },
  ],
  values: { yes: 'yes', no: 'no' },
  // "no" stands for unsubscribed and for never asked alike, so it may not undo anything by itself.
  meaningOfNo: 'no_record',
  // Shopify puts an apostrophe before ids and phones, so that spreadsheets keep them as text.
  stripLeadingApostrophe: ['externalId', 'phone'],
  unescapeHtml: false,
  times: { provenBy: 'row', speakOf: [], note: 'This export holds no times of consent.' },
  noticeOnNo: 'A "no" in this file is either an unsubscribe or somebody never asked. It is imported as nothing, unless you say the file is a list of opt-outs.',
};

export const csvPresets: readonly CsvPreset[] = [customerExport];
