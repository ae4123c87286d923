// The words of the outbox of letters, in French.
import type { mailsEn } from './mails-en.js';

export const mailsFr: typeof mailsEn = {
  title: 'Lettres', lead: 'Ce qui a été écrit aux gens au nom de cette boutique, et si c’est parti.', caption: 'Lettres, les plus récentes d’abord', kind: 'Lettre', state: 'État', when: 'Écrite', who: 'À', tries: 'Essais',
  anyState: 'tout état', empty: 'Aucune lettre n’a encore été écrite.', emptyNext: 'Les lettres s’écrivent d’elles-mêmes : lorsqu’un oui doit être confirmé, par exemple.', noMatch: 'Aucune lettre n’est dans cet état.', noMatchNext: 'Choisissez un autre état, ou montrez tout.',
  noServer: 'Aucun serveur de courriel n’est réglé', noServerHow: 'Les lettres sont gardées ici, pour être lues et transmises. Donnez PLACET_SMTP_URL sur le serveur, par exemple smtps://user:password@mail.example:465, et redémarrez-le. « Réessayer » envoie alors celles qui attendaient.',
  hidden: 'pas montré à votre rôle', nobody: 'plus personne', states: { queued: 'en attente', sent: 'envoyée', shown: 'à lire ici', failed: 'échouée', cancelled: 'plus voulue' },
  kinds: { double_opt_in: 'À confirmer', policy_notice: 'Un document a changé', invitation: 'Invitation', sign_in_link: 'Lien de connexion' },
  subject: 'Objet', to: 'À', written: 'Écrite', tried: 'Dernier essai', nextTry: 'Prochain essai', settled: 'Réglée', language: 'Langue', reason: 'Raison', text: 'La lettre',
  unread: 'Les mots de cette lettre ne peuvent être lus.', unreadWhy: 'Elle n’est pas encore écrite, ou la personne a été effacée et avec elle la clé.', codes: 'Les liens qui agissent pour la personne sont abrégés, afin que personne ici ne confirme à sa place.',
  retry: 'Réessayer', retryOf: what => `Réessayer : ${what}`, retried: 'La lettre retrouve tous ses essais.', settledAlready: 'Cette lettre est partie, n’est plus voulue, ou attend d’elle-même son prochain essai. Rien n’a été changé.',
};
