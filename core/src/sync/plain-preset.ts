// A file of nobody in particular: columns named as people name them. Used when no known file is recognised, with the operator's own mapping on top.
import type { CsvPreset } from './csv-preset.js';

export const plainPreset: CsvPreset = {
  id: 'plain',
  title: 'Plain list',
  recognise: [],
  quoting: 'standard',
  rowShape: 'columns',
  columns: [
    { header: 'email', field: 'email' }, { header: 'e-mail', field: 'email' }, { header: 'email address', field: 'email' },
    { header: 'e-mail address', field: 'email' }, { header: 'phone', field: 'phone' }, { header: 'phone number', field: 'phone' },
    { header: 'external_id', field: 'externalId' }, { header: 'customer_id', field: 'externalId' }, { header: 'customer id', field: 'externalId' },
    { header: 'name', field: 'name' }, { header: 'first_name', field: 'firstName' }, { header: 'first name', field: 'firstName' },
    { header: 'last_name', field: 'lastName' }, { header: 'last name', field: 'lastName' },
    { header: 'channel', field: 'channel' }, { header: 'state', field: 'state' },
    { header: 'email_opt_in', field: 'emailAnswer' }, { header: 'sms_opt_in', field: 'smsAnswer' },
    { header: 'whatsapp_opt_in', field: 'whatsappAnswer' }, { header: 'push_opt_in', field: 'pushAnswer' },
    { header: 'phone_opt_in', field: 'phoneAnswer' }, { header: 'post_opt_in', field: 'postAnswer' },
    { header: 'occurred_at', field: 'occurredAt' }, { header: 'locale', field: 'locale' }, { header: 'text', field: 'text' },
    { header: 'section', field: 'section' }, { header: 'source', field: 'source' },
  ],
  values: {
    yes: 'yes', true: 'yes', 1: 'yes', opted_in: 'yes', subscribed: 'yes',
    no: 'no', false: 'no', 0: 'no',
    opted_out: 'withdrawn', unsubscribed: 'withdrawn', withdrawn: 'withdrawn',
    pending: 'pending', unconfirmed: 'pending',
  },
  meaningOfNo: 'no_record',
  stripLeadingApostrophe: ['phone', 'externalId'],
  unescapeHtml: false,
  times: { provenBy: 'row', speakOf: ['yes', 'no', 'pending'], note: 'Times without a zone are read as UTC unless a zone is stated.' },
};
