// The words of the first page inside the house, in French.
import type { todayEn } from './today-en.js';

export const todayFr: typeof todayEn = {
  title: 'Aujourd’hui', lead: 'Ce qui vous attend, et si l’on dit encore oui.', needs: 'Ce qui vous attend', nothing: 'Rien ne vous attend.', nothingWhy: 'Aucune alerte n’est ouverte, aucune tâche n’a été abandonnée, et chaque lettre est partie.',
  more: text => `${text} de plus`, look: 'Voir', other: text => `${text} autres points sont à regarder.`,
  tones: { wrong: 'en défaut', open: 'à faire' },
  kinds: {
    open_alarms: (count, text) => count === 1 ? 'Une alerte est ouverte.' : `${text} alertes sont ouvertes.`,
    shop_attention: (count, text) => count === 1 ? 'La boutique a besoin de quelqu’un : elle refuse Placet, ou il manque un droit.' : `${text} boutiques ont besoin de quelqu’un.`,
    shop_behind: (count, text) => count === 1 ? 'La boutique ne répond pas. Ce qui arrive entre-temps attend.' : `${text} boutiques ne répondent pas.`,
    dead_work: (count, text) => count === 1 ? 'Une tâche de fond a été abandonnée.' : `${text} tâches de fond ont été abandonnées.`,
    late_work: (count, text) => count === 1 ? 'Le travail de fond est en retard de moins d’une heure.' : `Le travail de fond est en retard de près de ${text} heures.`,
    missing_documents: (count, text) => count === 1 ? 'Un document type n’est pas publié.' : `${text} documents types ne sont pas publiés.`,
    failed_mails: (count, text) => count === 1 ? 'Une lettre n’a pas pu être envoyée.' : `${text} lettres n’ont pas pu être envoyées.`,
    incomplete_clauses: (count, text) => count === 1 ? 'Il manque un renseignement à une clause des documents.' : `Il manque un renseignement à ${text} clauses des documents.`,
    waiting_confirmations: (count, text) => count === 1 ? 'Un oui attend encore d’être confirmé.' : `${text} personnes n’ont pas encore confirmé leur oui.`,
  },
  mend: {
    open_alarms: 'Voir les alertes', shop_attention: 'Voir la boutique', shop_behind: 'Voir la boutique', dead_work: 'Voir et relancer', late_work: 'Voir la file', missing_documents: 'Voir lesquels', failed_mails: 'Voir les lettres', incomplete_clauses: 'Voir lesquelles',
    waiting_confirmations: 'Voir qui',
  },
  figures: {
    optIns: 'Accords, 30 jours', before: text => `${text} les 30 jours précédents`, shops: 'Boutiques', healthy: text => `${text} en ordre`,
    troubled: (_count, text) => `${text} à regarder`, lag: 'Désinscription, la plus lente sur 100', lagNone: 'aucun clic', lagNote: 'ces dernières 24 heures, jusqu’à valoir partout', seconds: text => `${text} s`,
    ledger: 'Enregistrements', sealed: 'scellés', unsealed: 'pas encore scellés', verify: 'Vérifier',
  },
  trend: 'Accords par jour', trendSum: (now, before) => `${now} ces 30 derniers jours, ${before} les 30 jours précédents.`, trendNone: 'Personne n’a dit oui ces 60 derniers jours.', optIns: 'Accords',
};
