// The export of the newsletter module ps_emailsubscription (Modules > Newsletter subscription > Export customers' addresses).
import type { CsvPreset } from '@placet/core';

export const newsletterExport: CsvPreset = {
  id: 'prestashop_newsletter',
  title: 'PrestaShop newsletter export',
  recognise: [{
    required: ['id', 'email', 'subscribed', 'subscribed_on'],
    optional: ['shop_name', 'gender', 'lastname', 'firstname', 'iso_language'],
  }],
  delimiter: ';',
  // The module writes cells as they are: neither separators nor quotation marks in names are escaped, and lines end at 4096 bytes.
  quoting: 'none',
  rowShape: 'find_email_cell',
  columns: [
    { header: 'id', field: 'externalId' },
    { header: 'firstname', field: 'firstName' },
    { header: 'lastname', field: 'lastName' },
    { header: 'email', field: 'email' },
    { header: 'subscribed', field: 'emailAnswer' },
    { header: 'subscribed_on', field: 'occurredAt' },
    { header: 'iso_language', field: 'locale' },
    { header: 'shop_name', field: 'scope' },
  ],
  values: { 1: 'yes', 0: 'no' },
  // 0 stands for unsubscribed and for never asked alike.
  meaningOfNo: 'no_record',
  stripLeadingApostrophe: [],
  unescapeHtml: false,
  // Newsletter-only subscribers are numbered N1, N2, ... in a table of their own: not ids of customers.
  externalIdPattern: /^\d{1,10}$/,
  times: {
    provenBy: 'stated_zone',
    // The shop keeps the date of the opt-in when somebody leaves: it says nothing about when they did.
    speakOf: ['yes'],
    note: 'Two clocks write subscribed_on, the shop\'s and the database server\'s. State the zone of the one that is ahead: no opt-in then looks newer than it is.',
  },
  noticeOnNo: 'A 0 in this file is either an unsubscribe or somebody never asked. It is imported as nothing, unless you say the file is a list of opt-outs.',
};

export const csvPresets: readonly CsvPreset[] = [newsletterExport];
