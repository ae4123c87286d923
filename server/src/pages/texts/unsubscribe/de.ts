// The words of the unsubscribe page in German.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'E-Mails', sms: 'SMS', whatsapp: 'WhatsApp-Nachrichten', push: 'Push-Nachrichten', phone: 'Anrufe', post: 'Briefe',
};

export const de: UnsubscribeTexts = {
  name: 'Deutsch', languages: 'Sprache', skip: 'Zum Inhalt springen',
  title: store => `Nachrichten von ${store}`,
  by: { email: 'per E-Mail', sms: 'per SMS', whatsapp: 'per WhatsApp', push: 'per Push-Nachricht', phone: 'per Telefon', post: 'per Post' },
  about: (store, channel) => `Hier geht es um Werbung von ${store} ${channel}: Angebote, Neuigkeiten und Erinnerungen.`,
  aboutAll: store => `Hier geht es um alle Werbung von ${store}, auf jedem Weg: Angebote, Neuigkeiten und Erinnerungen.`,
  keeps: 'Nachrichten zu Ihren Bestellungen und Ihrem Konto bekommen Sie weiterhin.',
  stop: (store, channel) => `${named[channel]} von ${store} abbestellen`,
  stopAll: 'Alles abbestellen',
  stopAllNote: store => `Dann sendet ${store} Ihnen auf keinem Weg mehr Werbung.`,
  nothingYet: 'Noch hat sich nichts geändert.',
  done: (store, channel) => `${store} sendet Ihnen keine Werbung mehr ${channel}`,
  doneAll: store => `${store} sendet Ihnen keine Werbung mehr`,
  since: 'Abbestellt seit', later: 'Wenn Sie es sich anders überlegen, können Sie sich im Shop jederzeit wieder anmelden.',
  undoTitle: 'War das nicht so gemeint?', undo: 'Rückgängig machen',
  again: (store, channel) => `Ja, ${store} darf mir wieder ${channel} Werbung senden: Angebote, Neuigkeiten und Erinnerungen. Ich kann sie jederzeit abbestellen.`,
  back: (store, channel) => `${store} darf Ihnen wieder ${channel} Werbung senden`,
  backSaid: 'Aufgezeichnet in diesen Worten', notUndone: 'Das ließ sich hier nicht mehr rückgängig machen: Es ist zu lange her, oder seitdem hat sich etwas geändert.',
  receipt: 'Beleg dieser Antwort', privacy: 'Datenschutzerklärung',
  invalid: {
    title: 'Dieser Link ist nicht verwendbar', what: 'Er ist unvollständig oder wurde unterwegs verändert. Durch das Öffnen hat sich nichts geändert.',
    next: 'Nehmen Sie den ganzen Link aus der neuesten Nachricht, oder schreiben Sie dem Shop: Er muss aufhören, wenn Sie es sagen.',
  },
  slow: {
    title: 'Zu viele Anfragen', what: 'Dieser Link wurde öfter benutzt, als ein Mensch es täte. Beim letzten Mal hat sich nichts geändert.',
    next: 'Warten Sie eine Minute und versuchen Sie es dann noch einmal.',
  },
};
