// The words of the pages in French, written for French readers rather than translated.
import { counterFr } from './counter-fr.js';
import { gateFr } from './gate-fr.js';
import { contactFr } from './contact-fr.js';
import { exportsFr } from './exports-fr.js';
import { importsFr } from './imports-fr.js';
import { adminFr } from './admin-fr.js';
import type { Texts } from './en.js';
import { mailsFr } from './mails-fr.js';
import { storeFr } from './store-fr.js';
import { agencyFr } from './agency-fr.js';
import { rollupFr } from './rollup-fr.js';
import { systemFr } from './system-fr.js';
import { todayFr } from './today-fr.js';
import { kitFr } from './kit-fr.js';
import { wordsFr } from './words-fr.js';
import { access } from './access-fr.js';
import { people } from './people-fr.js';

export const fr: Texts = {
  ...gateFr, people, access, today: todayFr, store: storeFr, mails: mailsFr, system: systemFr,
  rollup: rollupFr, agency: agencyFr, counter: counterFr, imports: importsFr, exports: exportsFr, contact: contactFr,
  nav: { label: 'Menu principal', home: 'Accueil', shop: 'Boutique d’exemple', ledger: 'Journal', signOut: 'Se déconnecter', skip: 'Aller au contenu' },
  frame: { demo: 'Démo', demoHint: 'Boutiques et clientèle inventées. Ce que vous cochez vous-même est vraiment enregistré.', footer: 'fonctionne sur votre propre serveur', keptWith: 'Conservé avec Placet' },
  copy: { copy: 'Copier', copied: 'Copié' },
  landing: {
    what: 'Placet conserve ce à quoi les clients ont dit oui ou non, avec les mots lus et l’heure, et prouve que rien n’a changé depuis.',
    titleRunning: 'Placet fonctionne',
    problems: 'À surveiller', next: 'Que faire maintenant', nextDemo: 'À voir en une minute', stores: 'Boutiques', installation: 'Cette installation',
    version: 'Version', database: 'Base de données', queue: 'File d’attente', signed: 'Dernière signature', none: 'aucune',
    databases: { sqlite: 'SQLite, dans le dossier des données', mysql: 'MySQL ou MariaDB' },
    queues: { embedded: 'dans ce processus', redis: 'Bull sur Redis' },
    queueState: (waiting, dead) => `${waiting} en attente, ${dead} abandonnées`,
    records: (count, text) => count < 2 ? `${text} inscription` : `${text} inscriptions`,
    signedAt: 'signé', unsigned: 'pas encore signé', seeLedger: 'Voir le journal', ledgerOf: store => `Voir le journal de ${store}`,
    documents: 'Documents',
    stranger: 'Ceci est une installation de Placet. Qui a un compte se connecte ; la première personne entre par un lien à usage unique.',
    strangerHow: 'Lancez ceci sur le serveur. La commande affiche un lien, valable une fois et pendant un jour.',
  },
  problems: {
    migrations: text => `${text} modifications du schéma de la base n’ont pas été appliquées. \`npx placet migrate\` les applique.`,
    queue: 'La file d’attente ne répond pas. Les réponses sont enregistrées ; le travail qui en découle attend.',
    dead: text => `${text} tâches de fond ont définitivement échoué. Le journal du serveur les nomme.`,
    unsigned: (store, text) => `${store} : ${text} inscriptions attendent une signature depuis plus d’une minute.`,
  },
  steps: {
    byCommand: 'Ou en ligne de commande',
    addStore: { title: 'Ajoutez votre boutique', why: 'Une boutique sur une plateforme. Elle reçoit aussitôt son propre journal.' },
    token: { title: 'Créez un jeton pour l’API', why: 'Il n’est affiché qu’une fois. Placez-le dans PLACET_TOKEN pour les commandes qui suivent.' },
    addPolicy: { title: 'Publiez votre premier document', why: 'Placet peut l’écrire à partir de ce qu’il sait de votre boutique, ou reprendre votre texte.' },
    publish: { title: 'Publiez une version', why: 'Ce document n’en a pas encore. Une version publiée ne change plus jamais.' },
    section: { title: 'Dites où vous demandez', why: 'Une section est un endroit avec des cases, comme le formulaire de la lettre. Une case, une question.' },
    import: { title: 'Apportez les réponses que vous avez déjà', why: 'Un fichier CSV de la boutique ou de l’outil d’envoi. Un non du fichier ne devient jamais un oui.' },
    record: { title: 'Enregistrez une première réponse', why: 'Votre boutique envoie ce qui a été coché. La réponse contient un reçu.' },
    verify: { title: 'Vérifiez vous-même le journal', why: 'Sur n’importe quelle machine, sans ce serveur : l’export et la clé publique suffisent.' },
    doctor: { title: 'Contrôlez l’installation', why: 'Nomme tous les problèmes d’un coup.' },
    tick: { title: 'Cochez une case dans la boutique d’exemple', why: 'Abonnez-vous à la lettre d’un torréfacteur inventé.', link: 'Ouvrir la boutique d’exemple' },
    watch: { title: 'Voyez la réponse arriver dans le journal', why: 'Elle y est avec ses mots, son heure et son empreinte. Toutes les quelques secondes, quelqu’un d’autre répond.', link: 'Ouvrir le journal' },
    prove: { title: 'Prouvez que rien n’a changé', why: 'La vérification recalcule chaque empreinte et contrôle chaque signature.', link: 'Tout vérifier' },
    own: { title: 'Puis commencez avec votre boutique', why: 'Dans un dossier de données à part, pour que rien de la démo ne suive.' },
  },
  signIn: {
    title: 'Se connecter à Placet', what: 'Ce lien connecte ce navigateur pour douze heures. Il ne sert qu’une fois.', button: 'Se connecter',
    usedTitle: 'Ce lien a servi ou a expiré', used: 'Un lien de connexion vaut une fois, pendant un jour. Rien n’a été modifié.',
    again: 'Créez-en un nouveau sur le serveur :', command: 'npx placet sign-in',
    neededTitle: 'Connectez-vous pour voir cette page', needed: 'Cette page montre ce que des personnes ont dit ; seul le propriétaire du serveur peut la voir.',
  },
  notFound: { title: 'Il n’y a rien ici', what: 'L’adresse est peut-être mal saisie, ou ce qu’elle montrait a été retiré.', next: 'Vérifiez le lien, ou repartez de l’accueil.', home: 'Vers l’accueil' },
  fault: {
    title: 'Quelque chose a échoué de notre côté', kept: 'Rien n’a été conservé à moitié. Réessayez dans une minute.',
    number: 'Si cela se reproduit, donnez ce numéro à la personne qui gère ce serveur :',
  },
  unread: {
    title: 'Ce formulaire n’a pas pu être lu', tooLong: 'Il contient plus que la page n’accepte. Rien n’en a été enregistré.',
    broken: 'Il est arrivé endommagé. Rien n’en a été enregistré.', next: 'Revenez en arrière, raccourcissez votre texte et renvoyez-le.',
  },
  slow: {
    title: 'Trop de demandes', what: 'Cette adresse a envoyé plus qu’une personne n’enverrait. La dernière demande n’a pas été enregistrée.',
    next: 'Attendez une minute, puis réessayez.',
  },
  targets: {
    email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Notifications', phone: 'Appels', post: 'Courrier postal', allChannels: 'Tous les canaux',
    strictly_necessary: 'Cookies nécessaires', performance: 'Cookies de mesure', functional: 'Cookies de confort', targeting: 'Cookies publicitaires',
    policy: 'Document', subject: 'Deux inscriptions d’une même personne',
    version: (name, number) => `${name}, version ${number}`,
  },
  answers: { yes: 'oui', no: 'non', pending: 'en attente', other: 'note' },
  sections: {
    registration: 'création de compte', contact: 'formulaire de contact', checkout: 'paiement', newsletter: 'inscription à la lettre', after_login: 'après la connexion',
  },
  sources: { web: 'boutique', pos: 'caisse', import: 'import', platform: 'plateforme de la boutique', api: 'API', admin: 'administration', center: 'espace vie privée' },
  kinds: {
    terms: 'Conditions générales', privacy: 'Politique de confidentialité', cookies: 'Politique de cookies', consent_declaration: 'Déclaration de consentement', custom: 'Document',
  },
  ledger: {
    title: store => `Journal de ${store}`,
    what: 'Chaque oui et chaque non, dans l’ordre d’arrivée. Une inscription n’est jamais modifiée ni retirée ; changer d’avis en crée une nouvelle.',
    size: 'Inscriptions', signed: 'Dernière signature', root: 'Empreinte racine', never: 'pas encore signé',
    covers: (count, text) => count === 1 ? 'couvre la seule inscription' : `couvre les ${text} inscriptions`,
    waiting: (covered, count, text) => `couvre ${covered} inscriptions ; ${count === 1 ? 'une plus récente attend' : `${text} plus récentes attendent`} la prochaine`,
    verify: 'Tout vérifier', verifying: 'Vérification…', verifyHint: 'Lit chaque inscription, recalcule chaque empreinte, contrôle chaque signature.',
    records: 'Inscriptions, les plus récentes d’abord', empty: 'Personne n’a encore répondu. La première inscription apparaîtra ici d’elle-même.',
    pause: 'Suspendre l’actualisation', resume: 'Reprendre l’actualisation', older: 'Plus anciennes', newest: 'Les plus récentes', yours: 'la vôtre',
    receipt: number => `Reçu de l’inscription ${number}`, number: 'Inscription', nobody: 'effacé', anonymous: 'sans adresse',
    offline: 'Vérifier sans nous',
    offlineHow: 'Téléchargez l’export et la clé publique, et lancez ceci sur n’importe quelle machine. Rien de ce serveur n’est nécessaire, et la première inscription modifiée est nommée.',
    export: 'Télécharger l’export', key: 'Télécharger la clé publique', note: 'Le point de contrôle signé, tel qu’il est écrit',
  },
  verdict: {
    valid: 'Aucune inscription n’a été modifiée.',
    checked: (count, checkpoints, took) => `${count} inscriptions et ${checkpoints} signatures contrôlées en ${took} ms.`,
    at: 'Contrôlé', root: 'Empreinte racine',
    invalid: record => `L’inscription ${record} n’est pas fiable.`,
    since: 'Celles qui la précèdent sont intactes.', keep: 'Conservez l’export comme preuve et comparez-le à votre dernière sauvegarde avant que rien d’autre ne soit écrit.',
  },
  policy: {
    version: number => `Version ${number}`, since: 'en vigueur depuis', from: 'valable à partir du', superseded: 'remplacée',
    changed: 'Ce qui a changé', versions: 'Toutes les versions', thisOne: 'celle-ci', inForce: 'en vigueur', hash: 'Empreinte du texte', languages: 'Langues',
    current: 'Voir la version en vigueur', kept: 'Voici le texte exact tel qu’il a été publié. Il ne change jamais.',
    missing: 'Cette boutique n’a pas publié un tel document, ou l’adresse est mal saisie.', missingNext: 'Retournez à la boutique et suivez son lien, ou écrivez-lui.',
    missingVersion: 'Ce document n’a pas de telle version.',
  },
  receipt: {
    title: 'Reçu d’une réponse', lead: store => `Ce qui a été répondu à ${store}, et sa preuve.`,
    about: 'Sujet', answer: 'Réponse', when: 'Dit', recorded: 'Enregistré', where: 'Où', words: 'Avec ces mots', noWords: 'Les mots affichés n’ont pas été conservés avec cette réponse.',
    version: 'Version affichée', who: 'Demandé par', language: 'Langue', proof: 'Preuve', number: 'Place dans le journal', hash: 'Empreinte de l’inscription', size: 'Inscriptions du journal signé',
    root: 'Empreinte racine du journal', subject: 'Numéro de la personne', valid: 'Vérifié à l’instant : cette inscription figure au journal signé, et ses mots sont inchangés.',
    invalid: 'Ce reçu ne se vérifie pas. Prévenez la boutique et conservez cette page.', json: 'Télécharger le reçu signé', read: 'Lire le document',
    missing: 'Ce n’est pas l’adresse d’un reçu.', missingNext: 'Utilisez le lien entier que vous avez reçu ; il en manque peut-être la fin.',
    law: 'La boutique doit pouvoir prouver cette réponse (art. 7, par. 1, RGPD). Vous pouvez changer d’avis à tout moment, par le lien présent dans chaque message ou en écrivant à la boutique.',
  },
  shop: {
    title: 'Kaffee Beispiel, café de Hambourg', strip: 'Une boutique d’exemple. Rien n’y est vendu, mais chaque case cochée est vraiment enregistrée.', stripLink: 'Voir le journal',
    tagline: 'Torréfié le mardi. Chez vous le vendredi.', intro: 'Trois cafés de trois fermes, torréfiés en petites quantités et expédiés le jour même.', order: 'Vers le paiement',
    coffees: [
      { name: 'Morgenrot', from: 'Huila, Colombie', taste: 'pomme rouge, caramel' },
      { name: 'Nordlicht', from: 'Yirgacheffe, Éthiopie', taste: 'bergamote, abricot' },
      { name: 'Kontor', from: 'Sul de Minas, Brésil', taste: 'noisette, chocolat noir' },
    ],
    weight: '250 g, en grains', basket: 'Votre panier', delivery: 'Livraison', total: 'Total', free: 'gratuite',
    headings: { checkout: 'Paiement', newsletter: 'La lettre de la torréfaction', registration: 'Créer un compte', contact: 'Écrivez-nous' },
    intros: {
      checkout: 'Où envoyer le café ?', newsletter: 'Ce que nous torréfions, pourquoi, et quand c’est prêt. Deux fois par mois au plus.',
      registration: 'Revoir vos commandes et recommander d’un clic.', contact: 'Une question sur la mouture, l’eau ou une livraison ? Une personne vous répond.',
    },
    buttons: { checkout: 'Commander avec obligation de paiement', newsletter: 'S’abonner', registration: 'Créer le compte', contact: 'Envoyer le message' },
    fields: { name: 'Nom', email: 'E-mail', phone: 'Téléphone', address: 'Numéro et rue', city: 'Code postal et ville', message: 'Message' },
    optional: 'facultatif', required: 'nécessaire',
    read: name => `Lire : ${name}`, newTab: 's’ouvre dans un nouvel onglet',
    footer: 'Kaffee Beispiel est inventé. Les adresses finissent par .example et ne mènent nulle part.',
  },
  form: {
    summaryOne: 'Il manque une chose. Tout ce que vous avez saisi est encore là.', summaryMany: text => `Il manque ${text} choses. Tout ce que vous avez saisi est encore là.`,
    needed: 'Veuillez remplir ce champ.', tooLong: text => `${text} caractères au plus, s’il vous plaît.`,
    tick: 'Cette case doit être cochée pour continuer.', email: 'Cela ne ressemble pas à une adresse e-mail. Elle s’écrit comme name@mail.example.',
    phone: 'Cela ne ressemble pas à un numéro de téléphone. Commencez par + et l’indicatif du pays.',
    changed: 'Ce que nous demandons a changé pendant que cette page était ouverte. Veuillez relire les cases ; rien n’a été enregistré.',
  },
  admin: adminFr,
  kit: kitFr,
  words: wordsFr,
  recorded: {
    title: 'Ce qui a été enregistré', lead: 'Ces réponses sont maintenant dans le journal, avec les mots que vous avez lus.',
    none: 'Rien n’a été enregistré', noneWhy: 'Aucune case n’était cochée. Une case vide n’est pas un non : on vous a demandé et vous n’avez pas répondu, donc rien ne change pour vous.',
    words: 'Mots', version: 'Version', when: 'Heure', number: 'Inscription', hash: 'Empreinte', receipt: 'Reçu', see: 'Voir dans le journal', back: 'Retour à la boutique',
    note: 'Votre adresse postale et votre message n’ont pas été conservés : cette boutique est inventée. Qui vous êtes reste scellé, sous une clé à part.',
    seal: 'Pour vérifier que rien n’a changé, ouvrez le journal et choisissez Tout vérifier.',
  },
};
