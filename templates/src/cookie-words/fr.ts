// What banner, dialog and prompt say in French.
import type { CookieWords } from '@placet/core';

export const fr: CookieWords = {
  banner: {
    title: 'Votre choix sur les cookies',
    text: 'Nous utilisons des cookies pour faire fonctionner cette boutique. Avec votre accord, ils servent aussi à ' +
      'retenir vos préférences, à mesurer les visites et à afficher des publicités.',
    accept: 'Tout accepter',
    reject: 'Tout refuser',
    choose: 'Choisir',
    save: 'Enregistrer mon choix',
    close: 'Fermer',
    dialog: 'Réglages des cookies',
    gpc: 'Votre navigateur envoie le signal Global Privacy Control et nous le respectons : vos données ne ' +
      'sont ni vendues ni partagées, la publicité est désactivée.',
    settings: 'Réglages des cookies',
    doNotSell: 'Ne pas vendre ni partager mes données personnelles',
    details: 'Liste de ces cookies',
    policy: 'Politique de cookies',
    prompt: 'Une question avant de continuer',
    promptSave: 'Enregistrer mes réponses',
    later: 'Plus tard',
  },
  textByStance: {
    opt_out: 'Nous utilisons des cookies pour faire fonctionner cette boutique, retenir vos préférences, mesurer les ' +
      'visites et afficher des publicités. Vous pouvez refuser à tout moment.',
    notice: 'Nous utilisons des cookies pour faire fonctionner cette boutique, retenir vos préférences, mesurer les ' +
      'visites et afficher des publicités. Vous pouvez choisir lesquels ici.',
  },
  categories: {
    strictly_necessary: { title: 'Strictement nécessaires', text: 'Panier, paiement, connexion et sécurité. Sans eux, la boutique ne fonctionne pas.' },
    performance: { title: 'Mesure d’audience', text: 'Nous montrent comment la boutique est utilisée, afin de l’améliorer.' },
    functional: { title: 'Fonctionnels', text: 'Retiennent vos préférences et font fonctionner les extras : messagerie, cartes, vidéos.' },
    targeting: {
      title: 'Publicité ciblée',
      text: 'Permettent à nous et à nos partenaires de vous montrer des publicités selon vos intérêts, ici et sur d’autres sites.',
    },
  },
};
