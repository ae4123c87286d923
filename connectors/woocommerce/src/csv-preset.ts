// WooCommerce keeps no marketing consent of its own: its customer list says who, and only a plugin's column says what they agreed to.
import type { CsvPreset } from '@placet/core';

const noTimes = { provenBy: 'row', speakOf: [], note: 'This export holds no times of consent.' } as const;

/** Analytics > Customers > Download. */
export const analyticsCustomers: CsvPreset = {
  id: 'woocommerce_customers',
  title: 'WooCommerce Analytics customers',
  recognise: [{
    required: ['Name', 'Username', 'Email', 'Orders', 'Total spend'],
    optional: ['Last active', 'Date registered', 'Sign up', 'AOV', 'Country', 'Country / Region', 'City', 'Region', 'Postal code'],
  }],
  delimiter: ',',
  quoting: 'standard',
  rowShape: 'columns',
  columns: [{ header: 'Email', field: 'email' }, { header: 'Name', field: 'name' }],
  values: {},
  meaningOfNo: 'no_record',
  stripLeadingApostrophe: [],
  unescapeHtml: false,
  times: noTimes,
  notice: 'This file holds no marketing consent, since WooCommerce keeps none: it only says who the customers are. Export opt-ins from the plugin that collected them.',
};

/** Any export of users or orders with the column that Mailchimp for WooCommerce keeps on them. */
export const mailchimpMeta: CsvPreset = {
  id: 'woocommerce_mailchimp',
  title: 'WooCommerce export with the answers of Mailchimp for WooCommerce',
  recognise: [
    { required: ['user_email', 'mailchimp_woocommerce_is_subscribed'], optional: ['billing_email', 'first_name', 'last_name'] },
    { required: ['billing_email', 'mailchimp_woocommerce_is_subscribed'], optional: ['billing_first_name', 'billing_last_name'] },
    { required: ['email', 'mailchimp_woocommerce_is_subscribed'], optional: ['first_name', 'last_name'] },
  ],
  quoting: 'standard',
  rowShape: 'columns',
  columns: [
    { header: 'user_email', field: 'email' }, { header: 'email', field: 'email' }, { header: 'billing_email', field: 'email' },
    { header: 'first_name', field: 'firstName' }, { header: 'billing_first_name', field: 'firstName' },
    { header: 'last_name', field: 'lastName' }, { header: 'billing_last_name', field: 'lastName' },
    { header: 'mailchimp_woocommerce_is_subscribed', field: 'emailAnswer' },
  ],
  // "archived" only says that the contact left the paid audience.
  values: { 1: 'yes', subscribed: 'yes', 0: 'no', unsubscribed: 'withdrawn', pending: 'pending', archived: 'no_record' },
  meaningOfNo: 'no_record',
  stripLeadingApostrophe: [],
  unescapeHtml: false,
  times: noTimes,
  noticeOnNo: 'A 0 in this file is either an unsubscribe or somebody who left the box unticked. It is imported as nothing, unless you say the file is a list of opt-outs.',
};

export const csvPresets: readonly CsvPreset[] = [analyticsCustomers, mailchimpMeta];
