// Les mots des webhooks.
import type { Texts } from './en.js';

export const webhooksFr: Texts['webhooks'] = {
  title: 'Webhooks', one: 'Webhook', lead: 'Des adresses d’autrui, prévenues dès que quelque chose arrive ici. Un non passe avant tout.', url: 'Adresse', urlHint: 'Commence par https:// et est joignable depuis ce serveur.',
  description: 'À quoi il sert', descriptionHint: 'Par exemple : outil d’e-mail, entrepôt de données.', events: 'Prévenu de', allEvents: 'tout', identifiers: 'Les messages disent qui est la personne', identifiersHint: 'E-mail, téléphone et numéro de client. Sinon, un identifiant seul.', identifiersShort: 'Dit qui',
  yes: 'oui', no: 'non', add: 'Ajouter ce webhook', addTitle: 'Ajouter un webhook', none: 'Personne n’est encore prévenu', noneNext: 'Ajoutez l’adresse d’un outil qui doit savoir aussitôt quand quelqu’un dit non.',
  types: {
    'consent.recorded': 'Une réponse a été inscrite', 'subject.unsubscribed': 'Quelqu’un s’est désabonné', 'subject.merged': 'Deux fiches sont devenues une personne', 'subject.unmerged': 'Une fusion a été défaite', 'subject.erased': 'Quelqu’un a été effacé',
    'request.opened': 'Une demande a été ouverte', 'request.closed': 'Une demande a été close', 'policy.published': 'Un document a été publié',
  },
  state: 'État', on: 'actif', failing: 'actif, mais il échoue', off: { by_request: 'coupé', gone: 'coupé : il a répondu qu’il n’existe plus', failing: 'coupé : il n’a rien pris pendant cinq jours' },
  offSince: 'Coupé depuis', failingSince: 'Échoue depuis', oldSecretUntil: 'L’ancien secret signe jusqu’au', next: 'Prochain changement', nextWhat: 'rang dans la suite des changements de la boutique', added: 'Ajouté',
  secret: 'Secret', secretTitle: 'Gardez le secret maintenant', secretMade: 'Il est montré cette seule fois. Le destinataire s’en sert pour savoir qu’un message est de nous.', secretRotated: 'Il est montré cette seule fois. L’ancien signe aussi pendant un jour, pour ne rien manquer.', toEndpoint: 'Vers le webhook',
  check: 'Vérifier un message (Node.js)', checkTitle: 'Comment un destinataire nous reconnaît', checkWhat: 'Chaque message est signé selon la spécification Standard Webhooks. Répondez par 2xx sous 10 secondes ; 410 coupe le webhook. Ce qui échoue est réessayé pendant cinq jours.',
  test: 'Envoyer un essai', testTaken: (answer, ms) => `L’essai a été pris : ${answer}, après ${ms} ms.`, testFailed: answer => `L’essai n’a pas été pris : ${answer}. Rien d’autre n’a été envoyé.`,
  switchOff: 'Couper', switchOn: 'Activer', switchedOff: 'Coupé. Ce qui arrive entre-temps sera envoyé à la reprise.', switchedOn: 'Activé. Il reprend où il s’était arrêté.', rotate: 'Faire un nouveau secret', rotateWhat: 'Un nouveau est montré une fois ; l’ancien signe à côté pendant un jour.',
  deliveries: 'Ce qui lui fut envoyé', number: 'Nº', what: 'Quoi', person: 'Fiche de contact', answer: 'Réponse', attempts: 'Essais', latency: 'Durée', done: 'Fini', anyState: 'tout état', states: { waiting: 'en attente', sending: 'en cours d’envoi', delivered: 'pris', dead: 'abandonné' },
  noDeliveries: 'Rien n’a été envoyé', noDeliveriesWhat: 'Ce qui arrive désormais figure ici pendant 30 jours. Un essai montre s’il est joignable.',
  replayTitle: 'Envoyer de nouveau', replayWhat: 'Des changements entre deux numéros ou deux moments, bornes comprises, sous leurs identifiants d’alors : qui en a vu un le reconnaît.', replayFrom: 'De', replayTo: 'À', replayHint: zone => `Un numéro de la liste ci-dessus, ou un moment comme 2026-11-25 08:30 (${zone}).`, replay: 'Les envoyer de nouveau', replayed: text => `Envoyés de nouveau : ${text} messages sont en route.`,
  changeTitle: 'Le modifier', save: 'Garder ces changements', changed: 'Gardé. Cela vaut dès le prochain message.', removeTitle: 'Retirer le webhook', removeOpen: 'Le retirer…', removeWhat: 'Il n’est plus prévenu, et la liste de ses messages part avec lui. Cela ne se défait pas.', removeWord: 'RETIRER', remove: 'Retirer le webhook', removed: 'Le webhook a été retiré.',
  errors: {
    url: 'Rien ne peut y être envoyé. Écrivez une adresse qui commence par https:// et reste ouverte à ce serveur.', events: 'Cochez au moins une chose.', tooMany: 'Une boutique a au plus 20 webhooks. Retirez-en un d’abord.', point: 'Écrivez un numéro, ou un moment comme 2026-11-25 08:30.', order: 'C’est avant le premier.',
    span: text => `Au plus ${text} changements à la fois.`, off: 'Le webhook est coupé. Activez-le d’abord.',
  },
};
