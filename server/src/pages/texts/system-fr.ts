// The words of the installation's own page and of the API's, in French.
import type { systemEn } from './system-en.js';

export const systemFr: typeof systemEn = {
  title: 'Système', lead: 'Comment se porte cette installation : ce qui attend, ce qui a été abandonné, et sur quoi elle repose.', checks: 'Contrôles', check: 'Élément', said: 'Constat', state: 'État', checksCaption: 'Ce qui a été contrôlé', fine: 'en ordre', wrong: 'à regarder',
  figures: 'Travail de fond', waiting: 'En attente', active: 'En cours', delayed: 'Plus tard', dead: 'Abandonné', queueGone: 'La file ne répond pas.',
  outbox: 'Remises par boutique', outboxCaption: 'Boutiques dont des remises attendent ou ont été abandonnées', store: 'Boutique', oldest: 'La plus ancienne', outboxEmpty: 'Rien n’attend.', outboxEmptyWhat: 'Tout ce qui découlait d’un changement a été remis.',
  deadTitle: store => `Abandonné chez ${store}`, deadCaption: 'Ce qui a été abandonné, le plus ancien d’abord', topic: 'Tâche', reason: 'Raison', tries: 'Essais', since: 'Depuis', retry: 'Réessayer', retryOf: what => `Réessayer : ${what}`,
  deadMore: text => `Seuls les ${text} premiers sont montrés.`, retried: 'La tâche retrouve tous ses essais.', gone: 'Cela a été repris entre-temps, ou n’appartient à personne ici. Rien n’a été changé.', noReason: 'aucune raison gardée',
  parts: { database: 'Base de données', migrations: 'Schéma', queue: 'File', mail: 'Courriel', geo: 'Données de pays', disk: 'Disque', address: 'Adresse', keys: 'Cibles privées' },
  words: {
    database: (dialect, ms) => `${dialect}, a répondu en ${ms} ms`, databaseGone: 'ne répond pas', migrated: 'à jour', pending: text => `${text} changements n’ont pas été faits ; « placet migrate » les fait`,
    embedded: 'dans ce processus', redis: 'Bull sur Redis, répond', redisGone: 'Bull sur Redis ne répond pas ; les réponses sont enregistrées, ce qui en découle attend',
    noMail: 'pas de PLACET_SMTP_URL : les lettres se lisent dans la boîte de chaque boutique', mail: 'le serveur de courriel prend les lettres', mailGone: reason => `le serveur de courriel est inutilisable (${reason})`,
    geo: days => `données d’il y a ${days} jours`, geoOld: days => `données d’il y a ${days} jours ; une version plus récente de Placet en apporte de nouvelles`, geoGone: 'les fichiers sont illisibles',
    disk: (free, total) => `${free} Go libres sur ${total} Go dans le dossier des données`, diskLow: free => `seulement ${free} Go libres dans le dossier des données`, diskUnknown: 'inconnu ici',
    https: 'https', plain: 'http, pour essayer', plainProduction: 'devrait être https en production', closed: 'connecteurs et webhooks n’atteignent que des adresses publiques', open: 'connecteurs et webhooks peuvent atteindre des réseaux privés ; gardez PLACET_ALLOW_PRIVATE_TARGETS étroit',
  },
  facts: 'Sur quoi elle repose', version: 'Placet', runtime: 'Node.js', mode: 'Mode', modes: { production: 'production', development: 'développement', demo: 'démo' }, started: 'En marche depuis', doctor: 'La même chose en ligne de commande, avec chaque réglage :',
  api: {
    nav: 'API', title: 'L’API', lead: 'Chaque route, telle que ce serveur y répond. Un jeton agit comme un membre de l’équipe : créez-en un sous Jetons.', machine: 'La même chose pour les programmes (OpenAPI 3.1)', routes: 'Routes', search: 'Sommaire',
    permission: 'Demande', parameters: 'Paramètres', parameter: 'Nom', where: 'Dans', type: 'Genre', meaning: 'Sens', body: 'Corps', answer: 'Réponse', errors: 'Erreurs', example: 'Exemple', needed: 'nécessaire', optional: 'facultatif', fields: 'Champs', field: 'Champ',
    noBody: 'Elle ne prend pas de corps.', group: name => name, paths: { path: 'adresse', query: 'requête', header: 'en-tête' }, empty: 'rien', code: 'Code', status: 'Statut', errorsCaption: 'Ce par quoi elle peut refuser',
  },
};
