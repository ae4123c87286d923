// The words of the unsubscribe page in Italian.
import type { Channel } from '@placet/core';
import type { UnsubscribeTexts } from './en.js';

const named: Readonly<Record<Channel, string>> = {
  email: 'e-mail', sms: 'SMS', whatsapp: 'messaggi WhatsApp', push: 'notifiche', phone: 'telefonate', post: 'lettere',
};

export const it: UnsubscribeTexts = {
  name: 'Italiano', languages: 'Lingua', skip: 'Vai al contenuto',
  title: store => `Messaggi da ${store}`,
  by: { email: 'via e-mail', sms: 'via SMS', whatsapp: 'su WhatsApp', push: 'con notifiche', phone: 'per telefono', post: 'per posta' },
  about: (store, channel) => `Si tratta della pubblicità di ${store} ${channel}: offerte, novità e promemoria.`,
  aboutAll: store => `Si tratta di tutta la pubblicità di ${store}, su ogni canale: offerte, novità e promemoria.`,
  keeps: 'I messaggi sui Suoi ordini e sul Suo account continueranno ad arrivare.',
  stop: (store, channel) => `Non ricevere più ${named[channel]} da ${store}`,
  stopAll: 'Interrompi tutto',
  stopAllNote: store => `In questo modo ${store} non Le invierà più pubblicità su nessun canale.`,
  nothingYet: 'Non è ancora cambiato nulla.',
  done: (store, channel) => `${store} non Le invia più pubblicità ${channel}`,
  doneAll: store => `${store} non Le invia più alcuna pubblicità`,
  since: 'Interrotta dal', later: 'Se cambia idea, può iscriversi di nuovo nel negozio in qualsiasi momento.',
  undoTitle: 'Non era ciò che voleva?', undo: 'Annulla',
  again: (store, channel) => `Sì, ${store} può di nuovo inviarmi pubblicità ${channel}: offerte, novità e promemoria. Posso interromperla in qualsiasi momento.`,
  back: (store, channel) => `${store} può di nuovo inviarLe pubblicità ${channel}`,
  backSaid: 'Registrato con queste parole', notUndone: 'Qui non è stato più possibile annullare: è passato troppo tempo o nel frattempo qualcosa è cambiato.',
  receipt: 'Ricevuta di questa risposta', privacy: 'Informativa sulla privacy',
  invalid: {
    title: 'Questo link non è utilizzabile', what: 'È incompleto o è stato modificato lungo il percorso. Aprirlo non ha cambiato nulla.',
    next: 'Usi il link completo del messaggio più recente oppure scriva al negozio: deve smettere quando Lei lo dice.',
  },
  slow: {
    title: 'Troppe richieste', what: 'Questo link è stato usato più spesso di quanto farebbe una persona. L’ultima volta non ha cambiato nulla.',
    next: 'Attenda un minuto, poi riprovi.',
  },
};
