export { openShopifyShop, shopifyApp, type ShopifyShop, type ShopifyShopOptions } from './open-shopify-shop.js';
export { vaultOf as shopifyVaultOf } from './vault.js';
