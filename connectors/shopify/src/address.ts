// Where the Admin API of a store answers, and under which version of it we speak.
import type { ConnectorContext } from '@placet/core';

/** Supported until 2027-10-16. A version Shopify has removed is answered by an older one in silence, so every answer is checked against this. */
export const apiVersion = '2026-10';

/**
 * Scheme and host of the Admin API, without a slash at the end. A shop's own domain shows the storefront only, so its myshopify.com name is asked for;
 * where the store is registered under that name already, it may be left out.
 */
export const adminOrigin = ({ storeUrl, credentials }: Pick<ConnectorContext, 'storeUrl' | 'credentials'>): string => {
  const { shop } = credentials.read();
  return shop === undefined || shop === '' ? storeUrl.replace(/\/+$/, '') : `https://${shop.toLowerCase()}`;
};

/** Host of an address, lower case, with its port when it names one; undefined when it is no address. */
export const hostOf = (url: string): string | undefined => URL.canParse(url) ? new URL(url).host.toLowerCase() : undefined;
