// The front door of the shops that stand in for real ones.
export * from './shop-server.js';
export * from './prestashop/index.js';
export * from './woocommerce/index.js';
export * from './shopify/index.js';
export * from './magento/index.js';
export * from './web/index.js';
