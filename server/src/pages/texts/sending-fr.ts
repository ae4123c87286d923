// Les mots des réglages d’envoi.
import type { Texts } from './en.js';

export const sendingFr: Texts['sending'] = {
  title: 'Envois', lead: 'Ce que cette boutique dit de ses messages, au-delà de la loi. Chaque changement est une version ; celle en vigueur est consultée à chaque message.',
  change: 'Modifier', remove: 'Retirer', channel: 'Canal', allTogether: 'tous les canaux ensemble', everyChannel: 'chaque canal', everywhere: 'toute région', yes: 'oui', no: 'non', never: 'jamais', nothing: 'aucun',
  capsTitle: 'Plafonds', capsWhat: 'Combien de messages publicitaires une personne reçoit au plus. Les limites de la loi valent en plus.', cap: 'Plafond', addCapTitle: 'Ajouter un plafond', addCap: 'Ajouter ce plafond',
  noCaps: 'Aucun plafond à vous', noCapsNext: 'Seule la loi limite le nombre de messages par personne. Deux par jour est un bon début.',
  perDay: (max, of) => `${max} par jour, ${of}`, perHours: (max, hours, of) => `${max} en ${hours} heures, ${of}`,
  max: 'Au plus', window: 'En', windowDay: 'un jour', windowDayHint: 'selon l’horloge de la personne', windowRolling: 'un nombre d’heures', hours: 'Heures', hoursHint: 'Pour un nombre d’heures : 1 à 8760.',
  rulesTitle: 'Règles à vous', rulesWhat: 'Plus strict est toujours possible. Sous la loi, seulement si quelqu’un en répond par son nom et une raison ; chaque réponse touchée le dit.',
  rule: 'Règle', where: 'Où', against: 'Face à la loi', addRuleTitle: 'Ajouter une règle', whichRule: 'Quelle règle', addRule: 'Ajouter cette règle', noRules: 'La loi telle quelle', noRulesNext: 'Vous n’avez fixé aucune heure calme ni changé de règle.',
  kinds: { tighten: 'plus strict que la loi', within_statute: 'la loi le laisse libre', loosen: 'sous la loi' },
  answersFor: (name, day) => `${name} en répond, depuis le ${day}`,
  settings: {
    quiet_hours: 'Heures calmes', quiet_hours_instead: 'Heures calmes au lieu de celles de la loi', cap: 'Un plafond de plus par région', caps_instead: 'Plafonds au lieu de ceux de la loi', double_opt_in: 'Double accord',
    consent_months: 'Un oui expire', implied_consent: 'Un achat au lieu d’un oui', implied_months: 'Un achat expire',
  },
  whats: {
    quiet_hours: 'Pas de publicité à ces heures chez la personne, en plus de celles de la loi. L’e-mail n’est pas retenu.', quiet_hours_instead: 'Ces heures valent au lieu de celles de la loi. Vide : aucune.',
    cap: 'S’ajoute à tous les autres plafonds.', caps_instead: 'Vaut au lieu des plafonds de la loi. Vide : aucun.', double_opt_in: 'Si un oui ne compte qu’une fois confirmé.',
    consent_months: 'Tant de mois après qu’il fut donné ou confirmé de nouveau.', implied_consent: 'Si un achat, une demande ou le silence peut tenir lieu de oui, là où la loi l’admet.', implied_months: 'Tant de mois un achat tient lieu de oui.',
  },
  region: 'Région', regionHint: 'Un code comme DE ou US-CA. Vide : toute région.', months: 'Mois', monthsHint: 'Vide : jamais.', from: 'De', to: 'À', timeHint: 'Comme 21:00, à l’heure de la personne.', days: 'Jours',
  approver: 'Qui en répond', approverHint: 'Nécessaire seulement sous la loi.', reason: 'Pourquoi',
  belowTitle: 'Ceci est sous la loi', belowWhat: 'C’est possible si quelqu’un en répond par son nom et une raison. Les deux restent avec chaque réponse touchée. Ces lois en demandent plus :',
  typesTitle: 'Types de messages', typesWhat: 'Dit une fois ce qu’est un modèle ou une campagne, pour que nul n’envoie de publicité en guise de reçu.', typeName: 'Nom', typeHint: 'Minuscules, chiffres et _ . - comme tea_letter.', addTypeTitle: 'Ajouter un type', addType: 'Ajouter ce type',
  builtIn: 'toujours là',
  retentionTitle: 'Combien de temps c’est gardé', retentionWhat: 'Les statistiques restent tant que la boutique existe ; voici les lignes derrière elles.', decisionDays: 'Jours de garde d’une décision', sendDays: 'Jours de mémoire d’un message envoyé', sendDaysHint: 'Au moins autant que compte le plus long plafond.', keep: 'Garder ainsi',
  versionsTitle: 'Versions', versionsWhat: 'Aucune n’est jamais changée. En rétablir une en fait une nouvelle.', version: 'Version', when: 'Depuis', who: 'Fixée par', what: 'Contient', holdsNow: 'en vigueur', restore: 'Rétablir', restoreOf: text => `Rétablir la version ${text}`,
  noVersions: 'Rien n’est encore fixé', noVersionsNext: 'La loi seule décide, et aucun message ne compte pour un plafond à vous.',
  holds: (caps, rules, types) => `plafonds : ${caps}, règles : ${rules}, types : ${types}`,
  byServer: 'le serveur', added: 'Ajouté. Cela vaut dès la prochaine question.', removed: 'Retiré. Cela ne vaut plus dès la prochaine question.', restored: 'Rétabli comme nouvelle version.', kept: 'Gardé.',
  changedMeanwhile: 'Quelqu’un a changé les réglages entre-temps. Les voici tels qu’ils sont ; rien de vous n’a été changé.',
  errors: {
    channel: 'Choisissez une des valeurs.', max: 'Un nombre entier de 0 à 10 000.', window: 'Choisissez une des valeurs.', hours: 'Un nombre entier de 1 à 8760.', name: 'Minuscules, chiffres et _ . - seulement, en commençant par une lettre.', class: 'Choisissez une des valeurs.',
    region: 'Un code comme DE ou US-CA, ou rien.', value: 'Un nombre entier de 1 à 600, ou rien.', from: 'Écrivez l’heure comme 21:00.', to: 'Écrivez l’heure comme 08:00.', days: 'Cochez au moins un jour.', approver: 'Nommez qui en répond.',
    reason: 'Dix caractères au moins : qui demandera plus tard lira ceci.', decisionDays: 'Un nombre entier de 1 à 3650.', sendDays: 'De 1 à 800, et pas moins que le plus long plafond.', below: 'Ceci est sous la loi. Nommez qui en répond, ou rendez la règle plus stricte.', classTaken: 'Ce nom est déjà d’une autre classe.',
  },
};
