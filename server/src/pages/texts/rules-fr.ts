// Les mots du répertoire des règles.
import type { Texts } from './en.js';

const plural = (one: string, many: string) => (count: number, text: string): string => `${text} ${count < 2 ? one : many}`;

export const rulesFr: Texts['rules'] = {
  nav: 'Règles', title: 'Les règles, par région', lead: 'À quoi cette installation se tient, où, et sur quel passage de la loi.', caption: 'Régions et leurs règles, par nom',
  noAdvice: 'Ainsi le droit a été lu ; ce n’est pas un conseil juridique. Les références et notes sont en anglais ou dans la langue de la loi.',
  search: 'Pays, État ou code', region: 'Région', noMatch: 'Aucune région ne porte ce nom.', noMatchNext: 'Essayez le nom d’un pays, ou un code comme DE ou US-CA.',
  unknownRegion: 'Région inconnue', europe: 'Union européenne', regionLead: 'Ce qui vaut ici, jusqu’où cela a été vérifié, et où c’est écrit.',
  stores: 'Boutiques concernées', noStores: 'Aucune de vos boutiques n’est établie ici. Leur clientèle peut l’être.',
  marketing: 'Messages publicitaires', byChannel: 'Canal par canal', channel: 'Canal', ground: 'Ce qui vaut oui', floor: stance => `La loi seule admettrait : ${stance}`,
  doubleOptIn: 'Double accord', ends: 'Un oui expire après', purchase: 'un achat', enquiry: 'une demande', quiet: 'Heures calmes', caps: 'Au plus', registers: 'Listes à consulter',
  cap: (max, hours) => `${max} en ${hours} heures`, heldTo: 'Soumise aux règles de', asOf: 'Lu à l’état de', checked: 'Vérifié', unsubscribe: 'Un non prend effet',
  atOnce: 'aussitôt', evidence: 'La preuve est gardée', years: text => `${text} ans au moins`, children: 'Oui propre dès', age: text => `${text} ans`,
  statutes: 'Les lois derrière', dateOpen: 'date encore ouverte', from: date => `dès le ${date}`, inForce: date => `en vigueur ${date}`,
  rightsTitle: 'Demandes des personnes', eachRight: 'Droit par droit', right: 'Droit', answerWithin: 'Réponse sous', since: 'Depuis', citation: 'Loi', extension: 'Prolongeable de', acknowledge: 'Accuser réception sous', fee: 'Frais',
  free: 'gratuit', notFree: 'des frais sont permis', requests: 'Demandes sous', cookies: 'Cookies', breaches: 'Violation signalée sous', breachTitle: 'Violations de données', tellAuthority: 'Prévenir l’autorité sous', tellPersons: 'Prévenir les personnes sous',
  beforeChoice: 'Avant un choix', yesHolds: 'Un oui vaut', noHolds: 'Un non vaut', rejectEasy: 'Refuser aussi facile qu’accepter', wall: 'Mur de cookies', gpc: 'Global Privacy Control', required: 'exigé', notRequired: 'non exigé', noFigure: 'aucun chiffre dans la loi',
  walls: { yes: 'permis', no: 'interdit', conditional: 'permis sous conditions' },
  readInPart: 'loi lue, en partie', everyDay: 'chaque jour', wholeDay: 'toute la journée', fromTo: (from, to) => `${from} à ${to}`,
  days: { mon: 'lun.', tue: 'mar.', wed: 'mer.', thu: 'jeu.', fri: 'ven.', sat: 'sam.', sun: 'dim.', holiday: 'jours fériés' },
  bindings: { statutory: 'loi', industry: 'règle de la profession', product: 'notre propre chiffre', merchant: 'de la boutique' },
  stances: { explicit: 'un oui de la personne', soft_opt_in: 'un oui, ou une vente de produits analogues', implied: 'un oui, un achat ou une demande', opt_out: 'le silence, jusqu’au refus' },
  confirmations: { none: 'pas nécessaire', recommended: 'conseillé', required: 'exigé' },
  cookieStances: { prior_opt_in: 'rien sans un oui', opt_out: 'jusqu’au refus', notice: 'avec un avis' },
  grades: { primary: 'loi lue', secondary: 'confirmé par une autre source', knowledge: 'de connaissance générale', unverified: 'pas encore vérifié' },
  units: { month: plural('mois', 'mois'), calendar_day: plural('jour', 'jours'), business_day: plural('jour ouvré', 'jours ouvrés') },
  hours: text => `${text} heures`,
  starts: { receipt: 'dès réception', relevant_time: 'dès réception ou preuve d’identité', decision: 'dès la décision', receipt_of_appeal: 'dès réception du recours' },
  rights: {
    access: 'Accès', rectification: 'Rectification', erasure: 'Effacement', restriction: 'Limitation', portability: 'Portabilité', objection: 'Opposition', automated_decision: 'Décisions automatisées', withdraw_consent: 'Retrait d’un oui',
    complaint: 'Plainte', opt_out_sale_share: 'Ni vente ni partage', limit_sensitive: 'Limites aux données sensibles', appeal: 'Recours', nomination: 'Désigner un représentant', non_discrimination: 'Aucun désavantage',
    opt_out_targeted_ads: 'Pas de publicité ciblée', opt_out_profiling: 'Pas de profilage', opt_out_voice_face_recognition: 'Ni voix ni visage reconnus', deindexing: 'Déréférencement', recipient_information: 'Qui les a reçues',
    grievance: 'Réclamation', anonymity: 'Anonymat', urgency: 'Urgence', explanation: 'Explication', recipient_notification: 'Informer les destinataires', compensation: 'Réparation', direct_marketing: 'prospection',
    specific_third_parties: 'tiers nommés', third_party_categories: 'catégories de tiers',
  },
};
