// The platforms a store can be on: those a connector speaks to, and `custom` for a shop that uses the API itself.
import { connector as magento } from '@placet/connector-magento';
import { connector as prestashop } from '@placet/connector-prestashop';
import { connector as shopify } from '@placet/connector-shopify';
import { connector as woocommerce } from '@placet/connector-woocommerce';
import type { ConnectorManifest, ConnectorModule } from '@placet/core';

const modules: readonly ConnectorModule[] = [shopify, woocommerce, magento, prestashop];

export const connectors: readonly ConnectorManifest[] = modules.map(({ manifest }) => manifest);

export const platforms: readonly [string, ...string[]] = ['custom', ...connectors.map(({ id }) => id)];

/** How the shops of a platform are reached, or undefined for `custom`. */
export const connectorOf = (platform: string): ConnectorModule | undefined => modules.find(({ manifest }) => manifest.id === platform);
