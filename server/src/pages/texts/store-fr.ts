// The words of a store's own pages, in French.
import type { storeEn } from './store-en.js';

export const storeFr: typeof storeEn = {
  nav: 'Vue d’ensemble', settings: 'Réglages', add: 'Ajouter une boutique',
  fields: {
    name: 'Nom', nameHint: 'Tel que la clientèle la connaît. Il figure dans les mots auxquels elle dit oui.', url: 'Adresse de la boutique', urlHint: 'Par exemple https://shop.example', platform: 'Plateforme', country: 'Pays',
    countryHint: 'Son droit décide de ce qui peut être demandé, et comment.', choose: 'Choisir le pays', locale: 'Langue', localeHint: 'Laissée vide : celle d’usage dans le pays.', timezone: 'Fuseau horaire', timezoneHint: 'Laissé vide : celui de la plupart des habitants.',
  },
  problems: {
    name: 'Donnez à la boutique un nom d’au plus 200 caractères.', url: 'Ceci n’est pas une adresse. Elle commence par https:// et nomme le serveur de la boutique.', platform: 'Choisissez l’une des plateformes.', country: 'Choisissez le pays d’où la boutique vend.',
    locale: 'Écrivez une langue comme de ou pt-BR.', timezone: 'Choisissez un fuseau horaire comme Europe/Paris.', timezoneNeeded: 'Ce pays a plusieurs fuseaux horaires. Choisissez celui de la boutique.',
  },
  create: {
    title: 'Ajouter une boutique', lead: 'Une boutique sur une plateforme. Elle reçoit aussitôt un journal à elle.', button: 'Ajouter cette boutique', api: 'Aucune plateforme : notre propre boutique, par l’API', done: name => `${name} est ajoutée. Son journal est ouvert.`,
  },
  first: {
    title: 'Enregistrer une première réponse', lead: 'Ce qu’une personne verrait et dirait dans votre boutique, enregistré une fois pour de vrai, afin que vous voyiez où cela arrive.',
    stays: 'Le journal n’oublie rien : cette réponse y reste. Prenez une adresse à vous.', words: 'La question, mot pour mot', wordsHint: 'Gardée comme question du formulaire d’infolettre. Vous pourrez la changer ; ce qui a été montré reste avec la réponse.',
    email: 'Qui dit oui (une adresse électronique à vous)', button: 'Enregistrer ce oui', done: 'Enregistré. Voici la réponse dans le registre.', waits: 'Enregistré. Le droit de ce pays veut que ce oui soit confirmé : il attend que le lien de la lettre soit ouvert.',
    problems: { email: 'Écrivez une adresse électronique, comme nom@mail.example.', words: 'Écrivez ce qui est demandé, en 2 000 caractères au plus.', failed: 'Cela n’a pas pu être enregistré. Vérifiez l’adresse et les mots.' },
    source: 'première réponse à la main', language: 'Langue de la question',
  },
  overview: {
    title: name => name, lead: (platform, host) => `${platform} · ${host}`, figures: 'En un coup d’œil', records: 'Enregistrements', people: 'Accords, 30 jours', before: text => `${text} les 30 jours précédents`, signed: 'Scellé', unsigned: 'pas encore scellé',
    waiting: 'Attendent une confirmation', latest: 'Dernières réponses', all: 'Tout le registre', none: 'Personne n’a encore répondu.', noneNext: 'Reliez la boutique, ou enregistrez une première réponse à la main pour voir à quoi cela ressemble.',
    needs: 'Ce qui vous attend', nothing: 'Rien ne manque.', alarms: 'Alertes ouvertes', since: 'depuis', seen: text => `vue ${text} fois`, rooms: 'Pièces', missing: 'Ce qui manque', missingDocument: 'n’est pas publié', caption: 'Les dernières réponses, les plus récentes d’abord',
    missingHow: 'Placet rédige les quatre à partir des renseignements de la boutique, et nomme chacun de ceux qui manquent :', clauses: text => `Clauses auxquelles il manque un renseignement : ${text}`, connect: 'Relier la boutique', connectHow: 'Une case transmet ainsi ce qui a été dit. Créez un jeton sous Jetons.', connectName: 'Quelqu’un dit oui',
    when: 'Quand', who: 'Qui', said: 'Réponse', about: 'À propos', nobody: 'effacé', anonymous: 'sans adresse', open: 'ouverte',
    alarmKinds: {
      unsubscribe_late: 'Un clic de désinscription a mis plus de dix secondes à valoir partout.', opt_ins_dropped: 'Une source d’accords s’est tue ou a fortement baissé.', webhook_disabled: 'Un webhook a été coupé parce que personne ne le prenait.',
      shop_needs_attention: 'La boutique nous refuse, ou un droit manque. Rien ne l’atteint tant que personne ne regarde.', shop_passed_request: 'La boutique a transmis ce que quelqu’un demande sur ses données.',
    },
  },
  set: {
    title: name => `Réglages de ${name}`, lead: 'Comment s’appelle la boutique, où elle est, et ce qui en découle.', basics: 'La boutique', button: 'Garder ces réglages', saved: 'Gardé.', savedMoved: country => `Gardé. Le droit applicable à la boutique est désormais celui de : ${country}.`,
    review: (from, to) => `De ${from} à ${to}`, reviewLead: 'Rien n’est encore changé. Voici ce qui change avec le pays :', reviewButton: to => `Déplacer la boutique : ${to}`, back: 'Laisser comme avant', reviewNothing: 'Aucune règle ne change entre ces deux pays.',
    reviewTicks: 'Les cases cochées d’avance sont vidées là où le nouveau droit ne les permet pas.', rule: 'Règle', before: 'Maintenant', after: 'Ensuite', source: 'Écrit dans', caption: 'Règles qui changent avec le pays', none: 'rien', yes: 'oui', no: 'non',
    areas: { consent: 'Consentement', wording: 'Libellé', sending: 'Envoi', requests: 'Demandes', cookies: 'Cookies', breaches: 'Violations', retention: 'Conservation' },
    doubleOptIn: 'Confirmer un oui', doubleOptInLead: 'Si un oui ne compte qu’une fois un lien ouvert, canal par canal.', modes: { by_region: 'comme la région le demande', always: 'toujours', never: 'jamais' }, expiry: 'Jours d’attente d’une confirmation', expiryHint: 'Entre 1 et 30.',
    asks: basis => `La région le demande : ${basis}`, asksNot: 'La région ne le demande pas.', reason: 'Pourquoi on peut s’en passer', reasonHint: 'Nécessaire seulement là où la région le demande. Gardé avec votre nom et l’heure.', doubleOptInButton: 'Garder cela', doubleOptInSaved: 'Gardé. Cela vaut désormais pour chaque réponse.',
    guard: 'La région demande ici une confirmation. Laissez-la, ou dites plus bas pourquoi on peut s’en passer.', expiryWrong: 'Écrivez un nombre entier entre 1 et 30.', chooseMode: 'Choisissez l’un de ceux-ci.',
    overridden: by => `Écarté, avec trace, par ${by}.`,
    branding: 'Apparence des lettres et des pages', brandingLead: 'Ce que voit la clientèle. Ce qui reste vide vient de l’organisation.', brand: { name: 'Nom dans les lettres', logoUrl: 'Logo (adresse https)', colour: 'Couleur', replyTo: 'Les réponses vont à', postalAddress: 'Adresse postale' },
    brandHints: { colour: 'Par exemple #0f6b4f', replyTo: 'Une adresse électronique.', logoUrl: 'Figure dans les lettres. Au plus 500 caractères.', postalAddress: 'Le droit de bien des pays la veut au bas de chaque lettre.', name: 'Laissé vide : le nom de la boutique.' },
    brandWrong: { name: 'Une ligne d’au plus 100 caractères.', logoUrl: 'Ceci n’est pas une adresse https.', colour: 'Écrivez une couleur comme #0f6b4f.', replyTo: 'Écrivez une adresse électronique.', postalAddress: 'Au plus 500 caractères.' },
    brandButton: 'Garder cette apparence', brandSaved: 'Gardé. La prochaine lettre aura cette apparence.', preview: 'Une lettre sous ce nom', previewTitle: 'Aperçu d’une lettre',
    danger: 'Retirer la boutique', removeTitle: 'Retirer cette boutique', removeWhat: 'Elle disparaît de toutes les pages et de l’API. Son journal reste dans la base, pour que ce qui a été dit puisse toujours être prouvé.', removeButton: 'Retirer cette boutique', removeOpen: 'Retirer…', cancel: 'Garder',
    removeSentences: ['La boutique disparaît de toutes les pages, et l’API ne la connaît plus. Plus rien ne peut être enregistré pour elle.', 'Son journal, et tout ce que les gens ont dit, reste dans la base. Aucun bouton ne la fait revenir.'], removed: name => `${name} est retirée. Son journal est gardé.`,
  },
};
