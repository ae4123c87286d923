// Les mots du formulaire à la caisse.
import type { Texts } from './en.js';

export const counterFr: Texts['counter'] = {
  title: 'À la caisse', lead: 'Lisez les mots à voix haute tels quels. Cochez seulement ce à quoi le client a dit oui.',
  cashier: 'Caisse', cashierHint: 'Votre numéro ou votre nom. Gardé sur cet appareil le temps du service.', email: 'E-mail', phone: 'Téléphone',
  asked: 'À lire', saidYes: 'Le client a dit oui', spoken: 'Ce que le client a dit', spokenHint: 'Dans ses mots. Ils restent avec la réponse, car aucun clic ne la prouve.',
  suggestions: ['Oui, volontiers', 'Oui, pour les offres', 'Oui, pour les nouveautés'], button: 'Enregistrer',
  channels: { email: 'E-mail', sms: 'SMS', whatsapp: 'WhatsApp', push: 'Notification', phone: 'Appels', post: 'Courrier' },
  taken: channels => `Enregistré : ${channels}`, asks: 'Un e-mail demande au client de confirmer. D’ici là, rien n’est envoyé.',
  undo: 'Retirer', undoUntil: 'Peut être retiré pendant une minute.', undone: 'Retiré. Rien ne sera envoyé.',
  next: 'Client suivant',
  nothingAsked: 'Aucun mot à lire pour l’instant', nothingAskedWhy: 'Écrivez-les dans une section nommée « counter », une case par canal, ou dans une section newsletter.',
  problems: {
    summary: 'Rien n’a encore été enregistré. Il manque quelque chose.', cashier: 'Indiquez qui entend la réponse.', contact: 'Il faut une adresse e-mail ou un numéro de téléphone.',
    email: 'Ce n’est pas une adresse e-mail.', phone: 'Ce n’est pas un numéro de téléphone.', tick: 'Cochez ce à quoi le client a dit oui. Sans oui, il n’y a rien à enregistrer.',
    needsEmail: 'Pour l’e-mail, il faut l’adresse.', needsPhone: 'Pour cela, il faut un numéro de téléphone.', spoken: 'Écrivez ce que le client a dit.', tooLong: 'C’est trop long.',
    tooLate: 'La minute est passée, rien n’a donc changé. La fiche de contact permet de le modifier.',
  },
};
