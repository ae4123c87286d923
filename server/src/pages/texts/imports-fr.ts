// Les mots des imports en français.
import type { importsEn } from './imports-en.js';

export const importsFr: typeof importsEn = {
  title: 'Imports', lead: 'Les réponses que vous avez déjà, depuis un fichier. Un non ne devient jamais un oui, et rien n’est enregistré avant que vous ayez vu ce qui le serait.',
  upload: {
    heading: 'Apporter un fichier', file: 'Fichier CSV', hint: 'Un export de clients de votre boutique, ou une liste de votre outil d’envoi. Il reste scellé pendant que vous le regardez, et il est supprimé une fois enregistré ou au bout d’un jour.',
    button: 'Envoyer et regarder', limits: 'CSV, 1 Go au plus', none: 'Choisissez d’abord un fichier.', tooLarge: 'Le fichier dépasse 1 Go. Coupez-le, ou importez-le en ligne de commande.',
    unreadable: 'Cela ne se lit pas comme un CSV. Rien n’a été gardé.', broken: 'L’envoi s’est interrompu. Rien n’a été gardé ; envoyez le fichier à nouveau.',
  },
  list: {
    heading: 'Jusqu’ici', caption: 'Imports, du plus récent au plus ancien', file: 'Fichier', state: 'État', rows: 'Lignes', recorded: 'Enregistrées', errors: 'Erreurs', when: 'Envoyé', noSource: 'pas encore nommé',
    emptyTitle: 'Aucun fichier n’a encore été importé.', empty: 'Envoyez-en un ci-dessus. Vous verrez ce qu’il dit avant que rien ne soit enregistré.', emptyReader: 'Qui gère la boutique peut en envoyer un.',
    openOf: source => `Ouvrir : ${source}`,
  },
  states: {
    uploading: 'en cours d’envoi', waiting: 'vous attend', trying: 'en vérification', tried: 'vérifié, pas enregistré', queued: 'va commencer', running: 'en cours', finished: 'enregistré', failed: 'interrompu',
  },
  settings: {
    title: 'Comment lire ce fichier', lead: 'Regardez ce qui a été reconnu, dites d’où vient le fichier, puis faites-le vérifier. La vérification n’enregistre rien.', tryButton: 'Vérifier le fichier sans rien enregistrer', back: 'Retour au résultat',
    recognised: 'Reconnu comme', why: columns => `à cause des colonnes ${columns}`, plainWhy: 'aucun export connu n’a ces colonnes ; dites ci-dessous laquelle est laquelle', chosen: 'choisi par vous',
    encoding: 'Caractères', guessed: 'deviné : regardez les accents dans les lignes ci-dessous', delimiter: 'Cellules séparées par', tab: 'tabulation', size: 'Taille', bytes: text => `${text} octets`,
    sample: 'Les premières lignes', sampleCaption: 'Les premières lignes du fichier, telles qu’elles ont été lues', sampleEmpty: 'Sous les noms des colonnes, il n’y a aucune ligne.', moreColumns: text => `et ${text} autres colonnes`,
    source: 'D’où vient le fichier ?', sourceHint: 'Cela accompagne chaque réponse comme origine, par exemple « export Shopify du 21 novembre ».', preset: 'De quel genre de fichier s’agit-il ?', presetHint: 'Si rien ne convient, envoyez le fichier à nouveau.',
    no: 'Que veut dire un « non » ou une case vide dans ce fichier ?', noAs: {
      preset: 'Selon le genre de fichier', presetNothing: 'ici : la personne n’a pas été interrogée, donc rien n’est enregistré', presetOut: 'ici : la personne a refusé',
      optOut: 'La personne a refusé', optOutHint: 'Un refus est enregistré. À choisir seulement si le fichier énumère des personnes qui ont dit non.', noRecord: 'La personne n’a jamais été interrogée', noRecordHint: 'Rien n’est enregistré, et un oui donné ailleurs demeure.',
    },
    everyRow: 'Que veut dire figurer dans ce fichier ?', everyRowAny: 'Rien : une colonne le dit', everyRowYes: channel => `Toutes ont dit oui à ${channel}`, everyRowNo: channel => `Toutes ont dit non à ${channel}`,
    everyRowHint: 'Pour les listes sans colonne de réponses, comme une liste d’exclusion.',
    zone: 'Fuseau horaire du fichier', zoneHint: 'Un nom comme Europe/Paris. Sans lui, les heures de certains exports sont gardées mais ne prouvent rien.',
    columns: 'Quelle colonne est laquelle', columnsHint: 'Rempli selon le genre de fichier. Ne changez que ce qui est faux.', asRecognised: column => `${column} (reconnue)`, notThere: 'dans aucune colonne', leaveOut: 'laisser de côté',
    technical: 'Comment le fichier est écrit', technicalHint: 'Trouvé tout seul. Changez-le si les lignes ci-dessus semblent fausses.', encodingField: 'Codage', delimiterField: 'Séparateur', detected: 'trouvé',
    delimiters: { ',': 'virgule', ';': 'point-virgule', '\t': 'tabulation', '|': 'barre verticale' },
    errors: {
      source: 'Dites d’où vient le fichier.', sourceLong: '200 caractères au plus.', zone: 'Ce fuseau n’existe pas. Écrivez-le comme Europe/Paris.', choice: 'Ce n’est pas un des choix. Choisissez dans la liste.',
      columns: names => `Ces colonnes ne peuvent servir : ${names}. Choisissez-en d’autres sous « Quelle colonne est laquelle ».`, nobody: 'Aucune colonne ne dit de qui parle une ligne. Choisissez celle de l’e-mail, du téléphone ou du numéro de client sous « Quelle colonne est laquelle ».',
      unreadable: 'Lu ainsi, le fichier n’est pas un CSV. Changez la façon dont il est écrit.',
    },
    fields: {
      email: 'E-mail', phone: 'Téléphone', externalId: 'Numéro de client', name: 'Nom complet', firstName: 'Prénom', lastName: 'Nom', locale: 'Langue', text: 'Mots affichés', section: 'Où la question a été posée', source: 'Origine',
      recordId: 'Numéro de l’enregistrement', scope: 'Portée', occurredAt: 'Quand', timeProven: 'L’heure est-elle prouvée', channel: 'Canal', state: 'Réponse',
      emailAnswer: 'Réponse pour l’e-mail', smsAnswer: 'Réponse pour les SMS', whatsappAnswer: 'Réponse pour WhatsApp', pushAnswer: 'Réponse pour les notifications', phoneAnswer: 'Réponse pour les appels', postAnswer: 'Réponse pour le courrier',
    },
  },
  trying: { label: 'Vérification du fichier', note: 'Octets lus. Rien n’est enregistré.', stalled: 'Plus personne n’y travaille : le serveur a été arrêté entre-temps. Vérifiez à nouveau.', again: 'Vérifier à nouveau' },
  tried: {
    title: 'Ce qui serait enregistré', lead: 'Rien n’est encore enregistré. Les réponses ne sont reprises que lorsque vous le dites.', button: text => `Enregistrer ${text} réponses`, buttonOne: 'Enregistrer une réponse', nothing: 'Ce fichier ne dit rien de nouveau : il n’y a rien à enregistrer.',
    change: 'Lire autrement', undone: 'Un enregistrement ne se supprime pas, on ne peut que répondre à nouveau. Regardez donc d’abord les chiffres.', drop: 'Supprimer le fichier envoyé', dropped: 'Le fichier envoyé a été supprimé. Rien n’a été enregistré.',
  },
  running: { title: 'Enregistrement', label: 'Enregistrement du fichier', note: 'Octets lus. Vous pouvez quitter cette page ; cela continue.', stalled: 'Plus rien n’avance. Le serveur a peut-être été arrêté ; ce qui est enregistré demeure, et cela reprend au même endroit.', resume: 'Reprendre maintenant', resumed: 'Cela continue.' },
  done: { title: 'Ce qui a été enregistré', failedTitle: 'L’import s’est interrompu', failed: 'Ce qui était enregistré jusque-là demeure.', kept: 'Le fichier envoyé et sa clé ont été supprimés.', seeYes: 'Chaque oui dans le registre', seeNo: 'Chaque non dans le registre', seePending: 'Ce qui attend encore', list: 'Tous les imports' },
  counts: {
    heading: 'Chiffres', rows: 'Lignes', optedIn: 'Oui', optedOut: 'Non', pending: 'Attendent une confirmation', unchanged: 'Inchangées', unchangedNote: 'déjà connues, ou sans réponse', refused: 'Écartées', refusedNote: 'un refus est en vigueur, et aucun oui plus récent n’est prouvé', errors: 'Erreurs', errorsNote: 'lignes laissées de côté', warnings: 'Reprises en partie', source: 'Origine', kind: 'Lu comme',
  },
  problems: {
    heading: 'Ligne par ligne', caption: 'Ce qui n’allait pas, dans l’ordre du fichier', line: 'Ligne', column: 'Colonne', what: 'Ce qui ne va pas', wholeRow: 'la ligne', download: 'Tout télécharger (CSV)', first: text => `Les ${text} premières sont affichées.`,
    codes: {
      row_empty: 'La ligne est vide.', no_identifier: 'La ligne n’a ni e-mail, ni téléphone, ni numéro.', too_many_cells: 'La ligne a plus de cellules qu’il n’y a de colonnes ; un séparateur dans une cellule n’est pas entre guillemets.',
      email_not_found: 'Aucune cellule de la ligne n’est une adresse e-mail.', email_ambiguous: 'Plus d’une cellule de la ligne est une adresse e-mail.', row_cut: 'La ligne s’arrête avant ses dernières colonnes ; la boutique l’a coupée.',
      answer_unknown: 'La valeur n’est pas une réponse connue.', channel_unknown: 'La valeur n’est pas un canal. Les canaux sont email, sms, whatsapp, push, phone et post.', time_impossible: 'La valeur n’est pas une heure. Écrivez-la comme 2026-01-31T12:00:00Z.',
      time_proof_unknown: 'La valeur n’est ni oui ni non.', quote_broken: 'Un guillemet n’est pas fermé, ou l’est au milieu de la cellule. Dans une cellule, il se double.', row_too_long: 'La ligne est trop longue.', cell_too_long: 'Une cellule est trop longue.',
      too_many_columns: 'La ligne a trop de cellules.', nul_character: 'La ligne contient un caractère NUL.', encoding_broken: 'La ligne contient des octets qui ne sont pas du texte dans ce codage. Indiquez le bon.',
      no_usable_identifier: 'Ni l’e-mail, ni le téléphone, ni le numéro de la ligne ne peut servir.', time_in_future: 'L’heure est dans le futur.', refused: 'Un refus est en vigueur, et la ligne ne prouve pas de oui plus récent.',
      email_left_out: 'La valeur n’est pas une adresse e-mail. Le reste de la ligne a été repris.', phone_left_out: 'La valeur n’est pas un numéro de ce pays ou au format international. Le reste de la ligne a été repris.',
      id_left_out: 'Le numéro dépasse 200 caractères ou contient des caractères de contrôle. Le reste de la ligne a été repris.', locale_left_out: 'La valeur n’est pas une langue comme de ou pt-BR. Le reste de la ligne a été repris.',
      section_left_out: 'La valeur n’est pas le nom d’un emplacement. Le reste de la ligne a été repris.', text_left_out: 'Les mots dépassent 10000 caractères. Le reste de la ligne a été repris.',
    },
  },
  notYours: 'Une personne qui gère la boutique regarde ce fichier. Ses lignes ne sont montrées qu’à elle.',
};
