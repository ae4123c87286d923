// The words of the unsubscribe page in French.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'les e-mails', sms: 'les SMS', whatsapp: 'les messages WhatsApp', push: 'les notifications', phone: 'les appels', post: 'les courriers',
};

export const fr: UnsubscribeTexts = {
  name: 'Français', languages: 'Langue', skip: 'Aller au contenu',
  title: store => `Messages de ${store}`,
  by: { email: 'par e-mail', sms: 'par SMS', whatsapp: 'par WhatsApp', push: 'par notification', phone: 'par téléphone', post: 'par courrier' },
  about: (store, channel) => `Il s’agit de la publicité de ${store} ${channel} : offres, nouveautés et rappels.`,
  aboutAll: store => `Il s’agit de toute la publicité de ${store}, par tous les moyens : offres, nouveautés et rappels.`,
  keeps: 'Les messages sur vos commandes et votre compte vous parviennent toujours.',
  stop: (store, channel) => `Ne plus recevoir ${named[channel]} de ${store}`,
  stopAll: 'Tout arrêter',
  stopAllNote: store => `${store} ne vous enverra alors plus aucune publicité, par aucun moyen.`,
  nothingYet: 'Rien n’a encore changé.',
  done: (store, channel) => `${store} ne vous envoie plus de publicité ${channel}`,
  doneAll: store => `${store} ne vous envoie plus aucune publicité`,
  since: 'Arrêté depuis le', later: 'Si vous changez d’avis, vous pouvez vous réinscrire à tout moment dans la boutique.',
  undoTitle: 'Ce n’était pas voulu ?', undo: 'Annuler',
  again: (store, channel) => `Oui, ${store} peut de nouveau m’envoyer de la publicité ${channel} : offres, nouveautés et rappels. Je peux l’arrêter à tout moment.`,
  back: (store, channel) => `${store} peut de nouveau vous envoyer de la publicité ${channel}`,
  backSaid: 'Enregistré en ces termes', notUndone: 'Cela n’a pas pu être annulé ici : c’est trop ancien, ou quelque chose a changé depuis.',
  receipt: 'Reçu de cette réponse', privacy: 'Politique de confidentialité',
  invalid: {
    title: 'Ce lien ne peut pas être utilisé', what: 'Il est incomplet ou a été modifié en chemin. L’ouvrir n’a rien changé.',
    next: 'Utilisez le lien entier du message le plus récent, ou écrivez à la boutique : elle doit arrêter quand vous le dites.',
  },
  slow: {
    title: 'Trop de demandes', what: 'Ce lien a été utilisé plus souvent qu’une personne ne le ferait. La dernière fois n’a rien changé.',
    next: 'Attendez une minute, puis réessayez.',
  },
};
