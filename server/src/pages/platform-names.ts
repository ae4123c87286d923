// What shop platforms are called, for people.
const names: Readonly<Record<string, string>> = { shopify: 'Shopify', woocommerce: 'WooCommerce', magento: 'Magento', prestashop: 'PrestaShop', custom: 'API' };

export const platformName = (platform: string): string => names[platform] ?? platform;
