// What this connector is and can do, for the rooms that must not know platforms by name.
import type { ConnectorManifest } from '@placet/core';
import { csvPresets } from './csv-preset.js';

export const manifest: ConnectorManifest = {
  id: 'prestashop',
  title: 'PrestaShop',
  csvPresets,
  capabilities: {
    pull_customers: { support: 'yes', note: 'Customers with an account and people who ordered as guests.' },
    pull_guests: { support: 'with_plugin', note: 'People who only subscribed in the newsletter block are in a table the webservice does not show; without the module they are not seen.' },
    incremental_pull: {
      support: 'yes',
      note: 'Without the module, answers given in the newsletter block leave no date of change and are only found when everybody is read again.',
    },
    consent_time: { support: 'yes', note: 'Of opt-ins only; a date the newsletter block wrote by another clock is left out.' },
    double_opt_in_state: { support: 'no', note: 'An unconfirmed subscriber and one switched off look the same in the shop.' },
    push_email: { support: 'yes', note: 'PrestaShop 1.7 and accounts with names it no longer allows can only be written with the module.' },
    push_sms: { support: 'no', note: 'PrestaShop has no field for consent to text messages.' },
    push_whatsapp: { support: 'no', note: 'PrestaShop has no field for consent to WhatsApp messages.' },
    push_guests: { support: 'with_plugin', note: 'People who only subscribed in the newsletter block can only be written with the module.' },
    events: { support: 'with_plugin', note: 'PrestaShop sends no messages by itself; without the module it is asked at intervals.' },
    consent_events: { support: 'with_plugin', note: 'PrestaShop sends no messages by itself; without the module it is asked at intervals.' },
    store_facts: { support: 'yes', note: 'Without the module: name, address on the web, languages, countries and the first contact.' },
    export_subject: { support: 'yes', note: 'Without the module: the account, and addresses and orders where the key may read them.' },
    anonymise_subject: { support: 'with_plugin', note: 'The webservice can only delete an account outright, which leaves orders without their owner; erasure needs the module.' },
  },
  channels: ['email'],
  credentials: [{
    id: 'webservice_key',
    title: 'Webservice key',
    fields: [
      {
        name: 'webserviceKey', label: 'Key', isSecret: true, pattern: /^[\x21-\x39\x3b-\x7e]{32}$/,
        hint: 'Advanced Parameters > Webservice: exactly 32 characters.',
      },
      {
        name: 'sendKeyInAddress', label: 'Send the key as ws_key', isSecret: false, isOptional: true, pattern: /^(?:yes|no)$/,
        hint: 'Write "yes" only if the host drops the Authorization header; the key then stands in the access logs of the shop.',
      },
      {
        name: 'moduleSecret', label: 'Secret of the module', isSecret: true, isOptional: true, pattern: /^[\x21-\x7e]{16,200}$/,
        hint: 'Modules > Module Manager > Placet > Configure; leave it out if the module is not installed.',
      },
    ],
    steps: [
      'Open Advanced Parameters > Webservice.',
      'Set "Enable PrestaShop\'s webservice" to Yes and save.',
      'Click "Add new webservice key", then "Generate", and set the status to Yes.',
      'Tick for customers: View (GET) and Modify partially (PATCH).',
      'Tick View (GET) for shops, shop_urls, languages, countries and contacts, and nothing else. Never tick configurations: it shows the passwords of the shop.',
      'Save, open the key again and copy it.',
    ],
  }],
  access: [
    { id: 'customers GET', for: ['pull_customers', 'incremental_pull', 'consent_time', 'export_subject'] },
    { id: 'customers PATCH', for: ['push_email'] },
    { id: 'shops GET', for: ['store_facts'] },
    { id: 'shop_urls GET', for: ['store_facts'] },
    { id: 'languages GET', for: ['store_facts'] },
    { id: 'countries GET', for: ['store_facts'] },
    { id: 'contacts GET', for: ['store_facts'] },
  ],
  // The webservice loads every row as an object of its own: two pages at a time would slow the shop for its shoppers.
  limits: { concurrent: 1, perSecond: 20, walkPerSecond: 2, timeoutMs: 60_000, pageSize: 100 },
};
