// What to click in a shop to get its credentials, in French; by platform and kind as the manifests have them, in the same order.
import type { Guides } from './shop-en.js';

const shopifyShop = 'Paramètres > Domaines ; inutile si la boutique est enregistrée ici sous ce domaine.';
const integrationSteps = [
  'Dans l’admin de Magento, ouvrez System > Extensions > Integrations et choisissez Add New Integration.',
  'Nommez-la Placet, saisissez votre mot de passe et donnez-lui sous API : Customers, Sales > Operations > Orders > Actions > View, Stores > Settings > All Stores, et Placet si son module est installé.',
  'Enregistrez, choisissez Activate dans la liste, puis Allow.',
];
const onActivation = 'Affiché quand l’intégration est activée.';

export const guidesFr: Guides = {
  shopify: {
    admin_token: {
      title: 'Application créée dans l’admin de Shopify (avant 2026)',
      steps: [
        'Ouvrez Paramètres > Applications et canaux de vente > Développer des applications, puis l’application.', 'Sous Configuration, donnez-lui les niveaux d’accès (scopes) nommés ci-dessous, puis enregistrez.',
        'Sous Identifiants API, copiez le jeton d’accès de l’API Admin et la clé secrète de l’API.',
      ],
      hints: { shop: shopifyShop, accessToken: 'Affiché une fois, quand l’application est installée.', webhookSecret: 'Signe les webhooks.' },
    },
    client_credentials: {
      title: 'Application de votre propre organisation (Dev Dashboard)',
      steps: ['Ouvrez le Dev Dashboard, créez une application et publiez une version avec les niveaux d’accès (scopes) nommés ci-dessous.', 'Installez l’application dans votre boutique.', 'Sous Settings, copiez le Client ID et le Client secret.'],
      hints: { shop: shopifyShop, clientId: 'Dev Dashboard > votre application > Settings.', clientSecret: 'Dev Dashboard > votre application > Settings.' },
    },
    expiring_offline_token: {
      title: 'Application avec des jetons hors ligne qui expirent',
      steps: ['Installez l’application dans la boutique avec expiring=1, pour qu’elle reçoive un Access token et un Refresh token.', 'Saisissez les deux ici et ne les utilisez nulle part ailleurs : un Refresh token ne s’échange qu’une fois.'],
      hints: {
        shop: shopifyShop, clientId: 'Dev Dashboard > votre application > Settings.', clientSecret: 'Dev Dashboard > votre application > Settings.', accessToken: 'Le jeton hors ligne de l’installation.', refreshToken: 'Vient avec l’Access token.',
      },
    },
    offline_token: {
      title: 'Application avec un jeton hors ligne qui n’expire pas', steps: ['Prenez le jeton hors ligne de l’application installée.', 'Prenez le Client secret de l’application, qui signe ses webhooks.'],
      hints: { shop: shopifyShop, accessToken: 'Le jeton hors ligne de l’installation.', clientSecret: 'Dev Dashboard > votre application > Settings.' },
    },
  },
  woocommerce: {
    rest_api_key: {
      title: 'Clé de l’API REST',
      steps: [
        'Dans l’admin de la boutique, ouvrez Réglages > Permaliens et vérifiez qu’autre chose que « Simple » est choisi.', 'Ouvrez WooCommerce > Réglages > Avancé > API REST et cliquez sur « Ajouter une clé ».',
        'Comme description écrivez Placet, comme utilisateur choisissez un administrateur, et comme permissions Lecture/Écriture.', 'Cliquez sur « Générer une clé d’API » et copiez les deux valeurs ici ; elles ne sont plus affichées ensuite.',
      ],
      hints: { consumerKey: 'Commence par ck_ et n’est affichée qu’une fois, à la création de la clé.', consumerSecret: 'Commence par cs_ et se trouve à côté de la Consumer key.' },
    },
  },
  magento: {
    integration: {
      title: 'Intégration (quatre valeurs, conseillée)', steps: [...integrationSteps, 'Copiez les quatre valeurs affichées.'],
      hints: { consumerKey: onActivation, consumerSecret: onActivation, accessToken: onActivation, accessTokenSecret: onActivation },
    },
    bearer: {
      title: 'Intégration (jeton d’accès seul)',
      steps: [
        ...integrationSteps, 'Ouvrez Stores > Configuration > Services > OAuth > Consumer Settings avec la portée Default Config, et mettez « Allow OAuth Access Tokens to be used as standalone Bearer tokens » sur Yes.',
        'Copiez le jeton d’accès.',
      ],
      hints: { accessToken: onActivation },
    },
  },
  prestashop: {
    webservice_key: {
      title: 'Clé de webservice',
      steps: [
        'Ouvrez Paramètres avancés > Webservice.', 'Mettez « Activer le service web de PrestaShop » sur Oui et enregistrez.', 'Cliquez sur « Ajouter une nouvelle clé », puis « Générer », et mettez l’état sur Oui.',
        'Cochez pour customers : View (GET) et Modify partially (PATCH).', 'Cochez View (GET) pour shops, shop_urls, languages, countries et contacts, et rien d’autre. Ne cochez jamais configurations : cela montre les mots de passe de la boutique.',
        'Enregistrez, rouvrez la clé et copiez-la.',
      ],
      hints: {
        webserviceKey: 'Paramètres avancés > Webservice : exactement 32 caractères.', sendKeyInAddress: 'Écrivez « yes » seulement si l’hébergeur supprime l’en-tête Authorization ; la clé figure alors dans les journaux d’accès de la boutique.',
        moduleSecret: 'Modules > Gestionnaire de modules > Placet > Configurer ; laissez vide si le module n’est pas installé.',
      },
    },
  },
};
