// What banner, dialog and prompt say in Italian.
import type { CookieWords } from '@placet/core';

export const it: CookieWords = {
  banner: {
    title: 'La tua scelta sui cookie',
    text: 'Usiamo i cookie per far funzionare questo negozio. Con il tuo sì ricordiamo anche le tue preferenze, misuriamo le visite e mostriamo pubblicità.',
    accept: 'Accetta tutti',
    reject: 'Rifiuta tutti',
    choose: 'Scegli',
    save: 'Salva la scelta',
    close: 'Chiudi',
    dialog: 'Impostazioni dei cookie',
    gpc: 'Il tuo browser invia il segnale Global Privacy Control e noi lo rispettiamo: i tuoi dati non ' +
      'vengono venduti né condivisi e la pubblicità è disattivata.',
    settings: 'Impostazioni dei cookie',
    doNotSell: 'Non vendere né condividere i miei dati personali',
    details: 'Quali cookie sono',
    policy: 'Informativa sui cookie',
    prompt: 'Una domanda prima di continuare',
    promptSave: 'Salva le risposte',
    later: 'Più tardi',
  },
  textByStance: {
    opt_out: 'Usiamo i cookie per far funzionare questo negozio, ricordare le tue preferenze, misurare le ' +
      'visite e mostrare pubblicità. Puoi dire di no in ogni momento.',
    notice: 'Usiamo i cookie per far funzionare questo negozio, ricordare le tue preferenze, misurare le ' +
      'visite e mostrare pubblicità. Qui puoi scegliere quali.',
  },
  categories: {
    strictly_necessary: { title: 'Strettamente necessari', text: 'Carrello, pagamento, accesso e sicurezza. Senza questi il negozio non funziona.' },
    performance: { title: 'Prestazioni', text: 'Ci mostrano come viene usato il negozio, così possiamo migliorarlo.' },
    functional: { title: 'Funzionali', text: 'Ricordano le tue preferenze e fanno funzionare extra come chat, mappe e video.' },
    targeting: {
      title: 'Pubblicità mirata',
      text: 'Permettono a noi e ai nostri partner di mostrarti annunci in base ai tuoi interessi, qui e su altri siti.',
    },
  },
};
