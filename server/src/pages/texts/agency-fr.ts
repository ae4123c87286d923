// Les mots de ce que plusieurs boutiques partagent, et du travail sur plusieurs boutiques.
import type { Texts } from './en.js';

const shops = (count: number, text: string): string => count === 1 ? 'une boutique' : `${text} boutiques`;

export const agencyFr: Texts['agency'] = {
  views: { label: 'Plusieurs boutiques', shops: 'Vue d’ensemble', templates: 'Textes partagés', bulk: 'Agir sur plusieurs' },
  templates: {
    title: 'Textes partagés', lead: 'Des textes que plusieurs boutiques reprennent. Un changement ici ne publie rien : chaque boutique reçoit un brouillon, et vous dites quand il paraît.',
    caption: 'Modèles et boutiques qui les reprennent', name: 'Modèle', takenBy: 'Repris par', ownWords: 'Ses propres mots', revision: 'Révision', changed: 'Modifié',
    empty: 'Rien n’est encore partagé', emptyNext: 'Écrivez dans un fichier ce que vos boutiques ont en commun, ou ajoutez un modèle par l’API.',
    none: 'aucune boutique', shops, more: text => `et ${text} autres`,
  },
  template: {
    revision: (number, day) => `Révision ${number}, du ${day}.`, shopsTitle: 'Boutiques qui le reprennent', textsTitle: 'Ses textes', shop: 'Boutique',
    waits: 'Pas encore publié', nothingWaits: 'tel que publié', fields: (count, text) => count === 1 ? 'un champ' : `${text} champs`,
    problem: (count, text) => count === 1 ? 'un obstacle' : `${text} obstacles`,
    noShops: 'Aucune boutique ne le reprend', noShopsNext: 'Dites-le dans le fichier de vos boutiques, ou par l’API.', moreShops: text => `Et ${text} boutiques de plus.`,
    text: 'Texte', where: 'Où', language: 'Langue', ownIn: 'Ses propres mots dans', changeNamed: text => `Changer : ${text}`, noTexts: 'Il n’a pas de texte', noTextsNext: 'Il nomme des documents ou des cases, et laisse les mots aux boutiques.',
    fieldNames: { title: 'titre', html: 'texte', words: 'mots' }, wording: name => `mots partagés « ${name} »`, box: (section, box) => `${section}, case ${box}`,
    editTitle: text => `Changer : ${text}`, editLabel: 'Les nouveaux mots', editHint: '{{store.name}} et {{store.url}} désignent le nom et l’adresse de la boutique.', htmlHint: 'En HTML. {{store.name}} et {{store.url}} désignent le nom et l’adresse de la boutique.',
    save: 'Garder les nouveaux mots', saved: revision => `Gardés comme révision ${revision}. Rien n’est encore publié.`, moved: 'Quelqu’un a changé le modèle entre-temps. Vos mots sont encore là ; regardez les siens et gardez les vôtres de nouveau.',
    wrong: 'Ces mots ne conviennent pas ici.', publish: 'Publier dans les boutiques',
  },
  bulk: {
    title: 'Agir sur plusieurs boutiques', lead: 'Faites une chose dans plusieurs boutiques. Chacune a son propre résultat : la loi de son pays et ses propres mots sont respectés.', what: 'Que faire',
    publish: policy => `Publier le document « ${policy} »`, section: section => `Poser les cases de « ${section} »`, verify: 'Vérifier le registre', everywhere: 'Toute boutique', fromTemplate: name => `De ${name}`,
    which: 'Quelles boutiques', inherits: 'Toutes celles qui le reprennent', all: 'Toutes les boutiques', these: 'Seulement celles-ci', shops: 'Boutiques', summary: 'Ce qui a changé', summaryHint: 'Une phrase pour la liste des versions. Pour les documents seulement.', material: 'Redemander à ceux qui ont accepté une version plus ancienne', materialHint: 'Pour les documents seulement : à cocher quand ce qui fut accepté a changé.',
    tryIt: 'Voir ce qui se passerait', start: 'Le faire maintenant', noneChosen: 'Cochez au moins une boutique.', nobody: 'Aucune boutique ne reprend cela.', past: 'Ce qui fut fait récemment', nothing: 'Rien n’a encore été fait', nothingNext: 'Ce que vous commencez ici est listé, avec le résultat de chaque boutique.',
    when: 'Quand', work: 'Travail', outcome: 'Résultat', tried: 'Essai', who: 'Boutiques', ok: 'fait', waiting: 'en attente', refused: 'refusé', failed: 'échoué',
    actions: { publish_policy: 'Publier un document', set_section: 'Poser des cases', set_sending: 'Poser des règles d’envoi', verify_ledger: 'Vérifier le registre', generate_documents: 'Produire des documents' },
    states: { waiting: 'en attente', ok: 'fait', refused: 'refusé', failed: 'échoué' }, running: 'Une boutique après l’autre', over: 'Toutes les boutiques ont eu leur tour.', dry: 'C’était un essai : rien n’a été changé.',
    result: 'Le résultat de chaque boutique', shop: 'Boutique', said: 'Ce qu’elle dit', counts: parts => parts.join(', '), count: (text, state) => `${text} ${state}`, gone: 'une boutique qui n’existe plus', again: 'Le faire maintenant dans ces boutiques',
  },
};
