// Les mots des exports en français.
import type { exportsEn } from './exports-en.js';

export const exportsFr: typeof exportsEn = {
  title: 'Exports',
  lead: 'Ce que Placet sait, en fichiers à garder. Chacun est fait du registre tel qu’il est, et chaque téléchargement figure au journal.',
  lists: 'Listes',
  last: 'Dernier téléchargement',
  never: 'jamais encore',
  download: 'Télécharger',
  columns: 'Ce qu’il contient',
  optIns: 'Toutes les personnes qui ont dit oui',
  optInsWhat: 'Une ligne par personne et par canal où l’on peut écrire, avec les mots acceptés. Un import sait la relire.',
  optOuts: 'Toutes les personnes qui ont dit non',
  optOutsWhat: 'Une ligne par personne et par canal où l’on ne doit pas écrire, y compris celles désinscrites de tout. À donner à qui envoie pour vous.',
  register: 'Le registre',
  registerWhat: 'Chaque réponse jamais enregistrée, dans l’ordre du journal, avec les mots, l’origine et l’empreinte qui la prouve. Filtrez le registre pour n’en télécharger qu’une partie.',
  csv: 'CSV, pour les tableurs',
  json: 'Lignes JSON, pour les programmes',
  all: 'tous les canaux',
  safe: 'Les cellules qu’un tableur exécuterait sont protégées par une apostrophe. Les heures sont en UTC.',
  toRegister: 'Filtrer le registre',
  rows: 'lignes',
  of: 'sur',
  signIn: 'Connectez-vous pour télécharger. En démonstration, seuls les gens de la boutique reçoivent les fichiers.',
  failed: 'Le téléchargement s’est interrompu. Réessayez, ou utilisez le lien sans scripts.',
  part: 'Télécharger ce qui est affiché (CSV)',
  partJson: 'En lignes JSON',
};
