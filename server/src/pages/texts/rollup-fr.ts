// Les mots de la page de toutes les boutiques, en français.
import type { rollupEn } from './rollup-en.js';

export const rollupFr: typeof rollupEn = {
  nav: 'Toutes les boutiques', title: 'Toutes les boutiques', lead: 'Ce qui demande attention dans chacune, le plus pressant d’abord, et si l’on dit encore oui.', caption: 'Les boutiques et ce qui y demande attention',
  shop: 'Boutique', trouble: 'À regarder', optIns: 'Consentements, 30 jours', lastAnswer: 'Dernière réponse', never: 'aucune', fine: 'en ordre',
  trend: (now, before) => `Consentements par jour : ${now} ces 30 derniers jours, ${before} les 30 jours précédents`,
  empty: 'Il n’y a pas encore de boutique.', emptyNext: 'Ajoutez la première, ou apportez-en beaucoup à la fois avec « placet apply ».',
};
