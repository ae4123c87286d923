// What this connector is and can do, for the rooms that must not know platforms by name.
import type { ConnectorManifest } from '@placet/core';
import { heldChannels } from './consent-mapping.js';
import { csvPresets } from './csv-preset.js';

export const manifest: ConnectorManifest = {
  id: 'woocommerce',
  title: 'WooCommerce',
  csvPresets,
  capabilities: {
    pull_customers: { support: 'yes', note: 'Every account but the administrators\' own, since those are the shop\'s staff.' },
    pull_guests: { support: 'yes', note: 'Without the plugin guests are read from their orders, so somebody who never ordered is not seen.' },
    incremental_pull: {
      support: 'with_plugin',
      note: 'WooCommerce cannot say which accounts changed, so without the plugin every account is read each time; orders of guests are read from the last change on.',
    },
    consent_time: { support: 'yes', note: 'The time is kept with Placet\'s own fields; answers that only Mailchimp for WooCommerce holds come without one.' },
    double_opt_in_state: { support: 'yes' },
    push_email: { support: 'yes' },
    push_sms: { support: 'yes' },
    push_whatsapp: { support: 'yes' },
    push_guests: { support: 'with_plugin', note: 'WooCommerce has no place for the answer of somebody without an account, so without the plugin it is kept at Placet alone.' },
    events: {
      support: 'yes',
      note: 'WooCommerce\'s own webhooks come late on quiet shops and are never sent twice, so without the plugin some are lost until everything is compared again.',
    },
    consent_events: { support: 'with_plugin', note: 'Without the plugin an answer is seen with the next change of the account, or when everything is compared again.' },
    store_facts: { support: 'yes', note: 'WooCommerce keeps no company name, VAT number or phone, so those are entered by hand.' },
    export_subject: { support: 'yes', note: 'Saved payment methods and comments are not shown to Placet and have to be looked up in the shop.' },
    anonymise_subject: {
      support: 'yes',
      note: 'Without the plugin the account is deleted and orders stay as they are; with it WooCommerce\'s own eraser makes the orders unrecognisable too.',
    },
  },
  channels: heldChannels,
  credentials: [{
    id: 'rest_api_key',
    title: 'REST API key',
    fields: [
      { name: 'consumerKey', label: 'Consumer key', isSecret: true, pattern: /^ck_[0-9a-f]{40}$/, hint: 'Begins with ck_ and is shown once, when the key is made.' },
      { name: 'consumerSecret', label: 'Consumer secret', isSecret: true, pattern: /^cs_[0-9a-f]{40}$/, hint: 'Begins with cs_ and is shown next to the consumer key.' },
    ],
    steps: [
      'In the shop\'s admin open Settings > Permalinks and make sure that anything but "Plain" is chosen.',
      'Open WooCommerce > Settings > Advanced > REST API and click "Add key".',
      'As description write Placet, as user choose an administrator, and as permissions choose Read/Write.',
      'Click "Generate API key" and copy both values here; they are not shown again.',
    ],
  }],
  access: [
    { id: 'administrator', for: ['consent_time', 'double_opt_in_state', 'push_email', 'push_sms', 'push_whatsapp', 'store_facts'] },
    { id: 'write', for: ['push_email', 'push_sms', 'push_whatsapp', 'anonymise_subject', 'events'] },
  ],
  // Shops share a machine with many others, and each request starts PHP anew.
  limits: { concurrent: 2, perSecond: 20, walkPerSecond: 4, timeoutMs: 30_000, pageSize: 100 },
};
