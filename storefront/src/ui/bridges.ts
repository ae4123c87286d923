// The choice in the languages of others: Shopify's Customer Privacy API, the WP Consent API, and an event for tag managers.
import { config, state } from './page.js';

interface Others {
  Shopify?: {
    loadFeatures?: (features: object[], done: (error?: unknown) => void) => void;
    customerPrivacy?: { setTrackingConsent: (consent: object, done: () => void) => void };
  };
  wp_consent_type?: string;
  wp_set_consent?: (category: string, value: 'allow' | 'deny') => void;
  dataLayer?: object[];
}

const others = window as unknown as Others;

/** Told before anybody listens: without a type, WordPress' plugins take everything as allowed. */
export const tellKind = (): void => {
  others.wp_consent_type = config.stance === 'prior_opt_in' ? 'optin' : 'optout';
  document.dispatchEvent(new Event('wp_consent_type_defined'));
};

export const tellOthers = (): void => {
  const [analytics, preferences, marketing] = [2, 4, 8].map(bit => (state.granted & bit) > 0);
  others.dataLayer?.push({ event: 'placet_consent', performance: analytics, functional: preferences, targeting: marketing });
  for (const [category, isAllowed] of Object.entries({ functional: true, preferences, 'statistics-anonymous': analytics, statistics: analytics, marketing })) {
    others.wp_set_consent?.(category, isAllowed ? 'allow' : 'deny');
  }
  const shop = others.Shopify;
  shop?.loadFeatures?.([{ name: 'consent-tracking-api', version: '0.1' }], (error) => {
    if (!error) shop.customerPrivacy?.setTrackingConsent({ analytics, preferences, marketing, sale_of_data: marketing }, () => 0);
  });
};
