// The words of the admin's rooms in French.
import type { adminEn } from './admin-en.js';

export const adminFr: typeof adminEn = {
  nav: { stores: 'Boutiques', register: 'Réponses', people: 'Personnes', crumbs: 'Où vous êtes' },
  stores: {
    title: 'Boutiques', lead: 'Ce que contient chaque boutique, et jusqu’où c’est prouvé.', name: 'Boutique', platform: 'Plateforme', records: 'Inscriptions', lastAnswer: 'Dernière réponse', checkpoint: 'Signé', rooms: 'Pièces',
    noAnswer: 'aucune réponse', unsigned: 'pas encore signé', waiting: text => `${text} attendent la prochaine`,
    registerOf: store => `Réponses dans ${store}`, peopleOf: store => `Personnes dans ${store}`,
    empty: 'Il n’y a pas encore de boutique.', more: 'Autres boutiques', first: 'Premières boutiques',
  },
  register: {
    title: store => `Réponses dans ${store}`, lead: 'Qui a répondu quoi, quand, et à quels mots.',
    total: 'en tout', filter: 'Affiner', about: 'Sujet', any: 'tout', answer: 'Réponse', anyAnswer: 'toute réponse', section: 'Demandé à', anySection: 'partout',
    from: 'Du', to: 'Au', person: 'E-mail ou téléphone exact', show: 'Afficher', clear: 'Tout afficher', export: 'Télécharger toutes les réponses (CSV)',
    groups: { channels: 'Canaux', policies: 'Documents', cookies: 'Cookies' },
    caption: 'Réponses, les plus récentes d’abord', when: 'Quand', who: 'Qui', said: 'Réponse', where: 'Où', circumstances: 'Depuis', receipt: 'Reçu', record: number => `Nº ${number}`,
    region: 'région', undated: 'heure inconnue ; voici celle de l’enregistrement',
    wrong: 'Rien n’a été cherché, car une valeur ci-dessous est impossible.',
    empty: 'Personne n’a encore répondu.', emptyNext: 'Les réponses apparaissent ici dès que votre boutique envoie la première, ou qu’une liste est importée. L’accueil dit comment.', emptyLink: 'Vers l’accueil',
    seenTo: (day: string): string => `Recherche faite jusqu’au ${day}. Ce qui est rare peut être plus ancien.`, further: 'Chercher plus loin', soFar: 'Rien pour l’instant',
    noMatch: 'Aucune inscription ne correspond.', noMatchNext: 'Retirez une condition, ou affichez tout.', nobody: 'Personne n’est connu sous cette adresse ou ce numéro.',
    nobodyNext: 'Une personne effacée ne se retrouve plus, car rien de ce qui la nommait n’a été conservé.',
    newest: 'Les plus récentes', newer: 'Plus récentes', older: 'Plus anciennes', pages: 'Pages',
  },
  errors: {
    choice: 'Ce choix n’existe pas. Choisissez dans la liste.', day: 'Ce n’est pas un jour. Écrivez-le comme 2026-03-31.', order: 'Ce jour précède le premier.',
    person: 'Ce n’est ni une adresse e-mail ni un numéro de téléphone. Écrivez-le en entier.',
  },
  find: {
    title: store => `Trouver une personne dans ${store}`, lead: 'Les personnes sont conservées scellées : on les trouve par ce sous quoi elles sont exactement connues, jamais par une partie.',
    label: 'E-mail, téléphone ou numéro de client', button: 'Trouver', nobody: 'Personne n’est connu ainsi. Vérifiez l’orthographe, ou essayez une autre adresse ou un autre numéro de la même personne. Une personne effacée ne se retrouve plus.',
    unreadable: 'Cela ne peut être ni une adresse e-mail, ni un numéro de téléphone, ni un numéro de client.',
  },
  person: {
    erasedTitle: 'Une personne effacée', erased: 'Plus rien ne peut être lu sur cette personne.', erasedWhy: 'Nom, adresses et circonstances étaient scellés sous une clé à part, et cette clé a été détruite. Plus personne ne peut les ouvrir, même avec une sauvegarde.',
    erasedKept: 'Ce qui a été répondu reste ci-dessous, sans personne dedans : le journal doit rester entier pour prouver quoi que ce soit.', erasedAt: 'Effacée',
    customer: (id, platform, store) => `client ${id} sur ${platform} (${store})`,
    write: 'Peut-on lui écrire ?', since: 'depuis', notAsked: 'pas demandé', everywhere: 'désinscription de tout', unsubscribed: 'Désinscription de tout',
    unsubscribedWhy: 'Aucune publicité sur aucun canal, même ceux qui n’ont jamais été demandés.',
    policies: 'Documents', noPolicies: 'Aucun document n’a été accepté ni retiré.', read: 'Lire cette version', cookies: 'Cookies', merged: 'Connue auparavant comme', mergedWhy: 'C’est la même personne, preuve à l’appui ; tout ce qu’elle a dit compte ici.',
    number: 'Numéro de la personne', timeline: 'Ce qu’elle a vu et dit', noWords: 'Les mots affichés n’ont pas été conservés avec cette réponse.', words: 'Avec ces mots', address: 'depuis', note: 'Note',
  },
};
