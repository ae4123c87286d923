// The words of the frame and of the parts pages are built from, in French.
import type { kitEn } from './kit-en.js';

export const kitFr: typeof kitEn = {
  groups: { shop: 'La boutique', team: 'Votre équipe', system: 'Installation', answers: 'Personnes et réponses', words: 'Ce qui est demandé', traffic: 'Entrées et sorties', proof: 'Preuve' },
  menu: 'Menu', changeStore: 'changer', otherStores: 'Autres boutiques', allStores: 'Toutes les boutiques', language: 'Langue',
  preferences: {
    title: 'Langue et heure', what: 'Comment les pages sont écrites pour vous. Ce que voient les clients ne change pas.', language: 'Langue', asBrowser: 'celle du navigateur',
    timeZone: 'Fuseau horaire', asStore: 'celui de chaque boutique, ailleurs UTC', zoneHint: 'Un nom comme Europe/Paris. Les heures des exports restent en UTC.', button: 'Retenir', saved: 'C’est noté. Les pages sont désormais écrites ainsi.',
    zoneUnknown: 'Ce fuseau horaire n’existe pas. Choisissez-en un dans la liste, par exemple Europe/Paris.',
  },
  table: {
    sortBy: column => `Trier par ${column}`, ascending: 'trié, du plus petit au plus grand', descending: 'trié, du plus grand au plus petit', filter: 'Affiner', show: 'Afficher', clear: 'Tout afficher',
    pages: 'Pages', first: 'Début', previous: 'Précédent', next: 'Suivant',
  },
  form: {
    summaryOne: 'Un point reste à corriger. Rien n’a été modifié, et votre saisie est encore là.', summaryMany: text => `${text} points restent à corriger. Rien n’a été modifié, et votre saisie est encore là.`,
    optional: 'facultatif', needed: 'Veuillez remplir ce champ.', tooLong: text => `${text} caractères au plus, s’il vous plaît.`, choose: 'Choisissez une de ces valeurs.',
  },
  dialog: { cancel: 'Annuler', close: 'Fermer' },
  toast: { undo: 'Annuler cette action', undoOf: what => `Annuler cette action : ${what}` },
  progress: { of: (done, total) => `${done} sur ${total}`, refresh: 'Voir l’avancement', done: 'Terminé.', failed: 'Cela s’est arrêté.' },
  chart: { numbers: 'Afficher les chiffres', when: 'Jour', value: 'Nombre' },
  diff: { added: 'ajouté', removed: 'retiré', same: 'Aucun mot n’a changé.', skipped: text => `${text} mots inchangés`, start: 'début :', end: 'fin' },
  sortable: {
    up: name => `Monter ${name}`, down: name => `Descendre ${name}`, handle: name => `Déplacer ${name} : faites glisser, ou utilisez les flèches`,
    moved: (name, place, total) => `${name} est maintenant en position ${place} sur ${total}.`, keep: 'Retenir cet ordre', kept: 'L’ordre est enregistré.', failed: 'L’ordre n’a pas pu être enregistré. Rechargez la page.',
  },
  status: { yes: 'oui', no: 'non', waiting: 'en attente', none: 'pas demandé', good: 'en ordre', bad: 'échec', off: 'désactivé' },
  confirm: { type: word => `Tapez ${word} pour confirmer`, mismatch: word => `Ce n’est pas ${word}. Rien n’a été fait.` },
  callout: { note: 'À noter', warning: 'Attention', refusal: 'Impossible', source: 'Source' },
  upload: { choose: 'Choisir un fichier', limits: (types, size) => `${types}, ${size} au plus` },
  locales: { label: 'Langues du texte', missing: 'manque', incomplete: 'incomplet' },
};
