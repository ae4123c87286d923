// The words of the unsubscribe page in Dutch.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'e-mails', sms: 'sms-berichten', whatsapp: 'WhatsApp-berichten', push: 'pushberichten', phone: 'telefoontjes', post: 'brieven',
};

export const nl: UnsubscribeTexts = {
  name: 'Nederlands', languages: 'Taal', skip: 'Naar de inhoud',
  title: store => `Berichten van ${store}`,
  by: { email: 'per e-mail', sms: 'per sms', whatsapp: 'via WhatsApp', push: 'per pushbericht', phone: 'per telefoon', post: 'per post' },
  about: (store, channel) => `Dit gaat over reclame van ${store} ${channel}: aanbiedingen, nieuws en herinneringen.`,
  aboutAll: store => `Dit gaat over alle reclame van ${store}, langs elke weg: aanbiedingen, nieuws en herinneringen.`,
  keeps: 'Berichten over uw bestellingen en uw account blijft u ontvangen.',
  stop: (store, channel) => `Geen ${named[channel]} meer van ${store}`,
  stopAll: 'Alles stoppen',
  stopAllNote: store => `Dan stuurt ${store} u langs geen enkele weg nog reclame.`,
  nothingYet: 'Er is nog niets veranderd.',
  done: (store, channel) => `${store} stuurt u geen reclame meer ${channel}`,
  doneAll: store => `${store} stuurt u helemaal geen reclame meer`,
  since: 'Gestopt sinds', later: 'Als u van gedachten verandert, kunt u zich in de winkel altijd weer aanmelden.',
  undoTitle: 'Was dit niet de bedoeling?', undo: 'Ongedaan maken',
  again: (store, channel) => `Ja, ${store} mag mij weer reclame sturen ${channel}: aanbiedingen, nieuws en herinneringen. Ik kan dat op elk moment stoppen.`,
  back: (store, channel) => `${store} mag u weer reclame sturen ${channel}`,
  backSaid: 'Vastgelegd in deze woorden', notUndone: 'Dit kon hier niet meer ongedaan worden gemaakt: het is te lang geleden, of er is sindsdien iets veranderd.',
  receipt: 'Bewijs van dit antwoord', privacy: 'Privacyverklaring',
  invalid: {
    title: 'Deze link kan niet worden gebruikt', what: 'Hij is onvolledig of onderweg veranderd. Door hem te openen is er niets veranderd.',
    next: 'Gebruik de hele link uit het nieuwste bericht, of schrijf de winkel: die moet stoppen wanneer u dat zegt.',
  },
  slow: {
    title: 'Te veel verzoeken', what: 'Deze link is vaker gebruikt dan een mens zou doen. De laatste keer is er niets veranderd.',
    next: 'Wacht een minuut en probeer het dan opnieuw.',
  },
};
