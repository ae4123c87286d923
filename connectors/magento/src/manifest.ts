// What this connector is and can do, for the rooms that must not know platforms by name.
import type { ConnectorManifest, CredentialField } from '@placet/core';
import { csvPresets } from './csv-preset.js';
import { atOnce, pageSize } from './pull.js';
import { rights } from './try-connection.js';

/** Integrations get four values of 32 letters and digits each. */
const key = /^[A-Za-z0-9]{32}$/;
const where = 'Shown once the integration is activated.';

const accessToken: CredentialField = { name: 'accessToken', label: 'Access Token', isSecret: true, pattern: key, hint: where };

const integrationSteps = [
  'In the Magento admin open System > Extensions > Integrations and choose Add New Integration.',
  'Name it Placet, enter your password, and under API give it Customers, Sales > Operations > Orders > Actions > View, Stores > Settings > All Stores, and Placet if its module is installed.',
  'Save it, choose Activate in the list, then Allow.',
] as const;

export const manifest: ConnectorManifest = {
  id: 'magento',
  title: 'Magento 2',
  csvPresets,
  channels: ['email'],
  capabilities: {
    pull_customers: {
      support: 'yes', note: 'Without the module a customer who unsubscribed looks like one who was never asked; only a switch seen on before counts as a no when it is off.',
    },
    pull_guests: { support: 'with_plugin', note: 'Without the module people who subscribed without an account are not seen.' },
    incremental_pull: { support: 'with_plugin', note: 'Without the module Magento does not tell when a newsletter answer changed, so everyone is read each time.' },
    consent_time: { support: 'with_plugin', note: 'Without the module no time of consent is known, so a yes from the shop never revives an opt-out.' },
    double_opt_in_state: { support: 'with_plugin', note: 'Without the module an opt-in that waits for its confirmation looks like no answer.' },
    push_email: {
      support: 'yes',
      note: 'Without the module an opt-out is only written over an opt-in, and where newsletter subscriptions must be confirmed, Magento mails the customer first.',
    },
    push_sms: { support: 'no', note: 'Magento keeps answers for e-mail only.' },
    push_whatsapp: { support: 'no', note: 'Magento keeps answers for e-mail only.' },
    push_guests: { support: 'with_plugin', note: 'Without the module answers of people without an account cannot be written.' },
    events: { support: 'with_plugin', note: 'Without the module the shop tells of nothing, so changes are found when everyone is read again.' },
    consent_events: { support: 'with_plugin', note: 'Without the module an unsubscription in the shop is found when everyone is read again.' },
    store_facts: { support: 'yes', note: 'Without the module only the shop\'s address on the web, its languages and currencies are known.' },
    export_subject: { support: 'yes', note: 'Without the module newsletter subscriptions, reviews and carts are missing.' },
    anonymise_subject: {
      support: 'yes', note: 'Without the module only accounts that never ordered are deleted; accounts with orders, the orders and guests stay and are listed.',
    },
  },
  credentials: [
    {
      id: 'integration',
      title: 'Integration (four values, recommended)',
      fields: [
        { name: 'consumerKey', label: 'Consumer Key', isSecret: false, pattern: key, hint: where },
        { name: 'consumerSecret', label: 'Consumer Secret', isSecret: true, pattern: key, hint: where },
        accessToken,
        { name: 'accessTokenSecret', label: 'Access Token Secret', isSecret: true, pattern: key, hint: where },
      ],
      steps: [...integrationSteps, 'Copy the four values that are shown.'],
    },
    {
      id: 'bearer',
      title: 'Integration (access token alone)',
      fields: [accessToken],
      steps: [
        ...integrationSteps,
        'Open Stores > Configuration > Services > OAuth > Consumer Settings with the scope Default Config, and set Allow OAuth Access Tokens to be used as standalone Bearer tokens to Yes.',
        'Copy the access token.',
      ],
    },
  ],
  access: [
    { id: rights.read, for: ['pull_customers', 'push_email', 'export_subject', 'anonymise_subject'] },
    { id: rights.manage, for: ['push_email'] },
    { id: rights.remove, for: ['anonymise_subject'] },
    { id: rights.orders, for: ['export_subject', 'anonymise_subject'] },
    { id: rights.stores, for: ['store_facts'] },
    { id: rights.module, for: ['pull_guests', 'incremental_pull', 'consent_time', 'double_opt_in_state', 'push_guests', 'events', 'consent_events'] },
  ],
  // Every search joins a dozen tables: two at a time, and time to answer.
  limits: { concurrent: atOnce, perSecond: 20, walkPerSecond: 5, timeoutMs: 60_000, pageSize },
};
