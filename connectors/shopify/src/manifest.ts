// What this connector is and can do, for the rooms that must not know platforms by name.
import type { ConnectorManifest, CredentialField, CredentialKind } from '@placet/core';
import { csvPresets } from './csv-preset.js';
import { protectedData } from './graph-errors.js';

const token = /^[\x21-\x7e]{16,500}$/;
const key = /^[A-Za-z0-9_-]{8,200}$/;

const shop: CredentialField = {
  name: 'shop', label: 'myshopify.com domain', isSecret: false, isOptional: true, pattern: /^[a-z0-9][a-z0-9-]{0,62}\.myshopify\.com$/i,
  hint: 'Settings > Domains; not needed when the store is registered under it.',
};
const clientId: CredentialField = { name: 'clientId', label: 'Client ID', isSecret: false, pattern: key, hint: 'Dev Dashboard > your app > Settings.' };
const clientSecret: CredentialField = { name: 'clientSecret', label: 'Client secret', isSecret: true, pattern: key, hint: 'Dev Dashboard > your app > Settings.' };
const accessToken: CredentialField = { name: 'accessToken', label: 'Access token', isSecret: true, pattern: token, hint: 'The offline token of the installation.' };
const moment = /^\d{10,16}$/;
const accessTokenExpiresAt: CredentialField = {
  name: 'accessTokenExpiresAt', label: 'Access token valid until', isSecret: false, isOptional: true, isOurs: true, pattern: moment, hint: 'Filled in by Placet.',
};
const refreshTokenExpiresAt: CredentialField = {
  name: 'refreshTokenExpiresAt', label: 'Refresh token valid until', isSecret: false, isOptional: true, isOurs: true, pattern: moment, hint: 'Filled in by Placet.',
};

const credentials: readonly CredentialKind[] = [
  {
    id: 'admin_token', title: 'Custom app made in the Shopify admin (before 2026)',
    fields: [
      shop,
      { name: 'accessToken', label: 'Admin API access token', isSecret: true, pattern: /^shpat_[A-Za-z0-9]{16,200}$/, hint: 'Shown once, when the app is installed.' },
      { name: 'webhookSecret', label: 'API secret key', isSecret: true, pattern: key, hint: 'Signs the webhooks.' },
    ],
    steps: [
      'Open Settings > Apps and sales channels > Develop apps, and the app.',
      'Under Configuration give it the access scopes named below, then save.',
      'Under API credentials copy the Admin API access token and the API secret key.',
    ],
  },
  {
    id: 'client_credentials', title: 'Custom app of your own organisation (Dev Dashboard)',
    fields: [shop, clientId, clientSecret, { ...accessToken, isOptional: true, isOurs: true, hint: 'Filled in by Placet.' }, accessTokenExpiresAt],
    steps: [
      'Open the Dev Dashboard, create an app, and release a version with the access scopes named below.',
      'Install the app in your store.',
      'Under Settings copy the Client ID and the Client secret.',
    ],
  },
  {
    id: 'expiring_offline_token', title: 'App with expiring offline tokens',
    fields: [
      shop, clientId, clientSecret, accessToken,
      { name: 'refreshToken', label: 'Refresh token', isSecret: true, pattern: token, hint: 'Comes with the access token.' },
      accessTokenExpiresAt, refreshTokenExpiresAt,
    ],
    steps: [
      'Install the app in the store with expiring=1, so that it is given an access token and a refresh token.',
      'Enter both here, and use them nowhere else: a refresh token is traded in once.',
    ],
  },
  {
    id: 'offline_token', title: 'App with an offline token that does not expire',
    fields: [shop, accessToken, clientSecret],
    steps: ['Take the offline access token of the installed app.', 'Take the Client secret of the app, which signs its webhooks.'],
  },
];

/** Whether these are credentials of an app whose own file names its webhooks: subscribed to again, each message would come twice. */
export const namesItsWebhooks = (held: Readonly<Record<string, string>>): boolean =>
  held.webhookSecret === undefined && (held.refreshToken !== undefined || held.clientId === undefined);

const noGuests = 'Shopify makes a customer of everyone who orders or subscribes, so nobody is left out and there are no guests beside them.';

export const manifest: ConnectorManifest = {
  id: 'shopify', title: 'Shopify', csvPresets,
  capabilities: {
    pull_customers: { support: 'yes', note: 'Shopify prepares a file of all customers first, which takes from seconds to an hour.' },
    pull_guests: { support: 'no', note: noGuests },
    incremental_pull: { support: 'yes', note: 'The day before the last time is read again, because Shopify may search by whole days.' },
    consent_time: { support: 'yes' },
    double_opt_in_state: { support: 'yes' },
    push_email: { support: 'yes' },
    push_sms: { support: 'yes', note: 'Only for customers with a phone number.' },
    push_whatsapp: { support: 'yes', note: 'Only for customers with a phone number.' },
    push_guests: { support: 'no', note: noGuests },
    events: { support: 'yes' },
    consent_events: { support: 'yes' },
    store_facts: { support: 'yes', note: 'Shopify knows no tax number, no register and no representative; those you enter yourself.' },
    export_subject: { support: 'yes', note: 'Orders older than 60 days only when Shopify has granted read_all_orders.' },
    anonymise_subject: { support: 'yes', note: 'Shopify erases by itself, ten days or more after it was asked, and tells the other apps.' },
  },
  channels: ['email', 'sms', 'whatsapp'],
  credentials,
  access: [
    { id: 'read_customers', for: ['pull_customers', 'incremental_pull', 'events', 'consent_events', 'export_subject'] },
    { id: 'write_customers', for: ['push_email', 'push_sms', 'push_whatsapp'] },
    { id: 'read_customer_merge', for: ['events'] },
    { id: 'read_orders', for: ['export_subject'] },
    { id: 'read_locales', for: ['store_facts'] },
    { id: 'write_customer_data_erasure', for: ['anonymise_subject'] },
    // No scope but an approval: in the Partner Dashboard for public apps, by the plan of the shop for apps made in its admin.
    { id: protectedData, for: ['pull_customers', 'incremental_pull', 'push_email', 'push_sms', 'push_whatsapp', 'export_subject'] },
  ],
  // What counts is the cost: whoever spends more than the plan refills is turned away and told how long to wait.
  limits: { concurrent: 4, perSecond: 40, walkPerSecond: 10, timeoutMs: 30_000, pageSize: 2500 },
};
