// Second facteur, codes de secours, jetons, invitations et filtre du journal d’audit en français.
import type { access as english } from './access-en.js';

export const access: typeof english = {
  factor: {
    title: 'Second facteur', short: 'Second facteur', lead: 'En plus du mot de passe, un code donné par une application de votre téléphone. Connaître le seul mot de passe ne suffit plus.',
    off: 'Aucun second facteur n’est installé.', on: 'Un second facteur est actif.', since: 'depuis', setUp: 'Installer un second facteur', manage: 'Gérer', required: 'Tout le monde en a besoin dans cette organisation.',
    askPassword: 'Votre mot de passe, pour que personne ne le fasse depuis un poste laissé ouvert.', begin: 'Installer',
    scanTitle: 'Ajoutez-le à votre application', scan: 'Scannez ce code avec une application d’authentification, ou saisissez la clé ci-dessous. L’application affiche alors six chiffres qui changent toutes les trente secondes.',
    qr: 'Code QR contenant la clé pour votre application', key: 'Clé', confirm: 'Activer', code: 'Code de l’application', codeHint: 'Six chiffres. Un code ne sert qu’une fois.',
    wrong: 'Ce code n’a pas fonctionné. Il a peut-être déjà servi ou est trop ancien, l’horloge du téléphone n’est pas à l’heure, ou il y a eu trop d’essais. Attendez le suivant et réessayez.',
    left: count => count === 1 ? 'Il reste un code de secours.' : `Il reste ${count} codes de secours.`,
    remake: 'Créer de nouveaux codes de secours', remakeWhat: 'Les anciens cessent aussitôt de fonctionner.', remove: 'Retirer le second facteur',
    removeWhat: 'Ensuite le mot de passe seul suffit.', cannotRemove: 'Tout le monde a besoin d’un second facteur dans cette organisation, il ne peut donc pas être retiré. Pour changer de téléphone, demandez à un propriétaire de le réinitialiser.',
    removed: 'Le second facteur est retiré.', wrongPassword: 'Ce n’est pas votre mot de passe, ou il y a eu trop d’essais. Rien n’a été modifié.',
  },
  codes: {
    title: 'Vos codes de secours', what: 'Chacun vous laisse entrer une fois quand le téléphone n’est pas là. Ils ne sont affichés que maintenant. Gardez-les avec vos papiers, pas sur le téléphone.',
    download: 'Télécharger en texte', done: 'Je les ai gardés', fileHead: 'Codes de secours Placet. Chacun ne sert qu’une fois.', list: 'Codes de secours',
  },
  signIn: {
    title: 'Le second facteur', what: 'Saisissez les six chiffres que votre application affiche. Sans téléphone, un de vos codes de secours convient aussi.', field: 'Code', button: 'Se connecter',
    wrong: 'Cela n’a pas fonctionné. Le code a peut-être servi ou est trop ancien, ou il y a eu trop d’essais et le compte attend. Attendez le code suivant et réessayez.',
    lost: 'Ni téléphone ni codes ? Un propriétaire réinitialise votre second facteur sous Personnes. Sur le serveur, cette commande le fait :', command: 'npx placet user reset-factor --email you@mail.example',
    setUpTitle: 'Installer un second facteur', setUpWhat: 'Tout le monde en a besoin dans cette organisation. Cela prend une minute, puis vous êtes connecté.', back: 'Recommencer',
  },
  people: {
    policy: 'Second facteur pour tous', policyOff: 'Chacun choisit. Personne n’y est obligé.', policyOn: 'Tout le monde en a besoin. Qui n’en a pas l’installe à la prochaine connexion.',
    require: 'L’exiger de tous', requireWhat: 'Si vous l’exigez, les sessions des personnes qui n’en ont pas se ferment aussitôt.', optional: 'Laisser le choix à chacun', ownFirst: 'Installez d’abord votre propre second facteur ; rien n’a été modifié.',
    hasFactor: 'second facteur', reset: 'Réinitialiser le second facteur', resetOf: name => `Réinitialiser le second facteur de ${name}`,
    invitations: 'Invitations ouvertes', noInvitations: 'Aucune invitation n’est ouverte.', linkUntil: 'lien valable jusqu’au', linkOver: 'son lien a servi ou est trop ancien', resend: 'Nouveau lien', cancel: 'Retirer',
    cancelOf: email => `Retirer l’invitation de ${email}`, resendOf: email => `Nouveau lien pour ${email}`, invitedAs: 'comme', invitedAt: 'invitation du',
    search: 'Nom ou e-mail', find: 'Chercher', showAll: 'Tout afficher', none: 'Personne n’a ce nom ni cette adresse.', next: 'Autres personnes', first: 'Au début',
  },
  tokens: {
    nav: 'Jetons', title: 'Jetons', what: 'Ce avec quoi les programmes se connectent à l’API. Un jeton agit avec son rôle, dans une boutique ou dans toutes.', all: 'Tous les jetons', empty: 'Il n’y a pas encore de jeton.',
    table: 'Jetons, les plus récents d’abord', name: 'Nom', scope: 'Pour', role: 'Rôle', madeBy: 'Créé par', used: 'Dernier usage', expires: 'Valable jusqu’au', everyStore: 'toutes les boutiques', goneStore: 'une boutique retirée', never: 'jamais',
    forever: 'sans fin', expired: 'expiré', nobody: 'inconnu', revoke: 'Révoquer', revokeOf: name => `Révoquer ${name}`, older: 'Plus anciens', newest: 'Les plus récents',
    make: 'Créer un jeton', makeWhat: 'Son texte est affiché une fois, juste après. Donnez à chaque programme le sien, avec pas plus de droits qu’il n’en faut.', makeButton: 'Créer le jeton',
    nameHint: 'Quel programme ou quelle personne l’a, par exemple : export vers l’entrepôt.', lifetime: 'Valable', lifetimes: { 30: '30 jours', 90: '90 jours', 365: 'un an', never: 'sans fin' },
    lifetimeHint: 'Ensuite l’API répond par une erreur qui le dit.', made: name => `Le jeton ${name}`, madeWhat: 'Copiez-le maintenant. Il n’est pas conservé et ne peut pas être affiché de nouveau.',
    confirmTitle: name => `Révoquer ${name} ?`, confirmWhat: 'Les programmes qui l’utilisent sont refusés dès lors, en cinq secondes sur tous les serveurs. Cela ne s’annule pas ; un nouveau jeton peut être créé.',
    confirm: 'Révoquer', problemStore: 'Choisissez une de vos boutiques, ou toutes.', problemLifetime: 'Choisissez sa durée.',
  },
  audit: {
    filter: 'Filtre', action: 'Quoi', anyAction: 'tout', who: 'Qui', anyone: 'tout le monde', day: 'Jour (UTC)', show: 'Afficher', all: 'Tout afficher', none: 'Rien de tel n’a été fait.',
    export: 'Télécharger en CSV', badDay: 'Ce n’est pas un jour. Il devrait ressembler à 2026-03-31.', people: 'Personnes', programs: 'Jetons', token: name => `jeton ${name}`, unknownToken: 'un jeton',
    in: 'dans',
  },
};
