// The platforms a store can be on: those a connector speaks to, and `custom` for a shop that uses the API itself.
import { manifest as magento } from '@placet/connector-magento';
import { manifest as prestashop } from '@placet/connector-prestashop';
import { manifest as shopify } from '@placet/connector-shopify';
import { manifest as woocommerce } from '@placet/connector-woocommerce';
import type { ConnectorManifest } from '@placet/core';

export const connectors: readonly ConnectorManifest[] = [shopify, woocommerce, magento, prestashop];

export const platforms: readonly [string, ...string[]] = ['custom', ...connectors.map(({ id }) => id)];
