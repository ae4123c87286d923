// The words of connecting a shop and of keeping it in step, in French.
import type { shopEn } from './shop-en.js';
import { guidesFr } from './shop-guides-fr.js';

export const shopFr: typeof shopEn = {
  nav: 'Boutique', title: 'La boutique', lead: 'Ce que la boutique sait des oui et des non, et si c’est la même chose qu’ici.', guides: guidesFr,
  custom: {
    title: 'Cette boutique utilise l’API', what: 'Elle envoie elle-même ce que disent les gens ; il n’y a rien à connecter. Une boutique sous Shopify, WooCommerce, Magento ou PrestaShop se connecte ici.',
    api: 'Voir l’API',
  },
  none: {
    title: platform => `La boutique ${platform} n’est pas connectée`,
    what: 'Une fois connectée, Placet lit qui a dit oui et qui a dit non, et prévient la boutique en quelques secondes quand quelqu’un change d’avis ici. Cela prend environ cinq minutes.', connect: 'Connecter la boutique',
    ask: 'Un propriétaire ou un administrateur peut la connecter.',
  },
  connect: {
    title: platform => `Connecter ${platform}`, crumb: 'Connecter', again: 'Saisir de nouveaux accès', lead: 'Placet se connecte à la boutique avec des accès que vous y créez. Ils sont gardés scellés et ne sont jamais affichés à nouveau.',
    whichTitle: 'Lequel convient à votre boutique ?', which: 'Chacun se crée à un autre endroit de la boutique.', choose: 'Choisir celui-ci', other: 'Choisir une autre sorte', steps: 'Dans la boutique', rights: 'Les droits nécessaires, et pour quoi',
    enter: 'Saisissez-les ici', more: 'Seulement si cela vous concerne', kept: 'Gardé scellé depuis votre dernier essai. Laissez vide pour le réutiliser.', keptShort: 'gardé', mode: 'Comment la garder à jour', test: 'Tester la connexion', button: 'Connecter',
    errors: { pattern: label => `Cela ne ressemble pas à « ${label} ». Copiez la valeur entière, sans espaces autour.`, kind: 'Ces valeurs ne vont pas ensemble. Choisissez une sorte et suivez ses étapes.' },
    refused: 'Rien n’a été connecté.',
  },
  tested: {
    title: 'La boutique répond', name: 'Boutique', version: 'Version', plugin: 'Placet dans la boutique', hasPlugin: version => `installé, ${version}`, hasPluginUnknown: 'installé', noPlugin: 'pas installé', unknown: 'non indiqué',
    missing: 'Des droits manquent', missingWhat: 'Elle peut être connectée ainsi, mais en faisant moins. Donnez ces droits dans la boutique et testez à nouveau.', without: what => `sans lui : ${what}`, warnings: 'Bon à savoir', fine: 'Tous les droits nécessaires sont là.',
    next: 'Rien n’est encore gardé. « Connecter » le garde.',
  },
  connected: {
    title: 'La boutique est connectée', lead: 'Toutes les personnes de la boutique sont lues maintenant. Vous pouvez quitter cette page.', leadManual: 'Rien n’est échangé tout seul : cette boutique est tenue à jour par fichiers.', plugin: 'Deux valeurs pour le plugin', pluginWhat: 'Saisissez les deux dans les réglages du plugin de Placet dans la boutique. Il signe ses messages avec le secret.',
    messages: 'Où la boutique envoie ses messages', messagesWhat: 'Placet s’inscrit lui-même aux messages de la boutique. Seule une application avec ses propres webhooks a besoin de cette adresse.', url: 'Adresse de livraison', secret: 'Secret', once: 'Le secret n’est affiché que cette fois. S’il est perdu, créez-en un autre sur la page de la boutique ; l’ancien vaut encore un jour.',
    go: 'Voir où cela en est',
  },
  modes: {
    realtime: { name: 'En temps réel', what: 'Un changement ici est dans la boutique en quelques secondes, un changement là-bas est remarqué dès que la boutique le dit, et tout le monde est comparé une fois par jour.' },
    manual: { name: 'Par fichiers', what: 'Rien n’est échangé tout seul. Vous exportez d’un côté et importez de l’autre. Ce que la boutique envoie encore n’est pas utilisé.' },
  },
  modeTitle: 'Comment elle est tenue à jour', modeSave: 'Garder ainsi', modeChanged: { realtime: 'En temps réel désormais. Tout le monde est comparé.', manual: 'Par fichiers désormais.' },
  state: 'État', standings: { ok: 'à jour', attention: 'a besoin de quelqu’un', behind: 'ne répond pas', manual: 'par fichiers', new: 'première lecture en cours' },
  attention: 'La boutique a besoin de vous', waits: 'La boutique ne répond pas en ce moment', pausedUntil: time => `Placet la laisse tranquille jusqu’à ${time}, puis réessaie. Rien n’est perdu : ce qui arrive entre-temps attend.`, pausedNow: 'Placet réessaie tout seul. Rien n’est perdu : ce qui arrive entre-temps attend.',
  renew: 'Saisir de nouveaux accès',
  facts: {
    mode: 'Tenue à jour', shop: 'Boutique', heard: 'Dernier message reçu', pushed: 'Dernière écriture', accounts: 'Comptes connus', nextChanges: 'Prochaine recherche de changements', nextFull: 'Prochaine comparaison complète', tested: 'Connexion testée', never: 'jamais', underWay: 'en cours',
  },
  untold: { title: 'La boutique ne dit pas tout d’elle-même', what: 'Placet n’a pas pu s’assurer que la boutique signale ces changements. Ils sont trouvés lors de la comparaison, une fois par jour.' },
  walks: { first: 'Première lecture de la boutique', changes: 'Recherche de changements', full: 'Comparaison de tout le monde' },
  walkNote: learned => `${learned} réponses nouvelles jusqu’ici. Vous pouvez quitter cette page.`, walkStuck: why => `En attente : ${why}`,
  figures: {
    title: 'En un coup d’œil', waiting: 'En attente pour la boutique', oldest: time => `le plus ancien depuis ${time}`, nothing: 'rien n’attend', dead: 'Abandonnés', lag: 'Un non est dans la boutique en', lagNote: '99 sur 100, 30 derniers jours', lagNone: 'aucune désinscription ces 30 derniers jours',
    lagWaiting: text => `${text} encore en route`, seconds: text => `${text} s`, unresolved: 'Refusés par la boutique', unresolvedNote: 'comptes qui contiennent autre chose',
  },
  report: {
    title: 'La dernière comparaison', none: 'Personne n’a encore été comparé', noneWhat: 'Quand la première lecture sera finie, on verra ici ce qui a été trouvé.', when: 'Comparée', what: 'Ce qui a été comparé, et le résultat', found: 'Trouvé', times: 'Comptes',
    lines: {
      seen: 'Comptes et invités montrés par la boutique', learned: 'Réponses nouvelles ici, maintenant enregistrées', drifted: 'Comptes qui contenaient autre chose et sont en cours de correction', outweighed: 'Oui dans la boutique, mais un non plus récent ici : le non reste',
      gone: 'Connus ici, plus dans la boutique. Ce n’est pas une désinscription', erased: 'Effacés ici, mais encore dans la boutique', unresolved: 'Comptes pour lesquels la boutique n’a pas pris la réponse',
    },
  },
  problems: {
    title: 'Ce que la boutique n’a pas pris', what: 'Ici la bonne réponse vaut, et les messages la suivent. Seule la boutique montre autre chose.', caption: 'Raisons et nombre de comptes', reason: 'Raison', accounts: 'Comptes',
    codes: {
      guest_needs_module: 'Un invité : ne s’écrit qu’avec le plugin de Placet dans la boutique.', guests_need_module: 'Un invité : ne s’écrit qu’avec le plugin de Placet dans la boutique.', guest: 'Un invité sans compte : la boutique n’a pas de place pour la réponse.', several_accounts: 'Plusieurs comptes pour une adresse : on ne peut dire lequel est visé.',
      awaits_confirmation: 'La boutique a envoyé une lettre et attend la confirmation.', not_taken: 'La boutique a pris la réponse et ne l’a pas gardée.', not_kept: 'La boutique a pris la réponse et ne l’a pas gardée.', pending_not_kept: 'La boutique ne peut pas garder une réponse qui attend sa confirmation.', opt_out_not_kept: 'La boutique ne peut pas garder le non de quelqu’un qui n’a jamais dit oui.',
      profile_not_valid: 'Le compte a un nom ou une adresse que la boutique n’accepte plus. Corrigez-le là-bas.', write_needs_module: 'Cette version de la boutique ne s’écrit qu’avec le plugin de Placet.', needs_module: 'Ne s’écrit qu’avec le plugin de Placet dans la boutique.', erased: 'La boutique a effacé cette personne.', address_hidden: 'La boutique ne montre pas cette adresse à Placet.',
      no_address: 'Le compte n’a pas cette adresse ou ce numéro.', newer_at_shop: 'La boutique a une réponse plus récente, lue ensuite.', other_address: 'Le compte a désormais une autre adresse e-mail.', unsupported: 'Cette plateforme ne peut pas la garder.', rejected: 'La boutique a refusé le changement.', refused: 'La boutique a refusé le changement.',
    },
    other: code => `La boutique a refusé le changement et dit : ${code}`,
  },
  dead: {
    title: 'Abandonnés', what: 'Ils ont été essayés pendant des jours. Quand la cause est réglée, faites-les réessayer.', caption: 'Travail abandonné, le plus ancien d’abord', work: 'Travail', reason: 'Pourquoi', tries: 'Essais', since: 'Depuis', retry: 'Réessayer', retryOf: (what, number) => `Réessayer : ${what}, nº ${number}`, retryAll: 'Tout réessayer', more: text => `Seuls les ${text} premiers sont montrés.`,
    retried: (count, text) => count === 1 ? 'Un nouvel essai est en cours.' : `${text} sont réessayés.`, gone: 'Il n’y avait plus rien à réessayer.', noReason: 'aucune raison notée',
    topics: { 'shop.push': 'Dire à la boutique ce que quelqu’un a dit', 'shop.heard': 'Suivre ce que la boutique a signalé', 'shop.walk': 'Parcourir la boutique' },
  },
  deeds: {
    title: 'Tout de suite', what: 'Les deux se font tout seuls : les changements toutes les dix minutes, tout le monde une fois par jour.', changes: 'Chercher les changements maintenant', full: 'Comparer tout le monde maintenant', asked: { changes: 'Placet cherche les changements.', full: 'Placet compare tout le monde.' }, busy: 'La boutique est déjà en cours de lecture.', isManual: 'Cette boutique est tenue par fichiers. Passez-la d’abord en temps réel.',
  },
  cannot: {
    title: platform => `Ce que ${platform} ne peut pas faire`, what: 'Cela vient de la plateforme, pas d’un réglage. Rien n’est deviné ni inventé.', plugin: 'possible avec le plugin de Placet',
    capabilities: {
      pull_customers: 'Les clients avec un compte ne peuvent pas être lus.', pull_guests: 'Les personnes sans compte ne sont pas vues.', incremental_pull: 'La boutique ne sait pas dire ce qui a changé ; tout le monde est donc relu chaque fois.', consent_time: 'La boutique ne garde pas quand quelqu’un a accepté. Un oui trouvé là-bas n’annule donc jamais un non.',
      double_opt_in_state: 'Un oui qui attend sa confirmation ne se distingue pas d’une absence de réponse.', push_email: 'Les réponses sur l’e-mail ne peuvent pas être écrites dans la boutique.', push_sms: 'Les réponses sur les SMS ne peuvent pas être écrites dans la boutique.', push_whatsapp: 'Les réponses sur WhatsApp ne peuvent pas être écrites dans la boutique.',
      push_guests: 'Les réponses des personnes sans compte ne sont gardées qu’ici.', events: 'La boutique ne signale rien d’elle-même ; on trouve les changements en regardant.', consent_events: 'Un oui ou un non donné dans la boutique est remarqué à la lecture suivante, pas aussitôt.', store_facts: 'Le nom et l’adresse de la boutique sont à saisir à la main.',
      export_subject: 'Ce que la boutique a sur une personne doit y être exporté à la main.', anonymise_subject: 'Une personne doit être effacée à la main dans la boutique.',
    },
  },
  needs: {
    pull_customers: 'les clients ne sont pas lus', pull_guests: 'les invités ne sont pas lus', incremental_pull: 'les changements ne sont pas trouvés entre les comparaisons', consent_time: 'le moment d’une réponse n’est pas connu', double_opt_in_state: 'les confirmations en attente ne sont pas vues',
    push_email: 'les réponses sur l’e-mail ne sont pas écrites', push_sms: 'les réponses sur les SMS ne sont pas écrites', push_whatsapp: 'les réponses sur WhatsApp ne sont pas écrites', push_guests: 'les réponses des invités ne sont pas écrites', events: 'la boutique ne signale pas les changements', consent_events: 'la boutique ne signale ni oui ni non',
    store_facts: 'les données de la boutique sont saisies à la main', export_subject: 'les données d’une personne ne sont pas exportées', anonymise_subject: 'personne n’y est effacé',
  },
  rightFor: {
    pull_customers: 'lire les clients', pull_guests: 'lire les invités', incremental_pull: 'trouver les changements', consent_time: 'connaître le moment d’une réponse', double_opt_in_state: 'voir les confirmations en attente', push_email: 'écrire les réponses sur l’e-mail', push_sms: 'écrire les réponses sur les SMS',
    push_whatsapp: 'écrire les réponses sur WhatsApp', push_guests: 'écrire les réponses des invités', events: 'apprendre les changements', consent_events: 'apprendre un oui ou un non', store_facts: 'lire les données de la boutique', export_subject: 'exporter les données d’une personne', anonymise_subject: 'effacer une personne',
  },
  faults: {
    unreachable: { what: 'La boutique ne répond pas.', next: 'Ouvrez la boutique dans un navigateur. Si elle y fonctionne, demandez à votre hébergeur si les requêtes de ce serveur sont bloquées, et vérifiez l’adresse dans les réglages.' },
    throttled: { what: 'La boutique demande une pause.', next: 'Attendez quelques minutes et réessayez. Il n’y a rien à changer.' },
    credentials_refused: { what: 'La boutique refuse les accès.', next: 'Ont-ils été copiés en entier, et depuis cette boutique ? Créez-en d’autres selon les étapes et saisissez-les.' },
    access_missing: { what: 'Il manque un droit aux accès.', next: 'Donnez ce droit dans la boutique, comme le disent les étapes, puis réessayez.' },
    not_found: { what: 'La boutique ne connaît pas cette personne.', next: 'Il n’y a rien à faire.' },
    rejected: { what: 'La boutique refuse la requête.', next: 'Vérifiez que la boutique tourne dans une version encore suivie, puis réessayez.' },
    bad_answer: { what: 'Autre chose répond à la place de la boutique.', next: 'Une page de maintenance, un pare-feu ou une erreur sur chaque page se trouve entre les deux. Ouvrez la boutique dans un navigateur, réglez cela, puis réessayez.' },
    misconfigured: { what: 'Un réglage de la boutique, ou son adresse, n’est pas comme il faut.', next: 'Vérifiez l’adresse dans les réglages et reprenez les étapes ; chacune compte.' },
    unsupported: { what: 'Cette plateforme ne peut pas le faire.', next: 'Il n’y a rien à faire.' },
  },
  detail: code => `Le mot de la boutique : ${code}`,
  warnings: {
    no_module: 'Le module de Placet n’est pas dans cette boutique ; invités, refus et moments restent invisibles.', several_websites: 'Avec plusieurs sites et sans le module, chaque client est lu un par un, ce qui prend du temps.', other_address: 'La boutique se nomme elle-même par une autre adresse que celle donnée ici.', writes_blocked: 'Quelque chose devant la boutique arrête les requêtes qui écrivent.',
    orders_of_60_days: 'Shopify ne montre que les commandes des 60 derniers jours, sauf si read_all_orders est accordé.', other_opt_in: 'Un autre plugin demande aussi le consentement ; les clients voient peut-être deux cases.', no_timer: 'Le minuteur de WordPress est arrêté ; la boutique peut signaler les changements avec des heures de retard.', plain_http: 'La boutique est jointe sans chiffrement. Donnez l’adresse en https.',
    read_only_without_module: 'Cette version de PrestaShop ne s’écrit qu’avec le module de Placet.', key_reads_configurations: 'La clé peut lire les réglages de la boutique, mots de passe compris. Décochez configurations.', key_in_address: 'La clé est envoyée dans l’adresse et figure dans les journaux d’accès de la boutique.',
  },
  link: {
    title: 'Connexion', what: 'Où la boutique envoie ses messages. Le secret qui les signe n’est plus affiché ; s’il est perdu, créez-en un autre.', url: 'Adresse de livraison', rotate: 'Créer un nouveau secret', rotateWhat: 'L’ancien vaut encore un jour, le temps de saisir le nouveau dans le plugin.', secretTitle: 'Gardez le nouveau secret maintenant', secretWhat: 'Il n’est affiché que cette fois. Saisissez-le dans le plugin dans la journée ; jusque-là l’ancien vaut aussi.', secret: 'Secret', previousUntil: 'L’ancien secret vaut jusqu’à',
  },
  disconnect: {
    title: 'Déconnecter', open: 'Déconnecter…', what: 'Oublie les accès et ce qui a été vu de la boutique. Ce que les gens ont dit reste.', ask: 'Déconnecter la boutique ?', sentences: ['Placet oublie les accès, le secret et les comptes vus dans la boutique. Ce qui attend encore pour la boutique est abandonné.', 'Ce que les gens ont dit reste ici, avec chaque preuve. Dans la boutique, rien n’est changé ni effacé.', 'Elle peut être reconnectée à tout moment ; tout le monde est alors comparé à nouveau.'], button: 'Déconnecter la boutique', done: 'La boutique est déconnectée. Ce que les gens ont dit est resté.',
  },
  store: { see: 'Voir comment la boutique est tenue à jour', own: 'Ou par vos propres appels' },
};
