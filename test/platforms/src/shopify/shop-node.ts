// The shop itself, as the Admin API shows it.
export const shopNode = (url: string): object => ({
  id: 'gid://shopify/Shop/954889', name: 'Stand-in Teas', email: 'owner@shop.example', contactEmail: 'hello@shop.example', myshopifyDomain: new URL(url).host,
  primaryDomain: { host: new URL(url).host, url }, url, currencyCode: 'EUR', enabledPresentmentCurrencies: ['EUR', 'GBP'], ianaTimezone: 'Europe/Berlin',
  shopOwnerName: 'Ada Example', unitSystem: 'METRIC_SYSTEM',
  shopAddress: {
    company: 'Stand-in Teas GmbH', address1: 'Beispielstraße 1', address2: null, city: 'Berlin', province: 'Berlin', provinceCode: 'BE', zip: '10115', country: 'Germany',
    countryCodeV2: 'DE', phone: '+493023125000',
  },
  plan: { publicDisplayName: 'Grow', shopifyPlus: false, partnerDevelopment: false }, features: {}, shopPolicies: [], marketingSmsConsentEnabledAtCheckout: true,
  customerAccountsV2: { customerAccountsVersion: 'NEW_CUSTOMER_ACCOUNTS', loginRequiredAtCheckout: false, url: null }, shipsToCountries: ['DE', 'AT', 'IE', 'ZZ'],
});
