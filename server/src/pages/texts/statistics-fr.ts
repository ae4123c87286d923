// Les mots des chiffres et du journal des décisions.
import type { Texts } from './en.js';

export const statisticsFr: Texts['statistics'] = {
  title: 'Envoyés et retenus', lead: 'Combien de messages ont pu partir, combien sont restés, et pour quelle raison. Les jours sont comptés en UTC.', views: 'Chiffres et journal', tabs: { statistics: 'Chiffres', decisions: 'Décisions une à une' },
  campaign: 'Campagne', noCampaign: 'Au plus 200 caractères.', tooLong: 'Au plus une année à la fois.', seeLog: 'Voir les décisions une à une', asked: 'Demandés', sent: 'Envoyés', skipped: 'Retenus', share: text => `${text} % du total`,
  chartTitle: 'Retenus, par jour', chartSummary: (skipped, all) => `${skipped} messages sur ${all} sont restés.`, day: 'Jour', reason: 'Raison', answer: 'Réponse', channels: 'Canaux', number: 'Messages', ofAll: 'Part',
  reasonsTitle: 'Par raison', byDayTitle: 'Retenus, par jour et raison', empty: 'Rien n’a été demandé', emptyNext: 'Sur cette période, personne n’a demandé si un message peut partir. Les campagnes demandent par l’API ou par un outil relié.',
  logLead: 'Chaque réponse, la plus récente d’abord, tant que la boutique les garde.', logCaption: 'Décisions, la plus récente d’abord', anyAnswer: 'toute réponse', anyReason: 'toute raison', when: 'Quand', message: 'Message', who: 'Qui', person: 'Fiche de contact',
  wrong: 'Rien à voir encore', wrongNext: 'Quelque chose n’est pas juste dans le filtre ci-dessus.',
};
