// Whether a shop can be worked with, and what the key lacks: one look at the root of the webservice, which lists what the key may do.
import { pluginAnswers, textOfAnswer, type ConnectionReport, type ConnectorContext } from '@placet/core';
import { isBefore8, versionOf } from './answers.js';
import type { Webservice } from './client.js';
import { manifest } from './manifest.js';
import type { ShopModule } from './module.js';

type Warning = ConnectionReport['warnings'][number];

export const testShop = async (shop: Webservice, shopModule: ShopModule | undefined, context: ConnectorContext): Promise<ConnectionReport> => {
  const answer = await shop.root();
  const text = textOfAnswer(answer);
  const version = versionOf(answer);
  const rights = rightsOf(text);
  const health = shopModule === undefined ? null : pluginAnswers.health(await shopModule.get('health'));
  return {
    shop: { name: shopNameOf(text), url: context.storeUrl, version },
    plugin: health === null ? null : { version: health.version },
    missing: manifest.access.map(({ id }) => id).filter(id => !rights.has(id) && !(id === 'customers PATCH' && isBefore8(version))),
    warnings: warningsOf({ rights, version, hasModule: health !== null, context }),
  };
};

const resourceTag = /<([a-z_]{1,60}) xlink:href="[^"<>]{0,500}"((?: [a-z]{1,10}="(?:true|false)"){1,10})/g;

/** `customers GET` and its like, of every verb the key may use. */
const rightsOf = (xml: string): ReadonlySet<string> => new Set(
  [...xml.matchAll(resourceTag)].flatMap(([, resource = '', verbs = '']) => resource === 'description'
    ? [] : [...verbs.matchAll(/([a-z]+)="true"/g)].map(([, verb = '']) => `${resource} ${verb.toUpperCase()}`)));

const shopNameOf = (xml: string): string | null => {
  const name = /<api shopName="([^"<>]{1,500})"/.exec(xml)?.[1];
  return name === undefined ? null : unescapeXml(name).trim().slice(0, 200);
};

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'' };

const entity = /&(?:#(\d{1,6})|(amp|lt|gt|quot|apos));/g;

const unescapeXml = (text: string): string => text.replace(entity, (whole, number: string | undefined, name: string | undefined) => {
  if (name !== undefined) return entities[name] ?? whole;
  const point = Number(number);
  return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : whole;
});

interface Circumstances {
  readonly rights: ReadonlySet<string>;
  readonly version: string | null;
  readonly hasModule: boolean;
  readonly context: ConnectorContext;
}

const warningsOf = ({ rights, version, hasModule, context }: Circumstances): readonly Warning[] => [
  ...hasModule ? [] : [{
    code: 'no_module',
    message: 'Without Placet\'s module, people who only subscribed in the newsletter block are not seen, and what others answer there is seen late.',
  }],
  ...!hasModule && isBefore8(version)
    ? [{ code: 'read_only_without_module', message: 'This version of PrestaShop can only be written to with Placet\'s module.' }] : [],
  ...rights.has('configurations GET')
    ? [{ code: 'key_reads_configurations', message: 'The key may read the settings of the shop, passwords among them. Untick configurations.' }] : [],
  ...context.credentials.read().sendKeyInAddress === 'yes'
    ? [{ code: 'key_in_address', message: 'The key is sent in the address and stands in the access logs of the shop.' }] : [],
  ...context.storeUrl.startsWith('http:') ? [{ code: 'plain_http', message: 'The key travels unprotected. Give the address with https.' }] : [],
];
