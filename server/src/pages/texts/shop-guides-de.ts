// What to click in a shop to get its credentials, in German; by platform and kind as the manifests have them, in the same order.
import type { Guides } from './shop-en.js';

const shopifyShop = 'Einstellungen > Domains; nicht nötig, wenn der Store hier unter dieser Domain eingetragen ist.';
const integrationSteps = [
  'Öffnen Sie im Magento-Admin System > Extensions > Integrations und wählen Sie Add New Integration.',
  'Nennen Sie sie Placet, geben Sie Ihr Passwort ein und erlauben Sie unter API: Customers, Sales > Operations > Orders > Actions > View, Stores > Settings > All Stores, und Placet, wenn das Modul installiert ist.',
  'Speichern Sie, wählen Sie in der Liste Activate und dann Allow.',
];
const onActivation = 'Wird gezeigt, sobald die Integration aktiviert ist.';

export const guidesDe: Guides = {
  shopify: {
    admin_token: {
      title: 'Eigene App, im Shopify-Admin angelegt (vor 2026)',
      steps: [
        'Öffnen Sie Einstellungen > Apps und Vertriebskanäle > Apps entwickeln und dort die App.', 'Geben Sie ihr unter Konfiguration die unten genannten Zugriffsrechte (Scopes) und speichern Sie.',
        'Kopieren Sie unter API-Anmeldedaten das Zugriffstoken der Admin-API und den geheimen API-Schlüssel.',
      ],
      hints: { shop: shopifyShop, accessToken: 'Wird einmal gezeigt, wenn die App installiert wird.', webhookSecret: 'Unterschreibt die Webhooks.' },
    },
    client_credentials: {
      title: 'Eigene App Ihrer Organisation (Dev Dashboard)',
      steps: ['Öffnen Sie das Dev Dashboard, legen Sie eine App an und veröffentlichen Sie eine Version mit den unten genannten Zugriffsrechten (Scopes).', 'Installieren Sie die App in Ihrem Store.', 'Kopieren Sie unter Settings die Client ID und das Client secret.'],
      hints: { shop: shopifyShop, clientId: 'Dev Dashboard > Ihre App > Settings.', clientSecret: 'Dev Dashboard > Ihre App > Settings.' },
    },
    expiring_offline_token: {
      title: 'App mit Offline-Tokens, die ablaufen',
      steps: ['Installieren Sie die App im Store mit expiring=1, damit sie ein Access token und ein Refresh token bekommt.', 'Geben Sie beide hier ein und verwenden Sie sie nirgends sonst: Ein Refresh token wird nur einmal eingetauscht.'],
      hints: {
        shop: shopifyShop, clientId: 'Dev Dashboard > Ihre App > Settings.', clientSecret: 'Dev Dashboard > Ihre App > Settings.', accessToken: 'Das Offline-Token der Installation.', refreshToken: 'Kommt zusammen mit dem Access token.',
      },
    },
    offline_token: {
      title: 'App mit einem Offline-Token, das nicht abläuft', steps: ['Nehmen Sie das Offline-Token der installierten App.', 'Nehmen Sie das Client secret der App; es unterschreibt ihre Webhooks.'],
      hints: { shop: shopifyShop, accessToken: 'Das Offline-Token der Installation.', clientSecret: 'Dev Dashboard > Ihre App > Settings.' },
    },
  },
  woocommerce: {
    rest_api_key: {
      title: 'REST-API-Schlüssel',
      steps: [
        'Öffnen Sie im Admin des Shops Einstellungen > Permalinks und sorgen Sie dafür, dass etwas anderes als „Einfach“ gewählt ist.', 'Öffnen Sie WooCommerce > Einstellungen > Erweitert > REST-API und klicken Sie „Schlüssel hinzufügen“.',
        'Schreiben Sie als Beschreibung Placet, wählen Sie als Benutzer einen Administrator und als Berechtigung Lesen/Schreiben.', 'Klicken Sie „API-Schlüssel generieren“ und kopieren Sie beide Werte hierher; sie werden nicht wieder gezeigt.',
      ],
      hints: { consumerKey: 'Beginnt mit ck_ und wird einmal gezeigt, wenn der Schlüssel entsteht.', consumerSecret: 'Beginnt mit cs_ und steht neben dem Consumer key.' },
    },
  },
  magento: {
    integration: {
      title: 'Integration (vier Werte, empfohlen)', steps: [...integrationSteps, 'Kopieren Sie die vier Werte, die gezeigt werden.'],
      hints: { consumerKey: onActivation, consumerSecret: onActivation, accessToken: onActivation, accessTokenSecret: onActivation },
    },
    bearer: {
      title: 'Integration (nur das Access Token)',
      steps: [
        ...integrationSteps, 'Öffnen Sie Stores > Configuration > Services > OAuth > Consumer Settings mit dem Bereich Default Config und setzen Sie „Allow OAuth Access Tokens to be used as standalone Bearer tokens“ auf Yes.',
        'Kopieren Sie das Access Token.',
      ],
      hints: { accessToken: onActivation },
    },
  },
  prestashop: {
    webservice_key: {
      title: 'Webservice-Schlüssel',
      steps: [
        'Öffnen Sie Erweiterte Einstellungen > Webservice.', 'Setzen Sie „PrestaShop-Webservice aktivieren“ auf Ja und speichern Sie.', 'Klicken Sie „Neuen Webservice-Schlüssel hinzufügen“, dann „Generieren“, und setzen Sie den Status auf Ja.',
        'Kreuzen Sie bei customers an: View (GET) und Modify partially (PATCH).', 'Kreuzen Sie View (GET) bei shops, shop_urls, languages, countries und contacts an, und sonst nichts. Niemals configurations: Dort stehen die Passwörter des Shops.',
        'Speichern Sie, öffnen Sie den Schlüssel noch einmal und kopieren Sie ihn.',
      ],
      hints: {
        webserviceKey: 'Erweiterte Einstellungen > Webservice: genau 32 Zeichen.', sendKeyInAddress: 'Schreiben Sie „yes“ nur, wenn der Anbieter den Authorization-Header verwirft; dann steht der Schlüssel in den Zugriffsprotokollen des Shops.',
        moduleSecret: 'Module > Modulverwaltung > Placet > Konfigurieren; leer lassen, wenn das Modul nicht installiert ist.',
      },
    },
  },
};
