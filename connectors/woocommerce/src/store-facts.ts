// What the documents need to know of a shop, from its settings. WooCommerce knows no company name, register number or VAT number: those stay unknown.
import { ConnectorFault, isObject, itemsAt, parseStoreFacts, textAt, valueAt, type Json, type StoreFacts } from '@placet/core';
import type { WooClient } from './client.js';

export const readStoreFacts = async (client: WooClient): Promise<StoreFacts> => {
  const index = await client.index();
  const general = settingsOf((await client.call({ method: 'GET', path: 'settings/general', query: { _fields: 'id,value' } })).json);
  const mail = settingsOf((await client.call({ method: 'GET', path: 'settings/email', query: { _fields: 'id,value' } })).json);
  const status = (await client.call({ method: 'GET', path: 'system_status', query: { _fields: 'environment' } })).json;
  const gateways = (await client.call({ method: 'GET', path: 'payment_gateways', query: { _fields: 'id,title,method_title,enabled' } })).json;

  const facts = {
    merchant: withoutGaps({
      tradingName: lineOf(textAt(index, 'name')), email: mail.get('woocommerce_email_from_address'),
      address: withoutGaps({
        street: lineOf([general.get('woocommerce_store_address'), general.get('woocommerce_store_address_2')].filter(Boolean).join(', ')),
        postalCode: lineOf(general.get('woocommerce_store_postcode')), city: lineOf(general.get('woocommerce_store_city')),
        country: /^[A-Z]{2}/.exec(general.get('woocommerce_default_country') ?? '')?.[0],
      }),
    }),
    store: withoutGaps({
      url: textAt(index, 'home') ?? textAt(index, 'url') ?? client.siteUrl,
      languages: listOf(languageOf(textAt(status, 'environment', 'language'))),
      currencies: listOf(general.get('woocommerce_currency')),
      countriesShippedTo: shippedTo(general),
      paymentProviders: gatewayNames(gateways),
    }),
  };
  return onlyValid(facts);
};

/** Settings as text by id; lists as a line with commas. */
const settingsOf = (json: Json): ReadonlyMap<string, string> => new Map((Array.isArray(json) ? json as readonly Json[] : []).flatMap((row) => {
  const id = textAt(row, 'id');
  const value = valueAt(row, 'value');
  const text = Array.isArray(value) ? value.filter(each => typeof each === 'string').join(',') : value;
  return id !== undefined && typeof text === 'string' && text.trim() !== '' ? [[id, text.trim()] as const] : [];
}));

const shippedTo = (general: ReadonlyMap<string, string>): readonly string[] | undefined => {
  const specific = general.get('woocommerce_ship_to_countries') === 'specific'
    ? general.get('woocommerce_specific_ship_to_countries')
    : general.get('woocommerce_allowed_countries') === 'specific' ? general.get('woocommerce_specific_allowed_countries') : undefined;
  const countries = specific?.split(',').filter(country => /^[A-Z]{2}$/.test(country)) ?? [];
  return countries.length === 0 ? undefined : countries;
};

const gatewayNames = (json: Json): readonly string[] | undefined => {
  const names = (Array.isArray(json) ? json as readonly Json[] : []).filter(row => valueAt(row, 'enabled') === true)
    .flatMap(row => lineOf(textAt(row, 'method_title') ?? textAt(row, 'title')) ?? []);
  return names.length === 0 ? undefined : [...new Set(names)].slice(0, 100);
};

/** `de_DE_formal` is still German. */
const languageOf = (language: string | undefined): string | undefined => {
  const parts = /^([a-z]{2,3})(?:_([A-Z]{2}))?(?:_|$)/.exec(language ?? '');
  return parts?.[1] === undefined ? undefined : [parts[1], ...parts[2] === undefined ? [] : [parts[2]]].join('-');
};

const listOf = (value: string | undefined): readonly string[] | undefined => value === undefined ? undefined : [value];

/** One line without tags; WordPress keeps names with its entities in them. */
const lineOf = (text: string | undefined): string | undefined => {
  const line = text?.replace(/<[^>]*>/g, ' ').replace(/&#0?39;|&rsquo;|&#8217;/g, '\'').replace(/&quot;/g, '"').replace(/&amp;/g, '&').replace(/\s+/g, ' ').trim().slice(0, 200);
  return line === undefined || line === '' ? undefined : line;
};

type Gaps = Readonly<Record<string, unknown>>;

const withoutGaps = (fields: Gaps): Gaps => Object.fromEntries(Object.entries(fields).filter(([, value]) =>
  value !== undefined && !(typeof value === 'object' && value !== null && !Array.isArray(value) && Object.keys(value).length === 0)));

/** A field that the shop keeps in a shape no document could use is left out, and the others are kept. */
const onlyValid = (facts: Readonly<Record<'merchant' | 'store', Gaps>>): StoreFacts => {
  const whole = parseStoreFacts(facts);
  if (whole.ok) return whole.value;
  const parts = Object.entries(facts).flatMap(([part, fields]) => Object.entries(fields).map(([name, value]) => ({ part, name, value })))
    .filter(({ part, name, value }) => parseStoreFacts({ [part]: { [name]: value } }).ok);
  const kept = (of: string): Gaps => Object.fromEntries(parts.filter(({ part }) => part === of).map(({ name, value }) => [name, value]));
  const parsed = parseStoreFacts({ merchant: kept('merchant'), store: kept('store') });
  if (!parsed.ok) throw new ConnectorFault('bad_answer', { detail: 'store_facts' });
  return parsed.value;
};

export interface ShopEnvironment {
  readonly version: string | null;
  /** Files of the plugins that are switched on, such as `mailpoet/mailpoet.php`. */
  readonly plugins: readonly string[];
  /** False when somebody switched WordPress's own timer off. */
  readonly hasTimer: boolean;
}

export const environmentOf = (status: Json): ShopEnvironment => {
  const environment = valueAt(status, 'environment');
  return {
    version: textAt(environment, 'version') ?? null,
    plugins: itemsAt(status, 'active_plugins').flatMap(row => textAt(row, 'plugin') ?? []),
    hasTimer: !isObject(environment) || environment.wp_cron !== false,
  };
};
